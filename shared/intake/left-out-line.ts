import type { Place } from '../model/problem.ts';
import { foldLine } from './text/letters.ts';

/** A line of a file that its reader took for the page, the mail or the desk around the article. */
export interface LeftOutLine {
  readonly place: Place;
  readonly text: string;
  /** On how many lines of the file it stands, where that is more than one. */
  readonly lines?: number;
  /** True where the one above it is left out as well. */
  readonly follows?: true;
}

const EVERYTHING = 'all';

/** Whether front matter asks that a line stay in the article: it names the line’s first words, or `all`. */
export function isAskedFor(text: string, keep: readonly string[] | undefined): boolean {
  if (keep === undefined) return false;
  if (keep.includes(EVERYTHING)) return true;
  const line = foldLine(text);
  return keep.some((words) => foldLine(words) !== '' && line.startsWith(foldLine(words)));
}
