import type { Piece } from './piece.ts';

/** Lines that stand below one another in columns, at least. */
const LEAST_ROWS = 3;
const WIDEST = 160;
/** A longer table is several: each line is looked at again for those before it where they are none. */
const MOST_ROWS = 100;
/** Lines that tell whether it is worth while to look at the others. */
const OPENING = 4;
/** A figure, or what stands for one in results: `9-14`, `+3.10`, `4/6`. */
const FIGURE = /^[+−–-]?[\d$€£][\d.,:;+−–/%-]*$/;

/** The cells of the lines from piece `i` on that blanks part at the same places, as results are set; empty where they are no such lines. */
export function columnsOf(pieces: readonly Piece[], i: number): readonly (readonly string[])[] {
  if (cellsOf(linesFrom(pieces, i, OPENING)).length === 0) return [];
  return cellsOf(linesFrom(pieces, i, MOST_ROWS));
}

function cellsOf(lines: readonly string[]): readonly (readonly string[])[] {
  if (lines.length < LEAST_ROWS) return [];
  const width = Math.max(...lines.map((line) => line.length));
  const isBlank = Array.from({ length: width }, (_, at) => lines.every((line) => (line[at] ?? ' ') === ' '));
  const all = isBlank.flatMap((blank, at) => (!blank && (at === 0 || isBlank[at - 1]) ? [at] : []));
  // Words of names may happen to stand below one another; a single blank parts figures only.
  const starts = all.filter((at, k) => isBlank[at - 2] !== false || partsFigures(lines, all, k));
  const rows = cut(lines, starts);
  return isTabular(rows) ? rows : [];
}

function cut(lines: readonly string[], starts: readonly number[]): readonly (readonly string[])[] {
  return lines.map((line) => starts.map((start, k) => line.slice(start, starts[k + 1] ?? line.length).trim()));
}

/** Whether the columns before and behind a place are of figures. */
function partsFigures(lines: readonly string[], starts: readonly number[], k: number): boolean {
  return [k - 1, k].every((column) => {
    const [start = 0, end] = [starts[column], starts[column + 1]];
    const cells = lines.map((line) => line.slice(start, end).trim()).filter((cell) => cell !== '');
    return cells.filter((cell) => FIGURE.test(cell)).length * 3 >= cells.length * 2;
  });
}

/** The lines as they stood, each with a wide gap in it or set in far. */
function linesFrom(pieces: readonly Piece[], i: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (let j = i; j < Math.min(pieces.length, i + most); j++) {
    const piece = pieces[j];
    if (piece?.lineCount !== 1 || (j > i && piece.gap > 0) || piece.raw.includes('\t')) break;
    const line = ' '.repeat(Math.max(piece.indent, 0)) + piece.raw.trim();
    if (line.length > WIDEST || !/\S {2,}\S/.test(line)) break;
    lines.push(line);
  }
  return lines;
}

/** Whether the first column has names and most of the others figures. */
function isTabular(rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows;
  if (first.length < LEAST_ROWS) return false;
  const cells = rows.slice(1).flatMap((row) => row.slice(1));
  const named = rows.filter((row) => /\p{L}/u.test(row[0] ?? '')).length;
  const filled = cells.filter((cell) => cell !== '');
  return (
    named * 3 >= rows.length * 2 &&
    filled.length * 3 >= cells.length * 2 &&
    filled.filter((cell) => FIGURE.test(cell)).length * 3 >= filled.length * 2
  );
}
