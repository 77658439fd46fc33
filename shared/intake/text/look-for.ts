import { forgetLines, rememberLines } from './remember-lines.ts';
import { wordsOfPattern } from './words-of-pattern.ts';

/** A word that lines have which a pattern fits, and the pattern's bit. */
interface Mark {
  readonly word: string;
  readonly bit: number;
}

const allPatterns: RegExp[] = [];
let table: Table | undefined;

/** The bits of a number that can be set one by one. */
const MOST_PATTERNS = 31;

/**
 * Whether one of `patterns` fits somewhere in a line, quicker: every one of them needs one of some words, and for the words of all
 * rules a line is searched once. To try the patterns of every rule on every line is much of the work on a text, and next to none fits.
 */
export function lookFor(...patterns: readonly RegExp[]): (line: string) => boolean {
  if (allPatterns.length + patterns.length > MOST_PATTERNS)
    throw new RangeError(`more than ${MOST_PATTERNS} patterns are looked for`);
  const first = allPatterns.length;
  allPatterns.push(...patterns);
  const mine = bitsOf(allPatterns.length) & ~bitsOf(first);
  table = undefined;
  // What is known of a line says nothing of the words of these.
  forgetLines();
  return (line) => {
    const found = patternsOf(line) & mine;
    return found !== 0 && patterns.some((pattern, i) => (found & (1 << (first + i))) !== 0 && pattern.test(line));
  };
}

/** The bits of the first `count` patterns. */
function bitsOf(count: number): number {
  return 2 ** count - 1;
}

const patternsOf = rememberLines(search);

/** The patterns, each a bit, of whose words the line has one. */
function search(line: string): number {
  table ??= tabulate();
  const { heads, buckets, pairs } = table;
  const small = line.toLowerCase();
  let found = 0;
  let first = small.charCodeAt(0);
  let second = small.charCodeAt(1);
  for (let at = 2; at < small.length; at++) {
    const third = small.charCodeAt(at);
    const head = heads[placeOf(first, second, third)];
    if (head) found |= fitting(buckets[head] ?? [], small, at - 2);
    first = second;
    second = third;
  }
  for (const { word, bit } of pairs) if ((found & bit) === 0 && small.includes(word)) found |= bit;
  return found;
}

function fitting(bucket: readonly Mark[], line: string, at: number): number {
  let found = 0;
  for (const { word, bit } of bucket) if (line.startsWith(word, at)) found |= bit;
  return found;
}

interface Table {
  /** For what three characters come to, the bucket of the words that open with them; 0 where there is none. */
  readonly heads: Uint16Array;
  readonly buckets: readonly (readonly Mark[])[];
  /** Words of two characters, of scripts that few lines have. */
  readonly pairs: readonly Mark[];
}

const SIZE = 1 << 14;

function placeOf(first: number, second: number, third: number): number {
  return ((first * 961) ^ (second * 31) ^ third) & (SIZE - 1);
}

function tabulate(): Table {
  const marks = allPatterns.flatMap((pattern, i) => {
    const words = wordsOfPattern(pattern);
    if (!words) throw new TypeError(`${pattern} fits lines that have no word in common`);
    return words.map((word): Mark => ({ word, bit: 1 << i }));
  });
  const heads = new Uint16Array(SIZE);
  const buckets: Mark[][] = [[]];
  for (const mark of marks.filter(({ word }) => word.length > 2)) {
    const place = placeOf(mark.word.charCodeAt(0), mark.word.charCodeAt(1), mark.word.charCodeAt(2));
    if (heads[place] === 0) heads[place] = buckets.push([]) - 1;
    buckets[heads[place] ?? 0]?.push(mark);
  }
  return { heads, buckets, pairs: marks.filter(({ word }) => word.length === 2) };
}
