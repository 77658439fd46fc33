const DEFINITION = /^ {0,3}\[\^([^\]\s^]{1,60})\]:(.*)$/;
const REFERENCE = /\[\^([^\]\s^]{1,60})\]/g;
const CONTINUED = /^(?: {2,}|\t)\S/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** No article has more; the others stay as they are written. */
const MOST_NOTES = 1000;

/**
 * `text` with Markdown’s footnotes as Word’s are read: raised numbers in the order in which the text refers to them, and one list of the notes
 * at the end. Above it, lines keep their numbers; what is code, and a reference to no note, stays as it is.
 */
export function readFootnotes(text: string): string {
  if (!text.includes('[^') || !/^ {0,3}\[\^/m.test(text)) return text;
  const { lines, notes } = takeDefinitions(text.split('\n'));
  if (notes.size === 0) return text;
  const numbers = new Map<string, number>();
  const shown = withReferences(lines, (name) => {
    if (!notes.has(name)) return undefined;
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  });
  // What nothing refers to is told all the same, behind the others.
  for (const name of notes.keys()) if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
  const list = [...numbers].map(([name, number]) => `${number}. ${notes.get(name)?.join(' ') ?? ''}`);
  return `${shown.join('\n').trimEnd()}\n\n***\n\n${list.join('\n')}\n`;
}

interface Defined {
  readonly lines: readonly string[];
  /** The lines of each note under its name. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

function takeDefinitions(lines: readonly string[]): Defined {
  const notes = new Map<string, string[]>();
  let open: string[] | undefined;
  let isCode = false;
  const left = lines.map((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    const definition = isCode || notes.size >= MOST_NOTES ? null : DEFINITION.exec(line);
    if (definition) {
      const [, name = '', words = ''] = definition;
      open = [words.trim()];
      // Of two notes by one name the first is meant.
      if (!notes.has(name)) notes.set(name, open);
      return '';
    }
    if (open !== undefined && !isCode && CONTINUED.test(line)) {
      open.push(line.trim());
      return '';
    }
    if (line.trim() !== '') open = undefined;
    return line;
  });
  return { lines: left, notes };
}

function withReferences(lines: readonly string[], numberOf: (name: string) => number | undefined): readonly string[] {
  let isCode = false;
  return lines.map((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || !line.includes('[^')) return line;
    return line.replace(REFERENCE, (written, name: string) => {
      const number = numberOf(name);
      return number === undefined ? written : `<sup>${number}</sup>`;
    });
  });
}
