import { isCredited } from './bylines.ts';
import { closesPage } from './closes-page.ts';
import { endMarks } from './end-marks.ts';
import { type FurnitureKind, furnitureKind } from './furniture.ts';
import { readDateWithin } from './head-dates.ts';
import { keepParagraphs } from './keep-paragraphs.ts';
import { readLabelLine } from './label-lines.ts';
import { countWords, endsSentence, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { isRoleLine } from './names.ts';
import { judgeBlocks } from './page-blocks.ts';
import { isContentsTitle, removeBoxAbove, removeContents, removeUntitledContents } from './page-boxes.ts';
import { endOfArticle } from './page-end.ts';
import { isDisclaimer, isDisclosure, isInvitation, isLockedNotice, isPageTalk } from './page-talk.ts';
import { namesOtherArticles, speaksOfSite } from './page-words.ts';
import { endsInCredit } from './picture-credits.ts';
import { isProse, type Piece, withoutPieces } from './piece.ts';
import { speaksOfEmbargo } from './read-embargo.ts';
import { isTitleLike, removeRelated } from './remove-related.ts';
import { repeatedLines } from './repeated-lines.ts';
import { isRightsNotice } from './rights-notice.ts';
import { isKicker, isKnownSection, readBreadcrumb } from './section-labels.ts';
import { removeSkippedBoxes } from './skipped-boxes.ts';
import { takeTags } from './take-tags.ts';
import { startOfTopics } from './topics-below.ts';
import { isEndMark, isNoteToEditors, isWireMark } from './wire-marks.ts';

/** What is left of a document without the page around it, and what that page said of the article. */
export interface Cleared {
  readonly pieces: readonly Piece[];
  readonly tags: readonly string[];
  /** The notice of rights, where it names a year. */
  readonly copyright?: string;
}

const COMMENTS_TITLE =
  /^(?:(?:reader )?comments?|discussion|kommentare|commentaires|comentarios|commenti|comentários|reacties)\s{0,9}[([]?\s{0,9}\d*\s{0,9}[)\]]?$|^\d+ (?:comments?|replies|responses?|kommentare|commentaires|comentarios|commenti|comentários|reacties)$|^(?:leave a (?:comment|reply)|join the conversation)$/i;
const COMMENT_BUTTONS = /^(?:reply|report|like|flag|upvote|antworten|répondre|responder|rispondi|reageer)$|\bago$/i;
/** A title above other articles that names their author or site; in the article it would be a heading. */
const MORE_FROM =
  /^(?:(?:More|Recommended|Latest|Stories|Top stories|Popular|Mehr|Plus|Más|Altro|Mais|Meer) (?:stories |articles |posts )?(?:from|by|in|von|de|di|van)|(?:MORE|LATEST|POPULAR|MEHR|PLUS|MÁS|ALTRO|MAIS|MEER) (?:STORIES |ARTICLES |POSTS )?(?:FROM|BY|IN|VON|DE|DI|VAN)) (?:the |THE )?\p{Lu}[^.!?]{1,40}$/u;
const CAPTION_TITLE =
  /^(?:news provided by|(?:image|media|figure|photo|picture|video) caption|bildunterschrift|légende|pie de foto|didascalia)\s*[,:]?$/i;
const PICTURE_WORD = /^(?:foto|photo|picture|image|bild|imagem|imagen|immagine|beeld|kuva|zdjęcie)$/i;

/** Words. */
const SHORTEST_SENTENCE = 4;

/** Takes away what belongs to the page and to the desks: share bars, adverts, links to other articles, sign-ups, end marks. */
export function removeFurniture(pieces: readonly Piece[]): Cleared {
  const isRepeated = repeatedLines(pieces);
  const ends = new Set(endMarks(pieces));
  const kinds = pieces.map((piece, i) => (ends.has(i) ? 'always' : kindOf(piece)));
  const isProseAt = pieces.map((piece, i) => kinds[i] === undefined && isProse(piece));
  judgeTail(
    pieces,
    kinds,
    pieces.findLastIndex((piece, i) => isProseAt[i] && !isPageTalk(piece.text)),
  );
  judgeBoxes(pieces, kinds);
  spareTitle(pieces, kinds);
  const firstProse = isProseAt.indexOf(true);
  // Above the text a headline comes again in what is there to share it with.
  for (let i = firstProse + 1; i < pieces.length && firstProse !== -1; i++) if (isRepeated[i]) kinds[i] ??= 'always';
  const boxes = judgeBlocks(pieces, kinds, lastApart(pieces, isProseAt));
  const lastProse = isProseAt.findLastIndex((is, i) => is && kinds[i] === undefined);
  const lastText = Math.max(lastProse, lastSentence(pieces, kinds));
  const gone = new Array<boolean>(pieces.length).fill(false);
  const tags: string[] = [];
  let copyright: string | undefined;
  let relatedBelow = false;
  let contentsFound = false;
  const end = endOfArticle(pieces, kinds, boxes);
  removeUntitledContents(pieces, gone);
  removeSkippedBoxes(pieces, gone);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || gone[i]) continue;
    const outside = i < firstProse || i > lastProse;
    if (!contentsFound && isContentsTitle(piece.text)) {
      contentsFound = true;
      removeContents(pieces, i, gone);
    }
    if (gone[i]) continue;
    const found = takeTags(pieces, i, i > lastProse, gone);
    if (found.length > 0) tags.push(...found);
    else if (i >= end) gone[i] = !(i < end + 4 && isNamedBelow(pieces, kinds, end, i));
    else if (i > lastProse && i > 2 && readBreadcrumb(piece.text, undefined) !== undefined) gone[i] = true;
    else if (kinds[i] === 'always') {
      gone[i] = true;
      if (i > firstProse && firstProse !== -1) removeBoxAbove(pieces, i, gone);
    } else if (kinds[i] === 'related') {
      removeRelated(pieces, kinds, i, gone, i < firstProse);
      // Below the text, what follows a list of other articles is more of the page.
      relatedBelow = i > lastText && lastText !== -1;
    } else if (relatedBelow && !isCredited(piece.text) && (isTitleLike(piece) || isRole(piece.text))) gone[i] = true;
    else if (i > lastProse && lastProse !== -1 && MORE_FROM.test(piece.text)) {
      gone[i] = true;
      relatedBelow = true;
    } else if (kinds[i] === 'bar')
      gone[i] =
        !isSectionAtTop(pieces, kinds, i) &&
        (outside ||
          kinds[i - 1] !== undefined ||
          kinds[i + 1] !== undefined ||
          (firstProse !== -1 && removeBoxAbove(pieces, i, gone)));
    relatedBelow ||= gone[i] === true && i > lastText && lastText !== -1 && closesPage(piece.text, kinds[i]);
    if (gone[i] && copyright === undefined && isRightsNotice(piece.text)) copyright = piece.text;
    if (gone[i] && CAPTION_TITLE.test(piece.text) && (pieces[i + 1]?.text.length ?? 999) <= 300) gone[i + 1] = true;
    if (gone[i] && piece.text.endsWith(':') && isValueBelow(pieces, i)) gone[i + 1] = true;
    if (piece.text.length <= LONGEST_PICTURE_WORD && PICTURE_WORD.test(piece.text)) {
      if (gone[i] && isCaptionBelow(pieces, i)) gone[i + 1] = true;
      else if (opensPicture(pieces, i)) gone[i] = true;
    }
    if (gone[i] && i > pieces.length / 2 && COMMENTS_TITLE.test(piece.text)) removeComments(pieces, i, gone);
  }
  gone.fill(true, startOfTopics(pieces, kinds, lastText + 1));
  keepParagraphs(pieces, kinds, end + MOST_BELOW_END, gone);
  return {
    pieces: withoutPieces(pieces, gone),
    tags: [...new Set(tags)],
    ...(copyright === undefined ? {} : { copyright }),
  };
}

