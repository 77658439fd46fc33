import { type Element, element } from '../../model/body.ts';
import { tidySpaces } from '../set-right/tidy-spaces.ts';
import { columnsOf } from './columns-of.ts';
import { inlineText } from './inline-text.ts';
import type { Piece } from './piece.ts';

/** A table and how many pieces it takes. */
export interface TableSpan {
  readonly table: Element;
  readonly length: number;
}

const WIDEST = 30;
/** Columns that the names of rows take at least. */
const LEAST_CORNER = 3;
const RULE_CELL = /^:?-{2,}:?$/;
const YEAR = /^(?:19|20)\d\d$/;
const FIGURE = /^[\s$€£¥+−–-]*\d[\d.,:%\s]*(?:st|nd|rd|th|km|kg|m|p|pts?|%|€|°C?)?$|^\d{1,3}\s?[–:-]\s?\d{1,3}$/i;

/** The ways in which a line of text divides into cells. */
const DIVISIONS = [
  { least: 2, divide: (raw: string) => (raw.includes('\t') ? raw.split('\t') : undefined) },
  { least: 2, divide: divideAtBars },
  { least: 2, divide: divideAtLeaders },
  { least: 3, divide: (raw: string) => (/\S {3,}\S/.test(raw) ? raw.split(/ {2,}/) : undefined) },
] as const;

/** `Mika Soll.........34-33—67`: dots lead from a name to its figures. */
function divideAtLeaders(raw: string): readonly string[] | undefined {
  return /\S ?\.{4,} ?\S/.test(raw) ? raw.split(/\.{4,}/) : undefined;
}

function divideAtBars(raw: string): readonly string[] | undefined {
  if (!raw.includes('|')) return undefined;
  const cells = raw.replace(/^\||\|$/g, '').split('|');
  return cells.length >= 3 || (raw.startsWith('|') && cells.length === 2) ? cells : undefined;
}

/** The table that begins at piece `i`: lines below one another that divide into as many cells, by tabs, bars or wide gaps. */
export function readTableSpan(pieces: readonly Piece[], i: number): TableSpan | undefined {
  const first = pieces[i];
  if (!first || !mayBeRow(first)) return undefined;
  for (const { least, divide } of DIVISIONS) {
    const rows: (readonly string[])[] = [];
    for (let j = i; j < pieces.length; j++) {
      const piece = pieces[j];
      const cells = piece && piece.lineCount === 1 ? divide(piece.raw) : undefined;
      if (!cells || cells.length < 2 || cells.length > WIDEST || (j > i && (piece?.gap ?? 0) > 1)) break;
      // A blank line between rows that stand close parts two tables, where the number of columns changes.
      const isApart = rows.length > 1 && piece !== undefined && piece.gap > 0 && pieces[j - 1]?.gap === 0;
      if (isApart && cells.length !== rows[0]?.length) break;
      rows.push(cells.map((cell) => tidySpaces(cell, 'und')));
    }
    if (rows.length >= least && isEven(rows))
      return { table: buildTable(isSetIn(first, pieces[i + 1]) ? withCorner(rows) : rows), length: rows.length };
  }
  const columns = /\S {2,}\S/.test(first.raw) ? columnsOf(pieces, i) : [];
  return columns.length > 0 ? { table: buildTable(columns), length: columns.length } : undefined;
}

/** Whether the first row is set in from the second: it names the columns, and not what stands in the first of them. */
function isSetIn({ indent }: Piece, second: Piece | undefined): boolean {
  return second !== undefined && indent >= second.indent + LEAST_CORNER;
}

/** `rows` with an empty cell before the first row, where that has one too few. */
function withCorner(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = [], ...others] = rows;
  return others.every((row) => row.length === first.length + 1) ? [['', ...first], ...others] : rows;
}

/** Tidied text has no tabs and no wide gaps: a line that needed no tidying had none. */
function mayBeRow({ raw, text }: Piece): boolean {
  return raw.includes('|') || raw.includes('....') || (raw !== text && (raw.includes('\t') || raw.includes('  ')));
}

/** Nearly all rows have as many cells as the widest: an empty last cell may be missing. */
function isEven(rows: readonly (readonly string[])[]): boolean {
  const width = Math.max(...rows.slice(0, 200).map((row) => row.length));
  return rows.filter((row) => row.length === width).length * 3 >= rows.length * 2;
}

function buildTable(rows: readonly (readonly string[])[]): Element {
  const rule = rows.findIndex((row) => row.every((cell) => RULE_CELL.test(cell)));
  const content = rows.filter((_, i) => i !== rule);
  const [first = [], ...others] = content;
  const headed = rule === 1 || (others.length > 0 && isHeader(first, others));
  const body = element(
    'tbody',
    (headed ? others : content).map((row) => buildRow(row, 'td')),
  );
  return element('table', headed ? [element('thead', [buildRow(first, 'th')]), body] : [body]);
}

/** The first row names the columns where figures stand only below it. */
function isHeader(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  if (first.some((cell) => FIGURE.test(cell)) && !namesYears(first, others)) return false;
  return others.some((row) => row.some((cell) => FIGURE.test(cell)));
}

/** Whether the figures of the first row are years, and those below are not. */
function namesYears(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const years = first.filter((cell) => YEAR.test(cell)).length;
  const words = first.filter((cell) => !FIGURE.test(cell)).length;
  return (
    years > 1 && years + words === first.length && !others.some((row) => row.slice(1).every((cell) => YEAR.test(cell)))
  );
}

function buildRow(cells: readonly string[], tagName: 'td' | 'th'): Element {
  return element(
    'tr',
    cells.map((cell) => element(tagName, inlineText(cell), tagName === 'th' ? { scope: 'col' } : {})),
  );
}
