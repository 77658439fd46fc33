import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { checkBody } from '../check-body.ts';
import { newsroom } from '../newsroom.ts';
import { showArticles } from './show-articles.ts';

const FOLDER = new URL('mails/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.slice(0, -'.eml'.length));

test('there is a mail of every kind', () => {
  expect(names.length).toBeGreaterThan(15);
});

test.each(names)('the mail %s gives the article that stands beside it', async (name) => {
  const bytes = readFileSync(new URL(`${name}.eml`, FOLDER));
  const { articles, problems } = await normalizeUpload({ key: `mail/${name}.eml`, bytes }, newsroom);
  expect(articles.flatMap(({ body }) => checkBody(body))).toEqual([]);
  expect(showArticles({ articles, problems })).toBe(readFileSync(new URL(`${name}.expected`, FOLDER), 'utf8'));
});
