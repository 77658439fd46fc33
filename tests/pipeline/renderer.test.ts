import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RENDERERS_VERSION, rendererOf } from '../../shared/pipeline/renderer.ts';
import { aNewsroom } from './an-article.ts';

const GOLDEN = new URL('../formats/golden/', import.meta.url);

/** The version under which the golden files were last what they are. Whoever changes them raises the version and notes both here. */
const KNOWN = { version: 7, golden: 'cf2311c466ec4d1a' };

test('the version of the renderers grows when what they write changes, so that archives are rendered anew', () => {
  const hash = createHash('sha256');
  for (const name of readdirSync(GOLDEN).sort()) hash.update(`${name}\n`).update(readFileSync(new URL(name, GOLDEN)));
  expect({ version: RENDERERS_VERSION, golden: hash.digest('hex').slice(0, 16) }).toEqual(KNOWN);
});

test('a configuration that readers can see is another renderer, one that only subscribers and editors notice is not', () => {
  const before = rendererOf(aNewsroom());
  expect(rendererOf(aNewsroom('copyright: Herald'))).not.toBe(before);
  expect(rendererOf(aNewsroom('', 'https://other.example'))).not.toBe(before);
  expect(rendererOf(aNewsroom('feeds: { items: 51 }'))).not.toBe(before);
  expect(
    rendererOf(
      aNewsroom(
        'alerts: { maxAge: 1h }\nlimits: { text: 1 MiB }\ntopics: [{ name: all }]\ncontact: desk@herald.example',
      ),
    ),
  ).toBe(before);
});
