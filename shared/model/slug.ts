import anyAscii from 'any-ascii';
import { composed } from './composed.ts';
import { shortCodeOf } from './identity.ts';

const MAX_SLUG_LENGTH = 80;

/**
 * `label` as it can stand in an address: transliterated to lower-case ASCII letters and digits joined by `-`, cut between words
 * at 80 characters. A label in a script that cannot be transliterated gets a code made from it instead.
 */
export function slugOf(label: string): string {
  const words = lettersOf(label)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_LENGTH) break;
    slug = longer;
  }
  return slug === '' ? shortCodeOf(label) : slug;
}

/** Nothing but ASCII and the usual quotation marks and dashes, which part words as others do. */
const PLAIN = /^[ -~‘’“”–—]{0,1000}$/;

/** The label in ASCII. An apostrophe joins: “Seoul’s” is one word. Pictures and marks are no words. */
function lettersOf(label: string): string {
  // The same as below, without the cost of looking up what each character is.
  if (PLAIN.test(label)) return label.replace(/['’‘`^]/g, '').replaceAll('&', ' and ');
  const letters = composed(label, 'NFKC')
    .toWellFormed()
    .slice(0, 1000)
    .replace(/['’‘ʼ`]|[\p{So}\p{Sk}\p{Cf}]/gu, '')
    .replaceAll('&', ' and ');
  // Japanese would be read as Chinese, which is worse than a code.
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letters) ? '' : anyAscii(letters);
}
