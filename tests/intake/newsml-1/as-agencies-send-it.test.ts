import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';
import { outlineOf } from '../text/read-marked-text.ts';

const TEXT = '<p>The ferry is back after nine days.</p><p>It sails at six.</p>';

interface Item {
  readonly id?: string;
  readonly management?: string;
  readonly components?: string;
}

function item({ id = '1001:2N', management = '<Status FormalName="Usable"/>', components = component({}) }: Item) {
  return `<NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>agency.example</ProviderId><DateId>20260301</DateId>
    <NewsItemId>x</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
    <PublicIdentifier>urn:newsml:agency.example:20260301:${id}</PublicIdentifier></NewsIdentifier><NameLabel>Ferry-strike</NameLabel></Identification>
    <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260301T100000+0100</FirstCreated>
    <ThisRevisionCreated>20260301T113000+0100</ThisRevisionCreated>${management}</NewsManagement>${components}</NewsItem>`;
}

function component({
  lines = '<HeadLine>Ferry returns</HeadLine>',
  role = '',
  data = `<nitf><body><body.content>${TEXT}</body.content></body></nitf>`,
}) {
  const named = role === '' ? '' : `<Role FormalName="${role}"/>`;
  return `<NewsComponent>${named}<NewsLines>${lines}</NewsLines><DescriptiveMetadata><Language FormalName="EN"/></DescriptiveMetadata>
    <ContentItem><MediaType FormalName="Text"/><DataContent>${data}</DataContent></ContentItem></NewsComponent>`;
}

async function read(items: string, prolog = '<?xml version="1.0"?>') {
  const xml = `${prolog}<NewsML Version="1.2"><NewsEnvelope/>${items}</NewsML>`;
  const { articles, problems } = await normalizeUpload(
    { key: 'wire/n1.xml', bytes: new TextEncoder().encode(xml), received: '2026-03-01T12:00:00.000Z' },
    newsroom,
  );
  return { articles, problems, told: problems.map(({ code, found }) => `${code}: ${found}`) };
}

test('an item says what it is called, which version, when, where and by whom', async () => {
  const lines = `<HeadLine>UPDATE 1-Ferry returns</HeadLine><SubHeadLine>Nine days in the dock are over</SubHeadLine><ByLine>By JANE DOE</ByLine>
    <DateLine>DOVER, Del., March 1 (Agency) -</DateLine><SlugLine>ferry-back</SlugLine><KeywordLine>ferries</KeywordLine>
    <CreditLine>Agency</CreditLine><CopyrightLine>© 2026 Agency</CopyrightLine>`;
  const { articles, told } = await read(
    item({ management: '<Status FormalName="Usable"/><Urgency FormalName="3"/>', components: component({ lines }) }),
  );
  expect(told).toEqual([]);
  expect(articles).toMatchObject([
    {
      id: 'urn:newsml:agency.example:20260301:1001',
      documentVersion: 2,
      status: 'usable',
      urgency: 3,
      language: 'en',
      headline: 'Ferry returns',
      standfirst: 'Nine days in the dock are over',
      byline: 'Jane Doe',
      dateline: 'DOVER, Del.',
      slug: 'ferry-back',
      tags: ['ferries'],
      source: 'Agency',
      copyright: '© 2026 Agency',
      published: '2026-03-01T09:00:00.000Z',
      modified: '2026-03-01T10:30:00.000Z',
    },
  ]);
});

test.each([
  ['NITF', `<nitf><body><body.content>${TEXT}</body.content></body></nitf>`],
  ['paragraphs without more about them', TEXT],
  ['XHTML', `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${TEXT}</body></html>`],
  ['HTML in a section', `<![CDATA[${TEXT.toUpperCase().replaceAll(/>[^<]+</g, (text) => text.toLowerCase())}]]>`],
  ['plain text', 'The ferry is back after nine days.\n\nIt sails at six.'],
])('the text may be %s', async (_kind, data) => {
  const { articles, told } = await read(item({ components: component({ data }) }));
  expect(told).toEqual([]);
  expect(articles.map(({ body }) => outlineOf(body).map((line) => line.toLowerCase()))).toEqual([
    ['p| the ferry is back after nine days.', 'p| it sails at six.'],
  ]);
});

test.each([
  ['<Status FormalName="Canceled"/>', { status: 'canceled' }],
  ['<Status FormalName="Withheld"/>', { status: 'withheld' }],
  ['<Status FormalName="Usable"/><Instruction FormalName="Kill"/>', { status: 'canceled' }],
  [
    '<Status FormalName="Usable"/><Instruction FormalName="Rectify"/>',
    { status: 'usable', significance: 'correction' },
  ],
  [
    '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260302T060000+0100</DateAndTime></StatusWillChange>',
    { status: 'usable', embargo: '2026-03-02T05:00:00.000Z' },
  ],
])('%s', async (management, expected) => {
  expect((await read(item({ management }))).articles).toMatchObject([expected]);
});

