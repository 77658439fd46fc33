import type * as v from 'valibot';
import type { Document, LineCounter } from 'yaml';
import { nearestWord } from './nearest-word.ts';
import { NewsroomSchema } from './newsroom.ts';
import { quote } from './problem.ts';

/** What is wrong with one field of `newsroom.yaml`, in a sentence that begins with the file and the line: what was found, what was needed. */
export function faultOf(issue: v.BaseIssue<unknown>, fileName: string, document: Document, lines: LineCounter): string {
  const path = issue.path?.map(({ key }) => key as string | number) ?? [];
  const line = lineOf(path, document, lines);
  return `${fileName}${line === undefined ? '' : `, line ${line}`}: ${placeOf(path)} ${sayingOf(issue, path)}`;
}

/** `['topics', 0, 'when', 'urgency']` as `topics, entry 1, when.urgency`. */
function placeOf(path: readonly (string | number)[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `, entry ${step + 1}, ` : `.${step}`));
  return steps
    .join('')
    .replaceAll(', .', ', ')
    .replace(/^\.|, $/g, '')
    .replace(/^, /, '');
}

/** The line of the field, or of the nearest one around it that is there. */
function lineOf(path: readonly (string | number)[], document: Document, lines: LineCounter): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { readonly range?: readonly number[] } | undefined;
    const start = node?.range?.[0];
    if (start !== undefined) return lines.linePos(start).line;
  }
  return undefined;
}

function sayingOf(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  if (issue.expected === 'never') {
    const name = String(path.at(-1));
    const known = fieldsAt(path.slice(0, -1));
    if (known.includes(name)) return 'does not belong here';
    const near = nearestWord(name, known);
    return `is not a field that Wireroom knows${near === undefined ? '' : `; is it ${near}?`}`;
  }
  if (issue.received === 'undefined') {
    // What the library expects of a field that is missing is its name.
    return issue.expected?.startsWith('"') ? 'is missing' : `is missing, needed ${neededBy(issue)}`;
  }
  return `found ${foundOf(issue)}, needed ${neededBy(issue)}`;
}

/** What a value must be where the schema has no words of its own for it. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text; put a number or a date between quotation marks',
  number: 'a number',
  Object: 'fields, each on a line of its own and indented',
  Array: 'a list, each entry behind a hyphen: [one, another] on one line',
};

/** The schema's own words where it has any, else those for the kind of value. */
function neededBy({ message, expected }: v.BaseIssue<unknown>): string {
  return message.startsWith('Invalid ') ? (KINDS[expected ?? ''] ?? expected ?? message) : message;
}

function foundOf({ input, type }: v.BaseIssue<unknown>): string {
  if (input === null) return 'nothing';
  if (type === 'max_length' && typeof input === 'string') return `${input.length} characters`;
  if (typeof input === 'string') return input === '' ? 'nothing' : quote(withoutPassword(input));
  if (Array.isArray(input)) return isPlain(input) ? quote(withoutPassword(`[${input.join(', ')}]`)) : 'a list';
  return typeof input === 'object' ? 'fields' : String(input);
}

/** Whether a list holds nothing but short values that say what is wrong with it. */
function isPlain(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((each) => typeof each !== 'object');
}

function withoutPassword(found: string): string {
  return found.replace(/\/\/[^/@]*@/g, '//…@');
}

/** A schema as far as its fields are looked for. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly Shape[];
  readonly pipe?: readonly Shape[];
}

/** The names of the fields that the schema knows at `path`. */
function fieldsAt(path: readonly (string | number)[]): readonly string[] {
  let shapes: readonly Shape[] = [NewsroomSchema as unknown as Shape];
  for (const step of path)
    shapes = shapes
      .flatMap(bare)
      .flatMap((shape) => (typeof step === 'number' ? shape.item : shape.entries?.[step]) ?? []);
  return shapes.flatMap(bare).flatMap(({ entries }) => Object.keys(entries ?? {}));
}

/** What a schema comes to behind its default, its rules and its alternatives. */
function bare(shape: Shape): readonly Shape[] {
  if (shape.wrapped) return bare(shape.wrapped);
  if (shape.options) return shape.options.flatMap(bare);
  return shape.pipe && !shape.entries && !shape.item && shape.pipe[0] ? bare(shape.pipe[0]) : [shape];
}
