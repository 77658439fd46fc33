import { describe, expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';
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

test('what a system writes for want of a place or a maker is neither, and a day behind a maker is no part of it', async () => {
  const meta =
    '<located literal="No-Data-Available"><name>No-Data-Available</name></located><by>Northern Wire, MAR 04</by>';
  const article = await read({ meta });
  expect(article).toMatchObject({ byline: 'Northern Wire' });
  expect(article).not.toHaveProperty('dateline');
  expect(await read({ meta: '<by>NWA-DHA</by>' })).not.toHaveProperty('byline');
});

test('tags of a sender’s own vocabulary that were escaped are no words; those of HTML an article may speak of', async () => {
  const html =
    '<p>It sails 800&lt;endash&gt;-&lt;/endash&gt;1000 miles, and the &lt;b&gt; of a page is bold.&lt;MediaRef idref="a1"/&gt;</p>';
  expect(showBody((await read({ html }))?.body ?? { type: 'root', children: [] })).toBe(
    '<p>It sails 800-1000 miles, and the <b> of a page is bold.</p>',
  );
});

describe('a text in markup that only its sender has', () => {
  const NOT_READ = 'text as NITF, XHTML or plain text';
  async function readMarkup(markup: string) {
    const xml = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:agency.example,2026:n_1" version="1"
      standard="NewsML-G2" standardversion="2.11" xml:lang="sv"><itemMeta><itemClass qcode="ninat:text"/><provider literal="NWA"/>
      <versionCreated>2026-03-01T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
      <contentMeta><headline>Ferry returns</headline></contentMeta>
      <contentSet><inlineXML contenttype="application/x-nwa+xml">${markup}</inlineXML></contentSet></newsItem>`;
    return normalizeUpload({ key: 'wire/n1.xml', bytes: encoder.encode(xml) }, newsroom);
  }

  test('is read by its paragraphs, and what stands outside of them is told', async () => {
    const { articles, problems } =
      await readMarkup(`<BODY xmlns="" ID="1"><TEXT><TITEL>Ferry returns</TITEL><DAT><ORT>Arbon</ORT></DAT>
      <INGRESS><P>The ferry is back.</P><P>It sails at six.</P></INGRESS>
      <TEXTEN><CITAT>Nobody had heard of her, says Ana Reyes, who waited on the quay for nine days.</CITAT><P>A dog was aboard.</P><MELLAN>Nine days away</MELLAN><P>She had drifted.</P><UL><LI>One dog</LI></UL></TEXTEN>
      <BYLINE EPOST="d@nwa.example">Dora Hale</BYLINE></TEXT><TEXT><TITEL>Facts: the ferry</TITEL><TEXTEN><P>Built in 1961.</P><P>Carries forty.</P></TEXTEN></TEXT></BODY>`);
    expect(articles).toMatchObject([{ headline: 'Ferry returns', byline: 'Dora Hale' }]);
    expect(articles.map(({ body }) => showBody(body))).toEqual([
      [
        '<p>The ferry is back.</p>',
        '<p>It sails at six.</p>',
        '<p>Nobody had heard of her, says Ana Reyes, who waited on the quay for nine days.</p>',
        '<p>A dog was aboard.</p>',
        '<h2>Nine days away</h2>',
        '<p>She had drifted.</p>',
        '<ul><li>One dog</li></ul>',
        '<h2>Facts: the ferry</h2>',
        '<p>Built in 1961.</p>',
        '<p>Carries forty.</p>',
      ].join('\n'),
    ]);
    expect(problems.map(({ code, found, needed }) => [code, found, needed])).toEqual([
      ['left-out', '“<ORT>Arbon”', NOT_READ],
    ]);
  });

  test('without paragraphs is left out as before', async () => {
    const { articles, problems } = await readMarkup('<scores><home>3</home></scores>');
    expect(articles).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['left-out', 'no-body']);
  });
});

test('what a release is counted with is no picture, and one without a size is', async () => {
  const html =
    '<p>The ferry is back.</p><p><img alt="" src="https://c.wire.example/ct/CT?id=n&amp;sty=1"/><span class="c"/></p><p><img alt="" src="https://i.wire.example/image?id=1"/></p>';
  const xml = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:agency.example,2026:n_1" version="1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
    <contentMeta><creator><name>NWA-DHA</name></creator><headline>Ferry returns</headline></contentMeta>
    <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${html}</body></html></inlineXML></contentSet></newsItem>`;
  const { articles } = await normalizeUpload({ key: 'wire/n1.xml', bytes: encoder.encode(xml) }, newsroom);
  expect(articles.map(({ body }) => showBody(body))).toEqual([
    '<p>The ferry is back.</p>\n<figure><img src=https://i.wire.example/image?id=1></figure>',
  ]);
  expect(articles[0]).not.toHaveProperty('byline');
});

test('where a text says itself where it was written counts more than where its content was put together', async () => {
  const meta = '<located><name>Bangalore</name></located>';
  const html = '<p>LIMA, Jan 21 (Agency) - The ferry is back after nine days in the dock, the harbour office said.</p>';
  expect(await read({ meta, html })).toMatchObject({ dateline: 'LIMA' });
  expect(await read({ meta: '<located><name>Lima, Peru</name></located>', html })).toMatchObject({
    dateline: 'Lima, Peru',
  });
  expect(await read({ meta: `${meta}<dateline>CUSCO</dateline>`, html })).toMatchObject({ dateline: 'CUSCO' });
  expect(await read({ meta })).toMatchObject({ dateline: 'Bangalore' });
});

test('results that a system broke into lines stay lines, and a wrapped sentence is one', async () => {
  const results = [
    'Mar 2 (Agency) - Results of the lake league on Monday',
    'Monday, March 2',
    'Arbon    2 Karsk   0',
    'Tarn     5 Holm    1',
    'Skerra   0 Marrow  0',
  ];
  const wrapped =
    'The ferry is back\nafter nine days in\nthe dock and takes\ncars again as it did\nbefore the storm of\nJanuary broke it.';
  const article = await read({ html: `<p>${results.join('  \n')}</p><p>${wrapped}</p>` });
  expect(showBody(article?.body ?? { type: 'root', children: [] })).toBe(
    `<p>${results.map((line) => line.replace(/ {2,}/g, ' ')).join('<br>')}</p>\n<p>${wrapped.replaceAll('\n', ' ')}</p>`,
  );
});

test('the Dutch note in spaced letters is for desks', async () => {
  const html =
    '<p>N i e u w bericht, vervangt: Veer vaart niet</p><p>ARBON (ANP) - The ferry is back after nine days.</p><p>It sails at six.</p>';
  expect(showBody((await read({ html }))?.body ?? { type: 'root', children: [] })).not.toContain('vervangt');
});