test('an embargo without an end holds the article back, and the editor is told', async () => {
  const { articles, told } = await read(item({ management: '<Status FormalName="Embargoed"/>' }));
  expect(articles).toMatchObject([{ status: 'withheld' }]);
  expect(told).toEqual(['open-embargo: an embargo without a time']);
});

test('a kill needs neither headline nor text', async () => {
  const { articles, told } = await read(item({ management: '<Status FormalName="Canceled"/>', components: '' }));
  expect(told).toEqual([]);
  expect(articles).toMatchObject([
    { id: 'urn:newsml:agency.example:20260301:1001', status: 'canceled', headline: 'Ferry-strike' },
  ]);
});

test('of the texts of an item those of the article are taken, each for what it is, and the others told', async () => {
  const components = `<NewsComponent><NewsComponent><NewsLines><HeadLine>Ferry returns</HeadLine></NewsLines>
    ${component({ lines: '', role: 'Lead', data: 'Nine days in the dock are over.' })}
    ${component({ lines: '', role: 'Contact', data: 'Ferry office, press@ferry.example' })}
    ${component({ lines: '', role: 'StyleSheet', data: 'p { margin: 0 }' })}
    ${component({ lines: '', role: 'Body' })}
    ${component({ lines: '<HeadLine>The ferry in figures</HeadLine>', role: 'Sidebar', data: '<p>Built in 1987.</p>' })}
    </NewsComponent></NewsComponent>`;
  const { articles, told } = await read(item({ components }));
  expect(told).toEqual(['item-left-out: a text for another use, “contact”']);
  expect(articles).toMatchObject([{ headline: 'Ferry returns', standfirst: 'Nine days in the dock are over.' }]);
  expect(articles.map(({ body }) => outlineOf(body))).toEqual([
    ['p| The ferry is back after nine days.', 'p| It sails at six.', '2| The ferry in figures', 'p| Built in 1987.'],
  ]);
});

test('a picture on the web is shown with its caption, one that was sent beside the document is told', async () => {
  const picture = (
    href: string,
  ) => `<NewsComponent><Role FormalName="Main"/><ContentItem Href="${href}"><MediaType FormalName="Photo"/>
    <Characteristics><Property FormalName="Width" Value="1200"/><Property FormalName="Height" Value="800"/></Characteristics></ContentItem></NewsComponent>`;
  const caption = component({ lines: '', role: 'Caption', data: 'The ferry in dock.' });
  const components = (href: string) =>
    `<NewsComponent>${component({ role: 'Main' })}<NewsComponent>${caption}${picture(href)}</NewsComponent></NewsComponent>`;
  const shown = await read(item({ components: components('https://pictures.example/ferry.jpg') }));
  expect(shown.articles[0]?.images).toMatchObject([
    { src: 'https://pictures.example/ferry.jpg', width: 1200, height: 800, caption: 'The ferry in dock.' },
  ]);
  const beside = await read(item({ components: components('ferry.jpg') }));
  expect(beside.articles[0]?.images).toEqual([]);
  expect(beside.told).toEqual(['image-left-out: “ferry.jpg”']);
});

test('several items are several articles, and a picture among them stops none', async () => {
  const photo =
    '<NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>';
  const { articles, told } = await read(item({}) + item({ id: '1002:1', components: photo }) + item({ id: '1003:1' }));
  expect(articles.map(({ id }) => id.slice(-4))).toEqual(['1001', '1003']);
  expect(told).toEqual(['item-left-out: a picture (NewsML 1)']);
});

test('the rules of NITF that the document type calls for are not fetched, and needed for nothing', async () => {
  const prolog =
    '<?xml version="1.0"?><!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20031010:NewsMLv1.2.dtd:1" "NewsML_1.2.dtd" [<!ENTITY % nitf SYSTEM "nitf-3-0.dtd"> %nitf; ]>';
  expect((await read(item({}), prolog)).articles).toHaveLength(1);
});

test('a document without any text is refused for what it is', async () => {
  expect((await read(item({ components: '' }))).told).toEqual([
    'unknown-format: a NewsML 1 item of “News”, without a text',
  ]);
  expect((await read('')).told).toEqual(['unknown-format: a NewsML 1 document of version “1.2” without a text']);
});

test('a sentence where a byline belongs stands under the headline, and a day alone is no place', async () => {
  const lines =
    '<HeadLine>Ferry returns</HeadLine><ByLine>Harbour ready for every sort of weather, says the office</ByLine><DateLine>March 1</DateLine>';
  const { articles } = await read(item({ components: component({ lines }) }));
  expect(articles).toMatchObject([{ standfirst: 'Harbour ready for every sort of weather, says the office' }]);
  expect(articles[0]).not.toHaveProperty('byline');
  expect(articles[0]).not.toHaveProperty('dateline');
});
