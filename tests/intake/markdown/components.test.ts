import { expect, test } from 'vitest';
import { readComponents } from '../../../shared/intake/markdown/components.ts';

/** The text that is left, and what was told as `line: what`. */
function read(text: string) {
  const told: string[] = [];
  const shown = readComponents(text, (found, line) => told.push(`${line}: ${found}`));
  return { shown, told };
}

test.each([
  ['a pair leaves its content', '<Callout type="info">\n\nBring a *lamp*.\n\n</Callout>', '\n\nBring a *lamp*.\n\n'],
  [
    'a pair’s title',
    '<Callout title="Mind the step">\nBring a lamp.\n</Callout>',
    '**Mind the step**\nBring a lamp.\n',
  ],
  ['content that is set in', '<Steps>\n    <Step>\n        Open it.\n    </Step>\n</Steps>', '\n\nOpen it.\n\n'],
  ['a pair within a line', 'There is <Tip>one owl</Tip> here.', 'There is one owl here.'],
  [
    'a link',
    'See <Link href="https://a.example/b">the list</Link>.',
    'See <a href="https://a.example/b">the list</a>.',
  ],
  [
    'a picture',
    '<Image\n  src="https://a.example/a.jpg"\n  alt="A gull"\n  caption="It reads."\n/>\ntext',
    '![A gull](<https://a.example/a.jpg> "It reads.")\n\n\n\n\ntext',
  ],
  ['a name that nothing ends', 'Write to <Name> today.', 'Write to \\<Name> today.'],
  ['HTML in capitals', 'one<BR>two <IMG SRC="a.png">', 'one<BR>two <IMG SRC="a.png">'],
  ['code', '`<Chart />`\n\n```\n<Chart />\n```', '`<Chart />`\n\n```\n<Chart />\n```'],
  ['a brace in a text without components', 'It is {year}.', 'It is {year}.'],
])('%s', (_name, written, shown) => {
  expect(read(written)).toEqual({ shown, told: [] });
});

test('what holds no text is told with its line and its words, and so are values that a program puts in', () => {
  expect(
    read('a\n\n<Quote author="Ada" text="They read." />\n\n<Chart\n  data={[{ a: 1 }]}\n/>\nIn {page.year}.'),
  ).toEqual({
    shown: 'a\n\n\n\n\n\n\nIn .',
    told: ['3: “<Quote author="Ada" text="They read." />”', '5: “<Chart data={[{ a: 1 }]} />”', '8: “{page.year}”'],
  });
});

test('a tag that never ends is text, however many there are', () => {
  const many = `${'<Aa b="\n'.repeat(300)}`;
  expect(read(many)).toEqual({ shown: many, told: [] });
});
