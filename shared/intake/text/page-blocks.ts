import { isCredited } from './bylines.ts';
import { closesPage } from './closes-page.ts';
import { isCode } from './code-lines.ts';
import { isStamp } from './dates.ts';
import type { FurnitureKind } from './furniture.ts';
import { countWords, endsInFullStop, endsSentence, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { areNames } from './names.ts';
import { isPageTalk } from './page-talk.ts';
import { namesOtherArticles, speaksOfSite } from './page-words.ts';
import { isProse, type Piece } from './piece.ts';
import { isHome, isKnownSection } from './section-labels.ts';
import { areTeasers } from './teasers.ts';

/** Paragraphs that stand apart, by which a text is known to be set so. */
const LEAST_APART = 2;
/** Fewer lines are a heading and its text, or a box that closer looks know. */
const SHORTEST_BLOCK = 3;
const LONGEST_BLOCK = 60;
/** So many lines of a few words each are no end of an article, if one of them is a button. */
const SHORTEST_MENU = 5;
/** Columns that no label has. */
const LABEL = 48;
/** Columns of text that no standfirst and no caption opens with. */
const TEXT = 90;
/** Columns of a paragraph that no notice has. */
const PARAGRAPH = 220;
const LEAST_SIGNS = 2;
const LEAST_CODE = 2;
const LENGTH = /^\d{1,2}:\d{2}$/;
/** Characters and words of a button. */
const LONGEST_BUTTON = 30;
const MOST_OF_BUTTON = 3;

/** The lines from `start` to before `end`, with nothing blank between them. */
interface Block {
  readonly start: number;
  readonly end: number;
}

/** Whether blank lines part the paragraphs: then lines directly below each other are a list, verse, an address, or the page's. */
export function areParted(pieces: readonly Piece[]): boolean {
  let apart = 0;
  let others = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || !isProse(piece) || !endsSentence(piece.text)) continue;
    if ((i === 0 || piece.gap > 0) && (pieces[i + 1]?.gap ?? 1) > 0) apart++;
    else others++;
  }
  return apart >= LEAST_APART && apart * 2 >= others;
}

/**
 * Marks the lines of blocks that are the page's, where paragraphs stand apart: buttons, sections and days are so many among them that the
 * others, whatever they say, are a box's or a menu's too. Gives which lines these are.
 */
export function judgeBlocks(
  pieces: readonly Piece[],
  kinds: (FurnitureKind | undefined)[],
  lastProse: number,
): ReadonlySet<number> {
  const boxes = new Set<number>();
  if (!areParted(pieces)) return boxes;
  const first = pieces.findIndex((piece) => isWiderThan(piece.text, TEXT) && endsSentence(piece.text));
  for (let start = first === -1 ? pieces.length : first + 1; start < pieces.length; ) {
    let end = start + 1;
    while (end < pieces.length && pieces[end]?.gap === 0) end++;
    const isBelow = start > lastProse;
    const next = end;
    // A paragraph may stand directly below a box.
    if (!isBelow && end - start >= SHORTEST_BLOCK && isParagraph(pieces[end - 1], kinds[end - 1])) end--;
    const block = { start, end };
    const isBlock = end - start >= SHORTEST_BLOCK && pieces[start]?.gap !== 0;
    const isTeaser =
      !isBelow &&
      end - start === 2 &&
      pieces[start]?.gap !== 0 &&
      isWithinText(pieces, start) &&
      (areTeasers(pieces, kinds, block) || isTitledTalk(pieces, start));
    const isWhole = isTeaser || (isBlock && isOfPage(pieces, kinds, block, isBelow));
    if (isBelow && end - start === 2 && pieces[start]?.gap !== 0) markPair(pieces, kinds, start);
    const from = isWhole ? startIn(pieces, kinds, block) : isBlock && isBelow ? belowSign(pieces, kinds, block) : end;
    if (from < end)
      for (let i = from; i < end; i++) {
        if (!isBelow && isNumberedSentence(pieces[i]?.text ?? '')) continue;
        kinds[i] ??= 'bar';
        boxes.add(i);
      }
    // What is offered stands in a block of its own above the form.
    if (isWhole && !isBelow) markOffer(pieces, kinds, boxes, start);
    start = next;
  }
  return boxes;
}

