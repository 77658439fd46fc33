import { expect, test } from 'vitest';
import { parseText } from './parse-text.ts';
import { outlineOf } from './read-marked-text.ts';

const PARAGRAPHS = [
  'The ferry to Brannock will stop at the old pier again from June, the island council decided on Tuesday night after a debate of four hours.',
  'Its captain, Una Clare, said that she had never understood why it did not, and that the pier was in better order than the ferry.',
  'The first boat is to sail on the third of June with the school choir on board, which has asked for a second boat to carry its piano.',
];

function read(head: readonly string[], between: readonly string[] = []) {
  const [first = '', second = '', third = ''] = PARAGRAPHS;
  const { drafts } = parseText(
    [...head, '', first, '', second, '', ...between, ...(between.length > 0 ? [''] : []), third].join('\n'),
  );
  const { body = { type: 'root' as const, children: [] }, ...fields } = drafts[0] ?? {};
  return { fields, outline: outlineOf(body) };
}

const TITLE = 'The old pier gets its ferry back';
const ALONE = PARAGRAPHS.map((text) => `p| ${text}`);

test.each([
  [
    'en',
    [
      'Skip Most read and continue reading',
      'Most read',
      'Goose closes airport',
      'The clock that ran backwards',
      'End of Most read',
    ],
  ],
  [
    'es',
    [
      'Saltar Recomendamos y continuar leyendo',
      'Recomendamos',
      'El ganso que cerró un aeropuerto',
      'Final de Recomendamos',
    ],
  ],
  ['pt', ['Pule Mais lidas e continue lendo', 'Mais lidas', 'O ganso que fechou um aeroporto', 'Fim de Mais lidas']],
  [
    'ru',
    [
      'Пропустить Самое популярное и продолжить чтение.',
      'Самое популярное',
      'Гусь закрыл аэропорт',
      'Конец истории Самое популярное',
    ],
  ],
  ['ar', ['تخطى قصص مقترحة وواصل القراءة', 'قصص مقترحة', 'الإوزة التي أغلقت المطار', 'قصص مقترحة نهاية']],
  ['hi', ['छोड़कर सबसे अधिक पढ़ी गईं आगे बढ़ें', 'सबसे अधिक पढ़ी गईं', 'हंस ने हवाई अड्डा बंद कराया', 'समाप्त']],
  ['zh', ['跳过热读 继续阅读', '热读', '一只鹅让机场停了两个小时', '结尾 End of 热读']],
  [
    'id',
    ['Lewati Paling banyak dibaca dan lanjutkan membaca', 'Angsa menutup bandara', 'Akhir dari Paling banyak dibaca'],
  ],
])('a box that readers may skip is left out: %s', (_, box) => {
  expect(read([TITLE], box).outline).toEqual(ALONE);
});

test.each([
  ['es', 'Fuente de la imagen, Getty Images', 'Pie de foto, El muelle viejo de Branoc en febrero'],
  ['pt', 'Crédito, Getty Images', 'Legenda da foto, O cais velho de Branoc em fevereiro'],
  ['ru', 'Автор фото, Getty Images', 'Подпись к фото, Старый причал в феврале'],
  ['ar', 'صدر الصورة، AFP', 'التعليق على الصورة، الرصيف القديم في فبراير'],
  ['tr', 'Kaynak, Getty Images', 'Fotoğraf altı yazısı, Şubat ayında eski iskele'],
  ['hi', 'इमेज स्रोत, Getty Images', 'इमेज कैप्शन, फ़रवरी में पुराना घाट'],
  ['zh', '图像来源，Getty Images', '图像加注文字，二月的旧码头'],
  ['id', 'Sumber gambar, Getty Images', 'Keterangan gambar, Dermaga lama di bulan Februari'],
  ['fr', 'Crédit photo, Getty Images', 'Légende image, Le vieux quai en février'],
])('what stands behind the label of a picture is left out: %s', (_, maker, caption) => {
  expect(read([TITLE], [maker, caption]).outline).toEqual(ALONE);
  expect(read([TITLE], [maker, '', caption]).outline).toEqual(ALONE);
});

