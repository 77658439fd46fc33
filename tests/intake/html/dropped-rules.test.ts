import { expect, test } from 'vitest';
import { htmlFormat } from '../../../shared/intake/html-format.ts';

function told(markup: string) {
  return htmlFormat.parse(markup).problems.map(({ code, place, found }) => [code, place.line, found]);
}

test('what no other site could show is told where somebody put it into a piece of HTML', () => {
  expect(
    told(`<h1>H</h1>
<p>a</p>
<script src="https://poll.example/vote.js"></script>
<svg width="600" height="400"><text>b</text></svg>
<canvas></canvas>
<form><input name="q"></form>`),
  ).toEqual([
    ['left-out', 3, '“<script src="https://poll.example/vote.js">”'],
    ['left-out', 4, '“<svg>”'],
    ['left-out', 5, '“<canvas>”'],
    ['left-out', 6, '“<form>”'],
  ]);
});

test.each([
  ['the script of an embed', '<script async src="https://platform.twitter.com/widgets.js"></script>'],
  ['data for machines', '<script type="application/ld+json">{}</script>'],
  ['an icon', '<svg width="16" height="16"></svg><svg aria-hidden="true"></svg>'],
  ['a style sheet', '<style>p { color: red }</style>'],
])('%s is dropped without a word', (_what, markup) => {
  expect(told(`<h1>H</h1>\n<p>a</p>\n${markup}`)).toEqual([]);
});

test('a page’s scripts, icons and forms are no part of its article', () => {
  expect(
    told('<html><body><h1>H</h1><p>a</p><script>x()</script><svg></svg><form><input></form></body></html>'),
  ).toEqual([]);
});
