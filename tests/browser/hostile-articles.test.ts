import { afterAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../local/page/hostile-pages.ts';
import { CARRIERS, frontMatterOf, PARTICULAR_FIELDS } from './carriers.ts';
import type { Outputs } from './hostile-outputs.ts';
import { outputsOf } from './hostile-outputs.ts';
import { openChromium } from './open-chromium.ts';
import { LOADED, resolvingOnly, runHostile, serveDocuments, type Way, WRITTEN } from './run-hostile.ts';
import { VECTORS } from './vectors.ts';

const server = await serveDocuments();
const opened = await openChromium(resolvingOnly(server.port));
const skipped = 'missing' in opened ? ` (skipped: ${opened.missing})` : '';
const TIMEOUT_MS = 180_000;
/**
 * `EVERY_PAIR=1` puts every string into every format and loads each output from the site as well; else each format has its turn, a string
 * each, and what is loaded is a part of all, whose distance shares no factor with the number of formats.
 */
const EVERY_PAIR = process.env.EVERY_PAIR === '1';
const LOADED_DISTANCE = EVERY_PAIR ? 1 : 7;

afterAll(async () => {
  if ('browser' in opened) await opened.browser.close();
  await server.close();
});

function inTurn() {
  return VECTORS.map((_, n) => CARRIERS[n % CARRIERS.length]);
}

function never(): never {
  throw new Error('there is no format to carry a string');
}

function browser() {
  if (!('browser' in opened)) throw new Error('there is no browser');
  return opened.browser;
}

async function runAll(outputs: readonly Outputs[], written: readonly Way[], loaded: readonly Way[]) {
  const some = outputs.filter((_, n) => n % LOADED_DISTANCE === 0);
  return [
    ...(await runHostile(browser(), server.documents, outputs, written)),
    ...(await runHostile(browser(), server.documents, some, loaded)),
  ];
}

/** The vector with its number in whatever it tries, so that what ran tells which it was. */
function numbered(vector: string, n: number): string {
  return vector.replaceAll('alert(1)', `alert(${n})`).replaceAll('//evil.example/', `//evil.example/${n}/`);
}

test(`no field of front matter that takes addresses, ids, times or names of a kind takes a hostile string`, async () => {
  for (const field of PARTICULAR_FIELDS) {
    expect(await outputsOf('a.md', frontMatterOf(field, VECTORS[0] ?? ''))).toEqual([]);
    for (const vector of VECTORS.filter((_, n) => n % PARTICULAR_FIELDS.length === PARTICULAR_FIELDS.indexOf(field))) {
      expect({ field, vector, outputs: await outputsOf('a.md', frontMatterOf(field, vector)) }).toEqual({
        field,
        vector,
        outputs: [],
      });
    }
  }
});

describe.skipIf(skipped !== '')(`in a real browser${skipped}`, () => {
  test(
    `nothing of ${VECTORS.length} hostile strings in ${CARRIERS.length} formats runs or calls out, as page, AMP page or feed content`,
    async () => {
      for (const pairs of EVERY_PAIR ? CARRIERS.map((carrier) => VECTORS.map(() => carrier)) : [inTurn()]) {
        const outputs = await Promise.all(
          VECTORS.map((vector, n) => {
            const { key, file } = pairs[n] ?? CARRIERS[0] ?? never();
            return outputsOf(key, file(numbered(vector, n)));
          }),
        );
        // Some are no article at all, and are rejected.
        expect(outputs.filter((each) => each.length > 0).length).toBeGreaterThan(VECTORS.length / 2);
        expect(await runAll(outputs.flat(), WRITTEN, LOADED)).toEqual([]);
      }
    },
    EVERY_PAIR ? CARRIERS.length * TIMEOUT_MS : TIMEOUT_MS,
  );

  test(
    'nothing of them runs or calls out on the newsroom’s own pages',
    async () => {
      const pages = VECTORS.flatMap((vector, n) => {
        const all = Object.values(pagesOf(numbered(vector, n)));
        return EVERY_PAIR ? all : n % 4 === 0 ? [all[(n / 4) % all.length] ?? never()] : [];
      });
      const outputs = pages.map((page) => ({ page, amp: '', feed: '' }));
      expect(await runAll(outputs, ['page'], ['loaded page'])).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'a script, a handler, a call, a frame’s own document and a link that runs are each seen where there is one',
    async () => {
      const hostile = [
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(2)>',
        '<img src=https://evil.example/x.png>',
        '<iframe srcdoc="<script>alert(4)</script>"></iframe>',
        '<a href="javascript:alert(5)">x</a>',
        '<iframe sandbox="allow-scripts" srcdoc="<script>alert(6)</script>"></iframe>',
        '<body onload=alert(7)>',
      ];
      const misdeeds = await runHostile(
        browser(),
        server.documents,
        hostile.map((html) => ({ page: html, amp: html, feed: html })),
        [...WRITTEN, ...LOADED],
      );
      const seen = (way: Way) => [...new Set(misdeeds.flatMap(({ as, what }) => (as === way ? what : [])))].sort();
      const all = [1, 2, 4, 5, 6, 7].map((n) => `alert(${n})`).concat('request: https://evil.example/x.png');
      // A script or a body that is set by innerHTML does not run; everything else does.
      for (const way of [...WRITTEN, ...LOADED])
        expect({ way, seen: seen(way) }).toEqual({
          way,
          seen: all.filter((what) => way !== 'innerHTML' || !['alert(1)', 'alert(7)'].includes(what)),
        });
    },
    TIMEOUT_MS,
  );
});
