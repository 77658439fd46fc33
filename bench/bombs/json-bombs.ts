import { type Bomb, counted, filled } from './bomb.ts';
import { NINJS } from './wire-heads.ts';

const JSON_KEY = 'bombs/a.json';
export const JSON_BOMBS: readonly Bomb[] = [
  { name: 'JSON: levels', key: JSON_KEY, make: (size) => filled('[', size) },
  { name: 'JSON: levels, closed', key: JSON_KEY, make: (size) => `${'['.repeat(size / 2)}${']'.repeat(size / 2)}` },
  { name: 'JSON: objects in objects', key: JSON_KEY, make: (size) => filled('{"a":', size) },
  { name: 'JSON: an array of very many numbers', key: JSON_KEY, make: (size) => filled('1,', size, '[', '1]') },
  { name: 'JSON: very many empty objects', key: JSON_KEY, make: (size) => filled('{},', size, '[', '{}]') },
  {
    name: 'JSON: very many articles',
    key: JSON_KEY,
    make: (size) =>
      counted(
        (n) => `{"uri":"https://x.example/${n}","headline":"Ferry ${n}","body_text":"The ferry is back."},`,
        size,
        '[',
        '{"uri":"https://x.example/0","headline":"Ferry","body_text":"The ferry is back."}]',
      ),
  },
  { name: 'JSON: one key over and over', key: JSON_KEY, make: (size) => filled('"a":1,', size, '{', '"b":1}') },
  { name: 'JSON: very many keys', key: JSON_KEY, make: (size) => counted((n) => `"a${n}":1,`, size, '{', '"b":1}') },
  { name: 'JSON: __proto__', key: JSON_KEY, make: (size) => filled('"__proto__":{"a":1},', size, '{', '"b":1}') },
  { name: 'JSON: a number of 10 MiB', key: JSON_KEY, make: (size) => filled('9', size, '{"uri":', '}') },
  { name: 'JSON: a text of 10 MiB', key: JSON_KEY, make: (size) => filled('x', size, '{"headline":"', '"}') },
  { name: 'JSON: escapes', key: JSON_KEY, make: (size) => filled('\\u0041', size, NINJS, '"}') },
  { name: 'JSON: broken at its end', key: JSON_KEY, make: (size) => filled('{"a":[1,2,"x"]},', size, '[', '!') },
  { name: 'JSON: white space', key: JSON_KEY, make: (size) => filled(' \n', size, '{"uri":', '1}') },
  ...['<p>x</p>', '<b>', '<table><tr><td>', 'x ', '<br>', '<', '<td colspan=1000>'].map(
    (piece): Bomb => ({
      name: `ninjs: a body of ${piece}`,
      key: JSON_KEY,
      make: (size) => filled(piece, size, NINJS, '"}'),
    }),
  ),
  {
    name: 'schema.org: nodes that lead to each other',
    key: JSON_KEY,
    make: (size) =>
      counted(
        (n) =>
          `{"@id":"#${n}","@type":"NewsArticle","headline":"Ferry ${n}","articleBody":"x","author":{"@id":"#${n + 1}"}},`,
        size,
        '{"@context":"https://schema.org","@graph":[',
        '{}]}',
      ),
  },
  {
    name: 'schema.org: a text of short lines',
    key: JSON_KEY,
    make: (size) =>
      filled(
        'x\\n',
        size,
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","articleBody":"',
        '"}',
      ),
  },
];
