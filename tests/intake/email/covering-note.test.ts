import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { lengthOfCoveringNote } from '../../../shared/intake/text/covering-note.ts';
import { newsroom } from '../newsroom.ts';

const SENDER = 'Anna Reuter';
const TITLE = 'Old bridge reopens to buses after eleven years';
const TEXT = [
  'The harbour board of Kelmouth voted on Monday night to reopen the old lifting bridge to buses, eleven years after cracks closed it.',
  '“We have tested it with sandbags and the town band,” said the engineer, Ruth Abernathy. “It did not move.”',
  'The first bus will cross on 14 December.',
];

test.each([
  ['Here it is:'],
  ['Story below.'],
  ['As promised.'],
  ['Hi,'],
  ['Tom - bridge copy, 180 words. Anna'],
  ['hi tom, this is the bridge one. cheers a'],
  ['Hope this is OK. Shout if you need more.'],
  ['Dear Tom', 'This is for Thursday. I’ll send the photos separately.', 'Anna x'],
  ['Tom,', 'My piece on the bridge.', 'A.'],
  ['For publication please'],
  ['FAO News Desk', 'Please find below copy on the bridge.'],
  ['URGENT - for tonight’s edition', 'Tom, can you get this past the lawyers?'],
  ['Hi both,', 'The councillor rang back after I filed, so the third par is new.', 'Anna'],
  ['Hello,', 'I write from Kelmouth and offer you the following story.', 'Yours sincerely,\nAnna Reuter'],
  ['Hallo Uli,', 'unten der Text.', 'Gruß Max'],
  ['Liebe Kolleginnen und Kollegen,', 'hier mein Text zur Brücke, 120 Zeilen.', 'Viele Grüße\nMax'],
  ['Salut Luc,', 'voici mon papier, 1 500 signes.', 'A+\nJean'],
  ['Buenos días:', 'Les adjuntamos la nota de prensa.', 'Un saludo\nGabinete de prensa'],
  ['Ciao Marco,', 'ti mando il pezzo sul ponte.', 'Un abbraccio\nAnna'],
  ['Olá Pedro,', 'segue o texto da ponte, como combinámos.', 'Abraço,\nAna'],
  ['Hoi Tom,', 'hierbij mijn stuk over de brug. Foto’s volgen.', 'Groet,\nAnna'],
  ['Cześć Tomek,', 'przesyłam tekst o moście, 1500 znaków.', 'Pozdrawiam\nAnna'],
  ['Добрый день, Сергей!', 'Высылаю текст про мост.', 'С уважением,\nАнна'],
  ['デスク様', 'お世話になっております。橋の原稿をお送りします。よろしくお願いいたします。'],
  ['السلام عليكم', 'أرسل لكم خبر الجسر. النص أدناه.', 'مع التحية\nمنى'],
])('what is said to the desk above an article is no part of it: %s', (...note) => {
  expect(lengthOfCoveringNote([...note, TITLE, ...TEXT], SENDER)).toBe(note.length);
});

test.each([
  ['Thanks to you, the bridge reopens to buses'],
  ['Dear old bridge: a town looks back'],
  ['Here is what the bridge vote means for you'],
  ['I never liked buses.'],
  ['How I learned to love my bus'],
  ['The bridge is open again.', 'Buses cross from December, eleven years after the cracks'],
  ['“You will hear it,” she said.'],
  ['Le marché flottant déménage à partir du 16 mars. Les barques y auront de l’eau.'],
])('an article that opens so keeps its first lines: %s', (...opening) => {
  expect(lengthOfCoveringNote([...opening, ...TEXT], SENDER)).toBe(0);
});

test('a note ends at the rule below it, whatever it says', () => {
  const note = ['Hi Tom,', 'The keeper has a cold, so no quote from him.', '----'];
  expect(lengthOfCoveringNote([...note, TITLE, ...TEXT], SENDER)).toBe(note.length);
});

test('a title behind a note of few words is no name of who signed it', () => {
  const note = ['Viele Grüße'];
  expect(lengthOfCoveringNote(['Hallo,', ...note, 'Alte Brücke öffnet wieder', ...TEXT], 'Max Muster')).toBe(2);
});

test('a mail gives the article alone, without note, signature, regards, contact and links to follow', async () => {
  const mail = [
    'From: Anna Reuter <anna@freelance.example>',
    'Subject: bridge',
    'Date: Mon, 02 Mar 2026 18:22:10 +0100',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Tom, story below.\n\nAnna',
    '',
    'Press release no. 14/2026',
    '',
    TITLE,
    '',
    TEXT.join('\n\n'),
    '',
    'Para más información:\nTel. 910 000 123',
    '',
    'Follow us: X | Facebook',
    '',
    'Mvh',
    'Anna Reuter | Freelance journalist | 01632 960 111',
    '_______________',
  ].join('\n');
  const bytes = new TextEncoder().encode(mail);
  const { articles } = await normalizeUpload({ key: 'mail/bridge.eml', bytes }, newsroom);
  expect(articles.map(({ headline, body }) => [headline, body.children.length])).toEqual([[TITLE, TEXT.length]]);
});

test('copy between its marks is read and what stands below its end is not', async () => {
  const lines = [
    'COPY BEGINS',
    'Kelmouth 2-1 Fenwater',
    'By Anna Reuter at Quay Park',
    ...TEXT,
    'COPY ENDS',
    'Captions:',
    'Pic 1: The goal',
  ];
  const bytes = new TextEncoder().encode(
    `From: Anna Reuter <anna@freelance.example>\nSubject: Match report\nContent-Type: text/plain; charset=utf-8\n\n${lines.join('\n\n')}\n`,
  );
  const { articles } = await normalizeUpload({ key: 'mail/match.eml', bytes }, newsroom);
  expect(articles.map(({ headline, byline, body }) => [headline, byline, body.children.length])).toEqual([
    ['Kelmouth 2-1 Fenwater', 'Anna Reuter at Quay Park', TEXT.length],
  ]);
});

test('below a greeting a line that points at the article is the note’s, though no title stands between', () => {
  expect(lengthOfCoveringNote(['Hi Ed,', 'Here it is with your changes:', ...TEXT], SENDER)).toBe(2);
});
