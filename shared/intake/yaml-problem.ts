import type { YAMLError } from 'yaml';
import { type Place, type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

interface Wording {
  readonly needed: string;
  readonly mend: string;
}

const IN_QUOTES = 'Put the whole value in quotes: "…".';
const LINE: Wording = {
  needed: 'a field, a colon, a space and a value on each line',
  mend: 'Write the line as “section: World”, from the margin on.',
};
const LIST: Wording = {
  needed: 'a ] or } that ends the list',
  mend: 'End the list, or put the value in quotes where it is none.',
};

/** What the parser's faults mean to somebody who has never heard of YAML. */
const WORDINGS: Readonly<Partial<Record<YAMLError['code'], Wording>>> = {
  DUPLICATE_KEY: { needed: 'each field once', mend: 'Take one of the two lines out.' },
  TAB_AS_INDENT: { needed: 'spaces, where a tab stands', mend: 'Replace the tab by spaces.' },
  BLOCK_AS_IMPLICIT_KEY: { needed: 'a value in quotes, since there is a colon in it', mend: IN_QUOTES },
  BAD_SCALAR_START: {
    needed: 'a value in quotes, since it begins with a sign that means something else',
    mend: IN_QUOTES,
  },
  BAD_DQ_ESCAPE: { needed: 'no backslash between quotation marks', mend: 'Write the backslash twice, or take it out.' },
  MULTILINE_IMPLICIT_KEY: LINE,
  UNEXPECTED_TOKEN: {
    needed: 'a value that ends with its last quotation mark',
    mend: 'Put the whole value in quotes, and write quotation marks within it as “ and ”.',
  },
};

const OPEN_QUOTE: Wording = {
  needed: 'a quotation mark at the end of the value, too',
  mend: 'Add the quotation mark that is missing.',
};

/** What is wrong with `line`, where `error` was found. */
export function yamlProblem(error: YAMLError, line: string, place: Place): Problem {
  const found = line.trim() === '' ? 'a line that is not YAML' : quote(line.trim());
  return problem('bad-front-matter', found, { ...place, path: 'front matter' }, wordingOf(error, line) ?? {});
}

function wordingOf({ code, message }: YAMLError, line: string): Wording | undefined {
  if (code === 'MISSING_CHAR') return message.includes('quote') ? OPEN_QUOTE : LINE;
  if (code === 'BAD_INDENT') return message.includes('end with a') ? LIST : LINE;
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^\s*[\w-]+:\S/.test(line))
    return { needed: LINE.needed, mend: 'Put a space after the colon.' };
  return WORDINGS[code];
}