/** Lines below where the article seems to end, among which one of its paragraphs may stand. */
const MOST_BELOW_END = 6;
/** Characters: so many are enough words, without a count. */
const SURELY_WORDS = 120;

/** The last short sentence that stands apart. */
function lastSentence(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[]): number {
  return pieces.findLastIndex(
    (piece, i) =>
      kinds[i] === undefined &&
      piece.gap > 0 &&
      (pieces[i + 1]?.gap ?? 1) > 0 &&
      endsSentence(piece.text) &&
      (piece.text.length >= SURELY_WORDS || countWords(piece.text) >= SHORTEST_SENTENCE) &&
      !isPageTalk(piece.text),
  );
}

/** Columns of a paragraph that speaks to readers. */
const NOTICE = 60;
/** Columns that no line of a box has. */
const PARAGRAPH = 109;

/** The last paragraph that is no line of a block. */
function lastApart(pieces: readonly Piece[], isProseAt: readonly boolean[]): number {
  return isProseAt.findLastIndex(
    (is, i) =>
      is &&
      (pieces[i + 1]?.gap ?? 1) > 0 &&
      ((pieces[i]?.gap ?? 1) > 0 || isWiderThan(pieces[i]?.text ?? '', PARAGRAPH)) &&
      !isPageTalk(pieces[i]?.text ?? ''),
  );
}

