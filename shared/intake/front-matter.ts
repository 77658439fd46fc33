import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { INNER_LIMITS } from '../model/inner-limits.ts';
import { type Place, type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { fieldNamed, suggestField } from './field-names.ts';
import { withYamlFrontMatter } from './front-matter-forms.ts';
import type { GivenFields } from './intake.ts';
import { quoteValues } from './quote-values.ts';
import type { RawValue } from './raw-value.ts';
import { readFields, type WrittenField } from './read-fields.ts';
import { yamlProblem } from './yaml-problem.ts';

export interface FrontMatter {
  readonly fields: GivenFields;
  readonly problems: readonly Problem[];
  /** The document below its front matter. */
  readonly rest: string;
  /** How many lines of the file stand above `rest`. */
  readonly linesAbove: number;
}

/** Front matter is a page at most; the YAML parser's work is bounded by its length. */
const MAX_LENGTH = INNER_LIMITS.frontMatter.characters;
const MAX_NESTING = INNER_LIMITS.frontMatter.levels;
/** Brackets that lines may leave open, which texts may do that no parser takes for lists. */
const MAX_OPEN = 4 * MAX_NESTING;
const MAX_PROBLEMS = 10;

const FENCE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;
/** A value that begins with a quotation mark and has no other. */
const UNCLOSED = /^\s*[^\s:][^:]{0,60}:[ \t]+(?:"[^"]*|'[^']*)$/;
const KEY_LINE = /^["']?([\p{L}_][\p{L}\p{N} _.:-]{0,60}?)["']?[ \t]*:(?:[ \t]|$)/u;

/**
 * Takes the front matter off `written` (lines end in `\n`): YAML between a first line of `---` and the next one, or TOML between two of
 * `+++`, or what `withYamlFrontMatter` takes for it. A `---` with anything else below is a thematic break and stays. Anchors, aliases and
 * tags are refused.
 */
export function takeFrontMatter(written: string, isMarkdown = false): FrontMatter {
  const none: FrontMatter = { fields: {}, problems: [], rest: written, linesAbove: 0 };
  const { text, added } = withYamlFrontMatter(written, isMarkdown);
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const blankLines = text.slice(0, start).split('\n').length - 1 - added;
  const fenceEnd = lineEnd(text, start);
  if (!FENCE.test(text.slice(start, fenceEnd)) || (start > 0 && text[start - 1] !== '\n')) return none;
  const first = blankLines + 2;
  const close = findClose(text, fenceEnd + 1);
  const yaml = text.slice(fenceEnd + 1, close?.start ?? fenceEnd + 1 + MAX_LENGTH);
  const keys = leadingKeys(yaml);
  if (!close) {
    if (keys === undefined || !keys.some((key) => fieldNamed(key) !== undefined)) return none;
    const mark = written.startsWith('+++', start) ? '+++' : '---';
    const found = `no line of ${mark} that ends the front matter`;
    const mend = `Write a line of ${mark} below the last field.`;
    return { ...none, problems: [badFrontMatter(found, { line: first - 1 }, undefined, mend)] };
  }
  const linesAbove = blankLines + 2 + yaml.split('\n').length - 1;
  const below = { rest: text.slice(close.end), linesAbove };
  if (yaml.trim() === '') return { ...none, ...below };
  if (keys === undefined) return none;
  if (yaml.length > MAX_LENGTH) {
    return {
      ...none,
      ...below,
      problems: [badFrontMatter(`${yaml.length} characters`, { line: first }, `at most ${MAX_LENGTH} characters`)],
    };
  }
  const read = readYaml(yaml, first);
  // Prose between two thematic breaks may begin like a field, and even be YAML.
  if (!keys.some((key) => fieldNamed(key) !== undefined || (!read.broken && suggestField(key) !== undefined)))
    return none;
  if (read.problems.length > 0) return { ...none, ...below, problems: read.problems };
  const { fields, problems } = readFields(read.written);
  return { fields, problems: problems.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)), ...below };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The line that ends the front matter, looked for no further than front matter may reach. */
