/** `text` as a terminal can show it: whatever an upload was called or contains cannot move the cursor or start a line of its own. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
