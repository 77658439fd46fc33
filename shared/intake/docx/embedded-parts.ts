import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Place, type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { decodeText } from '../decode-text.ts';
import { NO_ATTRIBUTES } from '../html/attributes.ts';
import { BodyBuilder } from '../html/body-builder.ts';
import { HtmlReader } from '../html/html-reader.ts';
import { sniffBytes } from '../sniff-bytes.ts';
import { blocksOfBody } from './blocks-of-body.ts';
import type { Notebook } from './notebook.ts';
import type { WordDocument } from './read-with-mammoth.ts';
import { UnreadableDocument } from './unreadable-document.ts';
import type { WordBlock } from './word-blocks.ts';

/** What of another format stands in a document (ECMA-376, part 1, 17.17.2.1), as it was read. */
export type EmbeddedContent = { readonly blocks: readonly WordBlock[] } | { readonly document: WordDocument };

/** A file of the archive that the text says stands at a place of it. */
export interface EmbeddedPart {
  /** Its name in the archive; empty where there is none such. */
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
  readonly at: Place;
}

/** Reads a Word document that stands in another, into the notebook of that. */
export type ReadEmbeddedDocument = (bytes: Uint8Array) => Promise<WordDocument>;

const NOTHING: EmbeddedContent = { blocks: [] };
/** A head line of a web archive (RFC 2557), as Word and programs that write Word files store pages. */
const ARCHIVE = /^\s{0,20}(?:MIME-Version|Content-Type|From|Subject|Date|Snapshot-Content-Location|X-[\w-]{1,40}):/i;
const MARKUP = /<(?:!doctype|[a-z][a-z0-9]{0,20})[\s/>]/i;
const JUDGED = 4096;

/** What `part` holds. What cannot be read here is told in the notebook, with its name. */
export async function readEmbedded(
  part: EmbeddedPart,
  notebook: Notebook,
  readDocument: ReadEmbeddedDocument,
): Promise<EmbeddedContent> {
  const { bytes, at, name } = part;
  const unknown = lostEmbedded(name, at);
  const tell = (told: Problem) => {
    notebook.problems.push(told);
    return NOTHING;
  };
  if (!bytes) return tell(unknown);
  const kind = sniffBytes(bytes);
  if (kind?.kind === 'docx') {
    try {
      return { document: await readDocument(bytes) };
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      return tell(lost(`a document inside the document, ${quote(name)}, with ${error.problem.found}`, at));
    }
  }
  if (kind) return tell(lost(`${kind.name} inside the document`, at));
  const decoded = await decodeText(bytes);
  if ('problem' in decoded) return tell(unknown);
  for (const told of decoded.problems) notebook.problems.push({ ...told, place: at });
  const { text } = decoded;
  if (!ARCHIVE.test(text.slice(0, JUDGED))) return { blocks: blocksOfText(text, part, notebook) };
  const { readMime } = await import('../email/read-mime.ts');
  const mail = await readMime(bytes);
  if ('problem' in mail) return tell(unknown);
  return { blocks: blocksOfText(mail.html.trim() === '' ? mail.text : mail.html, part, notebook) };
}

/** The blocks of a page, or of plain text, where an empty line ends a paragraph. */
function blocksOfText(text: string, { at, name }: EmbeddedPart, notebook: Notebook): readonly WordBlock[] {
  notebook.elements.take(countOf(text, '<'), name);
  notebook.characters.take(text.length, name);
  const builder = new BodyBuilder({ mark: () => 0, placeOf: () => at });
  if (MARKUP.test(text.slice(0, JUDGED))) new HtmlReader(builder).read(text);
  else {
    for (const paragraph of text.split(/\n[^\S\n]{0,100}\n/, INNER_LIMITS.article.elements)) {
      builder.open('p', NO_ATTRIBUTES);
      builder.text(paragraph);
      builder.close('p');
    }
  }
  const blocks = blocksOfBody({
    blocks: builder.finish(),
    mainHeadings: builder.findings.mainHeadings,
    at,
    pictures: notebook.pictures,
  });
  notebook.problems.push(...builder.problems);
  return blocks;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** Tells of a document inside the document that cannot be read here. */
export function lostEmbedded(name: string, at: Place): Problem {
  return lost(name === '' ? 'a document inside the document' : `a document inside the document, ${quote(name)}`, at);
}

function lost(found: string, at: Place): Problem {
  return problem('left-out', found, at, { mend: 'Copy its text into this document.' });
}