function findClose(text: string, from: number): { readonly start: number; readonly end: number } | undefined {
  for (let at = from; at < text.length && at - from <= MAX_LENGTH * 2; at = lineEnd(text, at) + 1) {
    const end = lineEnd(text, at);
    if (end - at < 100 && END.test(text.slice(at, end))) return { start: at, end: Math.min(end + 1, text.length) };
  }
  return undefined;
}

/** The keys at the margin, or `undefined` where the first line with content is no `key:`. */
function leadingKeys(yaml: string): readonly string[] | undefined {
  const lines = yaml.split('\n').filter((each) => each.trim() !== '' && !each.trimStart().startsWith('#'));
  if (!KEY_LINE.test(lines[0]?.trimStart() ?? '')) return undefined;
  return lines.flatMap((each) => KEY_LINE.exec(each)?.[1] ?? []);
}

function badFrontMatter(found: string, place: Place, needed?: string, mend?: string): Problem {
  const particulars = { ...(needed === undefined ? {} : { needed }), ...(mend === undefined ? {} : { mend }) };
  return problem('bad-front-matter', found, { ...place, path: 'front matter' }, particulars);
}

interface ReadYaml {
  readonly written: readonly WrittenField[];
  readonly problems: readonly Problem[];
  /** Whether it is no YAML at all, as against YAML that says what front matter must not. */
  readonly broken: boolean;
}

/** Reads the YAML; where it is broken, as it is once the values with a colon stand in quotes. */
function readYaml(yaml: string, firstLine: number): ReadYaml {
  const read = readWritten(yaml, firstLine);
  if (!read.broken) return read;
  const quoted = quoteValues(yaml);
  return quoted === yaml ? read : readWritten(quoted, firstLine, yaml.split('\n'));
}

/** `lines` are those of the file, to be shown. */
function readWritten(yaml: string, firstLine: number, lines: readonly string[] = yaml.split('\n')): ReadYaml {
  const placeOf = (line: number) => ({ line: firstLine + line - 1 });
  const deep = findDeep(lines);
  if (deep >= 0) {
    const fault = badFrontMatter(
      quote(lines[deep] ?? ''),
      placeOf(deep + 1),
      `at most ${MAX_NESTING} levels of nesting`,
    );
    return { written: [], problems: [fault], broken: false };
  }
  const lineCounter = new LineCounter();
  // In the failsafe schema every scalar is text, so that no date is read in anybody's local time and no headline is a number.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, MAX_PROBLEMS * 2).map((error) => {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      // What is missing at the end is to be mended where it began.
      const above = lines.slice(0, line);
      const unclosed = error.code === 'MISSING_CHAR' ? above.findLastIndex((each) => UNCLOSED.test(each)) : -1;
      const start =
        unclosed >= 0
          ? unclosed + 1
          : (lines[line - 1] ?? '').trim() === ''
            ? above.findLastIndex((each) => KEY_LINE.test(each)) + 1
            : 0;
      if (start > 0) return yamlProblem(error, lines[start - 1] ?? '', placeOf(start));
      return yamlProblem(error, lines[line - 1] ?? '', { ...placeOf(line), column: col });
    });
    // One fault makes others on its line.
    const firsts = problems.filter(
      ({ place }, at) => problems.findIndex((each) => each.place.line === place.line) === at,
    );
    return { written: [], problems: firsts.slice(0, MAX_PROBLEMS), broken: true };
  }
  const root = document.contents;
  if (!isMap(root)) return { written: [], problems: [badFrontMatter(quote(yaml), placeOf(1))], broken: true };
  const reader = new NodeReader((offset) => placeOf(lineCounter.linePos(offset).line));
  const written: WrittenField[] = root.items.map((pair) => {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const place = { ...reader.placeOf(pair.key as ParsedNode), path: `front matter: ${name}` };
    return { name, value: reader.read(pair.value as ParsedNode | null), place };
  });
  return {
    written,
    problems: [...reader.refused(root as ParsedNode), ...reader.problems].slice(0, MAX_PROBLEMS),
    broken: false,
  };
}

