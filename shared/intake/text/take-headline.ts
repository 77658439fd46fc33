import { findBetterTitle } from './better-title.ts';
import { isCredited, readCreditLine } from './bylines.ts';
import type { FieldsFound } from './fields-found.ts';
import type { Head, HeadOptions } from './head-parts.ts';
import { isHeadlineLike, saysHeadline } from './headline.ts';
import { columns, countWords, endsSentence, foldLine, isAllCapitals, isWiderThan } from './letters.ts';
import { findLikeliestTitle } from './likeliest-title.ts';
import { readListMarker } from './list-marker.ts';
import { mayBeTitle } from './may-be-title.ts';
import { endsInCredit } from './picture-credits.ts';
import { isProse, type Piece } from './piece.ts';
import { isKnownSection, readBreadcrumb } from './section-labels.ts';
import { findTitleBelow } from './title-below-label.ts';

/** Columns of a sentence that may be a headline. */
const LONGEST_SENTENCE = 70;
const SHORTEST_REPEATED = 16;
const FURTHEST_REPEATED = 8;
const WIDEST_CAPTION = 160;

/** Takes the headline off the first lines, with what repeats it directly below. */
export function takeHeadline(
  pieces: readonly Piece[],
  fields: FieldsFound,
  options: HeadOptions,
  isWeighed = false,
): Head {
  const [first, second] = pieces;
  const given = fields.headline ?? options.given.headline;
  if (given !== undefined) return { fields, body: first && saysHeadline(first.text, given) ? pieces.slice(1) : pieces };
  if (!first) return { fields, body: pieces };
  if (!(isHeadlineLike(first, second) || isLoneSentence(pieces) || isSpokenTitle(pieces))) {
    const signed = findSignedTitle(pieces);
    return signed === 0 ? { fields, body: pieces } : takeHeadline(pieces.slice(signed), fields, options);
  }
  const nearest = findTitleBelow(pieces) || findBetterTitle(pieces);
  const at = nearest || (isWeighed ? 0 : findLikeliestTitle(pieces, fields.section !== undefined));
  if (at > 0) {
    const above = pieces.slice(0, at);
    const label =
      fields.section ??
      labelSaidAgain(above) ??
      above.findLast(({ text }) => isKnownSection(text))?.text.replace(/^[•·∙|/] ?/, '') ??
      above.map(({ text }) => readBreadcrumb(text, pieces[at]?.text)).findLast((step) => step !== undefined);
    return takeHeadline(
      pieces.slice(at),
      label === undefined ? fields : { ...fields, section: label },
      options,
      nearest === 0,
    );
  }
  let { text } = first;
  let taken = 1;
  while (taken < 3 && continuesHeadline(pieces[taken - 1], pieces[taken])) text = `${text} ${pieces[taken++]?.text}`;
  const parts = /^([^|]{3,40}) \| ([^|]{15,})$/.exec(text);
  let { section } = fields;
  if (parts && isKnownSection(parts[1] ?? '')) {
    section ??= parts[1];
    text = parts[2] ?? text;
  }
  // A page's title and its headline, the first often with the site's name.
  const next = pieces[taken];
  if (next && isTitleOfPage(text, next.text)) {
    text = foldLine(text).length > foldLine(next.text).length || isAllCapitals(text) ? next.text : text;
    taken++;
  }
  return {
    fields: { ...fields, headline: text, headlineLine: first.line, ...(section === undefined ? {} : { section }) },
    body: fromRepeated(pieces.slice(taken), text, options),
  };
}

const LONGEST_LABEL = 40;

/** The last of some lines where it stood among them before: a section of the site's menu that stands again directly above the title. */
function labelSaidAgain(above: readonly Piece[]): string | undefined {
  const last = above.at(-1);
  if (!last || last.text.length > LONGEST_LABEL || countWords(last.text) > MOST_OF_LABEL || isCredited(last.text))
    return undefined;
  return above.some((piece) => piece !== last && piece.text === last.text) ? last.text : undefined;
}

const MOST_OF_LABEL = 3;

/** Lines above a title: a notice on links that pay, what a player says of its film, a label. */
const MOST_ABOVE = 4;
/** Lines of a title's own between it and its credit. */
const MOST_BETWEEN = 5;
const LONGEST_NOTICE = 300;

