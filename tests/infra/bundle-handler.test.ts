import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundleSize, bundleModule } from '../../infra/bundle-handler.ts';
import { slugOf } from '../../shared/model/slug.ts';

const SLUG = fileURLToPath(new URL('../../shared/model/slug.ts', import.meta.url));
/** Less than the table for transliteration alone. */
const SMALL = 50_000;

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