/** The place of the first line that opens more levels than front matter has use for, by itself or on top of those that lines above it left open. */
function findDeep(lines: readonly string[]): number {
  let open = 0;
  return lines.findIndex((line) => {
    open = Math.max(open + line.replace(/[^[{]/g, '').length - line.replace(/[^\]}]/g, '').length, 0);
    return isDeep(line) || open > MAX_OPEN;
  });
}

/** Whether a line opens more levels than front matter has use for; the YAML parser recurses into each. */
function isDeep(line: string): boolean {
  const opened = line.replace(/[^[{]/g, '').length;
  const steps = /^(?:\s*[-?]\s)*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  return opened > MAX_NESTING || steps > MAX_NESTING || indent > 8 * MAX_NESTING;
}

/** `[[Page]]`, `[[Page|words]]`: how programs for notes link one to another. */
const NOTE_LINK = /\[\[(?:[^[\]|\n]{1,300}\|)?([^[\]|\n]{1,300})\]\]/g;

function withoutNoteLinks(value: string): string {
  return value.includes('[[') ? value.replace(NOTE_LINK, '$1') : value;
}

/** The words of such a link that YAML takes for a list within a list. */
function noteLink(node: ParsedNode): string | undefined {
  if (!isSeq(node) || !node.flow || node.items.length !== 1) return undefined;
  const [inner] = node.items;
  if (!isSeq(inner) || !inner.flow || inner.items.length !== 1) return undefined;
  const [words] = inner.items;
  return isScalar(words) ? withoutNoteLinks(`[[${words.value}]]`) : undefined;
}

/** Turns YAML's nodes into raw values, and collects what front matter must not use. */
class NodeReader {
  readonly problems: Problem[] = [];
  readonly #placeAt: (offset: number) => Place;

  constructor(placeAt: (offset: number) => Place) {
    this.#placeAt = placeAt;
  }

  placeOf(node: ParsedNode | null): Place {
    return node?.range ? this.#placeAt(node.range[0]) : {};
  }

  /** The problem with an anchor or a tag on the node itself. */
  refused(node: ParsedNode): Problem[] {
    const found = 'anchor' in node && node.anchor !== undefined ? `&${node.anchor}` : node.tag;
    // The parser gives every map and list the tag of its kind.
    if (found === undefined || (!isScalar(node) && /^tag:yaml\.org,2002:(?:map|seq)$/.test(found))) return [];
    const needed = 'plain values, without anchors (&), aliases (*) and tags (!)';
    return [badFrontMatter(quote(found), this.placeOf(node), needed, 'Put the value in quotes.')];
  }

  read(node: ParsedNode | null): RawValue {
    if (node === null) return undefined;
    if (isAlias(node)) {
      const needed = 'plain values, without anchors (&), aliases (*) and tags (!)';
      this.problems.push(
        badFrontMatter(quote(`*${node.source}`), this.placeOf(node), needed, 'Put the value in quotes.'),
      );
      return undefined;
    }
    this.problems.push(...this.refused(node));
    if (isScalar(node)) {
      const plain = node.type === 'PLAIN' && /^(?:~|null|Null|NULL|)$/.test(String(node.value));
      return plain ? undefined : withoutNoteLinks(String(node.value));
    }
    const linked = noteLink(node);
    if (linked !== undefined) return linked;
    if (isSeq(node)) return node.items.map((each) => this.read(each as ParsedNode));
    return {
      entries: node.items.map((pair) => {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        return [name, this.read(pair.value as ParsedNode | null)] as const;
      }),
    };
  }
}
