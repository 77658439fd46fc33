import { readCreditLine } from './bylines.ts';
import type { FurnitureKind } from './furniture.ts';
import { foldLine } from './letters.ts';
import { isPersonName } from './names.ts';
import { isPageTalk } from './page-talk.ts';
import { isProse, type Piece } from './piece.ts';
import { setNameCase } from './readable-case.ts';
import { nameInBox } from './says-who.ts';

const SHORTEST_TALK = 24;
/** Nobody is named as the writer further down. */
const LAST_BYLINE = 16;
const LONGEST_NAME_LINE = 120;
const LONGEST_BEARER = 40;
/** Above so many paragraphs that are no talk the article is surely under way. */
const MOST_TEXTS_BELOW = 2;

/** Which of the last paragraphs are what a site says of itself, or of whoever wrote the article: these end no text. */
export function findTalk(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[]): ReadonlySet<number> {
  const talk = new Set<number>();
  let texts = 0;
  for (let i = pieces.length - 1; i >= 0 && texts < MOST_TEXTS_BELOW; i--) {
    const piece = pieces[i];
    if (!piece || kinds[i] !== undefined || piece.text.length < SHORTEST_TALK) continue;
    if (isPageTalk(piece.text) || saysWho(pieces, kinds, i)) talk.add(i);
    else if (isProse(piece)) texts++;
  }
  return talk;
}

/** Whether the line says who somebody is that a line of his own names: `Jane Doe is a reporter.` */
function saysWho(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  const text = pieces[i]?.text ?? '';
  const above = pieces[i - 1]?.text ?? '';
  const name = nameInBox(text);
  if (name === undefined) return false;
  // A box about the writer opens with a title, and then the name.
  // Perhaps in capitals, and then taken up by its last part.
  if (isTakenUp(above, name) && pieces.slice(0, Math.min(i - 1, LAST_BYLINE)).some((piece) => endsInName(piece, above)))
    return true;
  if (isPersonName(above) && kinds[i - 2] !== undefined && (name === above || above.startsWith(`${name} `)))
    return true;
  if (!isPersonName(name)) return false;
  const named = pieces
    .slice(0, Math.min(i, LAST_BYLINE))
    .flatMap((piece, at) =>
      piece.text.length <= LONGEST_NAME_LINE && piece.text.toLowerCase().includes(name.toLowerCase())
        ? [{ piece, at }]
        : [],
    );
  if (named.some(({ piece }) => readCreditLine(piece.text, false)?.byline !== undefined)) return true;
  // Whom the title or the text names as well, the text is about.
  return (
    named.some(({ piece, at }) => at > 0 && foldLine(piece.text) === foldLine(name)) &&
    !pieces.slice(0, i).some((piece) => isProse(piece) && piece.text.includes(name))
  );
}

function isTakenUp(above: string, name: string): boolean {
  return (
    above.length <= LONGEST_BEARER &&
    isPersonName(setNameCase(above)) &&
    above.toLowerCase().endsWith(name.toLowerCase())
  );
}

function endsInName({ text }: Piece, name: string): boolean {
  return text.length <= LONGEST_NAME_LINE && foldLine(text).endsWith(foldLine(name));
}
