import { describe, expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';
import { parseText } from './parse-text.ts';
import { outlineOf } from './read-marked-text.ts';

const LEAD =
  'The ferry came back on Sunday with a crew of four and a dog, and half of the town stood on the quay to count them.';
const SECOND = 'Nobody had heard of her for eleven days, her owner said.';
const TITLE = 'Ferry returns with dog';

function read(text: string) {
  const { drafts, problems } = parseText(text);
  const [draft] = drafts;
  return { draft, lines: draft ? outlineOf(draft.body) : [], codes: problems.map(({ code }) => code) };
}

describe('what an agency puts above its text is for desks', () => {
  test.each([
    ['bdt0412 3 pl 198  nwa 0531'],
    ['bsd0412 3 vsb 198 Fähren'],
    ['APX0412 5 CI 0310 II                 So, 01.Nov 2026'],
    ['a0412_world\nu i BC-RU--Ferry 11-01 0210'],
    ['1 TRANSPORT Ferry'],
    ['2 TRANSPORT Ferry Substitute'],
    ['REFILE\n\n1ST LEAD'],
    ['+++ Eil +++'],
    ['ferry 1101\n\nquist/news\n\n1-1-1'],
  ])('%j', (head) => {
    const { draft, lines } = read(`${head}\n\n${TITLE}\n\n${LEAD}\n\n${SECOND}\n`);
    expect([draft?.headline, ...lines]).toEqual([TITLE, `p| ${LEAD}`, `p| ${SECOND}`]);
  });

  test.each([['ACTUALIZA 1-'], ['ROUNDUP 2: '], ['(LEAD) '], ['(Eilmeldung) '], ['FACTBOX-'], ['>>>ANSA/']])(
    'and so is %j before a headline',
    (mark) => {
      expect(read(`${mark}${TITLE}\n\n${LEAD}\n\n${SECOND}`).draft?.headline).toBe(TITLE);
    },
  );

  test.each([
    ['Interview: a ferry speaks'],
    ['1 TRANSPORT minister resigns over the ferry'],
    ['(Almost) everybody is back'],
  ])('but not %j, which is a headline', (title) => {
    expect(read(`${title}\n\n${LEAD}\n\n${SECOND}`).draft?.headline).toBe(title);
  });
});

describe('what an agency puts below its text is for desks', () => {
  test.each([
    ['nwa mq jd\n011432 Nov 26'],
    ['(NWA-MQ)\n011432 NOV 26'],
    ['AAP mq'],
    ['YQM-JD\n01-NOV-26 14:32 NNNN'],
    ['1012345\n\nmq/jd/ah\n\n(foto) (vídeo)'],
    ['(Seguirá ampliación)\n\nmq/jd'],
    ['(Mqu/Nordwire)\n\nISSN 2465 - 1222\n01-NOV-26 14:32\n\nNNNN'],
    ['MQU // JDA\n\nNordwire/fim'],
    ['APX0412    2026-11-01/14:32'],
    ['/nordwire/'],
    ['EINDE'],
    ['م ق / ج د'],
    ['INDEX: NATIONAL POLITICS'],
    ['(Hina) xmqu yjda'],
    ['(MQU - JDA)\n03.11.2026 14:20:11'],
    ['Mqu/Jda'],
    ['--NWA\n\nmq/jd'],
    ['XMQ/\nS0B QBXI'],
    ['mq-jd\n03/11/2026 14:20'],
    ['1012345'],
    ['# Notebook\n\n## Note to editors\n- adds dog'],
    ['* * * *\nThe following information is not for publication\n\n## Contacts\n- Tel: 020 7946 0101'],
  ])('%j', (foot) => {
    const { draft, lines } = read(`${TITLE}\n\n${LEAD}\n\n${SECOND}\n\n${foot}\n`);
    expect([draft?.headline, ...lines]).toEqual([TITLE, `p| ${LEAD}`, `p| ${SECOND}`]);
  });

  test.each([[' Enditem'], [' (END)'], [' (©NWA)'], ['/mq/JD/ah'], ['（編輯：王小明）1151103']])(
    'and so is %j behind its last sentence, which stays',
    (mark) => {
      expect(read(`${TITLE}\n\n${LEAD}\n\n${SECOND}${mark}\n`).lines).toEqual([`p| ${LEAD}`, `p| ${SECOND}`]);
    },
  );

  test('so is a number below a sentence that its agency signs', () => {
    const last = `${SECOND} NWA`;
    expect(read(`${TITLE}\n\n${LEAD}\n\n${last}\n\n1010123\n\nmq/jd\n`).lines).toEqual([`p| ${LEAD}`, `p| ${last}`]);
  });

  test.each([['Half-time: 1-0'], ['Jane Roe'], ['Yes, it is.'], ['To be continued on the quay']])(
    'but not %j',
    (line) => {
      const { draft, lines } = read(`${TITLE}\n\n${LEAD}\n\n${SECOND}\n\n${line}\n`);
      expect(draft?.byline ?? lines.at(-1)).toBe(line === 'Jane Roe' ? line : `p| ${line}`);
    },
  );

  test('nor the last paragraph, though its agency signs it and codes stand below', () => {
    const last = 'The captain says that he has a new whistle and will blow it at six. (NWA).';
    expect(read(`${TITLE}\n\n${LEAD}\n\n${last}\n\nXMQ/\nS0B QBXI\n`).lines).toEqual([`p| ${LEAD}`, `p| ${last}`]);
  });

  test('but not a part that is called a notebook', () => {
    const { lines } = read(`${TITLE}\n\n${LEAD}\n\nNotebook\n\n${SECOND} It lies in the museum.\n`);
    expect(lines).toContain(`p| ${SECOND} It lies in the museum.`);
  });
});

describe('where a text was written is read', () => {
  test.each([
    ['Merrow (epd). ', 'Merrow'],
    ['Merrow (KNA) ', 'Merrow'],
    ['Merrow (ats/afp) ', 'Merrow'],
    ['Merrow (NTB): ', 'Merrow'],
    ['Merrow, Nov 1 (PTI) ', 'Merrow'],
    ['Merrow /ritzau/: ', 'Merrow'],
    ['MERROW, Japan, Nov. 1 Kyodo - ', 'MERROW, Japan'],
    ['MERROW, 3. studenoga (Hina) - ', 'MERROW'],
    ['Мерров. 3 ноября. НОРДФАКС - ', 'Мерров'],
  ])('%j', (opening, place) => {
    const { draft, lines } = read(`${TITLE}\n\n${opening}${LEAD}\n\n${SECOND}`);
    expect([draft?.dateline, lines[0]]).toEqual([place, `p| ${opening}${LEAD}`]);
  });

  test.each([['Dora Hale (Labour) '], ['Pop (Folk): '], ['Karsk Party (KSP) ']])('but not in %j', (opening) => {
    expect(read(`${TITLE}\n\n${opening}${LEAD}\n\n${SECOND}`).draft?.dateline).toBeUndefined();
  });
});

test.each([
  ['(Berichtigung: Im zweiten Absatz wurde der Name berichtigt)'],
  ['(Rectificatif : nom du maire)'],
  ['(Corrige nombre de la alcaldesa en el segundo párrafo)'],
  ['(In Nov. 1 story, corrects name of ferry in paragraph 2)'],
])('what was corrected is told: %s', (note) => {
  const { draft, lines } = read(`${note}\n\n${TITLE}\n\n${LEAD}\n\n${SECOND}`);
  expect([draft?.headline, draft?.correction, draft?.significance, ...lines]).toEqual([
    TITLE,
    note.slice(1, -1),
    'correction',
    `p| ${LEAD}`,
    `p| ${SECOND}`,
  ]);
});

test('a mandatory kill below a slug is no article', () => {
  const kill =
    'BC-RU--Ferry, KILL\n\nEds: Editors, kill BC-RU--Ferry. The story was based on a letter of 2016.\n\nA kill is mandatory. Make certain the story is not published.\n\nThe NWA';
  expect(read(kill).codes).toEqual(['desk-notice']);
});

describe('who wrote a text is read where agencies sign', () => {
  test.each([
    [`${LEAD}\n\n${SECOND}\n\nDora Hale/TT`, 'Dora Hale/TT'],
    [`${LEAD}\n\n${SECOND}\n\nDora Hale/TT\nTom Roe/TT`, 'Dora Hale/TT, Tom Roe/TT'],
    [`${LEAD}\n\n${SECOND}\n\nDora Hale\n\n1012345\n\ndh/tr`, 'Dora Hale'],
    [`Dora Hale\n(Northern Associated Press)\n\n${LEAD}\n\n${SECOND}`, 'Dora Hale, Northern Associated Press'],
    [`By Dora Hale, dpa\n\n${LEAD}\n\n${SECOND}`, 'Dora Hale, dpa'],
    [`By Dora Hale\nTHE NORTHERN PRESS\n\n${LEAD}\n\n${SECOND}`, 'Dora Hale, The Northern Press'],
  ])('%j', (text, byline) => {
    const { draft, lines } = read(`${TITLE}\n\n${text}\n`);
    expect([draft?.byline, ...lines]).toEqual([byline, `p| ${LEAD}`, `p| ${SECOND}`]);
  });

  test('but no last line that the text speaks of, and no credit of a picture', () => {
    expect(read(`${TITLE}\n\n${LEAD}\n\nHer master is Dora Hale.\n\nDora Hale`).draft?.byline).toBeUndefined();
    expect(read(`${TITLE}\n\n${LEAD}\n\n${SECOND}\n\nThe dog on the quay\nDora Hale/TT`).draft?.byline).toBeUndefined();
  });
});

test('a place in capitals above a lead that names it is where the text was written', () => {
  const lead = 'Half of the town of Merrow stood on the quay on Sunday to count a crew of four and a dog.';
  const { draft, lines } = read(`${TITLE}\n\nMERROW\n\n${lead}\n\n${SECOND}`);
  expect([draft?.dateline, ...lines]).toEqual(['MERROW', `p| ${lead}`, `p| ${SECOND}`]);
});

test('a line that opens with place and agency goes on in the next, however short the text', () => {
  const { lines } = read(
    `${TITLE}\n\nMerrow (NWA) - Die Einwohner der Fährstadt Merrow haben am\nSonntag die Rückkehr einer Fähre gefeiert, die Bürgermeisterin und\nRat verloren gegeben hatten.\n\n${SECOND}`,
  );
  expect(lines).toEqual([
    'p| Merrow (NWA) - Die Einwohner der Fährstadt Merrow haben am Sonntag die Rückkehr einer Fähre gefeiert, die Bürgermeisterin und Rat verloren gegeben hatten.',
    `p| ${SECOND}`,
  ]);
});

test('what introduces parts with titles of their own is no heading', () => {
  const { lines } = read(
    `${TITLE}\n\n${LEAD}\n\nHere is what to know:\n\nWHOSE DOG?\n\n${SECOND}\n\nWHO PAYS?\n\n${LEAD} Twice.`,
  );
  expect(lines).toEqual([
    `p| ${LEAD}`,
    'p| Here is what to know:',
    '2| WHOSE DOG?',
    `p| ${SECOND}`,
    '2| WHO PAYS?',
    `p| ${LEAD} Twice.`,
  ]);
});

test('numbers of pictures and names of notebooks make no text Markdown and no standfirst', async () => {
  const wire = `AP Photo KRS101, KRS102\n\n${TITLE}\n\n${LEAD}\n\n${SECOND}\n\n# Notebook\n\n## Internet\n- [Ferry](http://ferry.example)\n`;
  const { articles } = await normalizeUpload({ key: 'wires/1.txt', bytes: new TextEncoder().encode(wire) }, newsroom);
  expect(articles.map(({ headline, body }) => [headline, ...outlineOf(body)])).toEqual([
    [TITLE, `p| ${LEAD}`, `p| ${SECOND}`],
  ]);
});

test('a broken line goes on with a figure', () => {
  const wrapped =
    '   MERROW, Nov 1 (NWA) - Fares on the ferry to Merrow rose by\n0.4 percent on Sunday, and those of the night boat, which\ncarries no cars, fell by more than half of that, her owner\nsaid, who had lost his dog.\n   The price of a ticket for the dog rose by\n$1,200.00, while that of a sheep was left as it had been\nfor all of the winter.';
  expect(read(`${TITLE}\n\n${wrapped}`).lines).toEqual([
    'p| MERROW, Nov 1 (NWA) - Fares on the ferry to Merrow rose by 0.4 percent on Sunday, and those of the night boat, which carries no cars, fell by more than half of that, her owner said, who had lost his dog.',
    'p| The price of a ticket for the dog rose by $1,200.00, while that of a sheep was left as it had been for all of the winter.',
  ]);
});

test('what a version has that the last had not is for desks, also below the points of a story', () => {
  const text =
    'Ferry returns to Merrow\n\n* Council to vote on Friday\n* Master denies he was aboard\n\n(Recasts with statement of the council, adds quote, background)\n\nMERROW, Nov 4 (Reuters) - The ferry came back on Sunday with a crew of four and a dog, her owner said, and half of the town stood on the quay.';
  expect(read(text).lines.join('\n')).not.toContain('Recasts');
});

test.each([
  ['CORRECTION: Merrow-Ferry story', 'Ferry returns to Merrow', { significance: 'correction' }],
  ['4 WEATHER Harbour Frost Substitute', 'Frost closes the harbour for a day', {}],
])('a line %j above a headline is none itself', (line, headline, expected) => {
  const text = `${line}\n\n${headline}\n\nMERROW, Nordland (AP) — The ferry came back on Sunday with a crew of four and a dog, her owner said, and half of the town stood on the quay.\n\nNobody had heard of her for eleven days.`;
  expect(parseText(text).drafts).toMatchObject([{ headline, ...expected }]);
});

test.each([
  ['Haven, Nov 5', 'MERROW 05/11 (BELGA)', 'MERROW'],
  ['a service', `Merrow [Nordland], November 5 (ANI): ${LEAD}`, 'Merrow [Nordland]'],
  ['a release', `MERROW, Nordland--(BUSINESS WIRE)--${LEAD}`, 'MERROW, Nordland'],
])('the place is read where %s sets it so: %j', (_who, opening, dateline) => {
  expect(read(`${TITLE}\n\n${opening}\n\n${LEAD}\n\n${SECOND}\n`).draft).toMatchObject({ headline: TITLE, dateline });
});

test.each([
  [`Handball/1. Liga/Merrow/\n\n${TITLE}`],
  [`APX0412 5 SI 0120 So, 08.Nov 2026\n\nHandball/1. Liga/Merrow\n\n${TITLE}`],
  [`${TITLE}\n\nN i e u w bericht, vervangt: de vorige versie`],
  [`DEL47\nFERRY-RETURNS\n${TITLE}`],
])('%j has nothing for readers but the headline', (head) => {
  const { draft, lines } = read(`${head}\n\n${LEAD}\n\n${SECOND}\n`);
  expect([draft?.headline, draft?.section, ...lines]).toEqual([TITLE, undefined, `p| ${LEAD}`, `p| ${SECOND}`]);
});

test('the agency and initials behind the last sentence are for desks, and the sentence stays', () => {
  const text = `${TITLE}\n\nMerrow, Nov 5 (PTI) ${LEAD}\n\n${SECOND} PTI ABC\nXYZ XYZ\n`;
  expect(read(text).lines).toEqual([`p| Merrow, Nov 5 (PTI) ${LEAD}`, `p| ${SECOND}`]);
});

test('who signs between the text and its box of facts is the writer, and the box has its title', () => {
  const text = `${TITLE}\n\n${LEAD}\n\n${SECOND.replace('.', ', and nobody had looked for her either.')}\n\nDora Hale/TT\n\nFAKTA: The ferry\n\nBuilt in 1987.\nCarries 40 cars.\n`;
  const { draft, lines } = read(text);
  expect(draft?.byline).toBe('Dora Hale/TT');
  expect(lines.slice(-3)).toEqual(['2| FAKTA: The ferry', 'p| Built in 1987.', '/| Carries 40 cars.']);
});

test('one sentence below the headline of the Danish agency is its standfirst', () => {
  const { draft, lines } = read(`${TITLE}\n\nShe had been gone for eleven days.\n\n${LEAD}\n\n/ritzau/\n`);
  expect(draft?.standfirst).toBe('She had been gone for eleven days.');
  expect(lines).toEqual([`p| ${LEAD}`]);
});

test('*** before and behind a name sign for the Portuguese agency', () => {
  expect(read(`${TITLE}\n\n*** Ana Sol, da agência Lusa ***\n\n${LEAD}\n\n${SECOND}\n`).draft).toMatchObject({
    headline: TITLE,
    byline: 'Ana Sol, da agência Lusa',
  });
});

test('dots that lead to figures part the columns of results, and lines of results are no headings', () => {
  const { lines } = read(
    `${TITLE}\n\n${LEAD}\n\nMerrow 1 0 1 — 2\nHaven 2 1 1 — 4\n\n${SECOND}\n\nAda Roth.........34-33—67\nTom Ek...........35-35—70\n`,
  );
  expect(lines.filter((line) => /^[\dt]\|/.test(line))).toEqual(['t| Ada Roth ¦ 34-33—67', 't| Tom Ek ¦ 35-35—70']);
});

test.each([
  ['November 05, 2026 08:30 AM Eastern Standard Time', '2026-11-05T13:30:00.000Z'],
  ['July 05, 2026 07:00 ET | Source: Salt Works', '2026-07-05T11:00:00.000Z'],
])('the hour of a release in %j', (line, published) => {
  expect(read(`${TITLE}\n\n${line}\n\n${LEAD}\n\n${SECOND}\n`).draft).toMatchObject({ headline: TITLE, published });
});

test('results that blanks part at the same places are a table, however narrow the gaps', () => {
  const box = [
    '             FG-A  FT-A  Reb  PF  TP',
    'Lind         9-14  4-4   7    2   24',
    'Vik          6-11  2-2   3    4   15',
    'Totals      34-66  12-14 40   18  88',
  ].join('\n');
  const { lines } = read(`${TITLE}\n\n${LEAD}\n\n${box}\n\n${SECOND}\n`);
  expect(lines.filter((line) => /^t\|/i.test(line))).toEqual([
    'T|  ¦ FG-A ¦ FT-A ¦ Reb ¦ PF ¦ TP',
    't| Lind ¦ 9-14 ¦ 4-4 ¦ 7 ¦ 2 ¦ 24',
    't| Vik ¦ 6-11 ¦ 2-2 ¦ 3 ¦ 4 ¦ 15',
    't| Totals ¦ 34-66 ¦ 12-14 ¦ 40 ¦ 18 ¦ 88',
  ]);
  const poll =
    '                 Record  Pts  Pvs\n1. Merrow (41)    9-0   1024   1\n2. Haven (3)      8-1    987   3\n3. Lyngby         8-1    901   2';
  expect(read(`${TITLE}\n\n${LEAD}\n\n${poll}\n\n${SECOND}\n`).lines).toContain('t| 1. Merrow (41) ¦ 9-0 ¦ 1024 ¦ 1');
  const verse = 'The ferry  is late\nThe dog  is here\nThe town  is out';
  expect(read(`${TITLE}\n\n${LEAD}\n\n${verse}\n\n${SECOND}\n`).lines.join('\n')).not.toMatch(/^t\|/im);
});

test.each([['CORRECTED-'], ['WDHLG-KORREKTUR: '], ['RECTIFICATIF - '], ['KORREKTUR: '], ['RÄTTELSE: ']])(
  '%j before a headline says that the version corrects the last',
  (prefix) => {
    expect(read(`${prefix}${TITLE}\n\n${LEAD}\n\n${SECOND}\n`).draft).toMatchObject({
      headline: TITLE,
      significance: 'correction',
    });
  },
);

test.each([
  ['STT, Merrow', { dateline: 'Merrow' }],
  ['MINISTRY OF FERRIES\nPress Release No. 47/2026\n6 November 2026', { source: 'Ministry of Ferries' }],
])('%j above a headline is none itself', (above, expected) => {
  expect(read(`${above}\n\n${TITLE}\n\n${LEAD}\n\n${SECOND}\n`).draft).toMatchObject({ headline: TITLE, ...expected });
});

test.each([['(World) '], ['(Sports) Feature: ']])(
  'the field of news %j before a headline is no part of it',
  (field) => {
    expect(read(`${field}${TITLE}\n\n${LEAD}\n\n${SECOND}\n`).draft?.headline).toBe(TITLE);
  },
);

test('a note to editors below the desks’ initials leaves neither', () => {
  const text = `${TITLE}\n\nMERROW, Nov 5 AAP - ${LEAD}\n\n${SECOND}\n\nAAP pl/jv\n\nEds: Moved earlier as FERRY MERROW\n`;
  expect(read(text).lines).toEqual([`p| MERROW, Nov 5 AAP - ${LEAD}`, `p| ${SECOND}`]);
});

test('paragraphs that a typesetting system tagged with their styles are what those say', () => {
  const text = `@Head:${TITLE}\n@Deck:Nine days in the dock are over\n@Byline:By DORA HALE\n@Body:${LEAD}\n@Crosshead:Flowers ordered\n@Body:${SECOND}\n@Body:The council will meet on Friday.\n`;
  const { draft, lines } = read(text);
  expect(draft).toMatchObject({ headline: TITLE, standfirst: 'Nine days in the dock are over', byline: 'Dora Hale' });
  expect(lines).toEqual([`p| ${LEAD}`, '2| Flowers ordered', `p| ${SECOND}`, 'p| The council will meet on Friday.']);
});

test('a place in capitals may have what it lies in behind it', () => {
  const lead = LEAD.replace('The ferry', 'In Merrow the ferry');
  const { draft, lines } = read(`${TITLE}\n\nMERROW, Nordland\n\n${lead}\n\n${SECOND}\n`);
  expect([draft?.dateline, ...lines]).toEqual(['MERROW, Nordland', `p| ${lead}`, `p| ${SECOND}`]);
});

test('the name of its agency below results takes none of them along', () => {
  const rows = 'Merrow - Haven        2-1\nLyngby - Weston       0-0\nVarde - Skarvik       3-2';
  const { lines } = read(`${TITLE}\n\nMERROW (ANP) - ${LEAD}\n\n${SECOND}\n\n${rows}\n\nANP\n`);
  expect(lines.slice(2)).toEqual(['t| Merrow - Haven ¦ 2-1', 't| Lyngby - Weston ¦ 0-0', 't| Varde - Skarvik ¦ 3-2']);
});

test('a line between two dashes is a subhead, as a French agency sets it', () => {
  const { lines } = read(`${TITLE}\n\n${LEAD}\n\n- Flowers ordered -\n\n${SECOND}\n`);
  expect(lines).toEqual([`p| ${LEAD}`, '2| Flowers ordered', `p| ${SECOND}`]);
});

test.each([
  ['Merrow (awp/ats) ', 'Merrow'],
  ['Merrow (Nordland), Nov 9 (IANS) ', 'Merrow (Nordland)'],
])('the place in %j', (opening, dateline) => {
  expect(read(`${TITLE}\n\n${opening}${LEAD}\n\n${SECOND}\n`).draft).toMatchObject({ headline: TITLE, dateline });
});

test('what the British agency notes of a version below the byline is for desks', () => {
  const { draft, lines } = read(
    `${TITLE}\n\nBy Dora Hale, PA\n\nNote: Par 1 corrects day to Monday\n\n${LEAD}\n\n${SECOND}\n`,
  );
  expect([draft?.byline, ...lines]).toEqual(['Dora Hale, PA', `p| ${LEAD}`, `p| ${SECOND}`]);
});

test('a release of a wire has who sends it and its number above its headline', () => {
  const head = `Source: Skerra Works\nMEDIA RELEASE PR67255\n${TITLE}`;
  const { draft, lines } = read(`${head}\n\nSKERRA, Feb. 1, 2026 /Newswire/ --\n\n${LEAD}\n\n${SECOND}\n`);
  expect(draft).toMatchObject({ headline: TITLE, source: 'Skerra Works' });
  expect(lines.join()).not.toContain('PR67255');
});
