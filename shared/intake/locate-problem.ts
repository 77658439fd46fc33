import type { Problem } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem-catalogue.ts';

/** Problems of which the address that was found stands in the file as it is. */
const OF_ADDRESSES: ReadonlySet<ProblemCode> = new Set([
  'relative-url',
  'unsafe-url',
  'bad-link',
  'unknown-embed',
  'left-out',
]);
/** Shorter ones stand anywhere. */
const LEAST_LENGTH = 3;

/** `problem` with the line of the address that it is about, where its reader could not tell, as those that read whole pages cannot. */
export function locateProblem(
  problem: Problem,
  lineOf: ((written: string) => number | undefined) | undefined,
): Problem {
  const { code, place, found } = problem;
  if (!lineOf || place.line !== undefined || place.path?.startsWith('$') || !OF_ADDRESSES.has(code)) return problem;
  const address = / src="([^"]+)"/.exec(found)?.[1] ?? /^“(.+)”$/.exec(found)?.[1] ?? '';
  // What is cut is not what stands there.
  if (address.length < LEAST_LENGTH || address.includes('…')) return problem;
  const line = lineOf(`"${address}"`) ?? lineOf(`'${address}'`) ?? lineOf(address);
  return line === undefined ? problem : { ...problem, place: { ...place, line } };
}
