import { describe, expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { newsroom } from '../newsroom.ts';

const codesOf = (text: string) => textFormat.parse(text).problems.map(({ code }) => code);

describe('a text that only tells desks which stories are to come is no article', () => {
  test.each([
    'BC-Northern News Digest 6:15 am\n\nHere are our latest coverage plans. All times EST.\n\nFERRY-RETURN — The ferry is back after nine days. By Ada Okoro. SENT: 640 words, photos.\n\nBRIDGE-TOLL — Council votes on the toll. UPCOMING: 700 words by 3 p.m., photos, video.',
    'Reuters World News Schedule at 1100 GMT\n\nEditor: Ada Okoro +44 20 7946 0102\n\n> Ferry returns (FERRY-RETURN/, moved, pix, by Tom Ek, 450 words)\n\n> Council votes on toll (BRIDGE-TOLL/, expect by 1400 GMT, pix, 600 words)',
    'dpa-Tagesvorschau Politik für Mittwoch, 4. November 2026\n\nAnsprechpartner: Ada Roth, Tel. +49 30 5550 0102\n\nOsthafen - Fähre kehrt zurück (Zusammenfassung bis 1600 - ca. 50 Zl)\n\nWeststadt - Rat stimmt über Maut ab (Bericht - ca. 60 Zl)',
    'Prévisions AFP pour le mercredi 4 novembre\n\nOSTHAVEN - Le bac revient après neuf jours. Papier d’angle, 600 mots, photos\n\nLYNGBY - Le conseil vote le péage. Lead général, 500 mots, vidéo',
    'Previsiones informativas de EFE para el miércoles\n\nOSTHAVEN - Vuelve el transbordador tras nueve días.\n(Texto, 400 palabras, foto, vídeo)\n\nLYNGBY - El consejo vota el peaje.\n(Texto, 500 palabras)',
    'NTBs dagsorden fredag 6. november\n\nVaktsjef: Pau Lind\n\nMERROW: Kl. 09.00 Kommunestyret behandler fergen.\n\nHAVEN: Kl. 12.00 Forhandlinger.',
    'EFE AGENDA\nPREVISIONES DE EFE PARA EL SÁBADO 7 DE NOVIEMBRE\n\n09.00 Merrow.- Vuelve el transbordador. (Texto) (Foto)\n\n12.00 Haven.- Negociaciones. (Texto) (Vídeo)',
    'dpa International News Plan for Saturday, November 7\n\nEditor on duty: Ada Roth\n\nMerrow - Ferry returns (moved, 400 words)\n\nHaven - Talks resume (expected 1700 GMT, 500 words)',
    'ADVISORY\n\nThe following stories are planned for Wednesday. All times GMT.\n\nFERRY-RETURN. The ferry is back after nine days. 400 words, photos.',
    'FERRY-RETURN — The ferry is back. 400 words, photos by 3 p.m.\n\nBRIDGE-TOLL — Council votes on the toll. 500 words, photos.\n\nORCHARD-FROST — Growers count the cost. 600 words, graphic.',
  ])('%j', (text) => {
    expect(textFormat.parse(text).drafts).toEqual([]);
    expect(codesOf(text)).toEqual(['desk-plan']);
  });

  test('and where it says so is told as an editor counts lines', () => {
    const text =
      '\nNorthern Wire\nNews Budget for Wednesday\n\nFERRY-RETURN: The ferry is back. 400 words, photos.\nBRIDGE-TOLL: Council votes. 500 words, photos.\n';
    expect(textFormat.parse(text).problems).toMatchObject([
      { code: 'desk-plan', found: '“News Budget for Wednesday”', place: { line: 3 } },
    ]);
  });

  test('unless its editor keeps all of it', async () => {
    const text =
      '---\nkeep: all\n---\nNews Budget for Wednesday\n\nFERRY-RETURN: The ferry is back. 400 words, photos.\n\nBRIDGE-TOLL: Council votes. 500 words, photos.\n';
    const { articles } = await normalizeUpload(
      { key: 'a/1.txt', bytes: new TextEncoder().encode(text), received: '2026-11-04T00:00:00.000Z' },
      newsroom,
    );
    expect(articles).toMatchObject([{ headline: 'News Budget for Wednesday' }]);
  });
});

describe('what only resembles such a plan is read as ever', () => {
  test.each([
    'Budget passes after night of talks\n\nThe council passed the budget on Wednesday by a vote of 7 to 4, and the mayor promised photos of the new ferry by Friday.',
    'Agenda: what to do this weekend\n\nSaturday: the ferry fair, with photos by Ada Okoro, from 9 a.m.\n\nSunday: the frost walk, from 2 p.m. Bring boots.',
    'A 600-word love letter\n\nHe wrote her 600 words, and then 400 words more, and at the end 200 words that she never answered, her sister said.\n\nThe letters are shown at the museum, with photos.',
    'Writing contest opens\n\nPoems may have 40 lines.\n\nStories may have 900 words.\n\nEssays may have 1200 words, with photos.\n\nThe jury of the town will read all of them by March, and the winners read theirs on the ferry.',
    'Diary of a ferryman\n\nOn Monday we sailed at six with nobody aboard. On Tuesday the editor of the Herald came, and wrote 400 words on it.',
    'Airline schedule changes\n\nThe airline will move its flights to 9 a.m. from Monday, its desk said. All times are local.',
  ])('%j', (text) => {
    expect(codesOf(text)).not.toContain('desk-plan');
    expect(textFormat.parse(text).drafts).toHaveLength(1);
  });
});

const STORY = '<p>The ferry is back after nine days.</p>';
const DIGEST =
  '<p>Here are our latest coverage plans.</p><p>FERRY-RETURN — The ferry is back. SENT: 640 words, photos.</p><p>BRIDGE-TOLL — Council votes. UPCOMING: 700 words by 3 p.m., photos.</p>';

describe('so it is in the documents of the trade, by their text or by what they say that they are', () => {
  const nitf = (head: string, headline: string, body: string) =>
    `<nitf><head>${head}</head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
  const g2 = (genre: string) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:example:1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Wednesday</headline>${genre}</contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${STORY}</body></html></inlineXML></contentSet></newsItem>`;
  const ninjs = (members: object) =>
    JSON.stringify({ uri: 'urn:example:1', type: 'text', headline: 'Wednesday', body_html: STORY, ...members });
  test.each([
    ['wire/1.xml', nitf('', 'Northern News Digest', DIGEST)],
    ['wire/2.xml', nitf('<meta name="anpa-category" content="v"/>', 'Wednesday', STORY)],
    ['wire/3.xml', nitf('<tobject><tobject.property tobject.property.type="Daybook"/></tobject>', 'Wednesday', STORY)],
    ['wire/4.xml', g2('<genre qcode="genre:Daybook"/>')],
    ['wire/5.xml', g2('<genre qcode="agencygenre:32"><name>Vorschau</name></genre>')],
    ['wire/6.json', ninjs({ service: [{ code: 'v', name: 'Messages' }] })],
    ['wire/7.json', ninjs({ genre: [{ name: 'Daybook' }] })],
    [
      'wire/8.json',
      JSON.stringify({
        format: 'digitalwires@0.9.1',
        urn: 'urn:example:1',
        headline: 'Mittwoch',
        article_html: STORY,
        genre_names: ['Vorschau'],
      }),
    ],
  ])('%s %s', async (key, content) => {
    const { articles, problems } = await normalizeUpload({ key, bytes: new TextEncoder().encode(content) }, newsroom);
    expect(articles).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['desk-plan']);
  });

  test('and a notice that another story is killed is none either', async () => {
    const body = '<p>Please kill the story slugged ferry-returns, moved at 1120 GMT.</p>';
    const { articles, problems } = await normalizeUpload(
      { key: 'wire/9.xml', bytes: new TextEncoder().encode(nitf('', 'MANDATORY KILL', body)) },
      newsroom,
    );
    expect(articles).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['desk-notice']);
  });
});
