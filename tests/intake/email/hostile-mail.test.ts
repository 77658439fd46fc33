import { expect, test } from 'vitest';
import { emailFormat } from '../../../shared/intake/email-format.ts';
import type { Upload } from '../../../shared/intake/intake.ts';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { plainText } from '../../../shared/model/body.ts';
import { checkBody } from '../check-body.ts';
import { newsroom } from '../newsroom.ts';

const HEAD =
  'From: Ada Okoro <ada@example.com>\nSubject: Ferry returns\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nMIME-Version: 1.0\n';
const LEAD = 'The ferry to Gull Island sails again from April, forty years after the last one tied up.';

const read = (text: string) =>
  normalizeUpload({ key: 'mail/story.eml', bytes: new TextEncoder().encode(text) }, newsroom);

function multipart(parts: readonly string[], boundary = 'b'): string {
  return `${HEAD}Content-Type: multipart/mixed; boundary="${boundary}"\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`;
}

function enclose(mail: string, levels: number): string {
  if (levels === 0) return mail;
  const inner = enclose(mail, levels - 1);
  return multipart([`Content-Type: message/rfc822\n\n${inner}`], `level${levels}`);
}

const innermost = `${HEAD}Content-Type: text/plain\n\n${LEAD}\n\nIt costs four pounds.\n`;

test('a mail inside a mail is read, one inside that is refused', async () => {
  const once = await read(enclose(innermost, 1));
  expect(once.articles.map(({ body }) => body.children.map(plainText))).toEqual([[LEAD, 'It costs four pounds.']]);
  const twice = await read(enclose(innermost, 2));
  expect(twice.articles).toEqual([]);
  expect(twice.problems.map(({ code, found }) => [code, found])).toContainEqual([
    'unknown-format',
    'an e-mail inside an e-mail inside an e-mail',
  ]);
});

test.each([
  ['parts', multipart(Array.from({ length: 2000 }, () => 'Content-Type: text/plain\n\nx')), /more than 1000 parts/],
  ['lines', `${HEAD}\n${'x\n'.repeat(80_000)}`, /more than 80000 lines/],
  ['lines of text', `${HEAD}\n${'x\n'.repeat(30_000)}`, /more than 20000 lines of text/],
  [
    'parts in a file of mails',
    `From a@x.example Mon Mar  2 09:00:00 2026\n${HEAD}\nx\n\n`.repeat(3).replace(/x\n/g, '--a\n'.repeat(400)),
    /more than 1000 parts/,
  ],
  ['header bytes', `${HEAD}${`X-A: ${'a'.repeat(900)}\n`.repeat(700)}\ntext`, /header size/],
  [
    'levels',
    `${HEAD}Content-Type: multipart/mixed; boundary="p0"\n\n${Array.from({ length: 30 }, (_, i) => `--p${i}\nContent-Type: multipart/mixed; boundary="p${i + 1}"\n\n`).join('')}`,
    /nesting depth/,
  ],
])('a mail of too many %s is refused, and says so', async (_what, mail, found) => {
  const { articles, problems } = await read(mail);
  expect(articles).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['unknown-format']);
  expect(problems[0]?.found).toMatch(found);
});

test('no more than twenty of the files of a mail are opened', async () => {
  const opened: Upload[] = [];
  const parts = Array.from(
    { length: 200 },
    (_, i) => `Content-Type: text/plain; name="${i}.txt"\nContent-Disposition: attachment; filename="${i}.txt"\n\nx`,
  );
  await emailFormat.parse(new TextEncoder().encode(multipart(parts)), async (file) => {
    opened.push(file);
    return { drafts: [], problems: [] };
  });
  expect(opened.length).toBe(20);
});

test('what an attachment is called leads out of no folder', async () => {
  const opened: string[] = [];
  const part = (name: string) => `Content-Type: text/plain; name="${name}"\nContent-Disposition: attachment\n\nx`;
  const names = ['../../etc/passwd.txt', String.raw`C:\\Users\\me\\a.txt`, `${'a'.repeat(5000)}.txt`];
  await emailFormat.parse(new TextEncoder().encode(multipart(names.map(part))), async ({ key }) => {
    opened.push(key);
    return { drafts: [], problems: [] };
  });
  expect(opened).toEqual(['passwd.txt', 'a.txt', `${'a'.repeat(96)}.txt`]);
});

test.each([
  ['a line without an end', `${HEAD}\n${'word '.repeat(100_000)}`],
  ['a thousand quotation marks', `${HEAD}\n${'>'.repeat(100_000)} ${LEAD}`],
  ['lines that nearly say who wrote', `${HEAD}\n${`On ${'2 Mar 2026 09:00 '.repeat(15)}he wrote\n`.repeat(3000)}`],
  ['lines that are nearly headers', `${HEAD}\n${'From: a\nSubject: b\n'.repeat(5000)}`],
  ['dashes', `${HEAD}\n${`${'-'.repeat(200)}\n`.repeat(900)}`],
  ['spaces', `${HEAD}\n${' '.repeat(200_000)}x`],
  ['a subject of marks', `Subject: ${'Re: [x] '.repeat(5000)}\nFrom: a@b.example\nMessage-ID: <a@b>\n\n${LEAD}`],
  ['encoded words', `Subject: ${'=?utf-8?Q?=C3?= '.repeat(3000)}\nFrom: a@b.example\nMessage-ID: <a@b>\n\n${LEAD}`],
  ['open blockquotes', `${HEAD}Content-Type: text/html\n\n${'<blockquote type=cite>'.repeat(5000)}${LEAD}`],
  ['open tables', `${HEAD}Content-Type: text/html\n\n${'<table><tr><td>'.repeat(5000)}${LEAD}`],
  ['paragraphs', `${HEAD}Content-Type: text/html\n\n${'<p>a<b>b</b></p>'.repeat(12_000)}`],
  ['line breaks', `${HEAD}Content-Type: text/html\n\n<p>${'a<b>b</b><br>'.repeat(12_000)}</p>`],
])('%s are read in bounded work, into a body that is valid', async (_what, mail) => {
  const { articles } = await read(mail);
  expect(articles.flatMap(({ body }) => checkBody(body))).toEqual([]);
});

test('no script, style or address of another kind comes through from a mail in HTML', async () => {
  const html = `<style>p{}</style><script>alert(1)</script><p onclick="x()">${LEAD} <a href="javascript:alert(1)">here</a> <a href="https://a.example/">there</a></p><svg><a>x</a></svg>`;
  const { articles } = await read(`${HEAD}Content-Type: text/html\n\n${html}`);
  const written = JSON.stringify(articles.map(({ body }) => body));
  expect(written).toContain('https://a.example/');
  expect(written).not.toMatch(/alert|javascript|onclick|style|svg/);
});
