import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

test('every threat of SECURITY.md has a test that is there', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => /^\| (?!threat |---)/.test(line) || line.startsWith('| a '));
  expect(rows.length).toBeGreaterThan(20);
  const missing = rows.filter((row) => {
    const [, path = '', name = ''] = /`(tests\/[^`]+)`: (.+) \|$/.exec(row) ?? [];
    return path === '' || name === '' || !read(path).includes(name);
  });
  expect(missing).toEqual([]);
});

test('every dependency is pinned, and no install script runs that is not listed', () => {
  const { dependencies, devDependencies, optionalDependencies, allowScripts } = JSON.parse(
    read('package.json'),
  ) as Record<string, Record<string, string>>;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<
      Record<string, { readonly hasInstallScript?: boolean; readonly integrity?: string; readonly inBundle?: boolean }>
    >;
  };
  const scripts = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = scripts.map(([path]) => path.split('node_modules/').at(-1) ?? '');
  // fsevents is for macOS alone, and builds nothing where it comes with its binary.
  expect(names.filter((name) => !(name in (allowScripts ?? {})) && name !== 'fsevents')).toEqual([]);
  const unsealed = Object.entries(packages).filter(
    ([path, { integrity, inBundle }]) => path !== '' && !integrity && !inBundle,
  );
  expect(unsealed.map(([path]) => path)).toEqual([]);
});
