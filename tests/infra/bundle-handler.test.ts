import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundleSize, bundleModule } from '../../infra/bundle-handler.ts';
import { slugOf } from '../../shared/model/slug.ts';
import { common } from '../common.ts';

const SLUG = fileURLToPath(new URL('../../shared/model/slug.ts', import.meta.url));
/** Less than the table for transliteration alone. */
const SMALL = 50_000;
/** Bytes that a handler may have to import before it can answer; the clients of S3 and SNS alone are 353,000. */
const MOST_AT_START = 560_000;

describe('a bundle', () => {
  let folder = '';
  let size: BundleSize;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wireroom-bundle-'));
    size = bundleModule(SLUG, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is imported without the table for transliteration', () => {
    expect(size.start).toBeLessThan(SMALL);
    expect(size.all).toBeGreaterThan(10 * SMALL);
  });

  it.each(['Straße nach Łódź', 'Søndag', '한국의 신호', 'Выборы', 'Plain words'])(
    'makes the same slug of “%s”',
    async (label) => {
      const bundled = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as {
        readonly slugOf: typeof slugOf;
      };
      expect(bundled.slugOf(label)).toBe(slugOf(label));
    },
  );
});

it('the normalise handler starts without the readers of documents and their tables', async () => {
  const sizeFile = join(await common('handlers'), 'normalize', 'size.json');
  const { start, all } = JSON.parse(readFileSync(sizeFile, 'utf8')) as BundleSize;
  expect(start).toBeLessThan(MOST_AT_START);
  expect(all).toBeGreaterThan(2 * start);
});
