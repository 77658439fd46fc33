import type { Row } from '../table.ts';

/** One measurement of the bench; it runs in a process of its own. */
export interface Measurement {
  /** What it did, for the lines above the table: counts, rounds, settings. */
  readonly options: readonly string[];
  readonly rows: readonly Row[];
  /** Counts and sizes that have no place in the table. */
  readonly details?: readonly string[];
}

export type Measure = () => Promise<Measurement>;
