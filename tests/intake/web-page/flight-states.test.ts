import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';
import { flightStates, isFlight } from '../../../shared/intake/web-page/flight-states.ts';

const TEXT =
  'The bridge over the Wren was closed for eleven weeks — its bearings were replaced — and on Monday it opened.';
const HTML = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'].map((each) => `<p>${each}: ${TEXT}</p>`).join('');
const HEX = Buffer.byteLength(HTML).toString(16);
const STATE = JSON.stringify([
  '$',
  '$L3',
  null,
  { story: { title: 'The bridge opens again', text: '$24', also: '$24' } },
]);

function pushed(piece: string): string {
  return `self.__next_f.push([1,${JSON.stringify(piece).replaceAll('<', '\\u003c')}])`;
}

const SCRIPTS = [
  'self.__next_f.push([0])',
  pushed(`:HL["/a.css"]\n1:I[1,[]]\n24:T${HEX},${HTML.slice(0, 90)}`),
  pushed(`${HTML.slice(90)}5:${STATE}\n`),
];

test('an object that refers to a text of the same stream has it in that place, once', () => {
  expect(SCRIPTS.every(isFlight)).toBe(true);
  expect(flightStates(SCRIPTS).map((state) => JSON.parse(state))).toEqual([
    ['$', '$L3', null, { story: { title: 'The bridge opens again', text: HTML, also: '$24' } }],
  ]);
});

test.each([
  ['a program', ['self.__next_f.push([1,run()])']],
  ['a text that breaks off', [pushed(`24:Tffff,${HTML}`)]],
  ['a row without an end', [pushed('5:')]],
])('%s holds no object', (_name, scripts) => {
  expect(flightStates(scripts)).toEqual([]);
});

test('a page that shows nothing without its scripts has the article that is streamed to it', async () => {
  const scripts = SCRIPTS.map((each) => `<script>${each}</script>`).join('');
  const head = '<title>The bridge opens again - Wren Gazette</title>';
  const { drafts } = await pageFormat.parse(
    `<!doctype html><html lang="en"><head>${head}</head><body><div></div>${scripts}</body></html>`,
  );
  expect(drafts[0]?.body.children).toHaveLength(6);
});
