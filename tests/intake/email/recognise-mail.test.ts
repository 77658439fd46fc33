import { expect, test } from 'vitest';
import { isMail } from '../../../shared/intake/email/recognise-mail.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const text = encode('A line that is no header.\n');

test.each([
  ['news/story.eml', undefined],
  ['news/STORY.EML', undefined],
  ['news/story.mbox', undefined],
  ['news/story.emlx', undefined],
  ['news/story', 'message/rfc822'],
  ['news/story', 'Message/RFC822; charset=utf-8'],
])('%s of type %s is a mail, whatever is in it', (key, contentType) => {
  expect(isMail(text, key, contentType)).toBe(true);
});

test.each([
  'Message-ID: <a@b.example>\r\nFrom: a@b.example\r\n\r\nText',
  'Received: by mx.example;\r\n\tMon, 2 Mar 2026 09:00:00 +0000\r\nSubject: News\r\n\r\nText',
  'From: a@b.example\nContent-Type: text/html\nSubject: News\n\nText',
  'From a@b.example Mon Mar  2 09:00:00 2026\nFrom: a@b.example\nSubject: News\n\nText',
  '\ufeffReturn-Path: <a@b.example>\nFrom: a@b.example\n\nText',
  `${' '.repeat(300)}\r\nDelivered-To: a@b.example\r\nSubject: News\r\n\r\nText`,
  '\n\nMIME-Version: 1.0\nSubject: News\n\nText',
])('a file that opens with a header as programs write it is a mail: %j', (opening) => {
  expect(isMail(encode(opening), 'news/story.txt')).toBe(true);
});

test.each([
  'From: Ada Okoro\nSent: Monday, 2 March 2026 09:00\nTo: Desk\nSubject: News\n\nText',
  'From: Ada Okoro <ada@example.com>\nDate: 2 March 2026\nSubject: News\nTo: desk@herald.example\n\nText',
  'Headline: News\nSection: World\n\nText',
  'From the harbour, in March 2026\n\nText',
  'Note: this is text\nthat goes on\nMessage-ID: x\nFrom: y\n\nText',
  '# Headline\n\nText',
  '---\nheadline: News\n---\nText',
])('text is no mail, though it may have been copied from one: %j', (opening) => {
  expect(isMail(encode(opening), 'news/story.txt', 'text/plain')).toBe(false);
});
