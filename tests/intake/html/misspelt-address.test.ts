import { expect, test } from 'vitest';
import { misspeltAddress } from '../../../shared/intake/html/misspelt-address.ts';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';

test.each([
  ['http//example.org/a', 'http://example.org/a'],
  ['https//www.example.org', 'https://www.example.org'],
  ['https:/example.org', 'https://example.org'],
  ['http:example.org', 'http://example.org'],
  ['http;//example.org', 'http://example.org'],
  ['http.//example.org', 'http://example.org'],
  ['htps://example.org', 'https://example.org'],
  ['htttp://example.org', 'http://example.org'],
  ['hptts://example.org', 'https://example.org'],
  ['ttps://example.org', 'https://example.org'],
  ['http://https://example.org/a', 'https://example.org/a'],
  ['http://http//example.org', 'http://example.org'],
  ['https://', undefined],
  ['https:///example.org/story', 'https://example.org/story'],
  ['https://?q=1', undefined],
  ['https:// example.org/a b', 'https://example.org/ab'],
  ['https://exa mple.org/', 'https://example.org/'],
  ['https://example..org/', undefined],
  ['https://exa<mple.org/', undefined],
  ['www.example.org', 'https://www.example.org'],
  ['www.example.org/a?b#c', 'https://www.example.org/a?b#c'],
  ['example.com/story', 'https://example.com/story'],
  ['news.example.org', 'https://news.example.org'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['mailto:', undefined],
  ['mailto:the desk', undefined],
  ['tel:ask us', undefined],
])('%s is misspelt, and may mean %s', (written, meant) => {
  const found = misspeltAddress(written);
  expect(found).toBeDefined();
  expect(found?.meant).toBe(meant);
});

test.each([
  'https://example.org',
  'https://example.org/a b',
  'http://localhost:8080/x',
  'https://user:secret@example.org/',
  'https://[2001:db8::1]/',
  'https://bücher.example/',
  'HTTPS://EXAMPLE.ORG/',
  'mailto:desk@example.org?subject=a',
  'mailto:?subject=a',
  'tel:+12025550123',
  'ftp://example.org/',
  'javascript:alert(1)',
  '/story',
  '../http/story.html',
  'story.html',
  'www/story',
  'https/',
  'http-errors.html',
  'the-end.com.html',
  '?page=2',
  '',
])('the form of %j is right, or another’s business', (written) => {
  expect(misspeltAddress(written)).toBeUndefined();
});

test('a link that is misspelt is told with what was meant, keeps its words, and does not lead into the site', async () => {
  const markup = `<link rel="canonical" href="https://herald.example/a"><h1>Ferry returns</h1>
<p>It <a href="www.ferry.example/times">sails</a> at six.
<p>Ask <a href="http//harbour.example">the harbour</a>.`;
  const { articles, problems } = await normalizeUpload(
    { key: 'a.html', bytes: new TextEncoder().encode(markup) },
    newsroom,
  );
  expect(problems.map(({ code, place, found, mend }) => [code, place, found, mend])).toEqual([
    [
      'bad-link',
      { line: 2, column: 7 },
      '“www.ferry.example/times”',
      'The link was left out, its text kept. Did you mean “https://www.ferry.example/times”?',
    ],
    [
      'bad-link',
      { line: 3, column: 8 },
      '“http//harbour.example”',
      'The link was left out, its text kept. Did you mean “http://harbour.example”?',
    ],
  ]);
  expect(articles[0]?.body.children).toEqual([
    expect.objectContaining({ tagName: 'p', children: [{ type: 'text', value: 'It sails at six.' }] }),
    expect.objectContaining({ tagName: 'p', children: [{ type: 'text', value: 'Ask the harbour.' }] }),
  ]);
});
