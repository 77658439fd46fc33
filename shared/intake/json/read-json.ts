import { INNER_LIMITS } from '../../model/inner-limits.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { locateJsonFault } from './locate-json-fault.ts';

/** A body at its deepest takes two levels of JSON for each of its own. */
const MAX_DEPTH = INNER_LIMITS.json.levels;
/** Objects, lists and values together; an honest document of the size limit has a quarter of them. */
const MAX_VALUES = INNER_LIMITS.json.values;

/** What a JSON document holds, or why it is none; a document beyond the bounds is refused before it is parsed. */
export function readJson(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  const beyond = findBeyondBounds(text);
  if (beyond) {
    const { line, column } = placeOf(text, beyond.offset);
    return { problem: problem('bad-json', beyond.found, { line, column }, beyond) };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    // What the engine says of the fault differs from engine to engine; ours says the same in all.
    const { offset, found, ...particulars } = locateJsonFault(text);
    return { problem: problem('bad-json', found, placeOf(text, offset), particulars) };
  }
}

interface Beyond {
  readonly offset: number;
  readonly found: string;
  readonly needed: string;
  readonly mend: string;
}

/** Where the document gets too deep or too much, told by its brackets and commas alone. */
function findBeyondBounds(text: string): Beyond | undefined {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22:
        at = endOfString(text, at);
        break;
      case 0x5b:
      case 0x7b:
        depth++;
        values++;
        if (depth > MAX_DEPTH) return tooDeep(at);
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        break;
      case 0x2c:
        values++;
        break;
    }
    if (values > MAX_VALUES) return tooMuch(at);
  }
  return undefined;
}

/** Where the string ends that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at;
    if (code === 0x5c) at++;
  }
  return text.length;
}

function tooDeep(offset: number): Beyond {
  return {
    offset,
    found: `more than ${MAX_DEPTH} objects and lists within one another`,
    needed: `at most ${MAX_DEPTH} levels`,
    mend: 'No article needs so many; save the document again from the system that wrote it.',
  };
}

function tooMuch(offset: number): Beyond {
  return {
    offset,
    found: `more than ${MAX_VALUES} values`,
    needed: `at most ${MAX_VALUES} values in one file`,
    mend: 'Split the file into several.',
  };
}

/** Line and column of an offset, counting from 1. */
function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
