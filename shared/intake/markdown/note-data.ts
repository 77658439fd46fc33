/** What Joplin keeps of a note below its text, a line each, from its id to its type. */
const LINE = /^[a-z_]{2,40}: ?[^\n]{0,1000}$/;
const ID = /^id: [0-9a-f]{32}$/;
const TYPE = /^type_: \d{1,2}$/;
const MOST_LINES = 60;

/** `text` without what a program for notes keeps of it at its end. */
export function withoutNoteData(text: string): string {
  if (!text.includes('\ntype_: ')) return text;
  const lines = text.trimEnd().split('\n');
  if (!TYPE.test(lines.at(-1) ?? '')) return text;
  const start = lines.findLastIndex((line, index) => ID.test(line) || index < lines.length - MOST_LINES);
  return ID.test(lines[start] ?? '') && lines.slice(start).every((line) => LINE.test(line))
    ? `${lines.slice(0, start).join('\n')}\n`
    : text;
}
