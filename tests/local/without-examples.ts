import { mkdirSync } from 'node:fs';
import { EXAMPLES } from '../../local/examples.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';

/** Has no engine take the examples in on this data folder: to most tests they are only more of the same, and a first start waits for them. */
export function withoutExamples(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const database = openDatabase(dataFolder);
  database.prepare('INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)').run(`taken in: ${EXAMPLES}`, 'never');
  database.close();
}
