/** Around a no-break space that holds figures together, or a mark to its word as French has it. */
const HELD = /^(?:\d.\d|«.\S|\S.[:;?!»%€])$/su;
/** A run of white space and control characters, but for a single space, which is what it becomes. */
const RUNS = /[\s\p{Cc}\ufeff]{2,}|(?! )[\s\p{Cc}\ufeff]/gu;
/** What every match of `RUNS` has in it, found several times as fast: most lines have none. */
const UNCLEAN = / {2}|[\0-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/**
 * `text` as one line of well-formed Unicode: white space and control characters in runs become one space, none stands at its ends. A single
 * no-break space stays in figures and where French sets one.
 */
export function cleanLine(text: string): string {
  const line = text.toWellFormed();
  return (UNCLEAN.test(line) ? line.replace(RUNS, oneSpace) : line).trim();
}

function oneSpace(run: string, at: number, line: string): string {
  const isNoBreak = run === '\u00a0' || run === '\u202f';
  return isNoBreak && HELD.test(line.slice(at - 1, at + 2)) ? run : ' ';
}
