import { type Bomb, counted, filled } from './bomb.ts';
import { NINJS } from './wire-heads.ts';

const JSON_KEY = 'bombs/a.json';
const MIB = 1024 * 1024;
const SENTENCE = 'The ferry is back after nine days, said the harbour master on Monday, and will sail again. ';
const CANONICAL = '{"headline":"Ferry","body":{"type":"root","children":[';

const paragraph = (text: string) =>
  `{"type":"element","tagName":"p","properties":{},"children":[{"type":"text","value":"${text}"}]}`;

const NINJS_PIECES: readonly Bomb[] = [
  '<p>x</p>',
  '<b>',
  '<table><tr><td>',
  'x ',
  '<br>',
  '<td colspan=1000>',
  '<a href=//x.example>x</a>',
  '<img src=//x.example/a.jpg>',
  '&lt;p&gt;',
  '\\u0041',
  '\\n',
  '\\u0000',
  '\\ud800',
].map((piece) => ({
  name: `ninjs: a body of 2 MiB of ${piece}`,
  key: JSON_KEY,
  make: (size) => filled(piece, Math.min(size, 2 * MIB), NINJS, '"}'),
}));

const FIELDS: readonly Bomb[] = [
  ['ninjs subjects', (n: number) => `{"name":"s${n}","code":"c${n}"},`, '"subject":[', '{}]'],
  ['ninjs people', (n: number) => `{"name":"A ${n}","rel":"x"},`, '"person":[', '{}]'],
  [
    'ninjs places',
    (n: number) => `{"name":"A ${n}","geometry_geojson":{"type":"Point","coordinates":[1,2]}},`,
    '"place":[',
    '{}]',
  ],
  ['ninjs infosources', (n: number) => `{"name":"A ${n}"},`, '"infosource":[', '{}]'],
  ['ninjs headlines', (n: number) => `{"role":"r${n}","value":"A ${n}"},`, '"headlines":[', '{}]'],
  [
    'ninjs bodies',
    (n: number) => `{"role":"r${n}","contenttype":"text/html","value":"<p>A ${n}"},`,
    '"bodies":[',
    '{}]',
  ],
  [
    'ninjs pictures',
    (n: number) => `"a${n}":{"type":"picture","renditions":{"r":{"href":"https://x.example/${n}.jpg"}}},`,
    '"associations":{',
    '"z":{}}',
  ],
  [
    'ninjs renditions',
    (n: number) => `"r${n}":{"href":"https://x.example/${n}.jpg","width":${n}},`,
    '"associations":{"m":{"type":"picture","renditions":{',
    '"z":{}}}}',
  ],
  ['ninjs unknown members', (n: number) => `"x${n}":"${n}",`, '"ext":{', '"z":1}'],
  ['ninjs bylines', (n: number) => `A ${n}, `, '"byline":"', '"'],
].map(([name, piece, open, close]) => ({
  name: `${name}`,
  key: JSON_KEY,
  make: (size: number) =>
    counted(
      piece as (n: number) => string,
      size,
      `{"uri":"a:b","headline":"Ferry","body_text":"The ferry.",${open}`,
      `${close}}`,
    ),
}));

const CANONICAL_BOMBS: readonly Bomb[] = [
  ['paragraphs', () => `${paragraph('x')},`],
  ['paragraphs of prose', () => `${paragraph(SENTENCE)},`],
  ['texts in one paragraph', () => '{"type":"text","value":"x "},'],
  ['elements that nobody knows', (n: number) => `{"type":"element","tagName":"x${n}","properties":{},"children":[]},`],
  ['nodes that nobody knows', (n: number) => `{"type":"x${n}"},`],
  [
    'properties that nobody knows',
    (n: number) => `{"type":"element","tagName":"p","properties":{"x${n}":1,"onclick":"x"},"children":[]},`,
  ],
  [
    'links',
    (n: number) =>
      `{"type":"element","tagName":"a","properties":{"href":"https://b${n}.example/"},"children":[{"type":"text","value":"https://a.example/"}]},`,
  ],
  [
    'bad links',
    (n: number) =>
      `{"type":"element","tagName":"a","properties":{"href":"javascript:${n}"},"children":[{"type":"text","value":"x"}]},`,
  ],
  [
    'tables',
    () =>
      '{"type":"element","tagName":"table","properties":{},"children":[{"type":"element","tagName":"tbody","properties":{},"children":[]}]},',
  ],
  ['cells', () => '{"type":"element","tagName":"td","properties":{"colSpan":1000,"rowSpan":1000},"children":[]},'],
  [
    'images',
    (n: number) =>
      `{"type":"element","tagName":"img","properties":{"src":"https://x.example/${n}.jpg","alt":"x"},"children":[]},`,
  ],
  ['embeds', (n: number) => `{"type":"embed","url":"https://x.example/${n}","provider":"x"},`],
  ['numbers', () => '1,'],
  ['empty lists', () => '[],'],
].map(([name, piece]) => ({
  name: `canonical JSON: ${name}`,
  key: JSON_KEY,
  make: (size: number) => counted(piece as (n: number) => string, size, CANONICAL, `${paragraph('x')}]}}`),
}));

const SCHEMA: readonly Bomb[] = [
  ['authors', (n: number) => `{"@type":"Person","name":"A${n}"},`, '"author":[', '{}]'],
  ['images', (n: number) => `{"@type":"ImageObject","url":"https://x.example/${n}.jpg"},`, '"image":[', '{}]'],
  ['keywords', (n: number) => `"k${n}",`, '"keywords":[', '"z"]'],
  ['sections', (n: number) => `"k${n}",`, '"articleSection":[', '"z"]'],
  [
    'updates',
    (n: number) => `{"@type":"BlogPosting","headline":"H${n}","articleBody":"x"},`,
    '"liveBlogUpdate":[',
    '{}]',
  ],
  ['texts escaped over and over', () => '&amp;', '"description":"', '"'],
  ['mentions', (n: number) => `{"@id":"#${n}"},`, '"mentions":[', '{}]'],
].map(([name, piece, open, close]) => ({
  name: `schema.org: ${name}`,
  key: JSON_KEY,
  make: (size: number) =>
    counted(
      piece as (n: number) => string,
      size,
      `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","articleBody":"The ferry.",${open}`,
      `${close}}`,
    ),
}));

/** More that JSON may be made of: every field of every vocabulary without end, and trees of nodes that are none. */
export const MORE_JSON_BOMBS: readonly Bomb[] = [...NINJS_PIECES, ...FIELDS, ...CANONICAL_BOMBS, ...SCHEMA];
