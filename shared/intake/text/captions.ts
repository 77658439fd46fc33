import { isAddressOfAuthor } from './author-lines.ts';
import { isCredited, readCreditLine } from './bylines.ts';
import { creditedTitles } from './credited-titles.ts';
import { countWords, endsInFullStop, endsSentence, foldLine, hasLetters, isSetSolid, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { opensWithCredit } from './may-be-title.ts';
import { namesMaker } from './named-maker.ts';
import { isAgency, isPersonName, isRoleLine } from './names.ts';
import { openAlike } from './open-alike.ts';
import { endsInCredit, isCreditLine } from './picture-credits.ts';
import { pictureLabel } from './picture-labels.ts';
import { isProse, type Piece, withoutPieces } from './piece.ts';

/** As agencies end what is to be seen in a picture: `…, March 10, 2026.` */
const DATED_CAPTION = /, (?:on )?(?:\p{L}{3,10}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,10}\.?,? \d{4})\.$/u;
const LONGEST_CAPTION = 400;
const LONGEST_LABEL = 200;
/** Words. */
const LONGEST_HEADING = 8;

/**
 * The pieces without captions and credits, which mean nothing once their image did not come along: lines that stand twice (an
 * image's alt text and its caption), credits, and the line that a credit belongs to.
 */
export function withoutCaptions(pieces: readonly Piece[]): readonly Piece[] {
  const hasBlankLines = pieces.some((piece) => piece.gap > 0);
  const isCaption = new Array<boolean>(pieces.length).fill(false);
  const lastProse = pieces.findLastIndex(isProse);
  let titles: ReadonlySet<Piece> | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const next = pieces[i + 1];
    if (!piece || isCaption[i]) continue;
    if (next && saysTheSame(piece, next, pieces[i - 1], pieces[i + 2], hasBlankLines)) {
      // The portrait of whoever wrote the article, and the byline.
      isCaption[i] = !isSigned(
        piece,
        pieces.slice(i + 2, i + 5).find(({ text }) => hasLetters(text)),
      );
      isCaption[i + 1] = true;
      if (pieces[i + 2] && foldLine(pieces[i + 2]?.text ?? '') === foldLine(next.text)) isCaption[i + 2] = true;
    } else if (next && (i === 0 ? isRoleLine(piece.text) : i < 4 && isAgency(piece.text)) && isCredited(next.text))
      // An agency may sign the article itself, above the date.
      continue;
    else if (next?.gap === 0 && opensWithCredit(piece.text, next.text) && isNameOfHouse(next.text)) {
      isCaption.fill(true, i, i + 2);
      const caption = pieces[i + 2];
      if (caption?.gap === 0 && caption.text.length <= LONGEST_LABEL && (pieces[i + 3]?.gap ?? 0) > 0)
        isCaption[i + 2] = true;
    } else if (isPictureBlock(pieces, i)) isCaption.fill(true, i, i + 3);
    else if (isSignature(pieces, i)) continue;
    else if (isCreditLine(piece.text)) {
      isCaption[i] = true;
      titles ??= creditedTitles(pieces);
      const above = pieces[i - 1];
      if (above && titles.has(above)) continue;
      if (
        i > 0 &&
        !isCaption[i - 1] &&
        belongsToCredit(pieces[i - 1], piece, i === 1, isSubtitle(pieces, i - 1), hasBlankLines) &&
        !isOnItsText(piece, next)
      )
        isCaption[i - 1] = true;
      if (isAltAndCaption(pieces, i)) isCaption.fill(true, i - 2, i);
      if (hasBlankLines && piece.gap === 0 && isCaptionInHead(pieces, i)) isCaption[i + 1] = true;
      else if (hasBlankLines) markCaptionsBelow(pieces, i, isCaption);
      else if (isCaption[i - 1] && describesAlike(pieces[i - 1], next)) isCaption[i + 1] = true;
    } else if (
      (endsInCredit(piece.text) && !(i >= pieces.length - 3 && isSignedOff(piece.text))) ||
      (i < lastProse && namesMaker(piece.text))
    ) {
      isCaption[i] = true;
      if (isAltText(pieces, i) || isDatedAbove(pieces[i - 1], piece)) isCaption[i - 1] = true;
    }
  }
  return withoutPieces(pieces, isCaption);
}

