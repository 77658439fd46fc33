import type { Place } from '../../model/problem.ts';

/**
 * What tells a builder where in the file it stands. A mark is taken for every element and costs next to nothing; the place of one is
 * asked for only where there is something to tell of it.
 */
export interface Whereabouts {
  /** Where the reader stands, as a figure that `placeOf` understands. */
  readonly mark: () => number;
  readonly placeOf: (mark: number) => Place;
}

/** Of a text that has no place of its own in a file. */
export const NOWHERE: Whereabouts = { mark: () => 0, placeOf: () => ({}) };
