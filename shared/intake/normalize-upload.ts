import type { Urgency } from '../model/article.ts';
import { INNER_LIMITS } from '../model/inner-limits.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { largestLimit, type SizeLimits } from '../model/size-limits.ts';
import { besideDocument } from './beside-document.ts';
import { checkKey } from './check-key.ts';
import { completeDrafts } from './complete-drafts.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat, isNamedMarkdown } from './detect-format.ts';
import { isMail } from './email/recognise-mail.ts';
import { EnclosedAllowance, unread } from './enclosed-allowance.ts';
import { createPlaceFinder } from './find-place.ts';
import { foreignBinary } from './foreign-binary.ts';
import type { FrontMatter } from './front-matter.ts';
import { gatherProblems } from './gather-problems.ts';
import { withHeadlineOfAlert } from './headline-of-alert.ts';
import type { Draft, GivenFields, Normalized, Parsed, Upload } from './intake.ts';
import { loadByteFormat, loadFrontMatter, loadTextFormat } from './load-reader.ts';
import { locateProblem } from './locate-problem.ts';
import { lostLetters } from './lost-letters.ts';
import { draftMapped } from './map-places.ts';
import { setParsedRight } from './set-right/set-parsed-right.ts';
import { sniffBytes } from './sniff-bytes.ts';
import { openTelegraph, startOfHeader } from './telegraph-frame.ts';
import { locateLines } from './tell-left-out-lines.ts';
import { forgetLines } from './text/remember-lines.ts';
import { withoutOuterFence } from './without-outer-fence.ts';