/** Whether all words of a line have capitals, as names of people and houses do. */
function isNameOfHouse(text: string): boolean {
  return text.split(/[ /]/).every((word) => /^(?:[\p{Lu}\p{Lo}\d&]|of$|the$|and$|de$|via$)/u.test(word));
}

/** Whether a name stands above what its bearer is, a date, or the account of the bearer. */
function isSigned({ text }: Piece, below: Piece | undefined): boolean {
  if (below === undefined || !isPersonName(text)) return false;
  return isRoleLine(below.text) || isAddressOfAuthor(below.text) || isCredited(below.text);
}

/** Whether a line that ends no sentence shares words with the alt text of a picture: then it is the caption of the same. */
function describesAlike(alt: Piece | undefined, line: Piece | undefined): boolean {
  if (!alt || !line || line.text.length > LONGEST_LABEL || endsSentence(line.text)) return false;
  const words = new Set(foldLine(alt.text).split(' '));
  const shared = new Set(
    foldLine(line.text)
      .split(' ')
      .filter((word) => word.length >= 5 && words.has(word)),
  );
  return shared.size >= 2;
}

/** Whether the two lines above a credit, with it a block of their own, are what is to be seen and the caption. */
function isAltAndCaption(pieces: readonly Piece[], i: number): boolean {
  const [alt, caption, credit, below] = pieces.slice(Math.max(0, i - 2), i + 2);
  if (i < 2 || !alt || !caption || !credit || !below || alt.gap === 0 || caption.gap + credit.gap > 0) return false;
  if (isLineBelow(below) || alt.text.length > LONGEST_LABEL || caption.text.length > LONGEST_LABEL) return false;
  if (alt.headingLevel !== undefined || mayBeHeading(alt, caption) || saysMore(alt.text, caption.text)) return false;
  return !readCreditLine(alt.text, false) && !readCreditLine(caption.text, false);
}

/** Whether the line above a caption, alone with it in a block, says what is to be seen. */
function isAltText(pieces: readonly Piece[], i: number): boolean {
  const [alt, caption, below] = pieces.slice(i - 1, i + 2);
  if (i < 1 || !alt || !caption || !below || alt.gap === 0 || caption.gap > 0 || isLineBelow(below)) return false;
  if (alt.text.length > LONGEST_LABEL || alt.headingLevel !== undefined || readCreditLine(alt.text, false))
    return false;
  return !mayBeHeading(alt, caption);
}

/** Whether the block goes on below a caption, and not with a paragraph. */
function isLineBelow(below: Piece): boolean {
  return below.gap === 0 && !(isProse(below) && isWiderThan(below.text, PARAGRAPH));
}

/** Columns. */
const PARAGRAPH = 140;

/** Whether a sentence above a caption speaks of other things than that: the title of what is told below the picture. */
function saysMore(sentence: string, caption: string): boolean {
  if (!endsInFullStop(sentence) || countWords(sentence) <= LONGEST_HEADING) return false;
  const words = new Set(longWords(caption));
  const own = longWords(sentence);
  return own.filter((word) => words.has(word)).length * 2 < own.length;
}

/** Whether a few words beside a caption have nothing to do with it. */
function mayBeHeading(piece: Piece, caption: Piece): boolean {
  return countWords(piece.text) <= LONGEST_HEADING && !shareAWord(piece.text, caption.text);
}

/** Whether a line that ends as agencies' captions do stands on a few words that are the credit. */
function isDatedAbove(caption: Piece | undefined, credit: Piece): boolean {
  if (!caption || credit.text.length > 80 || endsSentence(credit.text)) return false;
  return caption.text.length <= LONGEST_CAPTION && DATED_CAPTION.test(caption.text);
}

