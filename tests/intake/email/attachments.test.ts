import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { plainText } from '../../../shared/model/body.ts';
import { newsroom } from '../newsroom.ts';

const HEAD =
  'From: Ada Okoro <ada@example.com>\nSubject: Two stories\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nMessage-ID: <1@b>\nMIME-Version: 1.0\n';

interface File {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

async function read(note: string, ...files: readonly File[]) {
  const parts = files.map(
    ({ name, type, content }) =>
      `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${btoa(content)}\n`,
  );
  const mail = `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${note}\n${parts.join('')}--b--\n`;
  const bytes = new TextEncoder().encode(mail);
  const { articles, problems } = await normalizeUpload({ key: 'mail/stories.eml', bytes }, newsroom);
  return {
    articles: articles.map(({ headline, byline, item }) => ({ headline, byline, ...(item ? { item } : {}) })),
    problems: problems.map(({ code, place, found, more }) => [
      code,
      place.path ?? '',
      found,
      ...(more?.first ?? []).flatMap((other) => [other.place.path, other.found]),
    ]),
  };
}

const FERRY: File = {
  name: 'ferry.txt',
  type: 'text/plain',
  content:
    'Ferry returns to Gull Island\n\nIt sails at eight and at five from the first of April, the port said on Monday.\n',
};
const MARKET: File = {
  name: 'market.html',
  type: 'text/html',
  content:
    '<h1>Market moves to the north basin</h1><p class="byline">By Jo Marsh</p><p>The forty boats of the market have water there all year, the mayor said.</p>',
};
const BROKEN: File = { name: 'story.json', type: 'application/json', content: '{"headline": ' };
const PICTURE: File = { name: 'boat.jpg', type: 'image/jpeg', content: 'x' };
const LONG = 'The port had promised it for years, and on Monday its directors found the money at last. '.repeat(6);

test('a file that came with a note is the article, and lacks nothing that the mail knows', async () => {
  expect(await read('Please find my story attached.', FERRY)).toEqual({
    articles: [{ headline: 'Ferry returns to Gull Island', byline: 'Ada Okoro' }],
    problems: [],
  });
});

test('what a mail says above its article besides that it is attached is told', async () => {
  const note = 'My story is attached. The picture of the pier was shot by Ben Ash on Sunday, and must carry his name.';
  expect((await read(note, FERRY)).problems).toEqual([
    ['lines-left-out', 'text of the mail', `a line, “${note.slice(0, 59)}…”`],
  ]);
});

test('several files are several articles', async () => {
  expect(await read('Two for tomorrow.', FERRY, MARKET)).toEqual({
    articles: [
      { headline: 'Ferry returns to Gull Island', byline: 'Ada Okoro', item: 1 },
      { headline: 'Market moves to the north basin', byline: 'Jo Marsh', item: 2 },
    ],
    problems: [],
  });
});

test('the same article in two forms is one', async () => {
  const { articles } = await read('Attached.', FERRY, { ...FERRY, name: 'ferry copy.txt' });
  expect(articles).toEqual([{ headline: 'Ferry returns to Gull Island', byline: 'Ada Okoro' }]);
});

test('a mail with a text of its own is the article, and its files are told', async () => {
  expect(await read(`Ferry sails again\n\n${LONG}`, FERRY, PICTURE)).toEqual({
    articles: [{ headline: 'Ferry sails again', byline: 'Ada Okoro' }],
    problems: [['attachment-left-out', 'attachment 1', '“ferry.txt”', 'attachment 2', '“boat.jpg”']],
  });
});

test('a file that cannot be read says why, and where', async () => {
  const { articles, problems } = await read('Attached.', BROKEN);
  expect(articles).toEqual([]);
  expect(problems.some(([, path]) => path?.startsWith('attachment “story.json”'))).toBe(true);
});

test('where the article must be in a file that is not read, the editor is told which', async () => {
  const note = 'Attached.';
  const bytes = new TextEncoder().encode(
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n\n--b\nContent-Type: application/pdf; name="story.pdf"\nContent-Disposition: attachment\n\n${note}\n--b--\n`,
  );
  const { problems } = await normalizeUpload({ key: 'mail/stories.eml', bytes }, newsroom);
  expect(problems.find(({ code }) => code === 'no-body')?.mend).toBe(
    'If the article is in “story.pdf”, save that as .docx or .txt and upload it.',
  );
});

const PDF: File = { name: 'ferry.pdf', type: 'application/pdf', content: '%PDF-1.7' };

test('a few words above a document that is not read are no article, and the document is named', async () => {
  expect(await read('Please find the story attached.', PDF)).toEqual({
    articles: [],
    problems: [
      ['no-body', '', 'only “Please find the story attached.” above a document'],
      ['attachment-left-out', 'attachment 1', '“ferry.pdf”'],
    ],
  });
});

test.each([
  [
    'multipart/report; report-type=delivery-status',
    'message/delivery-status',
    'a notice of what became of another e-mail',
  ],
  ['multipart/alternative', 'text/calendar; method=REQUEST', 'an invitation from a calendar'],
])('a mail that is %s with %s is no article', async (whole, part, found) => {
  const mail = `${HEAD}Content-Type: ${whole}; boundary=b\n\n--b\nContent-Type: text/plain\n\nThis is long enough to be the text of an article, and it is none, whatever it says of itself or of another mail that went astray.\n--b\nContent-Type: ${part}\n\nX: y\n--b--\n`;
  const bytes = new TextEncoder().encode(mail);
  const { articles, problems } = await normalizeUpload({ key: 'mail/notice.eml', bytes }, newsroom);
  expect(articles).toEqual([]);
  expect(problems.map(({ code, found: what }) => [code, what])).toEqual([['no-body', found]]);
});

test('an article that is sent with an invitation from a calendar comes through', async () => {
  const paragraphs = [
    'The ferry to Gull Island is back after nine days in the dock, the port said on Monday.',
    'It sails at six, and takes cars again until the end of the season.',
    'Fares stay as they were, the operator added in a notice on the pier.',
  ];
  const mail = `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n${paragraphs.join('\n\n')}\n\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--b--\n`;
  const { articles } = await normalizeUpload({ key: 'mail/a.eml', bytes: new TextEncoder().encode(mail) }, newsroom);
  expect(articles.map(({ body }) => plainText(body))).toEqual([paragraphs.join('\n')]);
});

test('what a program that keeps a mailing list puts below a mail is none of it', async () => {
  const lead = 'The ferry to Gull Island is back after nine days in the dock, the port said on Monday.';
  const mail = `${HEAD}Content-Type: text/plain\n\n${lead}\n\nIt sails at six.\n\n_______________________________________________\ncopy mailing list\ncopy@lists.example\nhttps://lists.example/mailman/listinfo/copy\n`;
  const { articles } = await normalizeUpload({ key: 'mail/list.eml', bytes: new TextEncoder().encode(mail) }, newsroom);
  expect(articles.map(({ body }) => plainText(body))).toEqual([`${lead}\nIt sails at six.`]);
});

test('a mail whose article Outlook packed away is told how to ask for it', async () => {
  const mail = `${HEAD}Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Disposition: attachment; filename="winmail.dat"\nContent-Transfer-Encoding: base64\n\neJ8+IgAA\n`;
  const { articles, problems } = await normalizeUpload(
    { key: 'mail/stories.eml', bytes: new TextEncoder().encode(mail) },
    newsroom,
  );
  expect(articles).toEqual([]);
  expect(problems.find(({ code }) => code === 'no-body')?.mend).toBe(
    'Outlook has packed the article into “winmail.dat”, which no other program reads: ask for it as HTML or plain text.',
  );
});