test.each([
  ['August 12, 20255:14 PM GMT+1Updated 4 hours ago', '2025-08-12T16:14:00.000Z'],
  ['PUBLISHED FRI, DEC 22 20234:46 AM ESTUPDATED 1 MIN AGO', '2023-12-22T09:46:00.000Z'],
  ['12 March 20269:05 AM UTC', '2026-03-12T09:05:00.000Z'],
])('a day and an hour that run together are parted: %s', (line, published) => {
  const { fields, outline } = read([TITLE, 'By Una Gill', line]);
  expect(fields).toMatchObject({ headline: TITLE, published });
  expect(outline).toEqual(ALONE);
});

test.each([
  [
    'en',
    [
      'Sign up to Tidelines',
      'Free weekly newsletter',
      'The best of the coast, every Friday',
      '',
      'Enter your email address',
      'Sign up',
      'Privacy Notice: Newsletters may contain information about charities and content paid for by others. For more information see our Privacy Policy.',
      'after newsletter promotion',
    ],
  ],
  [
    'titles with their writers',
    ['Also from the coast', 'The commissioner of gulls', 'BY TAM ORR', 'Who owns the tide?', 'BY UNA GILL'],
  ],
  [
    'titles with hours',
    ['Fähre fährt gegen Mole', '27.03.2024, 12:29 Uhr', 'Wer hat die Boje gesehen?', '25.03.2024, 05:13 Uhr'],
  ],
  ['titles of days in Czech', ['Přívoz znovu staví u starého mola', '31. 10. 2025 17:46']],
])('a box between paragraphs is left out: %s', (_, box) => {
  expect(read([TITLE], box).outline).toEqual(ALONE);
});

test.each([
  ['steps with their writers', ['Bring a coat', 'Take the early boat', 'Come back before dark']],
  ['times of boats', ['Northport 9:15', 'Brannock 10:40']],
])('what an article lists is none: %s', (_, lines) => {
  const said = read([TITLE], lines).outline.join('\n');
  for (const line of lines) expect(said).toContain(line);
});

test.each([
  [
    'Brussels wants to tax sunshine. The south is not amused.',
    'A leaked paper on levies has opened a rift that nobody in the city saw coming.',
  ],
  [
    'Der Turm bleibt. Die Uhr geht.',
    'Nach elf Jahren Streit hat der Rat der Insel beschlossen, was alle längst wussten.',
  ],
  [
    'He came for a week. He stayed for good.',
    'How a plumber from the mainland became the keeper of the island’s only lighthouse.',
  ],
])('a title may be two short sentences: %s', (title, standfirst) => {
  expect(read([title, standfirst, 'Share', 'By Una Gill', 'March 4, 2026']).fields).toMatchObject({
    headline: title,
    standfirst,
  });
});

test.each([
  [['ESPAÑA VACÍA', 'i', 'El pueblo que vende su silencio a quien lo paga']],
  [['SAMFUNN', 'a', 'Landsbyen som selger stillhet til dem som betaler']],
])('the letter of an icon above the title is none: %j', (head) => {
  expect(read([...head, '4 March 2026']).fields).toMatchObject({ headline: head[2] });
});

