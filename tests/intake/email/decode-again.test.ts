import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { plainText } from '../../../shared/model/body.ts';
import { newsroom } from '../newsroom.ts';

const STORY =
  'The café on the quay reopened on Monday, and its owner, Zoë Niño, said that the señoras of the fish market had been its first guests.';

/** The bytes of a text of letters that each have one byte in ISO 8859-1. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of a mail with this header and body, and how its encoding was told. */
async function read(header: string, story: Uint8Array) {
  const head = utf8(`From: Ada Okoro <ada@example.com>\nSubject: Cafe reopens\nMIME-Version: 1.0\n${header}\n`);
  const bytes = new Uint8Array([...head, ...story]);
  const { articles, problems } = await normalizeUpload({ key: 'mail/cafe.eml', bytes }, newsroom);
  return {
    text: articles.map(({ body }) => plainText(body)).join('\n'),
    told: problems.filter(({ code }) => code === 'encoding-guessed').map(({ found }) => found),
  };
}

test.each([
  ['Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n', utf8],
  ['Content-Type: text/plain; charset="iso-8859-1"\nContent-Transfer-Encoding: 8bit\n', latin1],
])('a mail in the encoding that it claims is read in it: %s', async (header, encode) => {
  expect(await read(header, encode(STORY))).toEqual({ text: STORY, told: [] });
});

test.each([
  ['Content-Type: text/plain; charset="iso-8859-1"\nContent-Transfer-Encoding: 8bit\n'],
  ['Content-Type: text/plain;\n charset=windows-1251\nContent-Transfer-Encoding: 8bit\n'],
  ['Content-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: 8bit\n'],
])('a mail that is UTF-8 is read as that, whatever it claims: %s', async (header) => {
  expect(await read(header, utf8(STORY))).toEqual({ text: STORY, told: ['UTF-8, though the mail says otherwise'] });
});

test.each([
  ['Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n'],
  ['Content-Type: text/plain\nContent-Transfer-Encoding: 8bit\n'],
  [''],
])('a mail that is in another encoding than it claims, or claims none, is read by guess: %s', async (header) => {
  const { text, told } = await read(header, latin1(STORY));
  expect(text).toBe(STORY);
  expect(told).toHaveLength(1);
});

test('quoted-printable of another encoding than claimed is read by guess', async () => {
  const header = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n';
  const story = STORY.replace(/[^ -~]/g, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  expect((await read(header, latin1(story))).text).toBe(STORY);
});

test('UTF-8 that was made UTF-8 once more is what it was', async () => {
  const twice = utf8(new TextDecoder('windows-1252').decode(utf8(STORY)));
  const { text, told } = await read(
    'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n',
    twice,
  );
  expect(text).toBe(STORY);
  expect(told).toEqual(['“Ã©”, which is “é” in UTF-8 read as Windows-1252']);
});
