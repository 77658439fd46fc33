import type { LeftOutLine } from '../left-out-line.ts';
import { endsSentence } from './letters.ts';

/** What stands between a telegram's opening and its text, and the text that is left. */
export interface TelegramHead {
  /** Each line where it stood, those of the head blank. */
  readonly text: string;
  readonly headline: string | undefined;
  readonly leftOut: readonly LeftOutLine[];
}

const OPENING = /^\s{0,9}ZCZC(?:[ \d].{1,20})?\s{0,9}$/;
/** A line for the system that files the message, by the sign before it: `#` and `:` name it, `^` is its headline, `%`, `$`, `&`, `+` and `*` are codes. */
const FIELD = /^\s{0,3}([%#$:*=~@&+^])(?![\s%#$:*=~@&+^-])(.{0,200})$/;
const EMPTY_FIELD = /^\s{0,3}[%#$:*=~@&+^]\s{0,9}$/;
/** The services that it goes to, directly below the opening: `YY RFG TDR`. */
const ROUTES = /^[A-Z]{2}(?: [A-Z\d()]{2,12}){0,7}$/;
/** Blank lines and signs above a text are few. */
const MOST_LINES = 20;
const LONGEST_TITLE = 120;
/** Where a message opens, blank lines above. Characters. */
const OPENS_WITHIN = 200;

/**
 * The head of a message between `ZCZC` and its text, whose lines have a sign of the sending system before them; `undefined` where there is none.
 * Which sign is whose differs between systems, so the headline is the line marked as one (`^`), else the longest that reads like words.
 */
export function readTelegramHead(text: string): TelegramHead | undefined {
  if (!text.slice(0, OPENS_WITHIN).includes('ZCZC')) return undefined;
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (!OPENING.test(lines[opening] ?? '')) return undefined;
  const end = endOfHead(lines, opening + 1);
  const fields = lines.slice(opening, end).flatMap((line) => {
    const [, sign, value = ''] = FIELD.exec(line) ?? [];
    return sign === undefined ? [] : [{ sign, value: value.trim().replace(/\s:(?=\S)/g, ': ') }];
  });
  if (end === opening + 1) return undefined;
  const headline = hasOwnTitle(lines, end) ? undefined : titleOf(fields);
  return {
    text: lines.map((line, at) => (at < end ? '' : line)).join('\n'),
    headline,
    leftOut: leftOutOf(lines.slice(0, end), headline),
  };
}

function endOfHead(lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at++) {
    const line = lines[at] ?? '';
    const isRoutes = at === start && ROUTES.test(line.trim());
    if (isRoutes || FIELD.test(line) || EMPTY_FIELD.test(line)) end = at + 1;
    else if (line.trim() !== '') break;
  }
  return end;
}

/** Whether the text has a headline of its own: one line above a blank one, and no sentence. */
function hasOwnTitle(lines: readonly string[], end: number): boolean {
  const first = lines.findIndex((line, at) => at >= end && line.trim() !== '');
  const title = lines[first] ?? '';
  return (
    /^\S/.test(title) &&
    title.length <= LONGEST_TITLE &&
    /\p{Ll}/u.test(title) &&
    !endsSentence(title.trim()) &&
    !/[:,-]\s{0,9}$/.test(title) &&
    isApart(title, lines[first + 1] ?? 'x')
  );
}

/** Whether a line below is blank, or a whole paragraph on one line. */
function isApart(title: string, below: string): boolean {
  return below.trim() === '' || (below.length > LEAST_PARAGRAPH && below.length > title.length * 2);
}

const LEAST_PARAGRAPH = 160;

function titleOf(fields: readonly { readonly sign: string; readonly value: string }[]): string | undefined {
  const marked = fields.find(({ sign, value }) => sign === '^' && value !== '');
  if (marked) return marked.value;
  const worded = fields.map(({ value }) => value).filter((value) => value.includes(' ') && /\p{Ll}{2}/u.test(value));
  return worded.toSorted((one, other) => other.length - one.length)[0];
}

function leftOutOf(head: readonly string[], headline: string | undefined): readonly LeftOutLine[] {
  return head.flatMap((line, at): readonly LeftOutLine[] => {
    const text = line.trim();
    if (!/[\p{L}\p{N}]/u.test(text) || (headline !== undefined && text.slice(1).trim() === headline)) return [];
    return [
      { place: { line: at + 1 }, text, ...(at > 0 && (head[at - 1] ?? '').trim() !== '' ? { follows: true } : {}) },
    ];
  });
}
