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
  const written = / src="([^"]+)/.exec(found)?.[1] ?? /^“(.+)”$/.exec(found)?.[1] ?? '';
  const [address = '', ...rest] = written.split('…');
  if (address.length < LEAST_LENGTH) return problem;
  // Of an address that was cut only the beginning stands in the file.
  const line = (rest.length > 0 ? undefined : (lineOf(`"${address}"`) ?? lineOf(`'${address}'`))) ?? lineOf(address);
  return line === undefined ? problem : { ...problem, place: { ...place, line } };
}
