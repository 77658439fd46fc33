import { describe, expect, test } from 'vitest';
import { placeText } from '../../local/problem-text.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { PROBLEMS, type ProblemCode } from '../../shared/model/problem-catalogue.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { PLACED_PROBLEMS } from './placed-problems.ts';

const newsroom = {
  ...readNewsroom('name: The Herald\nauthority: herald.example,2026\nsections: [Local, World]\n'),
  url: 'https://site.example',
};

/** Problems that concern no spot of the file, each with the reason. */
const OF_WHOLE_FILE: Readonly<Partial<Record<ProblemCode, string>>> = {
  'too-large': 'the file as a whole is too large; what is too large within it has a place where its format has one',
  'too-slow': 'reading it was stopped, nobody knows where',
  empty: 'there is nothing in it',
  'unknown-format': 'the file is another program’s',
  'is-image': 'the file is a picture',
  'is-binary': 'the file is data; a control character within a text has its line',
  encrypted: 'nothing in it can be read',
  'bad-encoding': 'what is broken is a byte, which has a place only where lines can be told',
  'bad-docx': 'the archive is damaged, and has no text that could be counted',
  'no-headline': 'there is none anywhere; what the text opens with is told as found',
  'no-body': 'there is none anywhere',
  'no-section': 'there is none anywhere',
  'more-problems': 'they are everywhere',
  'other-folder': 'it is about the folder',
  'language-uncertain': 'it is about the text as a whole',
  'repeated-item': 'it is about an article of the file, which it names by its number',
  'item-left-out': 'what lies beyond a limit is counted, not placed; a draft or a page among posts has its place',
};

describe.each(PLACED_PROBLEMS)('$format', ({ key, content, told }) => {
  test('tells where in the file each problem lies', async () => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { problems } = await normalizeUpload({ key, bytes, received: '2026-03-01T12:00:00.000Z' }, newsroom);
    const all = problems.flatMap(({ code, place, more }) => [
      { code, place },
      ...(more?.first ?? []).map((each) => ({ code, place: each.place })),
    ]);
    expect(all.map(({ code, place }) => [code, placeText(place)])).toEqual(told);
  });
});

test('what has no place concerns the whole file', () => {
  const placeless = PLACED_PROBLEMS.flatMap(({ told }) =>
    told.filter(([, place]) => place === '').map(([code]) => code),
  );
  // The macros of a Word file stand nowhere in its text.
  expect(placeless.filter((code) => OF_WHOLE_FILE[code] === undefined)).toEqual(['left-out']);
});

test('every problem that concerns a spot of a file is in the table of one format at least', () => {
  const placed = new Set(PLACED_PROBLEMS.flatMap(({ told }) => told.map(([code]) => code)));
  const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => OF_WHOLE_FILE[code] === undefined);
  // These two are told by a stage, which knows of the keys and the articles before.
  expect(codes.filter((code) => !placed.has(code))).toEqual(['bad-key', 'older-version']);
});

test.each([
  ['Word', 'image-without-alt', /^Describe it in Word: right-click the picture/],
  [
    'Word',
    'relative-url',
    /^The link was left out, its text kept\. Write the whole address, with https:\/\/ before it\.$/,
  ],
  ['Word with properties and without a headline', 'no-headline', /“Title”/],
  ['a mail in HTML', 'no-section', /line above the text/],
  ['ninjs', 'image-without-size', /in the system that wrote the document/],
  ['Markdown with front matter', 'image-without-alt', /!\[what it shows\]\(address\)/],
] as const)('in %s, %s is mended as it can be there', async (format, code, mend) => {
  const file = PLACED_PROBLEMS.find((each) => each.format === format);
  const content = file?.content ?? '';
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { problems } = await normalizeUpload({ key: file?.key ?? '', bytes }, newsroom);
  expect(problems.find((each) => each.code === code)?.mend).toMatch(mend);
});
