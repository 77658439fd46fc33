import type { Place } from '../../model/problem.ts';
import type { Parsed } from '../intake.ts';
import type { LeftOutLine } from '../left-out-line.ts';
import { isHeaderLine } from './header-lines.ts';

/** No more of them have their places told. */
const MOST_PLACED = 200;

/** The lines of a message that are around its article: notes to the desk, signatures, earlier mails. What a header says is a field’s. */
export function linesAround(
  lines: readonly string[],
  isOfArticle: (at: number) => boolean,
  placeOf: (line: string, at: number) => Place,
): readonly LeftOutLine[] {
  const around: LeftOutLine[] = [];
  let follows = false;
  for (const [at, line] of lines.entries()) {
    if (!/[\p{L}\p{N}]/u.test(line)) continue;
    const isAround = !isOfArticle(at) && !isHeaderLine(line);
    const place = isAround && around.length < MOST_PLACED ? placeOf(line, at) : {};
    if (isAround) around.push({ place, text: line.trim(), ...(follows ? { follows: true } : {}) });
    follows = isAround;
  }
  return around;
}

/** What was read of a message, and the lines around its article with those left out of it, as they stand. */
export function withLinesAround(parsed: Parsed, around: readonly LeftOutLine[]): Parsed {
  if (around.length === 0) return parsed;
  const { leftOut = [] } = parsed;
  const all = [...around, ...leftOut];
  const isOrdered = leftOut.length === 0 || all.some(({ place }) => place.line === undefined);
  return {
    ...parsed,
    leftOut: isOrdered ? all : all.toSorted((one, other) => (one.place.line ?? 0) - (other.place.line ?? 0)),
  };
}
