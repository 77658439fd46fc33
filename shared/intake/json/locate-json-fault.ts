import { quote } from '../../model/problem.ts';

/** The first thing in a document that RFC 8259 does not allow. */
export interface JsonFault {
  /** In UTF-16 code units from the beginning. */
  readonly offset: number;
  readonly found: string;
  readonly needed: string;
  readonly mend?: string;
}

type State = 'value' | 'first element' | 'first name' | 'name' | 'colon' | 'comma in list' | 'comma in object' | 'end';

const NEEDED: Readonly<Record<State, string>> = {
  value: 'a value: a text in double quotation marks, a number, true, false, null, an object or a list',
  'first element': 'a value, or the “]” that ends the list',
  'first name': 'a name in double quotation marks, or the “}” that ends the object',
  name: 'a name in double quotation marks',
  colon: 'a “:” between the name and its value',
  'comma in list': 'a “,” or the “]” that ends the list',
  'comma in object': 'a “,” or the “}” that ends the object',
  end: 'nothing after the end of the document',
};

const QUOTES = 'Write names and texts in straight double quotation marks: "like this".';
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Where a document that is no JSON goes wrong first; reads it once, without recursion. */
export function locateJsonFault(text: string): JsonFault {
  const open: ('[' | '{')[] = [];
  let state: State = 'value';
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    const char = text.charAt(at);
    const step = takeStep(text, at, char, state, open);
    if ('needed' in step) return step;
    state = step.state;
    at = step.at;
  }
}

type Step = { readonly state: State; readonly at: number } | JsonFault;

function takeStep(text: string, at: number, char: string, state: State, open: ('[' | '{')[]): Step {
  if (char === '') return atEnd(text, state, open);
  switch (state) {
    case 'value':
    case 'first element':
      if (char === ']' && state === 'first element') return close(at, open);
      if (char === '[' || char === '{') {
        open.push(char);
        return { state: char === '[' ? 'first element' : 'first name', at: at + 1 };
      }
      return takeScalar(text, at, char, state, open);
    case 'first name':
    case 'name':
      if (char === '}' && state === 'first name') return close(at, open);
      return char === '"' ? takeString(text, at, 'colon') : unexpected(text, at, char, state);
    case 'colon':
      return char === ':' ? { state: 'value', at: at + 1 } : unexpected(text, at, char, state);
    case 'comma in list':
      if (char === ']') return close(at, open);
      return char === ',' ? { state: 'value', at: at + 1 } : unexpected(text, at, char, state);
    case 'comma in object':
      if (char === '}') return close(at, open);
      return char === ',' ? { state: 'name', at: at + 1 } : unexpected(text, at, char, state);
    case 'end':
      return unexpected(text, at, char, state);
  }
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  return at;
}

function close(at: number, open: ('[' | '{')[]): Step {
  open.pop();
  return { state: after(open), at: at + 1 };
}

function after(open: readonly ('[' | '{')[]): State {
  const around = open.at(-1);
  return around === undefined ? 'end' : around === '[' ? 'comma in list' : 'comma in object';
}

function takeScalar(text: string, at: number, char: string, state: State, open: readonly ('[' | '{')[]): Step {
  if (char === '"') return takeString(text, at, after(open));
  SCALAR.lastIndex = at;
  const length = SCALAR.exec(text)?.[0].length ?? 0;
  return length > 0 ? { state: after(open), at: at + length } : unexpected(text, at, char, state);
}

function takeString(text: string, start: number, state: State): Step {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') return { state, at: at + 1 };
    if (char < ' ') return controlInText(at, char);
    if (char === '\\') {
      if (!/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(at, at + 6))) return badEscape(text, at);
      at++;
    }
  }
  return {
    offset: start,
    found: 'a text that does not end',
    needed: 'a double quotation mark at its end',
    mend: 'The file may have been cut off: save it again, or write the missing quotation mark.',
  };
}

function controlInText(offset: number, char: string): JsonFault {
  const found =
    char === '\n' ? 'a line break in a text' : char === '\t' ? 'a tab in a text' : 'a control character in a text';
  const mend =
    char === '\n'
      ? 'Write line breaks in texts as \\n.'
      : 'Write tabs in texts as \\t, and take out other control characters.';
  return { offset, found, needed: 'texts on one line, without control characters', mend };
}

function badEscape(text: string, offset: number): JsonFault {
  return {
    offset,
    found: quote(text.slice(offset, offset + 2)),
    needed: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits',
    mend: 'Write a backslash that means itself as \\\\.',
  };
}

function atEnd(text: string, state: State, open: readonly ('[' | '{')[]): JsonFault {
  const levels = open.length === 1 ? 'one object or list is' : `${open.length} objects and lists are`;
  return {
    offset: text.length,
    found: open.length === 0 ? 'the end of the file' : `the end of the file, while ${levels} still open`,
    needed: NEEDED[state],
    mend: 'The file may have been cut off: save it again from the system that wrote it.',
  };
}

function unexpected(text: string, offset: number, char: string, state: State): JsonFault {
  const found = quote(/^[^\s,:[\]{}"]{1,40}/.exec(text.slice(offset, offset + 40))?.[0] ?? char);
  const mend = mendOf(text, offset, char, state);
  return { offset, found, needed: NEEDED[state], ...(mend === undefined ? {} : { mend }) };
}

function mendOf(text: string, offset: number, char: string, state: State): string | undefined {
  if (/['`‘’“”„«»]/.test(char)) return QUOTES;
  if (text.startsWith('//', offset) || text.startsWith('/*', offset) || char === '#')
    return 'JSON has no comments: take it out.';
  if (state === 'end') return 'Several articles in one file stand in one list: [ … , … ].';
  if ((state === 'value' && char === ']') || (state === 'name' && char === '}')) return 'Take out the comma before it.';
  if (state.startsWith('comma'))
    return 'Write the comma that is missing before it, or a \\ before a quotation mark within the text.';
  if (state === 'name' || state === 'first name') return QUOTES;
  if (/^(?:NaN|Infinity|-Infinity|undefined|None)\b/.test(text.slice(offset, offset + 12))) return 'Write null.';
  return undefined;
}
