import { expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';

const ARTICLE = [
  'Old bridge reopens to buses after eleven years',
  'The harbour board of Kelmouth voted on Monday night to reopen the old lifting bridge to buses, eleven years after cracks closed it.',
  'The first bus will cross on 14 December at 06:10, carrying the drivers who asked for the route to be restored.',
];

function read(paragraphs: readonly string[]) {
  const { drafts } = textFormat.parse(paragraphs.join('\n\n'));
  return drafts.map(({ headline, body }) => [headline, body.children.length]);
}

test.each([
  [['Sure! Here’s the article:'], ['Let me know if you’d like a shorter version.']],
  [['Certainly! I rewrote the article below.'], []],
  [['Hier ist der Artikel:'], ['Soll ich noch eine Bildunterschrift schreiben?']],
  [['Voici le texte, comme convenu :'], []],
])('remarks around an article are no part of it: %s', (above, below) => {
  expect(read([...above, ...ARTICLE, ...below])).toEqual([[ARTICLE[0], 2]]);
});

test.each([
  ['A picture is worth 1,000 words', 'The gallery’s longest caption'],
  ['Here’s the story of a bell!', 'It rang for a hundred years and one'],
])('a headline is no remark: %s', (headline, standfirst) => {
  expect(read([headline, standfirst, ...ARTICLE.slice(1)]).map(([found]) => found)).toEqual([headline]);
});

test.each([
  ['Dear Tom\n\nThis is for Thursday. I’ll send the photos separately.\n\nAnna x'],
  [
    'Hello,\n\nI offer you the following story.\n\nYours sincerely,\nAnna Reuter\nHon. Secretary, Kelmouth Bridge Society',
  ],
  ['Hoi Tom,\n\nhierbij mijn stuk over de brug. Foto’s volgen.\n\nGroet,\nAnna'],
  ['Добрый день, Сергей!\n\nВысылаю текст про мост.\n\nС уважением,\nАнна'],
  [
    'Sehr geehrte Damen und Herren,\n\nanbei unsere Pressemitteilung.\n\nMit freundlichen Grüßen\nIhre Pressestelle\n\nPressemitteilung Nr. 14/2026',
  ],
])('a note to the desk that was pasted along is no part of the article: %s', (note) => {
  expect(read([note, ...ARTICLE])).toEqual([[ARTICLE[0], 2]]);
});

test.each([
  ['Sent from my iPhone'],
  ['Para más información:\nTel. 910 000 123'],
  ['Please consider the environment before printing this e-mail.'],
])('what stands below a mail or a release is no part of the article: %s', (foot) => {
  expect(read([...ARTICLE, foot])).toEqual([[ARTICLE[0], 2]]);
});

test.each([
  ['Hello, Dolly! returns to Broadway', 'The musical opens in June'],
  ['Thank you for the music', 'An orchestra says goodbye to its founder'],
  ['Dear diary, the goose is back', 'Notes from a reservoir at the end of winter'],
])('a headline that speaks is no note: %s', (headline, standfirst) => {
  expect(read([headline, standfirst, ...ARTICLE.slice(1)]).map(([found]) => found)).toEqual([headline]);
});
