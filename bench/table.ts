/** One line of the table: what was measured here, what beside it, and what was asked. */
export interface Row {
  readonly what: string;
  readonly wireroom: string;
  /** What it is measured beside; empty where a target stands alone. */
  readonly beside: string;
  /** How the two compare, in words: `3.1 × faster`. */
  readonly ratio: string;
  readonly target: string;
  /** Absent where nothing was asked. */
  readonly met?: boolean;
}

const TITLES = ['Measured', 'Wireroom', 'Beside', 'Ratio', 'Target', 'Met'] as const;

/** The rows as a Markdown table whose columns line up. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(({ what, wireroom, beside, ratio, target, met }) => [
    what,
    wireroom,
    beside,
    ratio,
    target,
    met === undefined ? '' : met ? 'yes' : 'NO',
  ]);
  const widths = TITLES.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(TITLES), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

/** Milliseconds with three significant digits. */
export function ms(value: number): string {
  return `${significant(value)} ms`;
}

export function significant(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}

export function kib(bytes: number): string {
  return bytes < 1024 * 1024 ? `${significant(bytes / 1024)} KiB` : `${significant(bytes / 1024 / 1024)} MiB`;
}

/** How the two compare, whichever is the faster. */
export function faster(ours: number, theirs: number): string {
  return ours <= theirs ? `${significant(theirs / ours)} × faster` : `${significant(ours / theirs)} × slower`;
}

export function times(ours: number, theirs: number): string {
  return `${significant(ours / theirs)} ×`;
}
