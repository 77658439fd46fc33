import { codeUnits, cutText, type Measure } from './cut-text.ts';
import { septetsOf } from './gsm-alphabet.ts';
import { gsmText } from './gsm-text.ts';

/** What one segment holds (3GPP TS 23.038): 160 septets of the GSM alphabet, or 70 code units of UCS-2. */
const SEGMENT = { gsm: 160, ucs2: 70 } as const;

const septets: Measure = (text) => septetsOf(text) ?? Number.POSITIVE_INFINITY;

/**
 * One SMS segment that ends with `link`, whole: in the GSM alphabet where it can write the line, transliterated where needed, else in
 * UCS-2. The line is cut between words; the link stands alone where it leaves no room, and in the one case where it is itself longer
 * than a segment the message is longer too, since half a link is none.
 */
export function smsText(line: string, link: string): string {
  const gsm = septetsOf(link) === undefined ? undefined : gsmText(line);
  const text =
    gsm === undefined
      ? cutText(line, SEGMENT.ucs2 - codeUnits(` ${link}`), codeUnits, '…')
      : cutText(gsm, SEGMENT.gsm - septets(` ${link}`), septets);
  return text === '' ? link : `${text} ${link}`;
}
