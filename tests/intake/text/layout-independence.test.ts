import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withoutPlaces } from '../without-places.ts';
import { parseText } from './parse-text.ts';
import { readMarkedText } from './read-marked-text.ts';

const folder = new URL('corpus/', import.meta.url);

/** Greedy wrapping at spaces, as mail programs and wires do it. */
function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

/** The texts of the corpus that are spaced by blank lines, each paragraph one line, and long enough to be wrapped. */
const spaced = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, marked: readMarkedText(readFileSync(new URL(name, folder), 'utf8')) }))
  .filter(
    ({ name, marked }) =>
      // Wrapped already; or without blank lines, where a full last line hides the end of its paragraph; or quoted.
      !/wrapped|indented|blank|quoted-mail|japanese|chinese/.test(name) &&
      marked.input.split('\n').filter((line) => line.length > 100).length > 1,
  );

type Layout = (input: string) => string;

const wrappedAt =
  (width: number): Layout =>
  (input) =>
    input
      .split('\n')
      // Tables, by tabs or by wide gaps, are not wrapped.
      .flatMap((line) => (/\t|\S {3,}\S|^\|/.test(line) ? [line] : wrap(line, width)))
      .join('\n');

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'wrapped at 65 columns': wrappedAt(65),
  'wrapped at 72 columns': wrappedAt(72),
  'wrapped at 80 columns': wrappedAt(80),
  'with carriage returns, a byte order mark and spaces at its line ends': (input) =>
    `\ufeff${input.split('\n').join('  \r\n')}`,
  'with twice as many blank lines': (input) => input.replaceAll('\n\n', '\n\n\n\n'),
  'set in by four columns': (input) => input.replace(/^(?=.)/gm, '    '),
  'marked as quoted in a mail': (input) => input.replace(/^/gm, '> '),
};

describe('how lines are broken and ended makes no difference', () => {
  test.each(spaced)('$name gives the same draft in every layout', ({ marked }) => {
    const draftsOf = (text: string) => parseText(text).drafts.map(withoutPlaces);
    const drafts = draftsOf(marked.input);
    for (const [layout, laidOut] of Object.entries(LAYOUTS)) {
      expect({ layout, drafts: draftsOf(laidOut(marked.input)) }).toEqual({ layout, drafts });
    }
  });
});
