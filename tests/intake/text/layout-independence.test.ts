import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
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

describe('how lines are broken and ended makes no difference', () => {
  test.each(spaced.flatMap((text) => [65, 72, 80].map((width) => ({ ...text, width }))))(
    '$name wrapped at $width columns gives the same draft',
    ({ marked, width }) => {
      const wrapped = marked.input
        .split('\n')
        .flatMap((line) => (!line.includes('\t') ? wrap(line, width) : [line]))
        .join('\n');
      expect(textFormat.parse(wrapped).drafts).toEqual(textFormat.parse(marked.input).drafts);
    },
  );

  test.each(spaced)(
    '$name with carriage returns, a byte order mark and spaces at its line ends gives the same draft',
    ({ marked }) => {
      const windows = `\ufeff${marked.input.split('\n').join('  \r\n')}`;
      expect(textFormat.parse(windows).drafts).toEqual(textFormat.parse(marked.input).drafts);
    },
  );

  test.each(spaced)('$name with twice as many blank lines gives the same draft', ({ marked }) => {
    expect(textFormat.parse(marked.input.replaceAll('\n\n', '\n\n\n\n')).drafts).toEqual(
      textFormat.parse(marked.input).drafts,
    );
  });
});
