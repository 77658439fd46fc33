import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { PROSE } from '../../browser/carrier.ts';
import { WIRE_CARRIERS } from '../../browser/wire-carriers.ts';
import { newsroom } from '../newsroom.ts';

/** Values that JSON may have anywhere, and that code trips over which takes them for what they should be. */
const ODD: readonly unknown[] = [
  { toString: 'x', valueOf: 'x' },
  [{ toString: 'x', valueOf: 'x' }],
  [[[null]]],
  null,
  true,
  -0.5,
  1e300,
  '',
  '\ud800',
  {},
  { length: 3 },
  { constructor: null, hasOwnProperty: 1 },
  JSON.parse('{"__proto__":{"x":1}}'),
];

/** `value` with each of its parts in turn replaced by `odd`. */
function* withOdd(value: unknown, odd: unknown): Generator<unknown> {
  yield odd;
  if (Array.isArray(value)) {
    for (const [place, each] of value.entries()) for (const other of withOdd(each, odd)) yield value.with(place, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      for (const other of withOdd(each, odd)) yield { ...value, [name]: other };
    }
  }
}

const JSON_CARRIERS = WIRE_CARRIERS.filter(({ key }) => key === 'a.json');

async function take(key: string, text: string): Promise<unknown> {
  const { articles, problems } = await normalizeUpload({ key, bytes: new TextEncoder().encode(text) }, newsroom);
  return articles.length + problems.length;
}

test.each(JSON_CARRIERS)('$name with an odd value in any place is an article or a problem', async ({ key, file }) => {
  const whole: unknown = JSON.parse(String(file('Ferry')));
  for (const odd of ODD) {
    for (const changed of withOdd(whole, odd)) {
      const text = JSON.stringify(changed);
      await expect(take(key, text), text).resolves.toBeGreaterThan(0);
    }
  }
});

test('a page whose linked data has an odd value in any place is an article all the same', async () => {
  const file = JSON_CARRIERS.find(({ name }) => name === 'schema.org JSON')?.file;
  const { articleBody: _body, ...data } = JSON.parse(String(file?.('Ferry'))) as Readonly<Record<string, unknown>>;
  for (const odd of ODD) {
    for (const changed of withOdd({ ...data, author: { '@id': '#a' }, image: { '@id': '#b' } }, odd)) {
      const page = `<!doctype html><title>H</title><script type="application/ld+json">${JSON.stringify(changed)}</script><article><h1>H</h1><p>${PROSE}</p></article>`;
      await expect(take('a.html', page), page).resolves.toBeGreaterThan(0);
    }
  }
});

test('front matter of JSON with an odd value in any place is an article or a problem', async () => {
  const fields = {
    headline: 'H',
    tags: ['a'],
    image: { src: 'https://a.example/a.jpg', alt: 'a' },
    published: '2026-01-05T12:00:00Z',
    urgency: 4,
    id: 'urn:a',
  };
  for (const odd of ODD) {
    for (const changed of withOdd(fields, odd)) {
      const text = `${JSON.stringify(changed, undefined, 2)}\n\n${PROSE}\n`;
      await expect(take('a.md', text), text).resolves.toBeGreaterThan(0);
    }
  }
});
