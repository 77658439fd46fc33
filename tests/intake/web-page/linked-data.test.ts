import { expect, test } from 'vitest';
import { readLinkedData } from '../../../shared/intake/web-page/linked-data.ts';

const NONE = { authors: [], keywords: [] };

test.each([
  ['nothing', [], undefined],
  ['no article', ['{"@type":"Organization","name":"Post"}'], undefined],
  ['no JSON', ['{"@type":'], undefined],
  ['an article alone', ['{"@type":"NewsArticle","headline":"A"}'], { ...NONE, headline: 'A' }],
  ['a list', ['[{"@type":"WebSite","name":"P"},{"@type":"BlogPosting","headline":"A"}]'], { ...NONE, headline: 'A' }],
  [
    'the name of a type as an address',
    ['{"@type":"http://schema.org/Article","headline":"A"}'],
    { ...NONE, headline: 'A' },
  ],
  [
    'an article within a page',
    ['{"@type":"WebPage","name":"P","mainEntity":{"@type":"NewsArticle","headline":"A"}}'],
    { ...NONE, headline: 'A' },
  ],
  [
    'a comma too many and a line break in a text',
    ['{"@type":"NewsArticle","headline":"A\nb",}'],
    { ...NONE, headline: 'A b' },
  ],
  ['a CDATA section', ['//<![CDATA[\n{"@type":"NewsArticle","headline":"A"}\n//]]>'], { ...NONE, headline: 'A' }],
  [
    'authors in all forms',
    [
      '{"@type":"NewsArticle","headline":"A","author":["B",{"name":["C","D"]},{"@id":"#e"},{"name":"B"}]}',
      '{"@id":"#e","name":"E"}',
    ],
    { ...NONE, headline: 'A', authors: ['B', 'C', 'D', 'E'] },
  ],
  [
    'keywords as a text',
    ['{"@type":"NewsArticle","headline":"A","keywords":"b, c,,b,section:d"}'],
    { ...NONE, headline: 'A', keywords: ['b', 'c'] },
  ],
  [
    'an image with its size',
    [
      '{"@type":"NewsArticle","headline":"A","image":[{"url":"i.jpg","width":{"@type":"Distance","value":"640"},"height":480}]}',
    ],
    { ...NONE, headline: 'A', image: { url: 'i.jpg', width: '640', height: '480' } },
  ],
])('JSON-LD with %s', (_name, scripts, expected) => {
  expect(readLinkedData(scripts)?.article).toEqual(expected);
});

test('JSON-LD that nests or repeats without end is read in part', () => {
  const deep = `${'{"a":'.repeat(5000)}{"@type":"NewsArticle","headline":"A"}${'}'.repeat(5000)}`;
  expect(readLinkedData([deep])).toBeUndefined();
  const wide = `[${'{"@type":"Thing"},'.repeat(5000)}{"@type":"NewsArticle","headline":"A"}]`;
  expect(readLinkedData([wide])).toBeUndefined();
});
