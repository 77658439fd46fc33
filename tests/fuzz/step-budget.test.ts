import { afterAll, expect, test } from 'vitest';
import type { Bomb } from '../../bench/bombs/bomb.ts';
import { BOMBS } from '../../bench/bombs/bombs.ts';
import { MIXED_BOMBS } from '../../bench/bombs/mixed-bombs.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { newsroom } from '../intake/newsroom.ts';
import { createStepCounter } from './count-steps.ts';

/** What any file may cost, whatever is in it: so many steps for each of its bytes, and for being a file at all. */
const STEPS_PER_BYTE = 400;
const STEPS_PER_FILE = 300_000;
/** How much more of them each byte of a file four times as large may cost: four times as much where all is compared with all. */
const MOST_GROWTH = 1.6;
/** What comes once only, where the file is large enough for it. */
const SLACK = 20_000;

const SMALL = 8 * 1024;
const LARGE = 4 * SMALL;

/** Where a rule that looks around itself would look ever farther. The others are mixed into the files of everything; `EVERY_BOMB=1` reads each alone. */
const TELLING = [
  'HTML: inline levels round very many blocks',
  'HTML: 240 levels and very many ends',
  'HTML: a table wide and long',
  'HTML: <b><p>x',
  'HTML: <td>x',
  'page: 240 levels of text',
  'page: JSON-LD whose nodes lead to each other',
  'Markdown: ![',
  'Markdown: *a**b_',
  'Markdown: link definitions and links to them',
  'Markdown: code marks of growing length',
  'Markdown: open brackets before very many words',
  'text: “x\\n\\n',
  'text: Photo: A\\n\\n',
  'text: X\\n',
  'schema.org: nodes that lead to each other',
  'e-mail: parts in parts',
  'e-mail: a text of > ',
  'WXR: a post of [a]',
  'XML: attributes of one element',
];

/** What grows faster up to a bound that the smaller file does not reach: 32 KiB of front matter, 150 levels of a page. */
const BOUNDED_LATER = /^(?:front matter|page: <div>The)/;
/** What is made of pieces of which hardly one goes into the smaller file. */
const OF_LARGE_PIECES = /^(?:Word: rows|ninjs: a thousand honest)/;

const counter = await createStepCounter();
afterAll(counter.stop);

function tested(): readonly Bomb[] {
  if (process.env.EVERY_BOMB === '1')
    return BOMBS.filter(({ name }) => !BOUNDED_LATER.test(name) && !OF_LARGE_PIECES.test(name));
  const telling = BOMBS.filter(({ name }) => TELLING.includes(name));
  expect(telling.map(({ name }) => name).sort()).toEqual([...TELLING].sort());
  return [...MIXED_BOMBS, ...telling];
}

function read({ key, make }: Bomb, size: number) {
  const file = make(size);
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return () => normalizeUpload({ key, bytes }, newsroom);
}

test.each(tested())(
  '$name: takes steps in proportion to its length, and no more than the budget of any file',
  async (bomb) => {
    // What is loaded and built for the first file of a kind is no cost of it.
    await read(bomb, 1024)();
    const [small, large] = await counter.stepsOf(read(bomb, SMALL), read(bomb, LARGE));
    expect(large).toBeLessThan(STEPS_PER_FILE + STEPS_PER_BYTE * LARGE);
    expect(large).toBeLessThan(MOST_GROWTH * 4 * small + SLACK);
  },
);

test('work that grows faster than the text is seen to', async () => {
  const walkAll = (text: string) => {
    let same = 0;
    for (const one of text) for (const other of text) if (one === other) same++;
    return same;
  };
  const [small, large] = await counter.stepsOf(
    () => walkAll('x'.repeat(200)),
    () => walkAll('x'.repeat(800)),
  );
  expect(large).toBeGreaterThan(15 * small);
});
