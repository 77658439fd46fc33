import { expect, test } from 'vitest';
import type { Normalized } from '../../../shared/intake/intake.ts';
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

/** What became of each of `texts` that is neither an article nor a problem. */
async function neither(key: string, texts: Iterable<string>): Promise<readonly (readonly [string, unknown])[]> {
  const found: (readonly [string, unknown])[] = [];
  for (const text of texts) {
    const taken = normalizeUpload({ key, bytes: new TextEncoder().encode(text) }, newsroom);
    const outcome = await taken.catch((error: unknown) => error);
    const { articles = [], problems = [] } = outcome as Partial<Normalized>;
    if (articles.length + problems.length === 0) found.push([text, outcome]);
  }
  return found;
}

/** The text of `value` with each of its parts in turn replaced by each of the odd ones. */
function* odd(value: unknown, textOf: (changed: unknown) => string): Generator<string> {
  for (const one of ODD) for (const changed of withOdd(value, one)) yield textOf(changed);
}

test.each(JSON_CARRIERS)('$name with an odd value in any place is an article or a problem', async ({ key, file }) => {
  const whole: unknown = JSON.parse(String(file('Ferry')));
  expect(
    await neither(
      key,
      odd(whole, (changed) => JSON.stringify(changed)),
    ),
  ).toEqual([]);
});

test('a page whose linked data has an odd value in any place is an article all the same', async () => {
  const file = JSON_CARRIERS.find(({ name }) => name === 'schema.org JSON')?.file;
  const { articleBody: _body, ...data } = JSON.parse(String(file?.('Ferry'))) as Readonly<Record<string, unknown>>;
  const pages = odd(
    { ...data, author: { '@id': '#a' }, image: { '@id': '#b' } },
    (changed) =>
      `<!doctype html><title>H</title><script type="application/ld+json">${JSON.stringify(changed)}</script><article><h1>H</h1><p>${PROSE}</p></article>`,
  );
  expect(await neither('a.html', pages)).toEqual([]);
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
  const texts = odd(fields, (changed) => `${JSON.stringify(changed, undefined, 2)}\n\n${PROSE}\n`);
  expect(await neither('a.md', texts)).toEqual([]);
});
