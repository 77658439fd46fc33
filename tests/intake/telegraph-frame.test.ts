import { describe, expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { openTelegraph } from '../../shared/intake/telegraph-frame.ts';
import { newsroom } from './newsroom.ts';
import { showBody } from './show-body.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const LEAD =
  'The dam at Lower Karsk was emptied for inspection on Tuesday for the first time since 1961, and a bus was found at the bottom of it.';
const WRAPPED = LEAD.replace('for inspection', 'for\r\ninspection').replace('1961, ', '1961,\r\n');

const IPTC_7901 = `\x01eca0412 2 i 62 ccccb\r\n\r\nRuritania/dams/\r\n\x02EXTRA\nBus found in emptied dam\nBy Dora Hale =\r\n\r\nKarsk (nwa) - ${WRAPPED}\r\n\r\nNobody had missed it.\r\n\r\n# Notebook\r\n\r\n## Note to editors\r\n- adds bus\r\n\r\n* * * *\r\nThe following information is not intended for publication\r\n\r\n## Contacts\r\n- Tel: 020 7946 0101\r\n\r\n\x03031420 GMT Mar 26\r\n\x7f\x04`;
const ANPA_1312 = `\x16\x16\x01a0412\x1fworld\r\nu i\x13\x11 BC-RU--EmptiedDam 03-03 0210\r\n\x02^BC-RU--Emptied Dam,62<\r\n^Bus found in emptied dam<\r\n^AP Photo KRS101, KRS102<\r\n^By DORA HALE=\r\n^Northern Wire=\r\n\t   KARSK (NWA) _ ${LEAD}\r\n\t   Nobody had missed it.\r\n\r\n\t   \x03AP-WF-03-03-26 1420GMT<\r\n\x0c\r\n\x04`;

describe('a message in the frame of telegraph lines', () => {
  test.each([
    ['IPTC 7901', IPTC_7901, 2, 'Dora Hale', 'Karsk', 'Karsk (nwa) - '],
    ['ANPA 1312', ANPA_1312, 3, 'Dora Hale, Northern Wire', 'KARSK', 'KARSK (NWA) — '],
  ])('of %s is read without it', async (_name, message, urgency, byline, dateline, opening) => {
    const upload = { key: 'wires/0412.tst', bytes: latin1(message), received: '2026-03-03T15:00:00.000Z' };
    const { articles, problems } = await normalizeUpload(upload, newsroom);
    expect(problems.map(({ code }) => code)).toEqual(['lines-left-out']);
    expect(articles).toMatchObject([{ headline: 'Bus found in emptied dam', urgency, byline, dateline }]);
    expect(articles.map(({ body }) => showBody(body))).toEqual([
      `<p>${opening}${LEAD}</p>\n<p>Nobody had missed it.</p>`,
    ]);
  });

  test('keeps each character of its text in its place', () => {
    const text = new TextDecoder('latin1').decode(openTelegraph(latin1(IPTC_7901))?.bytes);
    const at = IPTC_7901.indexOf('EXTRA');
    expect([text.length, text.indexOf('EXTRA'), text.slice(0, at).replaceAll('\r', '')]).toEqual([
      IPTC_7901.length,
      at,
      IPTC_7901.slice(0, at).replaceAll('\r', '').replace(/[^\n]/g, ' '),
    ]);
  });

  test('has its tables in columns', () => {
    const rows = '\x01a0412 4 s 9\n\x02\x08Club;W;L\x10 \n\x08Arbon\x1e\x1e3\x1f1\n\x03\n\x04';
    const lines = new TextDecoder()
      .decode(openTelegraph(latin1(rows))?.bytes)
      .trim()
      .split('\n');
    expect(lines.map((line) => line.trimEnd())).toEqual(['Club\tW\tL', ' Arbon \t3\t1']);
  });

  test('has a table whose cells are set with several marks, and a headline behind a number for machines', async () => {
    const row = (club: string, ...figures: readonly string[]) =>
      `\x08${club}\x1f\x1e ${figures.join('\x1e \x1e ')}\r\n`;
    const table = `${row('^', 'W', 'L', 'Pct')}${row('Lower\x10 Arbon', '7', '2', '.778')}${row('Karsk', '2', '7', '.222')}`;
    const head =
      '^*9006< ^BC-FIS--Lake Glance,92<\r\n^Lake Glance=\r\n^All Times EDT=\r\n^By The Northern Wire=\r\n^LAKE LEAGUE=\r\n';
    const message = `\x16\x16\x01s0284\x1f-----\r\nr s\x14\x12 BC-FIS--LakeGlance     03-03 \r\n\x02${head}${table}\t   ___=\r\n\x03\x04`;
    const { articles } = await normalizeUpload({ key: 'wires/0284.tst', bytes: latin1(message) }, newsroom);
    expect(articles).toMatchObject([{ headline: 'Lake Glance' }]);
    expect(articles[0]?.byline ?? '').not.toContain('Times');
    expect(articles.map(({ body }) => showBody(body))[0]).toContain(
      '<tr><td>Lower Arbon</td><td>7</td><td>2</td><td>.778</td></tr>',
    );
  });

  test('has a list of headlines as a list', async () => {
    const listed = [
      'Bus found in emptied dam',
      'Ferry carries brass band for nothing',
      'Goat runs town hall for a day',
      'Choir meets in a lift',
    ];
    const head = '\x02^*9006< ^NWA-Top-Headlines,0121<\r\n^NWA Top News at 11:23 p.m. EST<\r\n';
    const message = `\x01V4644\x1f-----\r\nr e\x13\x11 NWA-Top-Hea     03-03 0121\r\n${head}${listed.map((each) => `^${each}\r\n`).join('')}\x03\x04`;
    const { articles } = await normalizeUpload({ key: 'wires/4644.tst', bytes: latin1(message) }, newsroom);
    expect(articles).toMatchObject([{ headline: 'NWA Top News at 11:23 p.m. EST' }]);
    expect(articles.map(({ body }) => showBody(body))).toEqual([
      `<ul>${listed.map((each) => `<li>${each}</li>`).join('')}</ul>`,
    ]);
  });

  test('of one sentence has that as its headline', async () => {
    const alert =
      '\x16\x16\x01W1645\x1fworld\r\nb a\x13\x11 BC-RU--NWANewsAlert     03-03 0358\r\n\x02^BC-RU--NWANewsAlert,17<\r\n\t   KARSK (NWA) _ Council votes to keep the ferry after nine days of talks.\r\n\r\n\t   \x03AP-WF-03-03-26 2350GMT<\r\n\x04';
    const { articles } = await normalizeUpload({ key: 'wires/1645.tst', bytes: latin1(alert) }, newsroom);
    expect(articles).toMatchObject([
      { headline: 'Council votes to keep the ferry after nine days of talks', urgency: 2, dateline: 'KARSK' },
    ]);
    expect(articles.map(({ body }) => showBody(body))).toEqual([
      '<p>KARSK (NWA) — Council votes to keep the ferry after nine days of talks.</p>',
    ]);
  });

  test('is told to be cut short where it has no end', async () => {
    const cut = IPTC_7901.slice(0, IPTC_7901.indexOf('# Notebook'));
    const { articles, problems } = await normalizeUpload({ key: 'wires/a.tst', bytes: latin1(cut) }, newsroom);
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'cut-short', severity: 'warning' }, { code: 'lines-left-out' }]);
  });

  test.each([
    ['fields for a machine', '\x01NEWS: KARSK\x1f6\x1fN\x1fRU\r\n\r\n#me15:#fu6557?.#qc 1050M ^1^1\r\n'],
    ['a message cut short', IPTC_7901.slice(0, 20)],
  ])('is refused where it has no text: %s', async (_name, message) => {
    const { articles, problems } = await normalizeUpload({ key: 'wires/a.tst', bytes: latin1(message) }, newsroom);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ code: 'is-binary', found: expect.stringContaining('a message of a wire') }]);
  });

  test.each([[''], ['\x01\x02\x03'], ['\x01a0412 4 s 9 and no text'], ['BC-EU--Storm']])('is none: %j', (bytes) => {
    expect(openTelegraph(latin1(bytes))).toBeUndefined();
  });
});
