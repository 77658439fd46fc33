import { composed } from '../model/composed.ts';

/** No field of an alert needs more; what lies beyond is not even looked at. */
const MAX_FIELD_LENGTH = 10_000;

/** What is more than printable ASCII with single spaces between words; most fields are no more, and are left as they are. */
const NOT_PLAIN = /[^ -~]|^ | $| {2}/;

/**
 * `text` as one printable line: well-formed Unicode, composed (NFC), every run of white space and control characters one space,
 * and nothing in it that hides, reorders or may not be transmitted (zero-width spaces, bidirectional overrides, noncharacters).
 */
export function oneLine(text: string): string {
  if (text.length <= MAX_FIELD_LENGTH && !NOT_PLAIN.test(text)) return text;
  return composed(text.slice(0, MAX_FIELD_LENGTH).toWellFormed(), 'NFC')
    .replace(/[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
