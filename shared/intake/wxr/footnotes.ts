/** Where WordPress shows a post’s notes. */
const PLACE = /<!-- wp:footnotes\s{0,9}(?:\{[^{}]{0,500}\}\s{0,9})?\/-->/;
const MOST_NOTES = 500;
const LONGEST = 200_000;

/** `content` with its notes where they belong, which an export has beside it: `written` is a list of them in JSON. */
export function withFootnotes(content: string, written: string | undefined): string {
  const notes = written === undefined || written.length > LONGEST ? [] : notesIn(written);
  if (notes.length === 0) return content;
  const list = `\n\n<hr>\n<ol>${notes.map((note) => `<li>${note}</li>`).join('')}</ol>\n\n`;
  return PLACE.test(content) ? content.replace(PLACE, () => list) : content + list;
}

function notesIn(written: string): readonly string[] {
  let list: unknown;
  try {
    list = JSON.parse(written);
  } catch {
    // No JSON: some other program’s value of that name.
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_NOTES).flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('content' in each)) return [];
    return typeof each.content === 'string' && each.content.trim() !== '' ? [each.content] : [];
  });
}
