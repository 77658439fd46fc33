import { type BodyNode, type Element, element, type Properties } from '../../model/body.ts';

export type Section = 'thead' | 'tbody' | 'tfoot';

/** A cell and where it stands: its first column, and how many columns and rows it may take without covering another. */
interface Placed {
  readonly cell: Element;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The sections of a table such that its cells form a grid (HTML Standard, “forming a table”): spans end at the section and before
 * the next cell, no column is without a cell of its own, headings say what they head, and a first row of headings is the head.
 * `undefined` for a table of more than `maxColumns`.
 */
export function layOut(sections: readonly Element[], maxColumns: number): readonly Element[] | undefined {
  const placed = [];
  for (const section of withHead(sections)) {
    const rows = place(section, maxColumns);
    if (!rows) return undefined;
    placed.push({ section, rows });
  }
  const starts = new Set(placed.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ column }) => column))));
  const columns = [...starts].sort((a, b) => a - b);
  const order = new Map(columns.map((column, index) => [column, index]));
  return placed.map(({ section, rows }) =>
    element(
      section.tagName,
      rows.map((row, index) =>
        element(
          'tr',
          row.map((each) => finished(each, section, index, columns, order)),
        ),
      ),
    ),
  );
}

/** A table without a head whose first row is all headings has that row as its head. */
function withHead(sections: readonly Element[]): readonly Element[] {
  const [first, ...others] = sections;
  if (first?.tagName !== 'tbody') return sections;
  const [top, ...rest] = first.children;
  const heads = cellsOf(top);
  if (heads.length < 2 || heads.some((cell) => cell.tagName !== 'th' || (cell.properties.rowSpan ?? 1) > 1))
    return sections;
  if (top === undefined || (rest.length === 0 && others.length === 0)) return sections;
  return [element('thead', [top]), ...(rest.length > 0 ? [element('tbody', rest)] : []), ...others];
}

function cellsOf(row: BodyNode | undefined): readonly Element[] {
  return row?.type === 'element' ? row.children.filter((cell) => cell.type === 'element') : [];
}

function place(section: Element, maxColumns: number): readonly (readonly Placed[])[] | undefined {
  /** For each column the first row in which it is free again. */
  const free: number[] = [];
  const placed: Placed[][] = [];
  for (const [index, row] of section.children.entries()) {
    let column = 0;
    const cells: Placed[] = [];
    for (const cell of cellsOf(row)) {
      while ((free[column] ?? 0) > index) column++;
      if (column >= maxColumns) return undefined;
      const rows = Math.min(cell.properties.rowSpan ?? 1, section.children.length - index);
      let columns = 0;
      while (columns < (cell.properties.colSpan ?? 1) && (free[column + columns] ?? 0) <= index) {
        free[column + columns] = index + rows;
        columns++;
      }
      cells.push({ cell, column, columns, rows });
      column += columns;
    }
    placed.push(cells);
  }
  return placed;
}

function finished(
  { cell, column, columns, rows }: Placed,
  section: Element,
  row: number,
  starts: readonly number[],
  order: ReadonlyMap<number, number>,
): Element {
  const { colSpan: _colSpan, rowSpan: _rowSpan, scope, ...others } = cell.properties;
  const first = order.get(column) ?? 0;
  let colSpan = 1;
  while (first + colSpan < starts.length && (starts[first + colSpan] ?? 0) < column + columns) colSpan++;
  const heads: Properties['scope'] = scope ?? (section.tagName === 'thead' ? 'col' : 'row');
  return element(cell.tagName, cell.children, {
    ...others,
    ...(cell.tagName === 'th' && (section.tagName === 'thead' || scope || (row >= 0 && column === 0))
      ? { scope: heads }
      : {}),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
  });
}
