import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';
import { outlineOf } from '../text/read-marked-text.ts';

const encoder = new TextEncoder();

/** The article that a newsItem of these parts is. */
async function read({ version = '1', headline = 'Ferry returns', meta = '', html = '<p>The ferry is back.</p>' }) {
  const xml = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:agency.example,2026:n_1" version="${version}"
    standard="NewsML-G2" standardversion="2.18" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="agency"/>
    <versionCreated>2026-03-01T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
    <contentMeta><headline>${headline}</headline>${meta}</contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${html}</body></html></inlineXML></contentSet></newsItem>`;
  const { articles, problems } = await normalizeUpload({ key: 'wire/n1.xml', bytes: encoder.encode(xml) }, newsroom);
  expect(problems).toEqual([]);
  return articles[0];
}

test('a version counts as high as systems count', async () => {
  expect(await read({ version: '1345039779' })).toMatchObject({ documentVersion: 1345039779 });
});

test('a slugline in capitals is no address, since it says which version this is', async () => {
  const meta = '<slugline separator="-">POPE-LATAM/ (UPDATE 1, PIX, TV)</slugline>';
  expect(await read({ meta })).toMatchObject({ slug: 'ferry-returns', ownSlug: false });
});

test('a code that repeats itself as its name is neither section nor tag', async () => {
  const meta =
    '<subject qcode="ressort:vm"><name>vm</name></subject><subject qcode="cat:f"><name>f</name></subject><subject qcode="cat:b"><name>Business</name></subject>';
  expect(await read({ meta })).toMatchObject({ section: 'Business', tags: ['Business'] });
});

test('the mark of a version is no part of the headline, its note none of the text', async () => {
  const html = '<p>(Adds quote)</p><p>LIMA, Jan 21 (Agency) - The ferry is back.</p><p>ends</p>';
  const article = await read({ headline: 'UPDATE 1-Ferry returns', html });
  expect(article).toMatchObject({ headline: 'Ferry returns', dateline: 'LIMA', standfirst: 'The ferry is back.' });
  expect(article?.body.children).toHaveLength(1);
});

test('a summary that is the lead cut short is drawn from the lead', async () => {
  const meta =
    '<description>The ferry is back after nine days in the dock. It sails at six, and it takes...</description>';
  const html =
    '<p>LIMA, Jan 21, 2026 (Agency) -- The ferry is back after nine days in the dock. It sails at six, and it takes cars again as it did before the storm.</p>';
  expect(await read({ meta, html })).toMatchObject({
    standfirst:
      'The ferry is back after nine days in the dock. It sails at six, and it takes cars again as it did before the storm.',
  });
});

test.each([
  ['Staff Reporter', 'By Jane Doe', 'Jane Doe'],
  ['Jane Doe and Ada Okoro', 'By Jane Doe', 'Jane Doe and Ada Okoro'],
])('the byline %s, where the text opens with “%s”, is %s', async (by, line, byline) => {
  const html = `<p>${line}</p><p>The ferry is back.</p>`;
  expect(await read({ meta: `<by>${by}</by>`, html })).toMatchObject({ byline });
});

test('a text in the lines of a telegraph, all in one paragraph, has its own paragraphs and list', async () => {
  const html = `<p>(Adds fares)
    * Ferry back after nine days
    * Fares up

    By Jane Doe
    LIMA, Jan 21 (Agency) - The ferry is back after nine days in
the dock, and it takes cars again as it did before the storm.
    It sails at six, and the captain says that he has a new
whistle.
    (Reporting by Jane Doe)</p>`;
  const article = await read({ headline: 'UPDATE 1-Ferry returns', html });
  expect(article).toMatchObject({ byline: 'Jane Doe', dateline: 'LIMA' });
  expect(article && outlineOf(article.body)).toEqual([
    '-| Ferry back after nine days',
    '-| Fares up',
    'p| LIMA, Jan 21 (Agency) - The ferry is back after nine days in the dock, and it takes cars again as it did before the storm.',
    'p| It sails at six, and the captain says that he has a new whistle.',
    'p| (Reporting by Jane Doe)',
  ]);
});

test('lines that only their writer’s system broke are one paragraph', async () => {
  const html = '<p>The ferry\n is back after\n nine days\n in the dock\n and takes\n cars again.</p>';
  const article = await read({ html });
  expect(article && outlineOf(article.body)).toEqual([
    'p| The ferry is back after nine days in the dock and takes cars again.',
  ]);
});

test('the stop of a state’s abbreviation is the place’s', async () => {
  expect(await read({ meta: '<dateline>FORT MERROW, Pa. (AP) --</dateline>' })).toMatchObject({
    dateline: 'FORT MERROW, Pa.',
  });
});

test('a byline loses the word before it in the item’s language', async () => {
  const meta = '<language tag="de"/><by>Von Dora Hale, nwa</by>';
  expect(await read({ meta })).toMatchObject({ byline: 'Dora Hale, nwa' });
});

test('the prefix of schemas that an item was cut out without is no fault', async () => {
  const html = '<p xsi:schemaLocation="http://iptc.org/std/nar/2006-10-01/ x.xsd">The ferry is back.</p>';
  expect(await read({ html })).toMatchObject({ standfirst: 'The ferry is back.' });
});
