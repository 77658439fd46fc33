/** `text` as one line of well-formed Unicode: white space and control characters in runs become one space, none stands at its ends. */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\ufeff]+/gu, ' ')
    .trim();
}