/** Below the last paragraph a few words are enough to know the page by. */
function judgeTail(pieces: readonly Piece[], kinds: (FurnitureKind | undefined)[], lastProse: number): void {
  if (lastProse === -1) return;
  const dated = pieces.flatMap(({ text }, i) =>
    i > lastProse && text.length <= LONGEST_DATED && endsInDay(text) ? [i] : [],
  );
  // One signs the article; several are of others.
  if (dated.length >= LEAST_DATED) for (const i of dated) kinds[i] ??= 'bar';
  for (let i = lastProse + 1; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.headingLevel !== undefined) continue;
    if (kinds[i] === 'always' && namesOtherArticles(piece)) kinds[i] = 'related';
    if (kinds[i] !== undefined) continue;
    if (readListMarker(piece.text) !== undefined || isCredited(piece.text)) continue;
    if (isWiderThan(piece.text, NOTICE) && isPageTalk(piece.text)) kinds[i] = 'always';
    else if (namesOtherArticles(piece)) kinds[i] = 'related';
    else if (speaksOfSite(piece)) kinds[i] = 'bar';
  }
}

/** A title may open as what sites ask of their readers does: where it alone stands on a name or day above the text, it is spared. */
function spareTitle(pieces: readonly Piece[], kinds: (FurnitureKind | undefined)[]): void {
  for (let i = 0; i < MOST_ABOVE_TITLE; i++) {
    const [piece, below] = [pieces[i], pieces[i + 1]];
    if (!piece || !below) return;
    const words = countWords(piece.text);
    if (kinds[i] === undefined && words >= SHORTEST_SENTENCE) return;
    if (kinds[i] !== 'always' || words <= SHORTEST_SENTENCE || endsSentence(piece.text)) continue;
    if (kinds[i + 1] !== undefined || !isCredited(below.text)) continue;
    kinds[i] = undefined;
    return;
  }
}

/** Lines above a title: steps to it and buttons. */
const MOST_ABOVE_TITLE = 6;

/** A button such as “Read more” that opens a block of titles leads to other articles. */
function judgeBoxes(pieces: readonly Piece[], kinds: (FurnitureKind | undefined)[]): void {
  for (let i = 1; i < pieces.length - 1; i++) {
    const piece = pieces[i];
    if (kinds[i] !== 'always' || !piece || piece.gap === 0 || pieces[i + 1]?.gap !== 0) continue;
    let end = i + 1;
    while (end < pieces.length && pieces[end]?.gap === 0 && isTitleOfOther(pieces[end], kinds[end])) end++;
    if ((pieces[end]?.gap ?? 1) > 0 && namesOtherArticles(piece)) kinds[i] = 'related';
  }
}

function isTitleOfOther(piece: Piece | undefined, kind: FurnitureKind | undefined): boolean {
  if (!piece || kind !== undefined || !isTitleLike(piece) || endsSentence(piece.text)) return false;
  return readListMarker(piece.text) === undefined && countWords(piece.text) >= SHORTEST_SENTENCE;
}

