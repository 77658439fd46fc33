import { expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { p, writeDocx } from './docx/write-docx.ts';
import { newsroom } from './newsroom.ts';

const HEAD = 'From: desk@wire.example\nSubject: Articles\nMessage-ID: <a@wire.example>\nMIME-Version: 1.0\n';
const LEAD = 'The night ferry between Sandmouth and the island is back after nine days of storms.';

interface Attached {
  readonly name: string;
  readonly content: string | Uint8Array;
}

function mailOf(files: readonly Attached[]): string {
  const parts = files.map(
    ({ name, content }) =>
      `--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n')}\n`,
  );
  return `${HEAD}Content-Type: multipart/mixed; boundary="b"\n\n${parts.join('')}--b--\n`;
}

async function read(text: string) {
  const { articles, problems } = await normalizeUpload(
    { key: 'a.eml', bytes: new TextEncoder().encode(text) },
    newsroom,
  );
  const unread = problems.filter(({ found }) => found.startsWith('more than may be read of one file'));
  return { headlines: articles.map(({ headline }) => headline), unread };
}

const NUMBERS = [1, 2, 3, 4, 5];
const UNREAD = {
  code: 'attachment-left-out',
  severity: 'warning',
  mend: 'Upload this attachment as a file of its own.',
};

test('attached articles that together are larger than one file may be are read up to there', async () => {
  const text = (number: number) => `Ferry ${number} is back\n\n${`${LEAD} `.repeat(10_000)}`;
  const { headlines, unread } = await read(
    mailOf(NUMBERS.map((number) => ({ name: `${number}.txt`, content: text(number) }))),
  );
  expect(headlines).toEqual(['Ferry 1 is back', 'Ferry 2 is back']);
  expect(unread).toMatchObject([UNREAD]);
});

test('of attached Word files it counts what they inflate to', async () => {
  const spaces = `<w:p><w:pPr>${' '.repeat(7 * 1024 * 1024)}</w:pPr></w:p>`;
  const file = (number: number) =>
    writeDocx({ body: p(`Ferry ${number} is back`) + p(LEAD) + p('It costs four pounds each way.') + spaces });
  const { headlines, unread } = await read(
    mailOf(NUMBERS.map((number) => ({ name: `${number}.docx`, content: file(number) }))),
  );
  expect(headlines).toEqual(['Ferry 1 is back', 'Ferry 2 is back']);
  expect(unread).toMatchObject([UNREAD]);
});

test('of attached articles of very many elements it counts those', async () => {
  const wire = (number: number) =>
    `{"uri":"a:${number}","headline":"Ferry ${number}","body_xhtml":"${'<p>x</p>'.repeat(34_000)}"}`;
  const { headlines, unread } = await read(
    mailOf(NUMBERS.map((number) => ({ name: `${number}.json`, content: wire(number) }))),
  );
  expect(headlines).toEqual(['Ferry 1', 'Ferry 2']);
  expect(unread).toMatchObject([UNREAD]);
});

test('what the mails of one file enclose has one allowance', async () => {
  const mail = mailOf(
    Array.from({ length: 15 }, (_, number) => ({
      name: `${number}.txt`,
      content: `Ferry ${number} is back\n\n${LEAD}\n`,
    })),
  );
  const { unread } = await read(
    [mail, mail].map((each) => `From a@x.example Mon Mar  2 09:00:00 2026\n${each}\n`).join('\n'),
  );
  expect(unread.length).toBeGreaterThan(0);
});
