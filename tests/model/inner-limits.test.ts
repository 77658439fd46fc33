import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limitsPage } from './limits-page.ts';

test('docs/limits.md says every limit as it is', async () => {
  await expect(limitsPage()).toMatchFileSnapshot('../../docs/limits.md');
});

/** What a reader says of a file that is more than it takes. */
const REFUSES = /'too-large'|'item-left-out'|\btooComplex\(|\bdamaged\(|new UnreadableDocument|\btooMuch\(/;
/** A number of its own, where it is more than a few dozen. */
const OWN_NUMBER = /^(?:export )?const (?:MAX|MOST)_(\w+)[^=\n]* = (?:\d[\d_]{2,}|\d+ \* )/gm;

/** Numbers of files that refuse that no file is refused for. */
const NO_LIMITS: readonly string[] = [
  'docx/write-story.ts: const MAX_SPAN = 1000',
  'html/body-builder.ts: const MAX_REWRAPS = 10_000',
];

test('what refuses a file has its numbers from the table that the page is made from', () => {
  const found = readdirSync('shared/intake', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const source = readFileSync(`shared/intake/${path}`, 'utf8');
      if (!REFUSES.test(source)) return [];
      return [...source.matchAll(OWN_NUMBER)].map(([line]) => `${path}: ${line}`);
    });
  expect(found).toEqual(NO_LIMITS);
});