test.each([
  ['en', 'Would you consider supporting us with a modest contribution, so that we can go on reporting on the coast?'],
  [
    'de',
    'Unterstützen Sie uns mit einer Spende, damit wir auch morgen noch von der Küste berichten können, wo sonst niemand ist.',
  ],
  [
    'fr',
    'Soutenez notre rédaction : faites un don, pour que nous puissions continuer à vous raconter la côte et ceux qui y vivent.',
  ],
  [
    'ru',
    'Поддержите нашу редакцию: оформите донат, чтобы мы могли и дальше рассказывать вам о побережье и о тех, кто там живёт.',
  ],
  [
    'pl',
    'Wesprzyj nas, abyśmy mogli nadal opisywać dla Was wybrzeże i ludzi, którzy na nim mieszkają, choć inni już tego nie robią.',
  ],
])('a plea for support below the text is left out: %s', (_, plea) => {
  const { drafts } = parseText([TITLE, '', ...PARAGRAPHS.flatMap((text) => [text, '']), plea].join('\n'));
  expect(outlineOf(drafts[0]?.body ?? { type: 'root', children: [] })).toEqual(ALONE);
});

test('a subtitle stays that stands between a title and the alt text that says the title again', () => {
  const standfirst =
    'For eleven years the boat passed it by. Then somebody asked the captain, who was surprised that nobody had.';
  const { fields, outline } = read([
    TITLE,
    standfirst,
    'By Una Gill',
    'March 4, 2026',
    'Share',
    TITLE,
    'The pier in February © Tam Orr for The Herald',
  ]);
  expect(fields).toMatchObject({ headline: TITLE, standfirst });
  expect(outline).toEqual(ALONE);
});

test.each([
  ['a button', ['Haberin Devamı']],
  [
    'other titles',
    ['Te puede interesar', 'El hombre que heredó una estación', 'Qué hacer si encontrás dinero en la calle'],
  ],
  [
    'a list of other articles',
    [
      'Recommended Stories',
      'list of 2 items',
      'list 1 of 2',
      'The road that went',
      'list 2 of 2',
      'Who pays for the pier?',
      'end of list',
    ],
  ],
])('a paragraph stays that was pasted directly below %s', (_, lines) => {
  const [first = '', second = '', third = ''] = PARAGRAPHS;
  const { drafts } = parseText([TITLE, '', first, '', second, '', ...lines, third].join('\n'));
  expect(outlineOf(drafts[0]?.body ?? { type: 'root', children: [] })).toEqual(ALONE);
});

test('a title that stands twice above a short place is no wrapped line', () => {
  expect(read([TITLE, TITLE, 'Northport', '6 hours ago', 'Copy link']).fields).toMatchObject({ headline: TITLE });
});

test.each([
  [
    'with an address between name and day',
    ['By Una Gill ugill@herald.example Oct 30, 2025 Updated 14 hrs ago 0'],
    { byline: 'Una Gill', published: '2025-10-30T00:00:00.000Z' },
  ],
  [
    'with a subtitle directly below the title',
    ['The boat passed it by for years.', '', 'Una Gill', '12.1. 06:02', 'Jaa', 'Kuuntele'],
    { standfirst: 'The boat passed it by for years.' },
  ],
])('the head of a page is read: %s', (_, head, expected) => {
  const { fields, outline } = read([TITLE, ...head]);
  expect(fields).toMatchObject({ headline: TITLE, ...expected });
  expect(outline).toEqual(ALONE);
});

test.each([
  [['[ The goose that closed an airport ]', '[ How to change your name ]']],
  [
    [
      'Mein Newsletter',
      'Unser Küsten-Newsletter informiert Sie regelmäßig über alle wichtigen Geschichten. Melden Sie sich hier an.',
    ],
  ],
  [['📲 Participe do canal da costa no WhatsApp e receba as notícias']],
  [['Stay up to date with the latest news. Follow the Herald on WhatsApp Channels.']],
  [['Haz clic aquí para leer más historias de la costa en nuestro sitio.']],
])('what leads to other pages is left out: %j', (lines) => {
  expect(read([TITLE], lines).outline).toEqual(ALONE);
});

test('a heading that opens with thousands stands as high as the others', () => {
  const { outline } = read([TITLE], ['19.000 Euro gesammelt']);
  expect(outline[2]).toBe('2| 19.000 Euro gesammelt');
});
