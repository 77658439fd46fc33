/** Separators that end a line where text is set, and none in a text file. */
const SEPARATOR = /[\u2028\u2029\v\f]/;
const END = /[\n\u2028\u2029\v\f]/g;

/**
 * The line of `text` as an editor shows it, for a line as it is counted where separators of Unicode, of Word and of pages end lines too;
 * `undefined` where there are none of these.
 */
export function linesOfFile(text: string): ((line: number) => number) | undefined {
  if (!SEPARATOR.test(text)) return undefined;
  const numbers = [1];
  let number = 1;
  for (const [end] of text.matchAll(END)) {
    if (end === '\n') number++;
    numbers.push(number);
  }
  return (line) => numbers[line - 1] ?? number;
}