/** Who wrote for an agency, below the text, as papers of the North have it: `Jane Doe/TT`. */
const SIGNED = /^(.{3,40})\/[A-Z]{2,4}$/;

function isSignature(pieces: readonly Piece[], i: number): boolean {
  const { text = '', gap = 0 } = pieces[i] ?? {};
  if (i < pieces.length - MOST_SIGNED || text.length > 60 || !text.includes('/')) return false;
  const name = SIGNED.exec(text)?.[1];
  const above = pieces[i - 1];
  if (name === undefined || !isPersonName(name) || !above) return false;
  return isSignature(pieces, i - 1) || (gap > 0 && endsSentence(above.text) && !endsInCredit(above.text));
}

const MOST_SIGNED = 3;

/** Agencies sign the end of a text with their name: `… a glass of it. (ANSA)`. */
function isSignedOff(text: string): boolean {
  return /[.!?]['"”’»]? ?[([](?:ANSA|AFP|AP|dpa|DPA|EFE|APA|PAP|Reuters|REUTERS|Lusa|LUSA|Belga|ANP|NTB|TT|Ritzau|STT|CTK|ČTK|MTI|Xinhua|TASS|PTI|ANI|IANS|PA|UPI|Kyodo|Yonhap|Antara)(?:\/\p{L}{2,6})?[)\]]\.?$/u.test(
    text,
  );
}

/** Three short lines by themselves of which the first is somebody's name and the others describe one picture: credit, alt text, caption. */
function isPictureBlock(pieces: readonly Piece[], i: number): boolean {
  const [credit, alt, caption, next] = pieces.slice(i, i + 4);
  if (!credit || !alt || !caption || !next || (i > 0 && credit.gap === 0)) return false;
  if (alt.gap > 0 || caption.gap > 0 || next.gap === 0) return false;
  if (
    !/^\p{Lu}[\p{L}\p{N}.&'’/]*(?: (?:\p{Lu}[\p{L}\p{N}.&'’/]*|of|the|and|de|du|des|für|der|di)){0,5}$/u.test(
      credit.text,
    )
  )
    return false;
  if (
    [alt, caption].some(
      ({ text }) =>
        text.length > LONGEST_LABEL || endsSentence(text) || text.split(' ').length < 4 || readCreditLine(text, false),
    )
  )
    return false;
  return shareAWord(alt.text, caption.text);
}

/** Whether two lines that describe one picture, as alt text and caption do, have a longer word in common, in whatever form. */
function shareAWord(a: string, b: string): boolean {
  const words = new Set(longWords(a));
  return longWords(b).some((word) => words.has(word));
}

function longWords(text: string): readonly string[] {
  const folded = foldLine(text);
  // Where words have no spaces between them, any two lines may be of one picture.
  if (isSetSolid(folded.charAt(0))) return [''];
  return folded
    .split(' ')
    .filter((word) => word.length >= 4 && !/^\d/.test(word))
    .map((word) => word.slice(0, 5));
}

/** In a block that a credit opens, the short lines below it are the image's alt text and caption. */
function markCaptionsBelow(pieces: readonly Piece[], i: number, isCaption: boolean[]): void {
  if (i > 0 && pieces[i]?.gap === 0) return;
  let end = i + 1;
  while (end < pieces.length && pieces[end]?.gap === 0) end++;
  const below = pieces.slice(i + 1, end);
  if (end === pieces.length || below.length > 2) return;
  if (below.some(({ text }) => text.length > LONGEST_LABEL || endsSentence(text) || readCreditLine(text, false)))
    return;
  const [first, second] = below;
  // What has nothing to do with the caption is the heading of the text below.
  isCaption.fill(true, i + 1, first && second && mayBeHeading(second, first) ? end - 1 : end);
}

