import { endsInFullStop, endsSentence, foldLine } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { isPersonName } from './names.ts';
import { isProse, type Piece } from './piece.ts';

/** Titles above a table of contents. */
const CONTENTS_TITLE =
  /^(?:table of contents|contents|in this (?:article|story|guide|post)|on this page|jump to section|inhalt|inhaltsverzeichnis|in diesem artikel|sommaire|dans cet article|índice|indice|en este artículo|in questo articolo|inhoud|inhoudsopgave|spis treści|içindekiler|содержание|目次|目录|목차)\s*:?$/i;
const LONGEST_CONTENTS = 30;
/** What the last line of an advertisement or a box asks the reader to do. */
const CALL_TO_ACTION =
  /^(?:(?:register|subscribe|sign (?:me )?up|join|buy|get|book|shop|donate|apply|download|learn more|find out more|read more|view (?:bio|profile)|see bio|more info)(?: (?:now|here|today|tickets|us|more|started|in touch))?|(?:jetzt )?(?:anmelden|abonnieren|registrieren|bestellen|spenden)|je (?:minscris|mabonne)|(?:je )?découvre|suscríbe(?:te|me)|regístrate|apúntate|iscriviti|abbonati|inscreva se|assine(?: já| agora)?|cadastre se|aanmelden|schrijf (?:je|me) in|zapisz (?:się|mnie)|prenumerera|tilaa|meld (?:deg|dig) på|подписаться)$/;
const INVITES = /^(?:sign up|subscribe|get|join|receive|never miss|stay informed|want)\b/i;
const LONGEST_BOX = 4;
const LONGEST_BOX_LINE = 140;

/** Whether the line is the title of a table of contents. */
export function isContentsTitle(text: string): boolean {
  return text.length <= 30 && CONTENTS_TITLE.test(text);
}

/** Takes away a table of contents: lines that stand again further down, as headings. */
export function removeContents(pieces: readonly Piece[], i: number, gone: boolean[]): void {
  const later = new Map<string, number>();
  for (const { text } of pieces.slice(i + 1)) {
    if (text.length > LONGEST_BOX_LINE) continue;
    const title = titleOf(text);
    later.set(title, (later.get(title) ?? 0) + 1);
  }
  let end = i + 1;
  while (end < pieces.length && end - i <= LONGEST_CONTENTS && isOfContents(pieces[end], later)) end++;
  if (end > i + 2) gone.fill(true, i, end);
}

function isOfContents(piece: Piece | undefined, later: ReadonlyMap<string, number>): boolean {
  if (!piece || piece.text.length > LONGEST_BOX_LINE) return false;
  return (later.get(titleOf(piece.text)) ?? 0) > 1;
}

/** Fewer lines that stand twice are a caption, an echo, a name. */
const SHORTEST_CONTENTS = 3;

/**
 * Takes away a table of contents that has no title: lines above each other in the first half that all stand again below, once, in their order,
 * and mostly above a text.
 */
export function removeUntitledContents(pieces: readonly Piece[], gone: boolean[]): void {
  const places = placesOfTitles(pieces);
  if (places.size < SHORTEST_CONTENTS) return;
  const half = pieces.length / 2;
  for (let i = 0; i < half; i++) {
    let end = i;
    let latest = 0;
    let above = 0;
    for (; end - i <= LONGEST_CONTENTS; end++) {
      const again = placeBelow(places, pieces[end], end);
      if (again === undefined || again <= latest) break;
      latest = again;
      if (pieces.slice(again + 1, again + 3).some(isProse)) above++;
    }
    // What stands again below has its text there, and not between the two.
    const isApart = latest > 0 && (placeBelow(places, pieces[i], i) ?? 0) > end;
    if (isApart && end - i >= SHORTEST_CONTENTS && above * 4 >= (end - i) * 3) gone.fill(true, i, end);
    if (end > i) i = end - 1;
  }
}

/** Where each short line that stands twice stands, without the mark of an item. */
function placesOfTitles(pieces: readonly Piece[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { text }] of pieces.entries()) {
    if (!mayBeInContents(text)) continue;
    const title = plainTitleOf(text);
    const others = places.get(title);
    if (others) others.push(i);
    else places.set(title, [i]);
  }
  for (const [title, { length }] of places) if (length !== 2 || title === '') places.delete(title);
  return places;
}

function placeBelow(
  places: ReadonlyMap<string, readonly number[]>,
  piece: Piece | undefined,
  i: number,
): number | undefined {
  if (!piece || !mayBeInContents(piece.text)) return undefined;
  const [first, second] = places.get(plainTitleOf(piece.text)) ?? [];
  return first === i ? second : undefined;
}

function mayBeInContents(text: string): boolean {
  return text.length <= LONGEST_BOX_LINE && !endsInFullStop(text);
}

/** As `titleOf`, but for the signs in it: those that a page sets twice, it sets alike. */
function plainTitleOf(text: string): string {
  return (readListMarker(text)?.rest ?? text).toLowerCase();
}

function titleOf(text: string): string {
  return foldLine(readListMarker(text)?.rest ?? text);
}

/** Takes away the short lines directly above a button in a block of their own: an advertisement, a teaser, a box about the author. */
export function removeBoxAbove(pieces: readonly Piece[], i: number, gone: boolean[]): boolean {
  if (!CALL_TO_ACTION.test(foldLine(pieces[i]?.text ?? '')) || (pieces[i + 1]?.gap ?? 1) === 0) return false;
  let from = i;
  while (from > 0 && i - from < LONGEST_BOX && (pieces[from]?.gap ?? 0) === 0) from--;
  const box = pieces.slice(from, i);
  const [first] = box;
  if (!first || first.gap === 0 || box.some(({ text }) => text.length > LONGEST_BOX_LINE)) return false;
  if (box.some(({ text }) => endsSentence(text)) && !isPersonName(first.text) && !INVITES.test(first.text))
    return false;
  gone.fill(true, from, i);
  return true;
}
