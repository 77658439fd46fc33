import type { DatabaseSync } from 'node:sqlite';

/** Gives a table of an earlier version a column that it lacks, e.g. `modified INTEGER NOT NULL DEFAULT 0`; `table` and `column` are SQL of our own. */
export function addColumn(database: DatabaseSync, table: string, column: string): void {
  const name = column.split(' ', 1)[0];
  const present = database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ? LIMIT 1').get(table, name ?? '');
  if (!present) database.exec(`ALTER TABLE ${table} ADD COLUMN ${column}`);
}
