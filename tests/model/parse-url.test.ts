import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseUrl } from '../../shared/model/parse-url.ts';

it.each([
  ['https://a.example/b', undefined, 'https://a.example/b'],
  ['b?c', 'https://a.example/d/', 'https://a.example/d/b?c'],
  ['//bücher.example', 'https://a.example/', 'https://xn--bcher-kva.example/'],
  [`${'%E0%B8%97'.repeat(100)}/x`, 'https://a.example/', `https://a.example/${'%E0%B8%97'.repeat(100)}/x`],
  [`https://a.example/${'漢'.repeat(1000)}`, undefined, `https://a.example/${'%E6%BC%A2'.repeat(1000)}`],
])('reads %j as %j has it', (raw, base, href) => {
  expect(parseUrl(raw, base)?.href).toBe(href);
});

const HOST = '漢'.repeat(600);

it.each([
  `https://${HOST}.example/`,
  ` \u0001ht\ntps:${HOST}`,
  `http:\\\\${HOST}`,
  `//${HOST}`,
  `/\t\\${HOST}`,
  `///${HOST}/x`,
  `https://${'%E6%BC%A2'.repeat(100)}/`,
  `https://user@${HOST}/`,
])('reads no host that takes longer than its length: %j', (raw) => {
  expect(parseUrl(raw, 'https://a.example/')).toBeUndefined();
});

it('reads nothing that is too long to be an address', () => {
  expect(parseUrl(`https://a.example/${'x'.repeat(4096)}`)).toBeUndefined();
});

it('reads every address that a file may hold', () => {
  const files = globSync('shared/intake/**/*.ts');
  expect(files.length).toBeGreaterThan(200);
  // What is checked already is short.
  const checked = ['shared/intake/html/embed-address.ts', 'shared/intake/html/embed-rules.ts'];
  const reading = files.filter((file) => /\bURL\.(?:parse|canParse)\(|new URL\(/.test(readFileSync(file, 'utf8')));
  expect(reading.filter((file) => !checked.includes(file))).toEqual([]);
});
