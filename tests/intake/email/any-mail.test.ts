import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { anyCharacter } from '../../any-character.ts';
import { checkBody } from '../check-body.ts';
import { newsroom } from '../newsroom.ts';

const line = fc.oneof(
  fc.constantFrom(
    'From: Ada Okoro <ada@example.com>',
    'Subject: =?utf-8?B?RmVycnk=?= returns',
    'Subject: Fwd: x',
    'Date: Mon, 2 Mar 2026 09:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    'Content-Type: multipart/alternative; boundary=c',
    'Content-Type: text/html; charset=utf-8',
    'Content-Type: text/plain; charset=iso-2022-jp; format=flowed; delsp=yes',
    'Content-Type: message/rfc822',
    'Content-Disposition: attachment; filename="a.html"',
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    '--b',
    '--b--',
    '--c',
    '',
    '',
    '-- ',
    '> quoted',
    '---------- Forwarded message ---------',
    'Begin forwarded message:',
    'On Mon, 2 Mar 2026 at 09:00, Ada <ada@example.com> wrote:',
    'Sent from my iPhone',
    'Best regards,',
    'Hi Tom,',
    '***',
    'FOR IMMEDIATE RELEASE',
    '<p>A paragraph <b>of</b> HTML.</p>',
    '<blockquote type="cite"><div class="gmail_quote">',
    '<table class="moz-email-headers-table"><tr><th>From: </th><td>x</td></tr>',
    '<td><li></table></blockquote>',
    'A line of text that goes on for a while, as lines of articles do.',
    'VGhlIGZlcnJ5Lg==',
    'a=C3=A9=',
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
);

test('whatever stands in a mail, its articles are valid or it is refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
      const bytes = new TextEncoder().encode(lines.join('\r\n'));
      const { articles, problems } = await normalizeUpload({ key: 'mail/any.eml', bytes }, newsroom);
      expect(articles.flatMap(({ body }) => checkBody(body))).toEqual([]);
      expect(articles.length > 0 || problems.some(({ severity }) => severity === 'error')).toBe(true);
      for (const { headline } of articles) expect(headline.isWellFormed() && headline.trim() === headline).toBe(true);
    }),
    { numRuns: 60, seed: 20260302 },
  );
});

test('any bytes under the name of a mail are read without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const { articles } = await normalizeUpload({ key: 'mail/any.eml', bytes }, newsroom);
      expect(articles.flatMap(({ body }) => checkBody(body))).toEqual([]);
    }),
    { numRuns: 40, seed: 20260303 },
  );
});
