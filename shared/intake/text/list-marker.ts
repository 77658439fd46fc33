import { composed } from '../../model/composed.ts';
import { rememberLines } from './remember-lines.ts';

/** What opens a list item. */
export interface ListMarker {
  /** The bullet, or the shape of the numbering: `1.`, `(1)`. Items of one kind stand in one list. */
  readonly kind: string;
  /** The places that the label may name, by style of numbering (`i` is the first Roman figure and the ninth letter); empty for bullets. */
  readonly ordinals: Readonly<Partial<Record<NumberingStyle, number>>>;
  /** The item's text. */
  readonly rest: string;
}

export type NumberingStyle = 'figure' | 'letter' | 'roman' | 'cjk';

/** Bullets that nothing but a list has; they may touch the text. */
const SURE_BULLET = /^([•●○◦▪▫■□▸►▶➤➢➔➜➝➣⮕✓✔✗✘☐☑▢⬜⬛❑❏❖◆◇◉⦿⦁▷▹☞☛✦✧‣⁃∙\uf0b7\uf0a7\uf0d8\uf0fc・])\s*(.*)$/s;
/** Characters that bullets share with other uses; a space must follow. */
const SPACED_BULLET = /^(--|[-*+–—·→⇒»›★☆▲△▼▽o])[ \t\u00a0]+(.*)$/s;
/** A picture that opens one of several lines; the signs of rights are none. */
const EMOJI =
  /^((?![©®™])\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2}(?:\u200d\p{Extended_Pictographic}\ufe0f?){0,4}|[\u{1f1e6}-\u{1f1ff}]{2}|\d\ufe0f?\u20e3)[ \t\u00a0]*(\S.*)$/su;
const NUMBERED = /^(\()?(\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})([.)]|\.\)|(?<=\d)-)[ \t\u00a0]+(.*)$/s;
const CJK_NUMBERED = /^[（(]?([\d０-９]{1,2}|[①-⑳]|[一二三四五六七八九十]{1,2})([、．]|[）)]|(?<=[①-⑳]))\s*(.*)$/s;

const NEAR_CJK_NUMBER = /^[（(\d０-９①-⑳一二三四五六七八九十]/;
/** Where pictures begin: signs of their own plane, or those of the first that are no letters. */
const NEAR_EMOJI = /^(?:[\u2190-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83e]|\d\ufe0f?\u20e3)/;
/** What a line with a marker opens with: a figure or a sign other than a quotation mark, a letter or Roman figure with a stop, or an `o`; no other needs a closer look. */
const MARKED = /^(?:[^a-zA-Z"'“”„‘’«]|[a-zA-Z][.)]|o[ \t\u00a0]|[ivxIVX]{2,5}[.)])/;

const CJK_FIGURES = '一二三四五六七八九十';
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The list marker that a line opens with, if any. Whether it is a list, its neighbours say. */
export function readListMarker(line: string): ListMarker | undefined {
  return mayOpenItem(line) ? readMarker(line) : undefined;
}

/** Whether a line may open with a marker, by its first characters; most do not. */
export function mayOpenItem(line: string): boolean {
  return !opensWithWord(line) && MARKED.test(line);
}

/** Whether the line opens with two letters that are no Roman figure, which most do. */
function opensWithWord(line: string): boolean {
  return isWordLetter(line.charCodeAt(0)) && isWordLetter(line.charCodeAt(1));
}

/** Whether `unit` is a letter of ASCII, but for those that Roman figures are written with. */
function isWordLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a && unit >= 0x41 && small !== 0x69 && small !== 0x76 && small !== 0x78;
}

const readMarker = rememberLines(findMarker);

function findMarker(line: string): ListMarker | undefined {
  const sure = SURE_BULLET.exec(line);
  if (sure) return { kind: 'bullet', ordinals: {}, rest: sure[2] ?? '' };
  const spaced = SPACED_BULLET.exec(line);
  if (spaced) return { kind: spaced[1] ?? '', ordinals: {}, rest: spaced[2] ?? '' };
  const numbered = NUMBERED.exec(line);
  if (numbered) {
    const [, open = '', label = '', close = '', rest = ''] = numbered;
    return { kind: `${open}1${close}`, ordinals: ordinalsOf(label.toLowerCase()), rest };
  }
  const emoji = NEAR_EMOJI.test(line) ? EMOJI.exec(line) : null;
  if (emoji) return { kind: 'emoji', ordinals: {}, rest: emoji[2] ?? '' };
  const cjk = NEAR_CJK_NUMBER.test(line) ? CJK_NUMBERED.exec(line) : null;
  return cjk ? { kind: 'cjk', ordinals: { cjk: cjkOrdinal(cjk[1] ?? '') }, rest: cjk[3] ?? '' } : undefined;
}

function ordinalsOf(label: string): ListMarker['ordinals'] {
  if (/^\d/.test(label)) return { figure: Number(label) };
  const roman = /^[ivx]+$/.test(label) ? { roman: romanOrdinal(label) } : {};
  return label.length === 1 ? { letter: label.charCodeAt(0) - 96, ...roman } : roman;
}

function romanOrdinal(roman: string): number {
  let total = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = ROMAN[roman.charAt(i)] ?? 0;
    total += value < (ROMAN[roman.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return total;
}

function cjkOrdinal(label: string): number {
  const figures = composed(label, 'NFKC');
  if (/^\d+$/.test(figures) && !/[①-⑳]/.test(label)) return Number(figures);
  const circled = label.charCodeAt(0) - 0x245f;
  if (circled >= 1 && circled <= 20) return circled;
  const last = CJK_FIGURES.indexOf(label.slice(-1)) + 1;
  return label.length === 1 ? last : last === 10 ? 10 : 10 + last;
}
