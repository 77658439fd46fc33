/** How far apart the characters are that are looked at to find a run of marks. */
const STRIDE = 16;
/** A run of 48 marks holds three of these at least. No word of any language has half as many marks on one letter. */
const SAMPLES = 3;

/** Combining marks, what becomes one in NFKC, and halves of pairs, which may be one. */
const MAY_BE_MARK = /[\p{M}\uff9e\uff9f\ud800-\udfff]/u;
const MANY_MARKS = /([\p{M}\uff9e\uff9f]{48,})/u;

/**
 * `text` in a normalisation form of Unicode, but for runs of 48 combining marks and more, which stay as they are: putting the marks of a run in order
 * takes time by the square of their number (UAX #15, section 13, “Stream-Safe Text Format”, allows thirty).
 */
export function composed(text: string, form: 'NFC' | 'NFKC'): string {
  if (!mayHaveManyMarks(text)) return text.normalize(form);
  const pieces = text.split(MANY_MARKS);
  return pieces.map((piece, place) => (place % 2 === 0 ? piece.normalize(form) : piece)).join('');
}

function mayHaveManyMarks(text: string): boolean {
  let marks = 0;
  for (let at = 0; at < text.length; at += STRIDE) {
    if (text.charCodeAt(at) < 0x300 || !MAY_BE_MARK.test(text.charAt(at))) marks = 0;
    else if (++marks === SAMPLES) return true;
  }
  return false;
}
