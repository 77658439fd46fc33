/** How often each port call was made, and met each kind of fault: `coverage['site.put feeds/*']['crash before']`. */
export type Coverage = Record<string, Record<string, number>>;

/** The row in which calls that met nothing are counted as well. */
export const CALLS = 'calls';

export function count(coverage: Coverage, row: string, column: string, times = 1): void {
  coverage[row] ??= {};
  const counts = coverage[row];
  counts[column] = (counts[column] ?? 0) + times;
}

export function addCoverage(sum: Coverage, more: Coverage): void {
  for (const [row, counts] of Object.entries(more)) {
    for (const [column, times] of Object.entries(counts)) count(sum, row, column, times);
  }
}

/** The table that people read: a row for each port call, a column for each kind of fault. */
export function coverageTable(coverage: Coverage): string {
  const rows = Object.keys(coverage).sort();
  const kinds = [...new Set(rows.flatMap((row) => Object.keys(coverage[row] ?? {})))].filter((kind) => kind !== CALLS);
  const columns = [CALLS, ...kinds.sort()];
  const width = Math.max(...rows.map((row) => row.length), 0);
  const cell = (value: string, column: string) => value.padStart(Math.max(column.length, 9) + 2);
  const line = (name: string, cells: readonly string[]) => `${name.padEnd(width)}${cells.join('')}`;
  return [
    line(
      '',
      columns.map((column) => cell(column, column)),
    ),
    ...rows.map((row) =>
      line(
        row,
        columns.map((column) => cell(String(coverage[row]?.[column] ?? '-'), column)),
      ),
    ),
  ].join('\n');
}