/** The marks that stand first where a document has front matter, or what an editor takes for it. */
const FRONT_MATTER = /^\s*(?:---|```ya?ml[ \t]*\n|\+\+\+|[—–-]{1,3}[ \t]*\n|\{[ \t]*\n)/;
/** How a document of fields begins that has no marks above them. */
const FIELD = /^\s*(?:[\p{L}_][\p{L}\p{N} _-]{1,30}:[ \t]|%[ \t]+\S)/u;

/** How many problems of one upload are told. */
const MAX_PROBLEMS = INNER_LIMITS.file.problems;

/**
 * The articles that an upload holds, complete but for their history, and everything its editor should know. An error stops the article
 * that it concerns, or all where it concerns the file. It waits for nothing but the import of the readers that the upload needs.
 */
export async function normalizeUpload(upload: Upload, newsroom: Newsroom): Promise<Normalized> {
  const badKey = checkKey(upload.key);
  try {
    const { articles, problems } = await normalizeFile(upload, newsroom);
    const all = gatherProblems(badKey ? [badKey, ...problems] : problems);
    return { articles: all.some(stopsAll) ? [] : articles, problems: firstProblems(all) };
  } finally {
    forgetLines();
  }
}

function stopsAll({ severity, place }: Problem): boolean {
  return severity === 'error' && place.item === undefined;
}

/** The gravest first where there are too many to tell. */
function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const told = [...errors, ...warnings].slice(0, MAX_PROBLEMS - 1);
  return [...told, problem('more-problems', `${problems.length - told.length} more problems`)];
}

function rejected(...problems: readonly Problem[]): Parsed {
  return { drafts: [], problems };
}

async function normalizeFile(upload: Upload, newsroom: Newsroom): Promise<Normalized> {
  const read = await parseFile(upload, newsroom.limits);
  // What is too large as a whole is refused as it stands: to look at all of it would be the most work of all.
  if (read.problems.some((each) => each.code === 'too-large' && stopsAll(each)))
    return { articles: [], problems: read.problems };
  const parsed = await setParsedRight(read, newsroom.language);
  const find = parsed.isLocated ? undefined : createPlaceFinder(upload.bytes);
  return completeDrafts(parsed, upload.key, { newsroom, received: upload.received, find });
}

/** What a file holds. `depth` counts the files that it lies in; what lies in the outermost has one allowance. */
async function parseFile(
  { key, bytes, contentType }: Upload,
  limits: SizeLimits,
  depth = 0,
  allowance = new EnclosedAllowance(),
): Promise<Parsed> {
  if (bytes.length > largestLimit(limits)) return rejected(tooLarge(bytes, largestLimit(limits)));
  if (bytes.length === 0) return rejected(problem('empty', '0 bytes'));
  const beside = besideDocument(key, bytes);
  if (beside) return rejected(beside);
  const binary = sniffBytes(bytes);
  if (binary && binary.kind !== 'docx') return rejected(foreignBinary(binary));
  const byteFormat = binary?.kind ?? (isMail(bytes, key, contentType) ? 'email' : undefined);
  if (byteFormat && bytes.length > limits[byteFormat]) return rejected(tooLarge(bytes, limits[byteFormat]));
  if (byteFormat === 'email' && depth > INNER_LIMITS.email.mailsInMails) return rejected(enclosedMail());
  if (byteFormat) {
    const format = await loadByteFormat(byteFormat);
    return format.parse(bytes, async (enclosed) => {
      if (allowance.isSpent) return rejected(unread());
      const parsed = await parseFile(enclosed, limits, depth + 1, allowance);
      allowance.spend(...sizeOf(enclosed, parsed, limits), parsed);
      return located(parsed, enclosed.bytes);
    });
  }
  const wired = openTelegraph(bytes);
  if (!wired && startOfHeader(bytes) !== undefined) return rejected(unframed());
  const decoded = await decodeText(wired?.bytes ?? bytes, contentType);
  if ('problem' in decoded) return rejected(decoded.problem);
  const control = controlCharacter(decoded.text);
  if (control) return rejected(problem('is-binary', 'control characters that no text has', control));
  const text = withoutOuterFence(decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text);
  if (/^[\s\ufeff]*$/.test(text)) return rejected(problem('empty', `${bytes.length} bytes of white space`));
  const read = await parseText(text, { key, bytes, contentType }, limits);
  const parsed = wired ? withHeadlineOfAlert(read) : read;
  const drafts = wired?.urgency === undefined ? parsed.drafts : withUrgency(parsed.drafts, wired.urgency);
  const told = [...decoded.problems, ...(wired?.isCut ? [withoutEnd()] : []), ...lostLetters(text, drafts)];
  return { ...parsed, drafts, problems: [...told, ...parsed.problems] };
}

function withUrgency(drafts: Parsed['drafts'], urgency: Urgency): Parsed['drafts'] {
  return drafts.map((draft) => ({ urgency, ...draft }));
}

/** What was read of a file within another, its places told before they are those of a part. */
function located(parsed: Parsed, bytes: Uint8Array): Parsed {
  if (parsed.isLocated) return parsed;
  const find = createPlaceFinder(bytes);
  const { problems, leftOut } = parsed;
  return {
    ...parsed,
    problems: problems.map((each) => locateProblem(each, find)),
    ...(leftOut ? { leftOut: locateLines(leftOut, find) } : {}),
  };
}

/** How large an enclosed file is, and how large it may be: by what it holds, where it was packed. */
function sizeOf({ bytes }: Upload, { inflated }: Parsed, limits: SizeLimits): readonly [bytes: number, limit: number] {
  return inflated === undefined ? [bytes.length, limits.text] : [inflated, INNER_LIMITS.word.inflatedBytes];
}

async function parseText(
  text: string,
  {
    key,
    bytes,
    contentType,
  }: { readonly [Part in keyof Upload]: Upload[Part] | undefined } & Pick<Upload, 'key' | 'bytes'>,
  limits: SizeLimits,
): Promise<Parsed> {
  const { fields, problems: above, rest, linesAbove } = await frontMatterOf(text, isNamedMarkdown(key, contentType));
  const detected = detectFormat(rest, key, contentType);
  if ('problem' in detected) return rejected(detected.problem);
  const limit = limits[detected.format];
  if (bytes.length > limit) return rejected(tooLarge(bytes, limit));
  const format = await loadTextFormat(detected.format);
  const parsed = await format.parse(rest, fields);
  const { drafts, problems: below, leftOut } = parsed;
  const problems = [...above, ...below.map((each) => ({ ...each, place: moveDown(each.place, linesAbove) }))];
  return {
    ...parsed,
    drafts: drafts.map((draft) =>
      withGiven(
        draftMapped(draft, (place) => moveDown(place, linesAbove)),
        fields,
      ),
    ),
    problems,
    ...(leftOut ? { leftOut: leftOut.map((each) => ({ ...each, place: moveDown(each.place, linesAbove) })) } : {}),
  };
}

/** `draft` with what the front matter says of it. */
function withGiven(draft: Draft, fields: GivenFields): Draft {
  const places = { ...draft.places, ...fields.places };
  return { ...draft, ...fields, ...(Object.keys(places).length > 0 ? { places } : {}) };
}

async function frontMatterOf(text: string, isMarkdown: boolean): Promise<FrontMatter> {
  const mayHave = (FRONT_MATTER.test(text) && !isWholeObject(text)) || (isMarkdown && FIELD.test(text));
  if (!mayHave) return { fields: {}, problems: [], rest: text, linesAbove: 0 };
  const takeFrontMatter = await loadFrontMatter();
  return takeFrontMatter(text, isMarkdown);
}

/** JSON as a whole, and not the front matter of a text. */
function isWholeObject(text: string): boolean {
  return text.trimStart().startsWith('{') && text.trimEnd().endsWith('}');
}

function moveDown(place: Place, lines: number): Place {
  return place.line === undefined ? place : { ...place, line: place.line + lines };
}

function enclosedMail(): Problem {
  const mend = 'Save the innermost message as a file of its own and upload that.';
  return problem('unknown-format', 'an e-mail inside an e-mail inside an e-mail', {}, { mend });
}

/** What opens as a wire's message and has no text for people in it: data for a machine, or no more than the beginning of one. */
function unframed(): Problem {
  const found = 'a message of a wire without the mark at which its text begins (STX)';
  const mend = 'Have the sender deliver it again, or as plain text; what is meant for machines is no article.';
  return problem('is-binary', found, { line: 1 }, { needed: 'a text for people', mend });
}

function withoutEnd(): Problem {
  const mend = 'Have the sender deliver the message again, and upload that.';
  return problem('cut-short', 'a message of a wire without the mark at its end (ETX)', {}, { mend });
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

/** The first NUL, or the first control character of many. */
function controlCharacter(text: string): Place | undefined {
  const nul = text.indexOf('\0');
  const controls =
    nul >= 0 ? 1 : (text.slice(0, 4096).match(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0);
  if (nul < 0 && controls <= Math.min(text.length, 4096) / 50) return undefined;
  const at = nul >= 0 ? nul : text.search(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f]/);
  return { line: text.slice(0, at).split('\n').length };
}
