import { element } from '../../model/body.ts';
import { isCode } from './code-lines.ts';
import { inlineText } from './inline-text.ts';
import { countWords, endsOpen, endsSentence, isWiderThan, startsSmall } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import type { ListSpan } from './list-span.ts';
import { LIST_TITLE } from './list-title.ts';
import { areNames } from './names.ts';
import type { Piece } from './piece.ts';

/** Columns. */
const WIDEST = 110;
const LONGEST_TITLE = 40;
const LEAST_BELOW_TITLE = 2;
/** Fewer lines below a colon may be an address, a signature, or what somebody says. */
const LEAST_BELOW_COLON = 3;
/** Columns and words of a heading above a list. */
const LONGEST_HEADING = 60;
const MOST_OF_HEADING = 8;
/** What opens what people say, and what gives a fact. */
const NO_ITEM = /^["“«„‘「『–—-]|[:：]\s?\S/;
/** Whoever says, writes or sings something says it in sentences or verse; `Dit` in Dutch is no verb. */
const SAYS = new Set(
  'said says added wrote writes sang sings read reads recited quote address sagte schrieb schreibt lautet heißt dit écrit chante dijo escribió cantó dice disse scrisse escreveu zei schreef'.split(
    ' ',
  ),
);
/** Characters before the colon, among which that word is. */
const SAYS_WITHIN = 50;
const WORDS = /\p{L}+/gu;

/**
 * The list that stands at piece `i` without bullets, as browsers copy lists: several short lines directly below each other, under a title that
 * only lists have, or under a line that ends in a colon. `undefined` where the lines are something else.
 */
export function readBareList(pieces: readonly Piece[], i: number): ListSpan | undefined {
  const above = pieces[i - 1];
  const isHeaded = above !== undefined && !mayOpenList(above) && mayHeadList(above, pieces[i]);
  if (!above || !(isHeaded || mayOpenList(above))) return undefined;
  const isTitled = isTitle(above);
  let end = i;
  while (end < pieces.length && (end === i || pieces[end]?.gap === 0) && isItem(pieces[end])) end++;
  const items = pieces.slice(i, end);
  if (items.length < (isTitled ? LEAST_BELOW_TITLE : LEAST_BELOW_COLON) || pieces[end]?.gap === 0) return undefined;
  if (isHeaded && !(areTerse(items) && isLastBlock(pieces, end))) return undefined;
  if (!isTitled && (!areAlike(items) || items.some(({ text }) => isCode(text)))) return undefined;
  return {
    list: element(
      'ul',
      items.map(({ text }) => element('li', inlineText(text))),
    ),
    length: items.length,
  };
}

/** Whether a list without bullets stands directly below piece `i`, in the same block. */
export function opensBareList(pieces: readonly Piece[], i: number): boolean {
  const [title, first] = pieces.slice(i, i + 2);
  return title !== undefined && first?.gap === 0 && mayOpenList(title) && readBareList(pieces, i + 1) !== undefined;
}

function mayOpenList(piece: Piece): boolean {
  return isTitle(piece) || (/[:：]$/.test(piece.text) && !saysSomething(piece.text));
}

/** Whether a line may be the heading of a list that stands apart below it. */
function mayHeadList({ text, gap, headingLevel }: Piece, first: Piece | undefined): boolean {
  if (headingLevel !== undefined || gap === 0 || first === undefined || first.gap === 0) return false;
  if (text.length > LONGEST_HEADING || countWords(text) > MOST_OF_HEADING) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(text) && !/[\p{P}]$/u.test(text);
}

/** Whether no line ends in a mark, as lines of verse do, and few have figures, as results and addresses do, or are names. */
function areTerse(items: readonly Piece[]): boolean {
  if (items.some(({ text }) => /[^\p{L}\p{M}\p{N})”»"]$/u.test(text) || text.includes('@'))) return false;
  const others = items.filter(({ text }) => /\d/.test(text) || areNames(text)).length;
  return others * 3 <= items.length;
}

/** Whether no other block of short lines follows at once: stanzas of verse do. */
function isLastBlock(pieces: readonly Piece[], end: number): boolean {
  const [next, below] = pieces.slice(end, end + 2);
  return !next || !below || below.gap > 0 || isWiderThan(next.text, WIDEST);
}

function saysSomething(text: string): boolean {
  return (text.slice(-SAYS_WITHIN).match(WORDS) ?? []).some((word) => SAYS.has(word));
}

function isTitle({ text }: Piece): boolean {
  return text.length <= LONGEST_TITLE && LIST_TITLE.test(text);
}

function isItem(piece: Piece | undefined): boolean {
  if (!piece || piece.headingLevel !== undefined || piece.raw.includes('\t') || piece.lineCount > 1) return false;
  return !isWiderThan(piece.text, WIDEST) && !NO_ITEM.test(piece.text) && readListMarker(piece.text) === undefined;
}

/** Whether all lines begin as one does, and end no sentence: verse ends its lines in commas. */
function areAlike(items: readonly Piece[]): boolean {
  const small = items.filter(({ text }) => startsSmall(text)).length;
  if (small > 0 && small < items.length) return false;
  // As papers of the continent set them: small letters, commas, and a stop behind the last.
  if (small > 0 && items.every(({ text }, i) => i === items.length - 1 || /[,;]$/.test(text))) return true;
  return items.every(({ text }, i) => i === items.length - 1 || (!endsSentence(text) && !endsOpen(text)));
}
