import type { Piece } from './piece.ts';

/** Lines among which a page states when it was made. */
const DEEPEST = 24;
const LONGEST = 120;
/** A year with a time of day run into it, as pages have it whose parts only their style keeps apart: `August 12, 20255:14 PM`. */
const YEAR_AND_TIME =
  /(?<=\p{L}{3,14}\.? \d{1,2},? |\d{1,2}\.? \p{L}{3,14}\.?,? |\d[./-]\d{1,2}[./-])((?:19|20)\d\d)(?=\d{1,2}[:.]\d{2}(?!\d))/u;
/** A second statement run into the first: `GMT+1Updated 4 hours ago`. */
const SECOND =
  /(?<=[\p{Lu}\d])(?=(?:Updated|Published|Modified|Aktualisiert|Mis à jour|Actualizado|Aggiornato|Atualizado|Bijgewerkt|UPDATED|PUBLISHED) ?\p{L}?)/u;

/** The lines with days and times parted again that a page sets apart by its style alone. */
export function withoutGluedStamps(pieces: readonly Piece[]): readonly Piece[] {
  let parted: Piece[] | undefined;
  for (let i = 0; i < Math.min(pieces.length, DEEPEST); i++) {
    const piece = pieces[i];
    if (!piece || piece.text.length > LONGEST || !/(?:19|20)\d{2}/.test(piece.text)) continue;
    const text = withoutAddress(piece.text).replace(YEAR_AND_TIME, '$1 ').replace(SECOND, ' · ');
    if (text === piece.text) continue;
    parted ??= [...pieces];
    parted[i] = { ...piece, text };
  }
  return parted ?? pieces;
}

/** Who wrote it, the address, the day and how many said something, as sites of local papers run them together. */
const WITH_ADDRESS =
  /^(By \p{Lu}[^@|]{2,60}?) {1,3}\S{1,60}@\S{1,60} {1,3}(\p{L}{3,12}\.? \d{1,2}, \d{4})(?: .{0,40})?$/u;

function withoutAddress(text: string): string {
  return text.includes('@') ? text.replace(WITH_ADDRESS, '$1 | $2') : text;
}
