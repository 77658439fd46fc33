import { expect, test } from 'vitest';
import { headlineOfTitle } from '../../../shared/intake/html/plain-title.ts';
import { htmlFormat } from '../../../shared/intake/html-format.ts';
import { showBody } from '../show-body.ts';

const H = 'Old bridge reopens to buses after eleven years';

test.each([
  [`${H} | Kelmouth Post`, H],
  [`${H} · Local · Kelmouth Post`, H],
  [`News | ${H}`, H],
  [`${H} » Fenwater Online`, H],
  [`${H} - The Kelmouth Courier`, H],
  [`${H} — Kelmouth Post, 2 March 2026`, H],
  [`Kelmouth Post: ${H}`, H],
  ['untitled.html', ''],
  ['Untitled Document', ''],
  ['Microsoft Word - bridge_final', ''],
  ['Dokument1', ''],
])('what a document calls itself is its headline but for the names of site and section: %s', (title, expected) => {
  expect(headlineOfTitle(title)).toBe(expected);
});

test.each([
  [H],
  ['Bridge – what now? | What it means for you'],
  ['Old bridge reopens – town rejoices'],
  ['Mayor: “The bridge is safe”'],
  ['The year of the bell: a town looks back'],
  ['Page of history turned'],
])('a title that names no site stays whole: %s', (title) => {
  expect(headlineOfTitle(title)).toBe(title);
});

test.each([
  ['<h1>Kelmouth Post</h1><h2>Old bridge reopens to buses</h2><p>Text.</p>', 'Old bridge reopens to buses'],
  ['<h1>Old bridge</h1><h2>What it cost the town to mend</h2><p>Text.</p>', 'Old bridge'],
  ['<p><b>Old bridge reopens</b><br>Text.</p><p>More.</p>', 'Old bridge reopens'],
])('the headline stands below the newspaper’s name, or in bold above the text: %s', (html, headline) => {
  const title = html.includes('Kelmouth') ? 'Kelmouth Post' : 'untitled';
  const [draft] = htmlFormat.parse(`<!doctype html><title>${title}</title><body>${html}`).drafts;
  expect(draft?.headline).toBe(headline);
  expect(draft && showBody(draft.body)).not.toContain('Kelmouth Post');
  expect(draft && showBody(draft.body)).toContain('<p>Text.</p>');
});
