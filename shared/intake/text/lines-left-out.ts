import type { Problem } from '../../model/problem.ts';
import type { Draft } from '../intake.ts';
import { isAskedFor, type LeftOutLine } from '../left-out-line.ts';
import { readCreditLine } from './bylines.ts';
import type { StatedDate } from './dates.ts';
import { readEmbargo } from './head-labels.ts';
import type { HeadOptions } from './head-parts.ts';
import { type LabelField, type LabelLine, readLabelLine, readTags } from './label-lines.ts';
import { foldLine } from './letters.ts';
import type { Piece } from './piece.ts';

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
  const isSaid = createSaid({ ...fields, ...given }, dayFirst);
  const isTold = ({ line }: Piece) => problems.some(({ place }) => place.line === line);
  const lost = gone.filter((at) => !isSaid(pieces[at] as Piece) && !isTold(pieces[at] as Piece));
  const isKept = (at: number) => isAskedFor(pieces[at]?.text ?? '', given.keep);
  const asked = given.keep === undefined ? [] : lost.filter(isKept).flatMap((at) => pieces[at] ?? []);
  const told = asked.length === 0 ? lost : lost.filter((at) => !isKept(at));
  return {
    body: asked.length === 0 ? body : [...body, ...asked].toSorted((one, other) => one.line - other.line),
    leftOut: told.map((at, i) => leftOutLine(pieces[at] as Piece, i > 0 && told[i - 1] === at - 1)),
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

/** Whether a line says nothing but what the fields say. */
function createSaid(fields: Fields, dayFirst: boolean): (piece: Piece) => boolean {
  const { headline = '', section = '', byline, standfirst, dateline, source, copyright, tags = [] } = fields;
  const texts = [headline, byline, standfirst, section, dateline, source, copyright, ...tags].map((each) =>
    foldLine(each ?? ''),
  );
  const all = texts.map((each) => ` ${each} `).join('\n');
  const title = foldLine(headline);
  const known = new Set(tags.map(foldLine));
  const instants = [fields.published, fields.modified, fields.embargo];
  const says = (value: string | undefined) => value === undefined || all.includes(foldLine(value));
  const dates = (date: StatedDate | undefined) => date === undefined || instants.includes(date.instant);
  const areKnown = (named: readonly string[]) => named.length > 0 && named.every((tag) => known.has(foldLine(tag)));
  const isStated = ({ field, value }: LabelLine) => {
    if (field === 'tags') return areKnown(readTags(value));
    return field in fields && (AS_OTHER_WORDS.has(field) || says(value));
  };
  return (piece) => {
    const { text } = piece;
    const folded = foldLine(text);
    if (folded === '' || all.includes(` ${folded} `)) return true;
    // The title of the window has the name of the site behind it.
    if (title.length >= SHORTEST_TITLE && folded.startsWith(title) && folded.length <= title.length * 2) return true;
    const label = readLabelLine(text);
    if (label && isStated(label)) return true;
    const credit = readCreditLine(text, dayFirst);
    if (credit && Object.keys(credit).length > 0)
      return says(credit.byline) && says(credit.dateline) && dates(credit.published) && dates(credit.modified);
    if (section !== '' && isTrailTo(text, section)) return true;
    return (text.length <= LONGEST_TAGS && areKnown(readTags(text))) || readEmbargo(piece, dayFirst) !== undefined;
  };
}

/** Fields whose values are not the words that state them. */
const AS_OTHER_WORDS: ReadonlySet<LabelField> = new Set([
  'published',
  'modified',
  'embargo',
  'slug',
  'urgency',
  'language',
]);
const SHORTEST_TITLE = 12;
const LONGEST_TAGS = 500;
const LONGEST_TRAIL = 200;
const STEP = /\s?[|/›»>•·]\s?/;

/** Whether the section is a step of a trail such as `Home › World › Europe`. */
function isTrailTo(text: string, section: string): boolean {
  if (text.length > LONGEST_TRAIL || !STEP.test(text)) return false;
  return text.split(STEP).some((step) => foldLine(step) === foldLine(section));
}
