/** `text` without white space and `marks` at either end; a loop, since a pattern for the end takes long for a text of marks. */
export function trimMarks(text: string, marks: string): string {
  const isMark = (at: number) => /\s/.test(text.charAt(at)) || marks.includes(text.charAt(at));
  let start = 0;
  let end = text.length;
  while (start < end && isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  return text.slice(start, end);
}
