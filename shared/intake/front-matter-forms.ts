import { fieldNamed } from './field-names.ts';

/** A document whose front matter stands between lines of `---`. */
interface InYaml {
  readonly text: string;
  /** How many lines it has more than the document as it was written: 1 where that has none above its first field, 2 where it has none below the last either. */
  readonly added: 0 | 1 | 2;
}

/** Front matter as other programs write it, and the YAML that it says, on as many lines. */
interface Form {
  readonly opens: RegExp;
  readonly ends: RegExp;
  readonly asYaml: (lines: readonly string[]) => readonly string[];
}

const KEY = /^["']?([\p{L}_][\p{L}\p{N} _.-]{0,60})["']?[ \t]{0,9}:(?:[ \t]|$)/u;
const SETTING = /^([ \t]*)("[^"]{1,60}"|'[^']{1,60}'|[\w.-]{1,60})[ \t]*=[ \t]*/;
const TABLE = /^[ \t]*(\[\[?)[ \t]*([\w.-]{1,60})[ \t]*\]{1,2}[ \t]*(?:#.*)?$/;
const MOST_LINES = 1000;

const FORMS: readonly Form[] = [
  { opens: /^\+\+\+[ \t]*$/, ends: /^\+\+\+[ \t]*$/, asYaml: ofToml },
  // Eleventy names the language behind the mark.
  { opens: /^---[ \t]*toml[ \t]*$/i, ends: /^---[ \t]*$/, asYaml: ofToml },
  { opens: /^---[ \t]*yaml[ \t]*$/i, ends: /^---[ \t]*$/, asYaml: ofYaml },
  { opens: /^---[ \t]*json[ \t]*$/i, ends: /^---[ \t]*$/, asYaml: ofBracedJson },
  { opens: /^\{[ \t]*$/, ends: /^\}[ \t]*$/, asYaml: ofJson },
  // What programs that write make of a block of fields.
  { opens: /^```ya?ml[ \t]*$/, ends: /^```[ \t]*$/, asYaml: ofFields },
  // What word processors make of three hyphens.
  { opens: /^(?:[—–]-?|-[—–]|[—–]{2,3})[ \t]*$/, ends: /^(?:[—–]-?|-[—–]|[—–]{2,3}|---)[ \t]*$/, asYaml: ofYaml },
];

/**
 * `text` with its front matter between lines of `---`, where another form of it stands there: TOML between lines of `+++`, a JSON object, dashes in
 * place of hyphens; in Markdown also fields with nothing above them, as Hexo and MultiMarkdown write them. Any other text comes back as it is.
 */
export function withYamlFrontMatter(text: string, isMarkdown: boolean): InYaml {
  const none: InYaml = { text, added: 0 };
  const start = /^\s*/.exec(text)?.[0] ?? '';
  const lines = text.slice(start.length).split('\n', MOST_LINES);
  const form = FORMS.find(({ opens }) => opens.test(lines[0] ?? ''));
  if (!form && isMarkdown && TITLE_BLOCK.test(lines[0] ?? '')) return ofTitleBlock(text, start, lines);
  if (!form) return isMarkdown ? ofBareFields(text, start, lines) : none;
  const end = lines.findIndex((line, index) => index > 0 && form.ends.test(line));
  const yaml = form.asYaml(lines.slice(1, end < 0 ? undefined : end));
  const first = yaml.find((line) => /\S/.test(line) && !line.startsWith('#'));
  if (first === undefined || !KEY.test(first.trimStart())) return none;
  if (end < 0) return { text: `${start}---\n${yaml.join('\n')}`, added: 0 };
  return { text: `${start}---\n${[...yaml, '---'].join('\n')}${behind(text, start, lines, end + 1)}`, added: 0 };
}

/** What of `text` stands behind its first `count` lines, from the line break on. */
function behind(text: string, start: string, lines: readonly string[], count: number): string {
  return text.slice(start.length + lines.slice(0, count).join('\n').length);
}

function ofYaml(lines: readonly string[]): readonly string[] {
  return lines;
}

/** Fields of an article with its headline; any other YAML is a piece of code. */
function ofFields(lines: readonly string[]): readonly string[] {
  const names = lines.flatMap((line) => KEY.exec(line)?.[1] ?? []);
  const isHead =
    names.every((name) => fieldNamed(name) !== undefined) && names.some((name) => fieldNamed(name) === 'headline');
  return isHead ? lines : [];
}

/** The members of an object are fields, once no comma stands behind them. */
function ofJson(lines: readonly string[]): readonly string[] {
  const indent = /^[ \t]*/.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.replace(/,[ \t]*$/, '').slice(Math.min(indent, line.search(/\S|$/))));
}

/** An object with its brackets, each on a line of its own. */
function ofBracedJson(lines: readonly string[]): readonly string[] {
  const members = lines.filter((line) => !/^[ \t]*[{}][ \t]*$/.test(line));
  const written = [...ofJson(members)];
  return lines.map((line) => (/^[ \t]*[{}][ \t]*$/.test(line) ? '' : (written.shift() ?? '')));
}

/** Pandoc’s title, authors and date, each on a line behind a per cent sign. */
const TITLE_BLOCK = /^%[ \t]+\S/;
const OF_TITLE_BLOCK = ['title', 'author', 'date'];

function ofTitleBlock(text: string, start: string, lines: readonly string[]): InYaml {
  const end = lines.findIndex((line) => !line.startsWith('%'));
  if (end < 1 || end > OF_TITLE_BLOCK.length || (lines[end] ?? '').trim() !== '') return { text, added: 0 };
  const fields = lines.slice(0, end).map((line, at) => {
    const values = line
      .slice(1)
      .trim()
      .split(/;[ \t]{1,9}/);
    return `${OF_TITLE_BLOCK[at]}: ${JSON.stringify(at === 1 ? values : values.join('; '))}`;
  });
  return { text: `${start}---\n${[...fields, '---'].join('\n')}${behind(text, start, lines, end)}`, added: 2 };
}

/** TOML’s values are YAML’s as well; the settings of a table stand below its name. */
function ofToml(lines: readonly string[]): readonly string[] {
  let indent = '';
  let isRepeated = false;
  return lines.map((line) => {
    const [, bracket, name] = TABLE.exec(line) ?? [];
    if (name !== undefined) {
      indent = '  ';
      // Tables that repeat are what programs keep of their own.
      isRepeated = bracket === '[[';
    }
    if (isRepeated) return `#${line}`;
    if (name !== undefined) return `${name}:`;
    const [whole = '', , key] = SETTING.exec(line) ?? [];
    if (key === undefined) return `${indent}${line}`;
    const value = line.slice(whole.length).replace(/^("""|''')([^"]*)\1/, '"$2"');
    return `${indent}${key}: ${value}`;
  });
}

/** Two fields or more from the first line on, one of them the headline, up to an empty line or one of hyphens. */
function ofBareFields(text: string, start: string, lines: readonly string[]): InYaml {
  const none: InYaml = { text, added: 0 };
  const end = lines.findIndex((line) => /^(?:-{3,}|;{3,})?[ \t]*$/.test(line));
  const fields = lines.slice(0, end);
  const names = fields.flatMap((line) => KEY.exec(line)?.[1] ?? []);
  const isAllFields = fields.every((line) => KEY.test(line) || /^[ \t]*- |^[ \t]+\S/.test(line));
  if (end < 2 || !isAllFields || names.length < 2 || !names.some((name) => fieldNamed(name) === 'headline'))
    return none;
  return { text: `${start}---\n${[...fields, '---'].join('\n')}${behind(text, start, lines, end + 1)}`, added: 1 };
}
