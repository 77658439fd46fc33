/** A run of white space and control characters, but for a single space, which is what it becomes. */
const RUNS = /[\s\p{Cc}\ufeff]{2,}|(?! )[\s\p{Cc}\ufeff]/gu;

/** `text` as one line of well-formed Unicode: white space and control characters in runs become one space, none stands at its ends. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(RUNS, ' ').trim();
}
