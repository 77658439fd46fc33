import { expect, test } from 'vitest';
import { htmlFormat } from '../../shared/intake/html-format.ts';
import { markdownFormat } from '../../shared/intake/markdown-format.ts';
import { checkBody } from './check-body.ts';

const SIZE = 1024 * 1024;

function filled(piece: string): string {
  return piece.repeat(Math.floor(SIZE / piece.length));
}

/** Work that grew faster than the input would take minutes on these; the runner’s own limit ends a test that does. */
const LIMIT_MS = 60_000;

test.each([
  ['<', filled('<')],
  ['&', filled('&')],
  ['<!--', filled('<!--')],
  ['<div>', '<div>'.repeat(100_000)],
  ['<blockquote>', filled('<blockquote>')],
  ['<b><p>', filled('<b><p>x')],
  ['</p>', `<p><table><td>${'<i>'.repeat(240)}${filled('</p>')}`],
  ['<td>', `<table><tr>${filled('<td>x')}`],
  ['<a href>', filled('<a href=/x>y')],
  ['one attribute', `<a href="${filled('x')}`],
  ['one line', filled('word ')],
])(
  '1 MiB of HTML made of %s become a valid body',
  (_name, html) => {
    expect(checkBody(htmlFormat.parse(html).drafts[0]?.body ?? { type: 'root', children: [] })).toEqual([]);
  },
  LIMIT_MS,
);

test.each([
  '*',
  '_',
  '[',
  '![',
  '>',
  '> ',
  '`',
  '<',
  '<!--',
  '|',
  '- ',
  '# a\n',
  'a|b\n-|-\n',
  '*a**b_',
  'http://',
  `${'!['.repeat(2000)}\n\n`,
])(
  '1 MiB of Markdown made of %j become a valid body',
  (piece) => {
    expect(
      checkBody(markdownFormat.parse(`words ${filled(piece)}`).drafts[0]?.body ?? { type: 'root', children: [] }),
    ).toEqual([]);
  },
  LIMIT_MS,
);
