import type { Problem } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem-catalogue.ts';
import type { FindPlace } from './find-place.ts';

/** Problems of which what was found stands in the file as it is: an address, or the page’s own words. */
const OF_WORDS: ReadonlySet<ProblemCode> = new Set([
  'relative-url',
  'unsafe-url',
  'bad-link',
  'unknown-embed',
  'left-out',
  'cut-short',
  'lost-letters',
]);
/** Those that may be of a line of the text, where they name no place of their own. */
const OF_LINES: ReadonlySet<ProblemCode> = new Set(['bad-date', 'held-back']);
/** Shorter ones stand anywhere. */
const LEAST_LENGTH = 3;
const FIRST_WORDS = 3;

/** `problem` with the line and column of what it is about, where its reader could not tell, or knew no more than where its paragraph begins. */
export function locateProblem(problem: Problem, find: FindPlace | undefined): Problem {
  const { code, place, found } = problem;
  const isLocated = place.column !== undefined || place.path?.startsWith('$') === true;
  const isOfLine = OF_LINES.has(code) && place.line === undefined && place.path === undefined;
  if (!find || isLocated || !(isOfLine || OF_WORDS.has(code))) return problem;
  const written = / src="([^"]+)/.exec(found)?.[1] ?? /^“(.+)”(?: and \d+ more)?$/.exec(found)?.[1] ?? '';
  const [words = '', ...rest] = written.split('…');
  if (words.length < LEAST_LENGTH) return problem;
  const at =
    (rest.length > 0 ? undefined : quoted(words, place.line, find)) ??
    find(words, place.line) ??
    // Tags may stand between words.
    (isOfLine || code === 'cut-short' ? find(firstWords(words)) : undefined);
  return at === undefined ? problem : { ...problem, place: { ...place, ...at } };
}

/** Where it stands as the value of an attribute, which the same letters in a text are not. */
function quoted(words: string, from: number | undefined, find: FindPlace): ReturnType<FindPlace> {
  const at = find(`"${words}"`, from) ?? find(`'${words}'`, from);
  return at && { line: at.line, column: at.column + 1 };
}

function firstWords(words: string): string {
  return words.split(' ', FIRST_WORDS).join(' ');
}