/** Whether a line below a credit ends the block of name and day that the credit stands in. */
function isCaptionInHead(pieces: readonly Piece[], i: number): boolean {
  const [caption, below] = pieces.slice(i + 1, i + 3);
  if (i > MOST_IN_HEAD || !caption || !below || caption.gap > 0 || below.gap === 0) return false;
  return caption.text.length <= LONGEST_LABEL && !isCredited(caption.text) && !pieces.slice(0, i).some(isProse);
}

/** Lines above a picture of the head. */
const MOST_IN_HEAD = 8;

/** Whether a sentence stands directly below the title. */
function isSubtitle(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  return i === 0 && piece?.gap === 0 && endsInFullStop(piece.text);
}

/** Whether a credit that stands apart from the line above it stands directly on a text: the line is the title of that. */
function isOnItsText(credit: Piece, next: Piece | undefined): boolean {
  return credit.gap > 0 && next?.gap === 0 && isProse(next);
}

/** The line above a credit is its caption; but one that says who wrote the article, or its subtitle, is not. */
function belongsToCredit(
  piece: Piece | undefined,
  credit: Piece,
  isFirst: boolean,
  isSubtitle: boolean,
  hasBlankLines: boolean,
): boolean {
  if (!piece || piece.text.length > LONGEST_LABEL || /^["“«„]/.test(piece.text) || piece.headingLevel !== undefined)
    return false;
  if (readCreditLine(piece.text, false) || isRoleLine(piece.text) || pictureLabel(credit.text) === 'caption')
    return false;
  // Captions are not counted; titles of items are.
  if (readListMarker(piece.text)?.ordinals.figure !== undefined) return false;
  if (credit.gap === 0 && hasBlankLines) return piece.text.length <= 160 && !isSubtitle;
  return !isFirst && (!endsSentence(piece.text) || DATED_CAPTION.test(piece.text));
}

/** Whether a short line stands twice, or a second time with its credit; refrains, echoes in speech and lists do not count. */
function saysTheSame(
  a: Piece,
  b: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  hasBlankLines: boolean,
): boolean {
  if (a.text.length > LONGEST_CAPTION || b.text.length > LONGEST_CAPTION) return false;
  if (
    a.text.charCodeAt(0) !== b.text.charCodeAt(0) &&
    a.text.charAt(0).toLowerCase() !== b.text.charAt(0).toLowerCase()
  ) {
    return false;
  }
  if ('"“«„‘\'–—•*-'.includes(a.text.charAt(0)) || a.text.includes('\t')) return false;
  if (!openAlike(a.text, b.text)) return false;
  const foldedA = foldLine(a.text);
  const foldedB = foldLine(b.text);
  if (foldedA === '' || !/\p{L}/u.test(foldedA)) return false;
  if (foldedA !== foldedB) {
    // The credit stands behind the caption, with or without a space.
    return (
      foldedB.startsWith(foldedA) &&
      foldedA.length >= 8 &&
      (endsInCredit(b.text) ||
        isCreditLine(b.text.slice(a.text.length).trim()) ||
        isPersonName(b.text.slice(a.text.length).trim()))
    );
  }
  // “Never again. Never again.” is rhetoric; a chorus stands among other lines of verse.
  if (endsSentence(a.text) && a.text.length < 40 && !endsInFullStop(a.text)) return false;
  if (endsInFullStop(a.text) && foldedA.split(' ').length <= 4) return false;
  if (after !== undefined && (isCreditLine(after.text) || endsInCredit(after.text))) return true;
  return (
    !hasBlankLines ||
    !(standsInStanza(before, a) || (after !== undefined && !isCreditLine(after.text) && standsInStanza(b, after)))
  );
}

/** Whether `b` stands directly below `a` and both are short: part of a stanza, not a caption by itself. */
function standsInStanza(a: Piece | undefined, b: Piece): boolean {
  return a !== undefined && b.gap === 0 && a.text.length <= 60 && b.text.length <= 60;
}
