import { readLabelLine } from './label-lines.ts';
import { countWords, endsSentence, isAllCapitals } from './letters.ts';
import type { Piece } from './piece.ts';
import { setNameCase } from './readable-case.ts';
import { isRelease } from './wire-marks.ts';

interface Sender {
  readonly name: string;
  /** How many lines above the headline say it. */
  readonly lines: number;
}

const LONGEST = 80;
/** What it is and its number: `MEDIA RELEASE PR4711`. */
const NUMBERED = /^(?:MEDIA|PRESS|NEWS) RELEASE [A-Z]{0,4}\d{1,9}$/i;

/** Who sends a release, in capitals above the line that says what it is, or named as its source above the line that has its number. */
export function senderOfRelease([first, second]: readonly Piece[]): Sender | undefined {
  if (!first || !second || second.gap > 0 || first.text.length > LONGEST) return undefined;
  if (NUMBERED.test(second.text)) {
    const label = readLabelLine(first.text);
    if (label?.field === 'source' && label.value !== undefined) return { name: label.value, lines: 2 };
  }
  if (!isRelease(second.text) || !isAllCapitals(first.text)) return undefined;
  return countWords(first.text) <= 8 && !endsSentence(first.text)
    ? { name: setNameCase(first.text), lines: 1 }
    : undefined;
}
