import type { Place, Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';

/** Of elements and attributes: what was found, and what was needed. */
export function moreNodesThan(most: number): readonly [found: string, needed: string] {
  return [`more than ${most} elements and attributes`, `at most ${most}`];
}

/** Of what stands between elements and is none: what was found, and what was needed. */
export function moreSectionsThan(most: number): readonly [found: string, needed: string] {
  return [`more than ${most} comments, instructions and CDATA sections`, `at most ${most}`];
}

/** Of references that only a parser can read: what was found, and what was needed. */
export function moreReferencesThan(most: number): readonly [found: string, needed: string] {
  return [`more than ${most} references in attributes and short texts`, `at most ${most}`];
}

/** The problem of a document that is more than may be read. */
export function tooMuch(place: Place, found: string, needed: string): Problem {
  const mend = 'Split the file, or have the sender’s system write simpler XML.';
  return problem('bad-xml', found, place, { needed, mend });
}
