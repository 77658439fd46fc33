import { type Bomb, counted, filled } from './bomb.ts';
import { MAIL } from './wire-heads.ts';

const EML_KEY = 'bombs/a.eml';
const MIXED = `${MAIL}Content-Type: multipart/mixed; boundary="b"\r\n\r\n`;

export const MAIL_BOMBS: readonly Bomb[] = [
  { name: 'e-mail: parts', key: EML_KEY, make: (size) => filled('--b\r\n\r\nx\r\n', size, MIXED, '--b--') },
  { name: 'e-mail: boundaries', key: EML_KEY, make: (size) => filled('--b\r\n', size, MIXED) },
  { name: 'e-mail: nearly boundaries', key: EML_KEY, make: (size) => filled('--', size, MIXED) },
  {
    name: 'e-mail: parts in parts',
    key: EML_KEY,
    make: (size) =>
      counted(
        (n) => `--b${n - 1}\r\nContent-Type: multipart/mixed; boundary="b${n}"\r\n\r\n`,
        size,
        MIXED.replace('"b"', '"b0"'),
      ),
  },
  {
    name: 'e-mail: mails in mails',
    key: EML_KEY,
    make: (size) => filled('Content-Type: message/rfc822\r\n\r\n', size, MAIL),
  },
  { name: 'e-mail: one header line', key: EML_KEY, make: (size) => filled('x', size, `${MAIL}X-A: `, '\r\n\r\nx') },
  {
    name: 'e-mail: a subject of 10 MiB',
    key: EML_KEY,
    make: (size) => filled('x ', size, 'From: a@x.example\r\nSubject: ', '\r\n\r\nx'),
  },
  { name: 'e-mail: header lines', key: EML_KEY, make: (size) => filled('X-A: b\r\n', size, MAIL, '\r\nx') },
  {
    name: 'e-mail: folded header lines',
    key: EML_KEY,
    make: (size) => filled(' b\r\n', size, `${MAIL}X-A: a\r\n`, '\r\nx'),
  },
  {
    name: 'e-mail: encoded words',
    key: EML_KEY,
    make: (size) => filled(' =?utf-8?q?a?=\r\n', size, 'From: a@x.example\r\nSubject: a\r\n', '\r\nx'),
  },
  {
    name: 'e-mail: very many addresses',
    key: EML_KEY,
    make: (size) => filled('a <a@x.example>,\r\n ', size, `${MAIL}To: `, 'a@x.example\r\n\r\nx'),
  },
  {
    name: 'e-mail: addresses in brackets',
    key: EML_KEY,
    make: (size) => filled('(<', size, `Subject: a\r\nFrom: `, '\r\n\r\nx'),
  },
  {
    name: 'e-mail: parameters',
    key: EML_KEY,
    make: (size) => counted((n) => ` a*${n}=b;\r\n`, size, `${MAIL}Content-Type: text/plain;\r\n`, ' c=d\r\n\r\nx'),
  },
  {
    name: 'e-mail: base64',
    key: EML_KEY,
    make: (size) => filled(`${'V29y'.repeat(19)}\r\n`, size, `${MAIL}Content-Transfer-Encoding: base64\r\n\r\n`),
  },
  {
    name: 'e-mail: base64 of one line',
    key: EML_KEY,
    make: (size) => filled('V29y', size, `${MAIL}Content-Transfer-Encoding: base64\r\n\r\n`),
  },
  {
    name: 'e-mail: quoted-printable',
    key: EML_KEY,
    make: (size) =>
      filled(
        '=C3=A9=\r\n',
        size,
        `${MAIL}Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`,
      ),
  },
  ...[
    'x\r\n',
    'x\r\n\r\n',
    '> ',
    '> x\r\n',
    'word ',
    '-- \r\n',
    'Subject: x\r\n',
    'Begin forwarded message:\r\n',
    '\r\n',
  ].map(
    (piece): Bomb => ({
      name: `e-mail: a text of ${JSON.stringify(piece).slice(1, -1)}`,
      key: EML_KEY,
      make: (size) => filled(piece, size, `${MAIL}\r\nThe ferry is back.\r\n\r\n`),
    }),
  ),
  ...['<p>x</p>', '<div>', '<b>', '<table><tr><td>', '<blockquote>', '<br>', 'x '].map(
    (piece): Bomb => ({
      name: `e-mail: HTML of ${piece}`,
      key: EML_KEY,
      make: (size) => filled(piece, size, `${MAIL}Content-Type: text/html\r\n\r\n<p>The ferry is back.</p>`),
    }),
  ),
];
