import { plainText } from '../model/body.ts';
import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { Draft } from './intake.ts';

/** What a program writes in place of a letter that it could not read (Unicode, U+FFFD). */
const LOST = '\ufffd';
/** Characters on either side of it that are shown. */
const AROUND = 20;

/** Says that letters of an article were lost before the file came here. `text` is the file's. */
export function lostLetters(text: string, drafts: readonly Draft[]): readonly Problem[] {
  if (!text.includes(LOST)) return [];
  return drafts.flatMap(({ headline = '', body, item }) => {
    const words = `${headline}\n${plainText(body)}`;
    const at = words.indexOf(LOST);
    if (at < 0) return [];
    const others = words.split(LOST).length - 2;
    const found = quote(wordAt(words, at));
    const place = item === undefined ? {} : { item };
    return [problem('lost-letters', others === 0 ? found : `${found} and ${others} more`, place)];
  });
}

function wordAt(words: string, at: number): string {
  const [before = ''] = words
    .slice(Math.max(0, at - AROUND), at)
    .split(/\s/)
    .slice(-1);
  const [after = ''] = words.slice(at, at + AROUND).split(/\s/, 1);
  return `${before}${after}`;
}
