import { INNER_LIMITS } from '../../shared/model/inner-limits.ts';
import { type Bomb, counted, filled } from './bomb.ts';
import { MAIL } from './wire-heads.ts';

const KEY = 'bombs/a.eml';
const MIB = 1024 * 1024;
const LINES = INNER_LIMITS.email.textLines - 10;
const TEXT = `${MAIL}\r\nThe ferry is back after nine days.\r\n\r\n`;
const HTML = `${MAIL}Content-Type: text/html; charset=utf-8\r\n\r\n<p>The ferry is back after nine days.</p>`;
const QUOTED = `${MAIL}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
const MIXED = `${MAIL}Content-Type: multipart/mixed; boundary="b"\r\n\r\n`;
const SENTENCE = 'The ferry is back after nine days, said the harbour master on Monday.';

const named = (piece: string) => JSON.stringify(piece.slice(0, 40)).slice(1, -1);

const PIECES: readonly string[] = [
  `${SENTENCE}\r\n\r\n`,
  `${SENTENCE} \r\n`,
  '> x\r\n> > y\r\n',
  '>>>>>>>>>> x\r\n',
  'From: a@x.example\r\nTo: b\r\n\r\n',
  '-----Original Message-----\r\n',
  'On Mon, Jan 5, 2026, A <a@x.example> wrote:\r\n',
  'Am 5.1.2026 schrieb A:\r\n',
  '________________________________\r\n',
  '--\r\nA\r\n',
  'Sent from my phone\r\n\r\n',
  '[cid:a.png]\r\n',
  'https://x.example/a ',
  'a@b.example ',
  '* x\r\n',
  '\t\t\r\n',
  'é ',
];

/** Texts of 2 MiB, and texts of as many lines, which is what one mail may have. */
const TEXTS: readonly Bomb[] = PIECES.flatMap((piece): Bomb[] => [
  {
    name: `e-mail: 2 MiB of text of ${named(piece)}`,
    key: KEY,
    make: (size) => filled(piece, Math.min(size, 2 * MIB - 400), TEXT),
  },
  {
    name: `e-mail: all its lines of ${named(piece)}`,
    key: KEY,
    make: (size) => filled(piece, Math.min(size, piece.length * timesIn(LINES, piece)), TEXT),
  },
]);

/** How often it goes into so many lines. */
function timesIn(lines: number, piece: string): number {
  return Math.floor(lines / Math.max(1, piece.split('\n').length - 1));
}

const MARKUP: readonly Bomb[] = [
  '<p>x</p>',
  '<div>x</div>',
  '<div>x<br></div>',
  '<span style="font-size:11pt">x</span> ',
  '<p class=MsoNormal>x<o:p></o:p></p>',
  '<blockquote type=cite>x',
  '<div class=gmail_quote>x</div>',
  '<table><tr><td>x</td></tr></table>',
  '<tr><td>x</td></tr>',
  '<img src="cid:a@x">',
  '<a href="https://x.example/">x</a> ',
  '<font face=Arial>x</font>',
  '<br>',
  'x<br>',
  '<hr>',
  '<b>x</b><br>',
  '<ul><li>x</ul>',
  '<style>a{b:c}</style>',
  '&nbsp;',
  `<p>${SENTENCE}</p>`,
].map((piece) => ({
  name: `e-mail: 2 MiB of HTML of ${named(piece)}`,
  key: KEY,
  make: (size) => filled(piece, Math.min(size, 2 * MIB - 400), HTML),
}));

const ENCODED: readonly Bomb[] = [
  { name: 'e-mail: quoted-printable of soft line ends', key: KEY, make: (size) => filled('=\r\n', size, QUOTED) },
  { name: 'e-mail: quoted-printable of escapes', key: KEY, make: (size) => filled('=41=\r\n', size, QUOTED) },
  { name: 'e-mail: quoted-printable of one line', key: KEY, make: (size) => filled('=C3=A9', size, QUOTED) },
  { name: 'e-mail: quoted-printable that is none', key: KEY, make: (size) => filled('=ZZ=', size, QUOTED) },
  { name: 'e-mail: quoted-printable of blanks', key: KEY, make: (size) => filled('      \r\n', size, QUOTED) },
  {
    name: 'e-mail: base64 of base64',
    key: KEY,
    make: (size) =>
      `${MAIL}Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(Buffer.from('The ferry. '.repeat(size / 30)).toString('base64')).toString('base64')}`,
  },
  {
    name: 'e-mail: base64 of another alphabet',
    key: KEY,
    make: (size) => filled('\u00e9-_*\r\n', size / 2, `${MAIL}Content-Transfer-Encoding: base64\r\n\r\n`),
  },
  {
    name: 'e-mail: UTF-7',
    key: KEY,
    make: (size) => filled('+AGE-', size, `${MAIL}Content-Type: text/plain; charset=utf-7\r\n\r\n`),
  },
  {
    name: 'e-mail: format=flowed',
    key: KEY,
    make: (size) =>
      filled('word \r\n', Math.min(size, 2 * MIB), `${MAIL}Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n`),
  },
  {
    name: 'e-mail: UTF-16',
    key: KEY,
    make: (size) => filled('x\0', size, `${MAIL}Content-Type: text/plain; charset=utf-16le\r\n\r\n`),
  },
];

const HEADERS: readonly Bomb[] = [
  ['of one letter', (n: number) => `a${n}:b\r\n`],
  ['Subject, over and over', () => 'Subject: x\r\n'],
  ['From, over and over', () => 'From: a@x.example\r\n'],
  ['Date, over and over', () => 'Date: Mon, 5 Jan 2026 12:00:00 +0000\r\n'],
  ['Received', (n: number) => `Received: from a${n} by b${n}; Mon, 5 Jan 2026 12:00:00 +0000\r\n`],
  ['Content-Type, over and over', () => 'Content-Type: text/plain\r\n'],
  ['of encoded words', () => 'Subject: =?utf-8?b?w6k=?= =?utf-8?b?w6k=?=\r\n'],
  ['of comments', () => 'From: ((((a))))\r\n'],
  ['of quotation marks', () => 'From: "\\"\\"\\"" <a@x.example>\r\n'],
  ['of groups', () => 'To: a:b@x.example,c@x.example;\r\n'],
].map(([name, piece]) => ({
  name: `e-mail: headers ${name}`,
  key: KEY,
  make: (size: number) => counted(piece as (n: number) => string, size, MAIL, '\r\nThe ferry is back.\r\n'),
}));

const PARTS: readonly Bomb[] = [
  [
    'articles attached',
    (n: number) =>
      `--b\r\nContent-Type: text/markdown\r\nContent-Disposition: attachment; filename="a${n}.md"\r\n\r\n# Ferry ${n}\r\n\r\n${'The ferry is back. '.repeat(5000)}\r\n`,
  ],
  [
    'pages attached',
    (n: number) =>
      `--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename="a${n}.html"\r\n\r\n<!doctype html><article><h1>Ferry ${n}</h1>${'<p>The ferry is back.</p>'.repeat(8000)}\r\n`,
  ],
  [
    'wires attached',
    (n: number) =>
      `--b\r\nContent-Type: application/json\r\nContent-Disposition: attachment; filename="a${n}.json"\r\n\r\n{"uri":"a:${n}","headline":"F${n}","body_xhtml":"${'<p>x</p>'.repeat(20_000)}"}\r\n`,
  ],
  [
    'pictures attached',
    (n: number) =>
      `--b\r\nContent-Type: image/png\r\nContent-ID: <a${n}>\r\nContent-Disposition: attachment; filename="${n}.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n`,
  ],
  ['alternatives', () => '--b\r\nContent-Type: text/html\r\n\r\n<p>The ferry is back.</p>\r\n'],
  ['parts of a thousand headers', () => `--b\r\n${'X-A: b\r\n'.repeat(500)}\r\nx\r\n`],
].map(([name, piece]) => ({
  name: `e-mail: ${name}`,
  key: KEY,
  make: (size: number) => counted(piece as (n: number) => string, size, MIXED, '--b--\r\n'),
}));

/** More that e-mail may be made of: encodings, headers, attachments and the habits of mail programs without end. */
export const MORE_MAIL_BOMBS: readonly Bomb[] = [...TEXTS, ...MARKUP, ...ENCODED, ...HEADERS, ...PARTS];
