import { type Place, type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { FindPlace } from './find-place.ts';
import type { LeftOutLine } from './left-out-line.ts';

/** Lines that are quoted, and ranges of lines that are named. */
const MOST_QUOTED = 4;
const MOST_RANGES = 8;
/** Characters of a line that are quoted. */
const LONGEST_QUOTED = 60;
/** Lines that are looked for in the file, where their reader does not know where they stand. */
const MOST_SOUGHT = 20;

/** One warning for each article of which lines were left out: how many, which, and how those read that say most. */
export function tellLeftOutLines(lines: readonly LeftOutLine[], find: FindPlace | undefined): readonly Problem[] {
  const groups: LeftOutLine[][] = [];
  for (const line of locateLines(lines, find)) {
    const group = groups.findLast(([first]) => first && standTogether(first.place, line.place));
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap(toldTogether);
}

/** The same of lines of which only the document is known that has them. */
export function tellLeftOutAt(place: Place, lines: readonly LeftOutLine[]): readonly Problem[] {
  return tellLeftOutLines(
    lines.map((line) => ({ ...line, place })),
    undefined,
  );
}

/** Whether lines are of one article and one part of its file: those of Word files have no part but their paragraph. */
function standTogether(one: Place, other: Place): boolean {
  return one.item === other.item && (other.line === undefined || one.line === undefined || one.path === other.path);
}

function toldTogether(lines: readonly LeftOutLine[]): readonly Problem[] {
  const [first] = lines;
  if (!first) return [];
  const count = lines.length === 1 ? 'a line' : `${lines.length} lines`;
  return [
    problem(
      'lines-left-out',
      `${count}${rangesText(lines)}, ${quotesText(lines)}`,
      (lines.find(({ place }) => place.line !== undefined) ?? first).place,
    ),
  ];
}

/** What an editor would miss is a sentence, not a button: of many lines the longest are quoted, as they follow each other. */
function quotesText(lines: readonly LeftOutLine[]): string {
  const different = [...new Map(lines.map(({ text }) => [text.toLowerCase(), text])).values()];
  const longest = different.toSorted((one, other) => other.length - one.length).slice(0, MOST_QUOTED);
  const shown = different.filter((text) => longest.includes(text)).map((text) => quote(shortened(text)));
  return `${different.length > shown.length ? 'such as ' : ''}${shown.join(', ')}`;
}

/** Where the lines stand, e.g. ` (3–5, 12, 40–42)`. */
function rangesText(lines: readonly LeftOutLine[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const { place, lines: count = 1, follows } of lines) {
    if (place.line === undefined) continue;
    const last = place.line + count - 1;
    const open = ranges.at(-1);
    if (open && (follows || place.line <= open.last + 1)) open.last = Math.max(open.last, last);
    else ranges.push({ first: place.line, last });
  }
  const known = lines.filter(({ place }) => place.line !== undefined).length;
  // Of a few lines all are known or none is worth counting; of very many only the first are looked for.
  if (known === 0 || (known < lines.length && known < MOST_SOUGHT)) return '';
  const isCut = ranges.length > MOST_RANGES || known < lines.length;
  const named = ranges
    .slice(0, MOST_RANGES)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
  return ` (${named}${isCut ? ' …' : ''})`;
}

function shortened(text: string): string {
  return text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED - 1).trimEnd()}…` : text;
}

/** Lines of which only the words are known, with the line of the file on which these stand. */
export function locateLines(lines: readonly LeftOutLine[], find: FindPlace | undefined): readonly LeftOutLine[] {
  if (!find || lines.every(({ place }) => isPlaced(place))) return lines;
  let from = 1;
  return lines.map((line, at) => {
    if (isPlaced(line.place) || at >= MOST_SOUGHT) return line;
    const found = lineOf(line.text, from, find);
    if (found === undefined) return line;
    from = found;
    return { ...line, place: { ...line.place, line: found } };
  });
}

/** On which line words stand by themselves, between tags or on a line of their own; else where they, or the first of them, stand at all. */
function lineOf(words: string, from: number, find: FindPlace): number | undefined {
  const between = find(`>${words}<`, from);
  if (between) return between.line;
  const alone = find(`\n${words}\n`, from) ?? find(`\n${words}\r`, from);
  if (alone) return alone.line + 1;
  return (find(words, from) ?? find(words.split(' ', 3).join(' '), from))?.line;
}

function isPlaced({ line, path }: Place): boolean {
  return line !== undefined || path !== undefined;
}
