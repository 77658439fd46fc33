import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../shared/adapters/embedded/make-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('a folder that is needed', () => {
  it('is made with those above it, once', () => {
    const folder = join(temporaryFolder(), 'über uns', 'b', 'c');
    expect(makeFolder(folder)).toBe(true);
    expect(statSync(folder).isDirectory()).toBe(true);
    expect(makeFolder(folder)).toBe(false);
  });

  it('is not made in the place of a file, nor below one', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => makeFolder(file)).toThrow(/EEXIST/);
    expect(() => makeFolder(join(file, 'a', 'b'))).toThrow(/ENOTDIR/);
  });

  it.runIf(existsSync('/proc/self'))('is refused where the system takes none in, however deep', () => {
    expect(() => makeFolder('/proc/wireroom')).toThrow(/ENOENT/);
    expect(() => makeFolder('/proc/wireroom/a/b')).toThrow(/ENOENT/);
  });
});
