/** How lines of programs end, begin, or call something: marks that no label, title or button has there. */
const CODE =
  /[;{}\\]$|[^:)];\s{1,4}(?:--|\/\/|#)|^(?:[)}\]]|\/\/|\/\*|--\s|#!|\$ |<\/?[a-z]|@[a-z]+$)|[!=]==?\s|=>|->|::|\w\(\w*\)|\w\s?[:+-]?=\s?["'[({\w]|\w\.\w+\(|\s--[a-z]{2}/i;
const LONGEST = 160;

/** Whether a line looks like one of a program, a configuration or a command, as guides have them between their paragraphs. */
export function isCode(text: string): boolean {
  return text.length <= LONGEST && CODE.test(text);
}
