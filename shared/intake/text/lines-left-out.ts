import type { Problem } from '../../model/problem.ts';
import type { Draft } from '../intake.ts';
import { isAskedFor, type LeftOutLine } from '../left-out-line.ts';
import type { HeadOptions } from './head-parts.ts';
import type { Piece } from './piece.ts';
import { saidByFields } from './said-by-fields.ts';
import { isEndMark } from './wire-marks.ts';

type Fields = Omit<Draft, 'body'>;

/** What of a text’s lines is in none of the parts of its article. */
export interface WhatIsLeft {
  /** The text’s own lines, with those that front matter asks for where they stood. */
  readonly body: readonly Piece[];
  readonly leftOut: readonly LeftOutLine[];
}

/**
 * Which of `pieces` are neither among `body` nor said by the fields or by the problems with them. It looks at what became of the lines, whatever rule took them, so
 * that no rule can leave a line out unseen.
 */
export function linesLeftOut(
  pieces: readonly Piece[],
  body: readonly Piece[],
  fields: Fields,
  { given, dayFirst, problems }: HeadOptions & { readonly problems: readonly Problem[] },
): WhatIsLeft {
  const gone = notAmong(pieces, body);
  if (gone.length === 0) return { body, leftOut: [] };
  const isSaid = saidByFields({ ...fields, ...given }, dayFirst);
  const isTold = ({ line }: Piece) => problems.some(({ place }) => place.line === line);
  const lost = gone.filter((at) => !isSaid(pieces[at]?.text ?? '') && !isTold(pieces[at] as Piece));
  const isKept = (at: number) => isAskedFor(pieces[at]?.text ?? '', given.keep);
  const asked = given.keep === undefined ? [] : lost.filter(isKept).flatMap((at) => pieces[at] ?? []);
  const told = asked.length === 0 ? lost : lost.filter((at) => !isKept(at));
  return {
    body: asked.length === 0 ? body : [...body, ...asked].toSorted((one, other) => one.line - other.line),
    // An end mark by itself is no news to whoever set it.
    leftOut: told.every((at) => isEndMark(pieces[at]?.text ?? ''))
      ? []
      : told.map((at, i) => leftOutLine(pieces[at] as Piece, i > 0 && told[i - 1] === at - 1)),
  };
}

function leftOutLine({ text, line, lineCount }: Piece, follows: boolean): LeftOutLine {
  return {
    place: { line },
    text,
    ...(lineCount > 1 ? { lines: lineCount } : {}),
    ...(follows ? { follows: true } : {}),
  };
}

/** The indexes of the pieces that `body` has not; mostly the two are in the same order. */
function notAmong(pieces: readonly Piece[], body: readonly Piece[]): readonly number[] {
  const gone: number[] = [];
  let next = 0;
  for (let at = 0; at < pieces.length; at++) {
    if (body[next]?.line === pieces[at]?.line) next++;
    else gone.push(at);
  }
  if (next === body.length) return gone;
  const kept = new Set(body.map(({ line }) => line));
  return pieces.flatMap(({ line }, at) => (kept.has(line) ? [] : [at]));
}
