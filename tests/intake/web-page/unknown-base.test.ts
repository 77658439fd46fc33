import { expect, test } from 'vitest';
import { htmlFormat } from '../../../shared/intake/html-format.ts';
import { UNKNOWN_BASE, withoutUnknownBase } from '../../../shared/intake/web-page/unknown-base.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';

const IMAGE = `<img src="${UNKNOWN_BASE}a.jpg" alt="A pier">`;

function without(html: string) {
  const [draft] = htmlFormat.parse(`<h1>The pier</h1>${html}`).drafts;
  const { blocks, problems } = withoutUnknownBase(draft?.body.children ?? []);
  const body = { type: 'root', children: blocks } as const;
  expect(checkBody(body)).toEqual([]);
  return { body: showBody(body), told: problems.map(({ code, found }) => `${code} ${found}`) };
}

test.each([
  ['an item', `<ul><li>${IMAGE}</li><li>One</li></ul>`, '<ul><li>One</li></ul>'],
  ['a whole list', `<ul><li>${IMAGE}</li></ul><p>One</p>`, '<p>One</p>'],
  ['a quotation', `<blockquote>${IMAGE}</blockquote><p>One</p>`, '<p>One</p>'],
  ['the description of a term', `<dl><dt>Pier</dt><dd>${IMAGE}</dd></dl>`, '<p>Pier</p>'],
  [
    'one description of two',
    `<dl><dt>Pier</dt><dd>${IMAGE}</dd><dt>Quay</dt><dd>Stone</dd></dl>`,
    '<dl><dt>Pier</dt><dt>Quay</dt><dd>Stone</dd></dl>',
  ],
])('%s that held nothing but an image whose address leads nowhere goes with it', (_what, html, left) => {
  expect(without(html)).toEqual({ body: left, told: ['relative-url “/a.jpg”'] });
});

test('a link whose address leads nowhere leaves its words', () => {
  const cell = `<a href="${UNKNOWN_BASE}quay">Quay</a>`;
  const table = `<table><tr><td>Pier</td><td>One</td></tr><tr><td>${cell}</td><td></td></tr></table>`;
  expect(without(table).body).toContain('<td>Quay</td><td></td>');
});
