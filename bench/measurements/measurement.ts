import type { Row } from '../table.ts';

/** One measurement of the bench; it runs in a process of its own. */
export interface Measurement {
  /** What it did, for the lines above the table: counts, rounds, settings. */
  readonly options: readonly string[];
  readonly rows: readonly Row[];
  /** Counts and sizes that have no place in the table. */
  readonly details?: readonly string[];
}

/** Takes a measurement; of one that is of many files, of those alone whose names match `only`. */
export type Measure = (only?: RegExp) => Promise<Measurement>;
