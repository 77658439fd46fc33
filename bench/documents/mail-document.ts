import { Buffer } from 'node:buffer';
import { createStory } from '../stories/story.ts';
import { storyHtml, writeStory } from '../stories/write-story.ts';

const BOUNDARY = '000000000000c0ffee0642';
/** RFC 5322, section 2.1.1: what a line should not exceed. */
const WRAP = 72;
/** RFC 2045, section 6.7: the longest encoded line. */
const ENCODED_LINE = 76;

/** Story `number` as a mail program sends it: text and HTML of about 900 words, a header with its way through three servers. */
export function mailDocument(number: number): Uint8Array {
  const story = createStory(number);
  const text = `${wrap(writeStory(story, 'text'))}\n\n-- \n${story.byline}\nFreelance\n`;
  const html = `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body><div dir="ltr">${storyHtml(story)}<div class="gmail_signature"><div>${story.byline}<br>Freelance</div></div></div></body></html>\n`;
  const hops = [1, 2, 3].map(
    (hop) =>
      `Received: from mx${hop}.example.com (mx${hop}.example.com [192.0.2.${hop}])\n by relay${hop}.example.com with ESMTPS id ${number}a${hop};\n Mon, 2 Mar 2026 09:00:0${hop} +0000`,
  );
  const mail = `${hops.join('\n')}
Return-Path: <writer@example.com>
MIME-Version: 1.0
From: ${story.byline} <writer@example.com>
Date: Mon, 2 Mar 2026 09:00:00 +0000
Message-ID: <story-${number}@mail.example.com>
Subject: ${story.headline}
To: Desk <desk@herald.example>
Content-Type: multipart/alternative; boundary="${BOUNDARY}"

--${BOUNDARY}
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

${quotedPrintable(text)}
--${BOUNDARY}
Content-Type: text/html; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

${quotedPrintable(html)}
--${BOUNDARY}--
`;
  return Buffer.from(mail.replaceAll('\n', '\r\n'));
}

function wrap(text: string): string {
  return text.replace(new RegExp(`(?=.{${WRAP + 1}})(.{1,${WRAP}}) `, 'g'), '$1\n');
}

/** RFC 2045, section 6.7. */
function quotedPrintable(text: string): string {
  const encoded = [...Buffer.from(text)].map((byte) =>
    byte === 0x0a || (byte >= 0x20 && byte < 0x7f && byte !== 0x3d)
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  let lines = '';
  let length = 0;
  for (const sign of encoded) {
    if (length + sign.length >= ENCODED_LINE) {
      lines += '=\n';
      length = 0;
    }
    lines += sign;
    length = sign === '\n' ? 0 : length + sign.length;
  }
  return lines;
}
