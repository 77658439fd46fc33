import type { Newsroom } from '../model/newsroom.ts';
import type { Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { checkKey } from './check-key.ts';
import { completeDraft } from './complete-draft.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Normalized, NormalizedArticle, Upload } from './intake.ts';
import { loadFormat, loadFrontMatter } from './load-reader.ts';
import { type BinaryKind, sniffBytes } from './sniff-bytes.ts';

/** The marks that stand first where a document has front matter, or what an editor takes for it. */
const FRONT_MATTER = /^\s*(?:---|\+\+\+)/;

/**
 * The articles that an upload holds, complete but for their history, and everything its editor should know. An error leaves no article.
 * It waits for nothing but the import of the readers that the upload needs.
 */
export async function normalizeUpload(upload: Upload, newsroom: Newsroom): Promise<Normalized> {
  const badKey = checkKey(upload.key);
  const { articles, problems } = await normalizeFile(upload, newsroom);
  const all = badKey ? [badKey, ...problems] : problems;
  return { articles: all.some((each) => each.severity === 'error') ? [] : articles, problems: all };
}

function rejected(...problems: readonly Problem[]): Normalized {
  return { articles: [], problems };
}

async function normalizeFile({ key, bytes, contentType }: Upload, newsroom: Newsroom): Promise<Normalized> {
  const { limits } = newsroom;
  if (bytes.length > Math.max(limits.text, limits.other))
    return rejected(tooLarge(bytes, Math.max(limits.text, limits.other)));
  if (bytes.length === 0) return rejected(problem('empty', '0 bytes'));
  const binary = sniffBytes(bytes);
  if (binary) return rejected(bytes.length > limits.other ? tooLarge(bytes, limits.other) : foreignBinary(binary));
  if (bytes.length > limits.text) return rejected(tooLarge(bytes, limits.text));
  const decoded = decodeText(bytes, contentType);
  if ('problem' in decoded)
    return rejected(looksBinary(bytes) ? problem('is-binary', 'bytes that are no text') : decoded.problem);
  const control = controlCharacter(decoded.text);
  if (control) return rejected(problem('is-binary', 'control characters that no text has', control));
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text;
  if (/^[\s\ufeff]*$/.test(text)) return rejected(problem('empty', `${bytes.length} bytes of white space`));
  return normalizeText(text, key, contentType, newsroom);
}

async function normalizeText(
  text: string,
  key: string,
  contentType: string | undefined,
  newsroom: Newsroom,
): Promise<Normalized> {
  const { fields, problems: above, rest, linesAbove } = await frontMatterOf(text);
  const detected = detectFormat(rest, key, contentType);
  if ('problem' in detected) return rejected(detected.problem);
  const { parse } = await loadFormat(detected.format);
  const { drafts, problems: below } = parse(rest, fields);
  const problems = [...above, ...below.map((each) => ({ ...each, place: moveDown(each.place, linesAbove) }))];
  const articles: NormalizedArticle[] = [];
  for (const [index, draft] of drafts.entries()) {
    const mintKey = index === 0 ? key : `${key.replace(/\.[^./]{1,12}$/, '')}-${index + 1}`;
    const completed = completeDraft({ ...draft, ...fields }, mintKey, newsroom);
    // A format may have said the same already, and where.
    problems.push(...completed.problems.filter(({ code }) => !problems.some((each) => each.code === code)));
    if (completed.article) articles.push(completed.article);
  }
  if (drafts.length === 0 && !problems.some((each) => each.severity === 'error'))
    problems.push(problem('no-body', 'nothing'));
  return { articles, problems };
}

async function frontMatterOf(text: string): Promise<FrontMatter> {
  if (!FRONT_MATTER.test(text)) return { fields: {}, problems: [], rest: text, linesAbove: 0 };
  const takeFrontMatter = await loadFrontMatter();
  return takeFrontMatter(text);
}

function moveDown(place: Place, lines: number): Place {
  return place.line === undefined ? place : { ...place, line: place.line + lines };
}

function tooLarge(bytes: Uint8Array, limit: number): Problem {
  return problem(
    'too-large',
    `${mebibytes(bytes.length)} (${bytes.length} bytes)`,
    {},
    { needed: `a file of at most ${mebibytes(limit)}` },
  );
}

function mebibytes(bytes: number): string {
  const unit = bytes >= 1024 * 1024 ? { name: 'MiB', size: 1024 * 1024 } : { name: 'KiB', size: 1024 };
  return `${Math.round((bytes / unit.size) * 100) / 100} ${unit.name}`;
}

function foreignBinary({ kind, name }: BinaryKind): Problem {
  if (kind === 'image') return problem('is-image', name);
  if (kind === 'binary') return problem('is-binary', name);
  const mend =
    'Open it in the program that wrote it, save it as plain text (.txt) or as a web page (.html), and upload that.';
  return problem('unknown-format', name, {}, { mend });
}

/** Whether bytes that are no UTF-8 are no text in another encoding either. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  let nulls = 0;
  for (const byte of head) {
    if (byte === 0) nulls++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      controls++;
  }
  return controls > head.length / 50 || (nulls > 0 && nulls < head.length / 4);
}

/** The first NUL, or the first control character of many. */
function controlCharacter(text: string): Place | undefined {
  const nul = text.indexOf('\0');
  const controls =
    nul >= 0 ? 1 : (text.slice(0, 4096).match(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0);
  if (nul < 0 && controls <= Math.min(text.length, 4096) / 50) return undefined;
  const at = nul >= 0 ? nul : text.search(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f]/);
  return { line: text.slice(0, at).split('\n').length };
}
