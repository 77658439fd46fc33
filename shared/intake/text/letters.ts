import { composed } from '../../model/composed.ts';
import { rememberLines } from './remember-lines.ts';

const CJK =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Where those lie, and much besides: a class of few ranges is quick to look for. */
const NEAR_CJK = /[\u1100-\u1fff\u2e80-\uffff]/;
const CJK_ALL = new RegExp(CJK.source, 'g');
const BIDI_MARKS = /^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/;
const SENTENCE_END = /[.!?…。！？．｡؟۔।॥։።](?:[ \u00a0\u202f]?[)\]"'”’»›」』）】\u200e\u200f\u202c\u2069])*$/u;
const FULL_STOP_END = /[.…。．｡۔।॥։።](?:[ \u00a0\u202f]?[)\]"'”’»›」』）】\u200e\u200f\u202c\u2069])*$/u;
const OPEN_END = /[,;:，、；：،؛–—-]$/u;
const LETTER = /\p{L}/u;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;

/** Whether two characters beside each other are set without a space in Chinese and Japanese. */
export function isSetSolid(character: string): boolean {
  return CJK.test(character) && !/[\uac00-\ud7a3\u1100-\u115f]/.test(character);
}

/** Whether the line has Chinese, Japanese or Korean characters. */
export const hasCjk = rememberLines((line) => !isPlain(line) && NEAR_CJK.test(line) && CJK.test(line));

const LONG = 2000;

/** The columns that a line takes where Chinese, Japanese and Korean characters are twice as wide as others. */
export function columns(line: string): number {
  // Wider than anything that a width is compared with, whatever its characters are.
  if (line.length > LONG) return line.length;
  return hasCjk(line) ? line.length + (line.match(CJK_ALL)?.length ?? 0) : line.length;
}

/** Whether `columns(line)` is more than `width`; most lines are so much longer or shorter that no character is looked at. */
export function isWiderThan(line: string, width: number): boolean {
  return line.length > width || (line.length * 2 > width && columns(line) > width);
}

/** `line` without the bidirectional marks that it opens with. */
export function withoutBidiMarks(line: string): string {
  return line.replace(BIDI_MARKS, '');
}

/** Whether the line ends as a sentence does, in any script, quotation marks and brackets aside. */
export function endsSentence(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  if (isAsciiLetterOrFigure(last)) return false;
  return last === FULL_STOP || SENTENCE_END.test(line.slice(-8));
}

/** Whether the line ends in a full stop or an ellipsis, quotation marks and brackets aside. */
export function endsInFullStop(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  if (isAsciiLetterOrFigure(last)) return false;
  return last === FULL_STOP || FULL_STOP_END.test(line.slice(-8));
}

/** Whether the line ends in punctuation after which more must come. */
export function endsOpen(line: string): boolean {
  return OPEN_END.test(line);
}

/** Whether the first letter of the line is a small one; false for scripts without case. */
export function startsSmall(line: string): boolean {
  const first = withoutBidiMarks(line).match(/^["'“‘«‹„([¿¡]*(\p{L})/u)?.[1];
  return first !== undefined && SMALL.test(first);
}

/** Whether the line has letters with case and all of them are capitals. */
export function isAllCapitals(line: string): boolean {
  return CAPITAL.test(line) && !SMALL.test(line);
}

/** Whether the line has a letter at all. */
export function hasLetters(line: string): boolean {
  return LETTER.test(line);
}

/** The words of a line; in scripts set solid, every two characters count as one. */
export const countWords = rememberLines(count);

function count(line: string): number {
  if (isPlain(line)) return countPlain(line);
  const mayBeSolid = hasCjk(line);
  let words = 0;
  for (const word of line.split(/\s+/)) {
    if (!LETTER_OR_FIGURE.test(word)) continue;
    words += mayBeSolid && isSetSolid(word) ? Math.max(1, Math.ceil(word.length / 2)) : 1;
  }
  return words;
}

/** As `count`, for a line of ASCII and the usual signs: without cutting out each word and looking up what its characters are. */
function countPlain(line: string): number {
  let words = 0;
  let isInWord = false;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === SPACE || unit === NO_BREAK_SPACE) isInWord = false;
    else if (!isInWord && isAsciiLetterOrFigure(unit)) {
      isInWord = true;
      words++;
    }
  }
  return words;
}

const FULL_STOP = 0x2e;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** Whether a UTF-16 code unit is a letter or a figure of ASCII. */
export function isAsciiLetterOrFigure(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** Characters that are no compatibility forms of a letter or figure, and no letters but those of ASCII. */
const PLAIN = /^[ -~\xa0‘’“”–—…]*$/;
const isPlain = rememberLines((line) => PLAIN.test(line));

/** What two lines have in common when they say the same: lower case, letters, figures and single spaces. */
export const foldLine = rememberLines(fold);

function fold(line: string): string {
  if (isPlain(line)) {
    // The same as below, without the cost of looking up what each character is.
    return withoutApostrophes(line.toLowerCase())
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return composed(line, 'NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ\u0640]|[\u0307\u064b-\u0652]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function withoutApostrophes(line: string): string {
  return line.includes("'") || line.includes('’') || line.includes('‘') ? line.replace(/['’‘]/g, '') : line;
}