const LONGEST_OFFER = 6;
/** What is offered. */
const OF_LETTERS =
  /newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|infolettre|bolet[ií]n|hírlevél|bülten|рассылк|розсилк|النشرة|ניוזלטר|メルマガ|メールマガジン|뉴스레터|时事通讯/iu;

/** Marks the block directly above a box where half of its lines and more speak of the site: `Sign up to the letter`, above the form for that. */
function markOffer(
  pieces: readonly Piece[],
  kinds: (FurnitureKind | undefined)[],
  boxes: Set<number>,
  end: number,
): void {
  let start = end - 1;
  while (start > 0 && pieces[start]?.gap === 0) start--;
  const lines = end - start;
  if (lines < 2 || lines > LONGEST_OFFER || isList(pieces, kinds, { start, end })) return;
  let signs = 0;
  for (let i = start; i < end; i++) {
    const piece = pieces[i];
    if (!piece || isWiderThan(piece.text, PARAGRAPH) || piece.headingLevel !== undefined) return;
    if (kinds[i] !== undefined || speaksOfSite(piece) || isPageTalk(piece.text) || OF_LETTERS.test(piece.text)) signs++;
  }
  if (signs * 2 < lines) return;
  for (let i = start; i < end; i++) {
    kinds[i] ??= 'bar';
    boxes.add(i);
  }
}

function isParagraph(piece: Piece | undefined, kind: FurnitureKind | undefined): boolean {
  if (!piece || kind !== undefined || !endsSentence(piece.text) || !isWiderThan(piece.text, TEXT)) return false;
  return !isPageTalk(piece.text);
}

/** Of two lines below the text, a few words beside a button are a button too; a name is not. */
function markPair(pieces: readonly Piece[], kinds: (FurnitureKind | undefined)[], start: number): void {
  const sure = [start, start + 1].find((i) => kinds[i] !== undefined && kinds[i] !== 'related');
  const other = sure === start ? start + 1 : start;
  const text = pieces[other]?.text ?? '';
  if (sure === undefined || kinds[other] !== undefined || !closesPage(pieces[sure]?.text ?? '', 'always')) return;
  if (text.length > LONGEST_BUTTON || countWords(text) > MOST_OF_BUTTON || !isLabel(text) || areNames(text)) return;
  if (pieces[other]?.headingLevel === undefined && readListMarker(text) === undefined) kinds[other] = 'bar';
}

/** The first line of the page's: what says more above its buttons is the article's last. */
function startIn(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  { start, end }: Block,
): number {
  let i = start;
  while (i < end && kinds[i] === undefined && (saysMore(pieces[i]?.text ?? '') || isCounted(pieces[i]))) i++;
  return i;
}

/** Whether a few words stand on what a site says to its readers. */
function isTitledTalk(pieces: readonly Piece[], i: number): boolean {
  const [title, talk] = pieces.slice(i, i + 2);
  if (!title || !talk || title.headingLevel !== undefined || isWiderThan(title.text, LABEL)) return false;
  if (endsInFullStop(title.text) || !endsSentence(talk.text) || !isPageTalk(talk.text)) return false;
  return OF_LETTERS.test(title.text) || OF_LETTERS.test(talk.text);
}

/** Whether the line is the title of a thing that the article counts. */
function isCounted(piece: Piece | undefined): boolean {
  return piece !== undefined && readListMarker(piece.text)?.ordinals.figure !== undefined;
}

/** Below a line that is surely the page's, the article is over, if it ends at all within a block: its own last words stand apart. */
function belowSign(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  { start, end }: Block,
): number {
  for (let i = start; i < end; i++) {
    const isSure = kinds[i] === 'related' || (kinds[i] === 'always' && closesPage(pieces[i]?.text ?? '', 'always'));
    if (isSure && !pieces.slice(i, end).some(({ text, raw }) => isWiderThan(text, PARAGRAPH) || raw.includes('\t')))
      return i;
  }
  return end;
}

