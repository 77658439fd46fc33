import { expect, test } from 'vitest';
import { messagesOf } from '../../../shared/intake/email/messages-of.ts';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const split = (text: string) => messagesOf(encode(text)).map((each) => new TextDecoder().decode(each));

const FERRY = 'From: Ada Okoro <ada@example.com>\nSubject: Ferry returns\nMessage-ID: <1@b>\n\nIt sails at eight.\n';
const MARKET =
  'From: Ada Okoro <ada@example.com>\nSubject: Market moves\nMessage-ID: <2@b>\n\nFrom March it is closed.\n';

test('a mail is one message, whatever its lines begin with', () => {
  expect(split(`${FERRY}\nFrom here on 2026\n`)).toEqual([`${FERRY}\nFrom here on 2026\n`]);
});

test('a byte-order mark and empty lines on top are no part of it', () => {
  expect(split(`\ufeff\r\n\n${FERRY}`)).toEqual([FERRY]);
});

test('an mbox file is parted where a line names a sender and a year below an empty line', () => {
  const mbox = `From ada@example.com Mon Mar  2 09:00:00 2026\n${FERRY}\nFrom ada@example.com Tue Mar  3 09:00:00 2026\n${MARKET}`;
  expect(split(mbox)).toEqual([`${FERRY}\n`, MARKET]);
});

test('of an mbox file a hundred messages are read', () => {
  expect(split(`From a@b.example 2026\n${FERRY}\n`.repeat(150)).length).toBe(100);
});

test('an .emlx file counts the bytes of its message, and has a property list behind it', () => {
  expect(split(`${FERRY.length}        \n${FERRY}<?xml version="1.0"?><plist></plist>`)).toEqual([FERRY]);
});

test('each message of an mbox file is an article with a place in the file, and a bad one does not spoil the rest', async () => {
  const bad = 'From: a@b.example\nMessage-ID: <3@b>\n\n\n';
  const bytes = encode([FERRY, bad, MARKET].map((each) => `From a@b.example 2026\n${each}`).join('\n'));
  const { articles, problems } = await normalizeUpload({ key: 'mail/all.mbox', bytes }, newsroom);
  expect(articles.map(({ headline, item, id }) => [headline, item, id])).toEqual([
    ['Ferry returns', 1, 'tag:test.example,2026:mail/all'],
    ['Market moves', 3, 'tag:test.example,2026:mail/all-3'],
  ]);
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place])).toEqual([
    ['no-headline', { item: 2 }],
    ['no-body', { item: 2 }],
  ]);
});
