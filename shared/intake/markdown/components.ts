import { quote } from '../../model/problem.ts';

/** A component of MDX, as JSX writes it: its name begins with a capital letter, and is none of HTML’s in capitals. */
const TAG = /<(\/?)([A-Z](?=[A-Z0-9]{0,40}[a-z])[A-Za-z0-9]{1,60}(?:\.[A-Z][A-Za-z0-9]{0,60})?)(?=[\s/>])/g;
const HAS_TAG = /<\/?[A-Z][A-Z0-9]{0,40}[a-z]/;
/** Lines that one tag may take. */
const MOST_LINES = 40;
const LONGEST_TAG = 4000;
/** Tags without an end are looked for over several lines so often, and no more. */
const MOST_UNENDED = 20;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** Attributes with words for readers. */
const TITLE = /\s(?:title|heading|label|summary)=(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|\{"([^"\n]{1,300})"\})/;
const SOURCE = /\ssrc=(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})')/;
const WORDS_OF_PICTURE = /\s(alt|caption)=(?:"([^"\n]{0,500})"|'([^'\n]{0,500})')/g;
const IS_PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i;
const LINK = /\s(?:href|to)=(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})')/;
/** A value that the program would put in. */
const VALUE = /\{[A-Za-z_$][\w$]{0,60}(?:\.[A-Za-z_$][\w$]{0,60}|\([^(){}\n]{0,100}\)){0,6}\}/g;

/** Told of each component that stands for something no reader can be shown: what it is, and its line. */
type OnLeftOut = (found: string, line: number) => void;

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isAlone: boolean;
  readonly written: string;
}

/**
 * `text` with the components of MDX as what they hold: pairs leave their content, and their title in bold; pictures and links are such; what holds
 * nothing goes, and is told, with the values that a program would put in. A name in pointed brackets that nothing ends is text. Lines keep their numbers;
 * code stays as it is.
 */
export function readComponents(text: string, onLeftOut: OnLeftOut): string {
  if (!HAS_TAG.test(text)) return text;
  const ended = new Set([...text.matchAll(TAG)].flatMap(([, slash, name = '']) => (slash === '/' ? [name] : [])));
  const lines = text.split('\n');
  let isCode = false;
  let hasComponents = false;
  let unended = 0;
  /** What of the content within a pair is set in. */
  const insets: (number | undefined)[] = [];
  const read: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || (line.includes('`') && !line.trimStart().startsWith('<')) || !HAS_TAG.test(line)) {
      read.push(isCode ? line : outdented(line, insets));
      continue;
    }
    const length = unended < MOST_UNENDED ? linesOfTags(lines, at) : 1;
    if (length === 0) unended++;
    const whole = lines.slice(at, at + Math.max(length, 1)).join('\n');
    const number = at + 1;
    const tell = (found: string) => onLeftOut(quote(found.replace(/\s+/g, ' ').slice(0, 200)), number);
    const shown = replaceTags(outdented(whole, insets), (tag) => {
      if (!tag.isAlone && !tag.isEnd && !ended.has(tag.name)) {
        if (/^<[\w.]+\s*>$/.test(tag.written)) return `\\${tag.written}`;
        tell(tag.written);
        return '';
      }
      hasComponents = true;
      if (tag.isAlone) return alone(tag, tell);
      if (tag.isEnd) insets.pop();
      else insets.push(undefined);
      return pairOf(tag);
    });
    read.push(shown.replaceAll('\n', ' ').trimEnd());
    for (let more = 1; more < length; more++) read.push('');
    at += Math.max(length - 1, 0);
  }
  return hasComponents ? withoutValues(read, onLeftOut) : read.join('\n');
}

/** A line of a pair’s content from where the first of them begins: MDX knows no code that is set in. */
function outdented(line: string, insets: (number | undefined)[]): string {
  if (insets.length === 0 || line.trim() === '') return line;
  const indent = line.length - line.trimStart().length;
  insets[insets.length - 1] ??= indent;
  return line.slice(Math.min(indent, insets.at(-1) ?? 0));
}

/** How many lines from `start` on the tags take that open there; 0 where one does not end. */
function linesOfTags(lines: readonly string[], start: number): number {
  let whole = '';
  for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at++) {
    whole += `${lines[at]}\n`;
    if (whole.length > LONGEST_TAG) break;
    const last = [...whole.matchAll(TAG)].at(-1);
    if (!last || endOfTag(whole, last.index) >= 0) return at - start + 1;
  }
  return 0;
}

/** Where the tag at `start` ends: a pointed bracket outside quotation marks and braces; -1 where it does not. */
function endOfTag(text: string, start: number): number {
  let quoted = '';
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_TAG); at++) {
    const sign = text.charAt(at);
    if (quoted !== '') quoted = sign === quoted ? '' : quoted;
    else if (sign === '"' || sign === "'" || sign === '`') quoted = sign;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '>' && depth <= 0) return at + 1;
  }
  return -1;
}

function replaceTags(text: string, shown: (tag: Tag) => string): string {
  let read = '';
  let from = 0;
  for (const { 0: opening, 1: slash, 2: name = '', index } of text.matchAll(TAG)) {
    if (index < from) continue;
    const end = endOfTag(text, index);
    if (end < 0) break;
    const written = text.slice(index, end);
    const isEnd = slash === '/';
    read += text.slice(from, index) + shown({ name, isEnd, isAlone: !isEnd && written.endsWith('/>'), written });
    from = Math.max(end, index + opening.length);
  }
  return read + text.slice(from);
}

function pairOf({ name, isEnd, written }: Tag): string {
  const href = LINK.exec(written);
  if (/^(?:Link|A|NavLink)$/.test(name)) return isEnd ? '</a>' : href ? `<a href="${href[1] ?? href[2]}">` : '';
  if (isEnd) return '';
  const [, double, single, braced] = TITLE.exec(written) ?? [];
  const title = double ?? single ?? braced;
  return title === undefined ? '' : `**${title}**  `;
}

function alone({ written }: Tag, tell: (found: string) => void): string {
  const [, double, single] = SOURCE.exec(written) ?? [];
  const src = double ?? single ?? '';
  if (!IS_PICTURE.test(src)) {
    tell(written);
    return '';
  }
  const said = new Map(
    [...written.matchAll(WORDS_OF_PICTURE)].map(([, name = '', one, other]) => [name, one ?? other ?? '']),
  );
  const caption = said.get('caption') ?? '';
  const plain = (words: string) => words.replace(/[[\]"\\]/g, '');
  return `![${plain(said.get('alt') ?? '')}](<${src.replace(/[<>\s]/g, '')}>${caption === '' ? '' : ` "${plain(caption)}"`})`;
}

function withoutValues(lines: readonly string[], onLeftOut: OnLeftOut): string {
  let isCode = false;
  return lines
    .map((line, index) => {
      if (FENCE.test(line)) isCode = !isCode;
      if (isCode || !line.includes('{') || line.includes('`') || line.includes('$')) return line;
      return line.replace(VALUE, (found) => {
        onLeftOut(quote(found), index + 1);
        return '';
      });
    })
    .join('\n');
}