/** Whether the line is one of the facts or steps that an article counts: they stand among pictures, whose credits and buttons make a block of them. */
function isNumberedSentence(text: string): boolean {
  const marker = endsInFullStop(text) ? readListMarker(text) : undefined;
  return marker?.ordinals.figure !== undefined && isWiderThan(marker.rest, LABEL);
}

function saysMore(text: string): boolean {
  return isWiderThan(text, LABEL) && !isPageTalk(text) && (endsSentence(text) || /[,;]\s/.test(text));
}

function isOfPage(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  { start, end }: Block,
  isBelow: boolean,
): boolean {
  const block = { start, end };
  if (end - start > LONGEST_BLOCK || isList(pieces, kinds, block) || (!isBelow && statesFacts(pieces, block)))
    return false;
  if (!isBelow && isProgram(pieces, block)) return false;
  if (!isBelow && !isList(pieces, kinds, block) && isWithinText(pieces, start) && areTeasers(pieces, kinds, block))
    return true;
  let signs = 0;
  let unsure = 0;
  let labels = 0;
  for (let i = start; i < end; i++) {
    const piece = pieces[i];
    if (!piece || piece.headingLevel !== undefined || piece.raw.includes('\t')) return false;
    if (isWiderThan(piece.text, PARAGRAPH) && kinds[i] === undefined && !isPageTalk(piece.text)) return false;
    // What states a name or day above the text is its head.
    if (!isBelow && isCredited(piece.text)) return false;
    if (isLabel(piece.text)) labels++;
    if (kinds[i] === 'always' || kinds[i] === 'related') signs++;
    else if (!isItem(piece, kinds[i]) && isSign(piece, kinds[i], isBelow)) unsure++;
  }
  const lines = end - start;
  const all = signs + unsure;
  if (!isBelow) return signs > 0 && all >= LEAST_SIGNS && all * 3 >= lines;
  if (signs > 0 && lines >= SHORTEST_MENU && labels * 10 >= lines * 7) return true;
  return all >= LEAST_SIGNS && all * 4 >= lines;
}

/** Whether a block stands directly below a paragraph, and others above that. */
function isWithinText(pieces: readonly Piece[], start: number): boolean {
  if (!isParagraph(pieces[start - 1], undefined)) return false;
  return pieces.slice(Math.max(0, start - NEAR), start).filter((piece) => isParagraph(piece, undefined)).length > 1;
}

/** Lines above a block. */
const NEAR = 6;

/** Whether half of the lines and more are facts behind their labels, as of a thing that is reviewed. */
function statesFacts(pieces: readonly Piece[], { start, end }: Block): boolean {
  let facts = 0;
  for (let i = start; i < end; i++) if (/\p{L}[)]?[:：] ?\S/u.test(pieces[i]?.text ?? '')) facts++;
  return facts * 2 >= end - start;
}

/** Whether a third of the lines and more are of a program. */
function isProgram(pieces: readonly Piece[], { start, end }: Block): boolean {
  let code = 0;
  for (let i = start; i < end; i++) if (isCode(pieces[i]?.text ?? '')) code++;
  return code >= LEAST_CODE && code * 3 >= end - start;
}

/** Whether most of the lines are items. */
function isList(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  { start, end }: Block,
): boolean {
  let items = 0;
  for (let i = start; i < end; i++) if (isItem(pieces[i], kinds[i])) items++;
  return items * 2 > end - start;
}

function isItem(piece: Piece | undefined, kind: FurnitureKind | undefined): boolean {
  if (piece === undefined || kind === 'always' || kind === 'related') return false;
  return readListMarker(piece.text) !== undefined;
}

/** Whether the line says no more than a label or a title does: no sentence, no fact, no figure. */
function isLabel(text: string): boolean {
  return !endsSentence(text) && !/[:：].*\S|\d{3}/.test(text);
}

function isSign(piece: Piece, kind: FurnitureKind | undefined, isBelow: boolean): boolean {
  const { text } = piece;
  if (kind !== undefined || isKnownSection(text) || isHome(text) || isStamp(text) || isPageTalk(text)) return true;
  // How long a film or a talk is.
  if (text.length <= 5 && LENGTH.test(text)) return true;
  return isBelow && (namesOtherArticles(piece) || speaksOfSite(piece));
}
