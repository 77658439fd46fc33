import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { checkBody } from '../check-body.ts';
import { newsroom } from '../newsroom.ts';
import { showArticles } from './show-articles.ts';

const FOLDER = new URL('mails/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.slice(0, -'.eml'.length));

test('there is a mail of every kind', () => {
  expect(names.length).toBeGreaterThan(15);
});

test.each(names)('the mail %s gives the article that stands beside it', async (name) => {
  const bytes = readFileSync(new URL(`${name}.eml`, FOLDER));
  const { articles, problems } = await normalizeUpload({ key: `mail/${name}.eml`, bytes }, newsroom);
  expect(articles.flatMap(({ body }) => checkBody(body))).toEqual([]);
  expect(showArticles({ articles, problems })).toBe(readFileSync(new URL(`${name}.expected`, FOLDER), 'utf8'));
});

test('the example gives the article that its sender wrote, without note and signature', async () => {
  const bytes = readFileSync(new URL('../../../examples/articles/skerry-bell.eml', import.meta.url));
  const { articles, problems } = await normalizeUpload({ key: 'examples/skerry-bell.eml', bytes }, newsroom);
  expect(showArticles({ articles, problems })).toBe(`headline: The harbour bell has a new accent
byline: Wilma Aalto
published: 2026-01-13T06:40:05.000Z
id: tag:test.example,2026:examples/skerry-bell
===
<p>The bell at the end of Skerry Mole was recast over the summer, and the town cannot agree on what it says now.</p>
<h2>A third lower</h2>
<p>For a hundred and eleven years it said something like <em>dong</em>. Since Friday it says <em>dang</em>, a third lower and rather longer, which the founder puts down to tin. “We gave it what it had lost,” said <a href=https://foundry.example.com/hede>Rasmus Hede</a>, who cast it in a shed in Lower Brack.</p>
<p>Fishermen set their watches by it and now suspect them. The harbour office has had forty letters:</p>
<ul><li>nineteen want the old bell back</li><li>twelve would keep the new one</li><li>nine ask what bell</li></ul>
<p>The council meets on Thursday, at the second stroke of seven.</p>
! warning lines-left-out {"path":"HTML part","line":1,"column":21} 4 lines, “Hi,”, “here's my piece on the bell, as promised.”, “Best wishes,”, “Wilma”
`);
});
