import { NO_ATTRIBUTES } from './html/attributes.ts';
import { BodyBuilder } from './html/body-builder.ts';
import { boldHeadings } from './html/bold-headings.ts';
import { readArticle } from './html/read-article.ts';
import { withoutFurniture } from './html/without-furniture.ts';
import type { Draft, GivenFields, TextFormat } from './intake.ts';
import { readAdmonitions } from './markdown/admonitions.ts';
import { readBlockDirectives } from './markdown/block-directives.ts';
import { buildFromTokens } from './markdown/build-from-tokens.ts';
import { readBulletMarks } from './markdown/bullet-marks.ts';
import { readComponents } from './markdown/components.ts';
import { readExtendedMarks } from './markdown/extended-marks.ts';
import { readFootnotes } from './markdown/footnotes.ts';
import { isTooLong, limitNesting } from './markdown/limit-markdown.ts';
import { readLineBlocks } from './markdown/line-blocks.ts';
import { withoutNoteData } from './markdown/note-data.ts';
import { readNoteMarks } from './markdown/note-marks.ts';
import { readNumberedMarks } from './markdown/numbered-marks.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { readTemplateMarks } from './markdown/template-marks.ts';

/** Markdown: CommonMark with tables, strikethrough and bare links; HTML inside it as in an HTML document. */
export const markdownFormat = {
  name: 'markdown',
  parse: (text: string, given: GivenFields = {}) => {
    let line = 1;
    const builder = new BodyBuilder({ mark: () => line, placeOf: (at) => ({ line: at }) });
    if (given.canonicalUrl !== undefined) builder.findings.canonical = given.canonicalUrl;
    if (isTooLong(text)) {
      builder.tooDeep(text);
      buildPlain(text, builder);
    } else {
      const leftOut = (found: string, at: number) => builder.warn('left-out', found, { line: at });
      const shown = readFootnotes(
        readNoteMarks(
          breakFields(readExtendedMarks(readTemplateMarks(readBoxes(readListMarks(text), leftOut), leftOut))),
          leftOut,
        ),
      );
      const limited = limitNesting(shown, (excessive, at) => {
        line = at;
        builder.tooDeep(excessive);
      });
      buildFromTokens(parseMarkdown(limited), builder, (at) => {
        line = at;
      });
    }
    const { draft, problems, leftOut } = readArticle(builder, given);
    const { blocks, leftOut: furniture } = withoutFurniture(draft.body.children, given.keep);
    const body: Draft['body'] = { type: 'root', children: boldHeadings(blocks) };
    return { drafts: [{ ...draft, body }], problems, leftOut: [...leftOut, ...furniture] };
  },
} satisfies TextFormat;

/** The boxes that programs draw about lines, each in a way of its own, as their lines. */
function readBoxes(text: string, leftOut: (found: string, line: number) => void): string {
  return readAdmonitions(readBlockDirectives(readComponents(text, leftOut)));
}

/** Lines of verse, and items with bullets of other programs or that are numbered for their writer. */
function readListMarks(text: string): string {
  return readNumberedMarks(readBulletMarks(readLineBlocks(withoutNoteData(text))));
}

/** A headline, and below it fields each on a line, as programs for notes export them. */
const FIELDS_BELOW =
  /^(?:\s{0,100}#[^\n]{1,500}\n\s{0,20})((?:[\p{L}_][\p{L}\p{N} _-]{0,30}:[ \t][^\n]{1,300}\n){2,12})(?=\s)/u;

/** `text` with the fields below its headline on lines of their own, where Markdown would run them together. */
function breakFields(text: string): string {
  const [whole = '', fields = ''] = FIELDS_BELOW.exec(text.slice(0, 8000)) ?? [];
  if (fields === '') return text;
  return whole.slice(0, -fields.length) + fields.replaceAll('\n', '  \n') + text.slice(whole.length);
}

/** A document that is too much to look for markup in, as paragraphs. */
function buildPlain(text: string, builder: BodyBuilder): void {
  for (const paragraph of text.split(/\n{2,}/)) {
    builder.open('p', NO_ATTRIBUTES);
    builder.text(paragraph);
    builder.close('p');
  }
}
