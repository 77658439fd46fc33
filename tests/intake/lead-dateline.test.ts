import { expect, test } from 'vitest';
import { withLeadDateline } from '../../shared/intake/lead-dateline.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { element, text } from '../../shared/model/body.ts';
import { newsroom } from './newsroom.ts';

const LEAD =
  'The council voted on Tuesday to close the old bridge over the river, which engineers say is no longer safe.';
const MORE = 'Work begins in the autumn and is to last two years, the mayor told reporters after the vote.';

test.each([
  ['bridge.txt', `Bridge closed\n\nMERROW (AP) — ${LEAD}\n\n${MORE}\n`],
  ['bridge.md', `# Bridge closed\n\nMERROW (AP) — ${LEAD}\n\n${MORE}\n`],
  ['front.md', `---\ntitle: Bridge closed\n---\n**MERROW (AP)** — ${LEAD}\n\n${MORE}\n`],
  ['bridge.html', `<h1>Bridge closed</h1><p>MERROW (AP) — ${LEAD}</p><p>${MORE}</p>`],
  [
    'page.html',
    `<!doctype html><html lang="en"><head><title>Bridge closed</title></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge closed</h1><p><b>MERROW</b> (AP) — ${LEAD}</p><p>${MORE}</p></article></body></html>`,
  ],
  [
    'post.json',
    JSON.stringify({
      id: 7,
      type: 'post',
      status: 'publish',
      link: 'https://blog.example/7',
      title: { rendered: 'Bridge closed' },
      content: { rendered: `<p>MERROW (AP) — ${LEAD}</p>\n<p>${MORE}</p>` },
    }),
  ],
])('the place that the lead of %s names is its dateline, and no part of the standfirst', async (key, written) => {
  const { articles } = await normalizeUpload({ key, bytes: new TextEncoder().encode(written) }, newsroom);
  expect(articles.map(({ dateline, standfirst }) => ({ dateline, standfirst }))).toEqual([
    { dateline: 'MERROW', standfirst: LEAD },
  ]);
});

test('an agency that opens the lead without a place is no part of the standfirst either', async () => {
  const bytes = new TextEncoder().encode(`# Bridge closed\n\n(AP) — ${LEAD}\n\n${MORE}\n`);
  const { articles } = await normalizeUpload({ key: 'agency.md', bytes }, newsroom);
  expect(articles.map(({ dateline, standfirst }) => ({ dateline, standfirst }))).toEqual([
    { dateline: undefined, standfirst: LEAD },
  ]);
});

function datelineOf(paragraphs: readonly string[], given?: string): string | undefined {
  const children = paragraphs.map((each) => element('p', [text(each)]));
  return withLeadDateline({ body: { type: 'root', children }, ...(given === undefined ? {} : { dateline: given }) })
    .dateline;
}

test.each([
  ['under a summary', [MORE, `MERROW — ${LEAD}`], 'MERROW'],
  ['above points', ['MERROW — The bridge:', 'is old,', 'is closed.'], 'MERROW'],
  ['deep in the text', [LEAD, MORE, `MERROW — ${LEAD}`], undefined],
  ['speakers', [`QUIST: ${LEAD}`, `DOE: ${MORE}`, 'QUIST: So it is.'], undefined],
  ['news in brief', [`MERROW — ${LEAD}`, `SALTMERE — ${MORE}`, `GULL ISLAND — ${LEAD}`], undefined],
])('%s', (_case, paragraphs, dateline) => {
  expect(datelineOf(paragraphs)).toBe(dateline);
});

test('the day of a dateline is when the article was published, where nothing else says it and no embargo stands', () => {
  const body = { type: 'root' as const, children: [element('p', [text(`MERROW, 3 March 2026 (AP) — ${LEAD}`)])] };
  const day = '2026-03-03T00:00:00.000Z';
  const later = '2026-03-05T09:00:00.000Z';
  expect(withLeadDateline({ body }).published).toBe(day);
  expect(withLeadDateline({ body, published: later }).published).toBe(later);
  expect(withLeadDateline({ body, embargo: later }).published).toBeUndefined();
});

test('a dateline that something else names stays', () => {
  expect(datelineOf([`MERROW — ${LEAD}`], 'MERROW, Norland')).toBe('MERROW, Norland');
});