/** Where a title stands that is signed or dated below, under a sentence of the page's; 0 where there is none, or the first line may be text. */
function findSignedTitle(pieces: readonly Piece[]): number {
  const [first] = pieces;
  if (!first || first.text.length > LONGEST_NOTICE || readListMarker(first.text) !== undefined) return 0;
  for (let i = 1; i <= MOST_ABOVE; i++) {
    const piece = pieces[i];
    if (!piece || (isProse(piece) && endsSentence(piece.text))) return 0;
    if (!mayBeTitle(piece, pieces[i + 1]) || countWords(piece.text) < TITLE_WORDS) continue;
    return pieces.slice(i + 1, i + 1 + MOST_BETWEEN).some(({ text }) => isCredited(text)) ? i : 0;
  }
  return 0;
}

const TITLE_WORDS = 5;

/** The pieces from where the headline stands again, a few lines below: only names, days and sections between are the article's. */
function fromRepeated(pieces: readonly Piece[], headline: string, { dayFirst }: HeadOptions): readonly Piece[] {
  if (headline.length < SHORTEST_REPEATED) return pieces;
  const again = pieces.slice(0, FURTHEST_REPEATED).findIndex((piece) => saysHeadline(piece.text, headline));
  const between = pieces.slice(0, Math.max(0, again));
  if (again < 1 || between.some((piece) => isProse(piece) && isWiderThan(piece.text, WIDEST_CAPTION))) return pieces;
  const stays = between.filter(
    (piece, i) =>
      isKnownSection(piece.text) ||
      readCreditLine(piece.text, dayFirst) !== undefined ||
      saysMore(piece, headline, i === 0),
  );
  return [...stays, ...pieces.slice(again + 1)];
}

/** Whether a line is a subtitle: a sentence that is no caption and does not say the title again. */
function saysMore({ text, gap }: Piece, headline: string, isNearest: boolean): boolean {
  if (gap > 0 || (!isNearest && !endsSentence(text)) || !isWiderThan(text, isNearest ? NEAREST_SUBTITLE : SUBTITLE))
    return false;
  return !endsInCredit(text) && !foldLine(text).includes(foldLine(headline));
}

/** Columns that what is to be seen in a picture seldom has. */
const SUBTITLE = 70;
const NEAREST_SUBTITLE = 56;

/** Whether a text that has no headline opens with a short sentence by itself, as what is posted on social media does. */
function isLoneSentence([first, second, third]: readonly Piece[]): boolean {
  if (!first || !second || !third || second.gap === 0 || third.gap === 0 || !isProse(third)) return false;
  if (readListMarker(first.text) !== undefined || /^["“«„>–—-]/.test(first.text)) return false;
  return (
    columns(first.text) <= LONGEST_SENTENCE &&
    !/[.!?…] \S/.test(first.text) &&
    /\p{L}[.!?]$/u.test(first.text) &&
    countWords(first.text) >= 3
  );
}

const DASH = /^[–—-] ?(?=\p{Lu})/u;
const LONGEST_SPOKEN = 14;

/** Whether the first line is what somebody said, behind a dash as papers of the North have it, and no item of a list. */
function isSpokenTitle([first, ...below]: readonly Piece[]): boolean {
  if (!first || !DASH.test(first.text) || endsSentence(first.text) || below[0]?.gap === 0) return false;
  const words = countWords(first.text);
  return (
    words >= 2 &&
    words <= LONGEST_SPOKEN &&
    !DASH.test(below[0]?.text ?? '') &&
    below.slice(0, TEXT_WITHIN).some(isProse)
  );
}

/** Lines of a head, at most. */
const TEXT_WITHIN = 12;

function isTitleOfPage(title: string, headline: string): boolean {
  if (headline.length > 250) return false;
  const a = foldLine(title);
  const b = foldLine(headline);
  if (b.length < 12 || b.split(' ').length < 3) return a === b;
  return a === b || (a.startsWith(b) && /^\s*[|–—-]\s/.test(title.slice(headline.length)));
}

/** Whether a headline in capitals goes on in the next line. */
function continuesHeadline(line: Piece | undefined, next: Piece | undefined): boolean {
  if (!line || !next || next.gap > 0 || !isAllCapitals(line.text) || !isAllCapitals(next.text)) return false;
  if (/[.!?:]$/.test(line.text) || columns(line.text) < 16 || columns(next.text) > 100) return false;
  return !isKnownSection(next.text) && !readCreditLine(next.text, false) && !/^BY\s/.test(next.text);
}
