import type { Problem } from '../shared/model/problem.ts';

/** The word, and the other names under which systems keep the time of an embargo. */
const EMBARGO = /embargo|not[-_]?before|publish[-_]?after|(?:not before|publish after)\s{0,9}:/i;

/**
 * Whether an upload that became no article may have been meant to be under embargo, by its bytes or by what was found wrong with it (a
 * misspelt field, say). What nobody could read nobody can be sure of, so one word is enough.
 */
export function speaksOfEmbargo(bytes: Uint8Array | undefined, problems: readonly Problem[]): boolean {
  if (problems.some(({ place, found, mend }) => EMBARGO.test([place.path, found, mend].join('\n')))) return true;
  // Latin 1 shows ASCII words in every encoding; in UTF-16 every other byte of them is zero.
  return bytes !== undefined && EMBARGO.test(Buffer.from(bytes).toString('latin1').replaceAll('\0', ''));
}