const LONGEST_DATED = 80;
const LEAST_DATED = 3;
const LONGEST_DAY = 30;

/** Whether a line that is no sentence ends in a day of a year. */
function endsInDay(text: string): boolean {
  return /\d{4}$/.test(text) && readDateWithin(text.slice(-LONGEST_DAY), true) !== undefined;
}

/** `Follow topic:`, and the topic below it, which ends the block. */
function isValueBelow(pieces: readonly Piece[], i: number): boolean {
  const value = pieces[i + 1];
  return value?.gap === 0 && value.text.length <= 40 && !endsSentence(value.text) && (pieces[i + 2]?.gap ?? 0) > 0;
}

const LONGEST_PICTURE_WORD = 9;

/** Whether the word for a picture opens a block that ends in its credit. */
function opensPicture(pieces: readonly Piece[], i: number): boolean {
  if (pieces[i]?.gap === 0) return false;
  const below = pieces.slice(i + 1, i + 3);
  return below[0]?.gap === 0 && below.some(({ text, gap }) => gap === 0 && endsInCredit(text));
}

/** Whether a short line by itself stands directly below the word for a picture. */
function isCaptionBelow(pieces: readonly Piece[], i: number): boolean {
  const caption = pieces[i + 1];
  return caption?.gap === 0 && caption.text.length <= 200 && (pieces[i + 2]?.gap ?? 0) > 0 && (pieces[i]?.gap ?? 0) > 0;
}

/** Whether a box about the author says what he is, and no sentence of him. */
function isRole(text: string): boolean {
  return isRoleLine(text.replace(/\.$/, '')) && !/ (?:is|was|ist|war|est|es|è|är|er) /.test(text);
}

/** Whether a line among the first below the end names writer, day or source, and no titles of other articles stand above it. */
function isNamedBelow(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  end: number,
  i: number,
): boolean {
  const piece = pieces[i];
  if (!piece || kinds.slice(end, i).includes('related')) return false;
  return isCredited(piece.text) || readLabelLine(piece.text) !== undefined;
}

function kindOf(piece: Piece): FurnitureKind | undefined {
  if (piece.raw.includes('\t') && piece.raw.split('\t').length > 2) return undefined;
  // `- ENDS -` opens as an item of a list does; where it marks the end, that is known.
  if (isEndMark(piece.text)) return undefined;
  // `(c)` is a letter that counts items as well.
  if (/^\(c\) /i.test(piece.text) && isRightsNotice(piece.text)) return 'always';
  const marker = piece.text.length <= 200 ? readListMarker(piece.text) : undefined;
  if (marker) {
    const kind =
      furnitureKind(marker.rest) ?? (marker.kind === 'emoji' && isInvitation(marker.rest) ? 'always' : undefined);
    if (kind === undefined || endsSentence(marker.rest)) return undefined;
    // What a site asks of its readers stands behind a picture, too.
    return marker.kind === 'emoji' ? kind : 'bar';
  }
  if (isWireMark(piece.text)) return 'always';
  // The head reads until when a text is held back.
  if (isNoteToEditors(piece.text)) return speaksOfEmbargo(piece.text) ? undefined : 'always';
  return (
    furnitureKind(piece.text) ??
    (isInvitation(piece.text) || isDisclosure(piece.text) || isDisclaimer(piece.text) || isLockedNotice(piece.text)
      ? 'always'
      : undefined)
  );
}

/** A section that is named as a button is: “Comment” above a headline. */
function isSectionAtTop(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  return (
    i <= 1 &&
    kinds[i - 1] === undefined &&
    (kinds[i + 1] === undefined || isKicker(pieces[i + 1]?.text ?? '')) &&
    isKnownSection(pieces[i]?.text ?? '')
  );
}

/** Takes away readers' comments to the end, where what follows looks like comments. */
function removeComments(pieces: readonly Piece[], i: number, gone: boolean[]): void {
  const rest = pieces.slice(i + 1);
  if (rest.filter((piece) => piece.text.length <= 40 && COMMENT_BUTTONS.test(piece.text)).length === 0) return;
  for (let j = i + 1; j < pieces.length; j++) gone[j] = true;
}
