import { textFormat } from '../../shared/intake/text-format.ts';
import { type MarkedText, outlineOf } from '../../tests/intake/text/read-marked-text.ts';

/** How many of something there are, how many were found, and how many of those found are right. */
export interface Tally {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

/** How near what became of a pasted text comes to what its marks say. */
export interface TextScore {
  readonly headline: boolean;
  readonly section: boolean;
  readonly headings: Tally;
  readonly items: Tally;
  /** Where paragraphs, headings, items and rows begin. */
  readonly boundaries: Tally;
  readonly furniture: Tally;
  /** Captions that stand twice. */
  readonly doubled: Tally;
  /** Words of the headline and the body that are in neither. */
  readonly wordsLost: number;
  /** What went wrong, in the order of the body. */
  readonly faults: readonly string[];
}

const START = 24;

/** Reads a marked text as an upload would be, and compares. */
export function scoreText({ input, fields, outline }: MarkedText): TextScore {
  const { drafts } = textFormat.parse(input);
  const [draft = { body: { type: 'root' as const, children: [] } }] = drafts;
  const { body, places: _places, imagePlaces: _imagePlaces, ...others } = draft;
  const given = Object.fromEntries(Object.entries(others).map(([key, value]) => [key, [value].flat().join(', ')]));
  const found = outlineOf(body);
  const kept = new Set([...outline.map(textOf), ...Object.values(fields)].map(fold));
  const dropped = input.split('\n').filter((line) => isFurniture(line, kept));
  const twice = dropped.filter((line, i) => dropped.indexOf(line) !== i);
  const foundTexts = found.map((line) => fold(textOf(line)));
  const left = (lines: readonly string[]): readonly string[] => lines.filter((line) => foundTexts.includes(fold(line)));
  const expectedWords = wordsOf([fields.headline ?? '', fields.standfirst ?? '', ...outline.map(textOf)]);
  const foundWords = wordsOf([...Object.values(given), ...found.map(textOf)]);
  const leftOver = left(dropped);
  return {
    headline: given.headline === fields.headline,
    section: given.section === fields.section,
    headings: tally(headingsOf(outline), headingsOf(found)),
    items: tally(itemsOf(outline), itemsOf(found)),
    boundaries: tally(startsOf(outline), startsOf(found)),
    furniture: { expected: dropped.length, found: leftOver.length, right: 0 },
    doubled: { expected: twice.length, found: left(twice).length, right: 0 },
    wordsLost: missing(expectedWords, foundWords).length,
    faults: [
      ...fieldFaults(fields, given),
      ...missing(outline, found).map((line) => `not found: ${line}`),
      ...missing(found, outline).map((line) => `found instead: ${line}`),
    ],
  };
}

function fieldFaults(expected: Readonly<Record<string, string>>, found: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((key) => key !== 'problems' && expected[key] !== found[key])
    .map((key) => `${key}: found ${quote(found[key])}, needed ${quote(expected[key])}`);
}

function quote(value: string | undefined): string {
  return value === undefined ? 'none' : `“${value}”`;
}

/** Lines that are pasted and kept nowhere; parts of a wrapped paragraph are kept. */
function isFurniture(line: string, kept: ReadonlySet<string>): boolean {
  const folded = fold(line);
  return folded !== '' && ![...kept].some((text) => text.includes(folded));
}

function headingsOf(outline: readonly string[]): readonly string[] {
  return outline.filter((line) => /^[2-6]\|/.test(line)).map((line) => fold(textOf(line)));
}

function itemsOf(outline: readonly string[]): readonly string[] {
  return outline.filter((line) => /^[-1]+\|/.test(line)).map((line) => fold(textOf(line)));
}

function startsOf(outline: readonly string[]): readonly string[] {
  return outline.map((line) => fold(textOf(line)).slice(0, START)).filter((start) => start !== '');
}

function textOf(line: string): string {
  return line.slice(line.indexOf('|') + 1).trim();
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function wordsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}

function tally(expected: readonly string[], found: readonly string[]): Tally {
  return { expected: expected.length, found: found.length, right: expected.length - missing(expected, found).length };
}

/** Those of `expected` that are not in `found`, each as often as it is missing. */
function missing(expected: readonly string[], found: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1);
  return expected.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
