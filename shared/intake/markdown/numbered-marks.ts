/** `(@) An example.`, `(@name) Another.`, `#. A step.`: items that Pandoc numbers, the first two through the whole text. */
const EXAMPLE = /^( {0,3})\(@([\w-]{0,40})\)[ \t]+(?=\S)/;
const STEP = /^( {0,12})#\.[ \t]+(?=\S)/;
const REFERENCE = /\(@([\w-]{1,40})\)/g;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;

/** `text` with the items that Pandoc numbers as items with numbers, and what refers to them by name with these. Lines keep their numbers; code stays as it is. */
export function readNumberedMarks(text: string): string {
  if (!text.includes('(@') && !/^ {0,12}#\. /m.test(text)) return text;
  const lines = text.split('\n');
  const numbers = new Map<string, number>();
  let examples = 0;
  let isCode = false;
  const marked = lines.map((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode) return line;
    const [opening, indent = '', name = ''] = EXAMPLE.exec(line) ?? [];
    if (opening === undefined) return line.replace(STEP, '$11. ');
    examples++;
    if (name !== '') numbers.set(name, numbers.get(name) ?? examples);
    return `${indent}${examples}. ${line.slice(opening.length)}`;
  });
  if (numbers.size === 0) return marked.join('\n');
  return marked
    .map((line) =>
      line.includes('(@') && !line.includes('`')
        ? line.replace(REFERENCE, (whole, name: string) => (numbers.has(name) ? `(${numbers.get(name)})` : whole))
        : line,
    )
    .join('\n');
}
