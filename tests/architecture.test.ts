import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = [
  'shared/model',
  'shared/intake',
  'shared/markup',
  'shared/formats',
  'shared/alerts',
  'shared/pipeline',
  'shared/adapters',
  'functions',
  'local',
  'infra',
] as const;
type Room = (typeof ROOMS)[number];

const CORE: readonly Room[] = ['shared/model', 'shared/intake', 'shared/markup', 'shared/formats', 'shared/alerts'];

/** Which rooms each room may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  'shared/model': [],
  'shared/intake': ['shared/model'],
  'shared/markup': ['shared/model'],
  'shared/formats': ['shared/model', 'shared/markup'],
  'shared/alerts': ['shared/model', 'shared/markup'],
  'shared/pipeline': CORE,
  'shared/adapters': [...CORE, 'shared/pipeline'],
  functions: [...CORE, 'shared/pipeline', 'shared/adapters'],
  local: [...CORE, 'shared/pipeline', 'shared/adapters'],
  infra: ['shared/model', 'shared/pipeline'],
};

/** What the infrastructure may know of the pipeline: what is declared there, none of what runs. */
const DECLARATIONS = ['shared/pipeline/stages.ts', 'shared/pipeline/site-headers.ts'];

/** Packages that the core may use: they run in a browser as well. */
const CORE_PACKAGES = [
  '@mozilla/readability',
  '@noble/hashes',
  'any-ascii',
  'diff',
  'eld',
  'fflate',
  'htmlparser2',
  'linkedom',
  'mammoth',
  'markdown-it',
  'postal-mime',
  'saxes',
  'valibot',
  'yaml',
];

interface Import {
  readonly file: string;
  readonly room: Room;
  readonly target: string;
}

const imports = ROOMS.flatMap((room) => sourcesOf(room).flatMap((file) => importsOf(file, room)));

test('every room imports only from the rooms below it', () => {
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.filter(({ room, target }) => {
    const other = ROOMS.find((one) => target.startsWith(`${one}/`));
    return other !== undefined && other !== room && !MAY_IMPORT[room].includes(other);
  });
  expect(wrong).toEqual([]);
});

test('nothing reaches outside the rooms by a relative path', () => {
  const known = (target: string) => ROOMS.some((room) => target.startsWith(`${room}/`)) || target === 'package.json';
  expect(
    imports.filter(
      ({ target }) => target.startsWith('?') || (target.includes('/') && target.endsWith('.ts') && !known(target)),
    ),
  ).toEqual([]);
});

test('the core uses no platform and no package that needs one', () => {
  const packageOf = (target: string) =>
    target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
  const wrong = imports.filter(
    ({ room, target }) =>
      CORE.includes(room) && !target.startsWith('shared/') && !CORE_PACKAGES.includes(packageOf(target)),
  );
  expect(wrong).toEqual([]);
});

test('the core reads no clock, no randomness, no environment and no global of a platform', () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bBuffer\b|\bglobalThis\b|\bfetch\(|\bsetTimeout\(|\bcrypto\./;
  const wrong = CORE.flatMap(sourcesOf).flatMap((file) =>
    codeOf(file)
      .split('\n')
      .flatMap((line, i) => (impure.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
  );
  expect(wrong).toEqual([]);
});

test('the infrastructure imports nothing of the pipeline but its declarations', () => {
  const wrong = imports.filter(
    ({ room, target }) => room === 'infra' && target.startsWith('shared/pipeline/') && !DECLARATIONS.includes(target),
  );
  expect(wrong).toEqual([]);
});

function sourcesOf(room: Room): readonly string[] {
  return readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => posix.relative(ROOT, posix.join(entry.parentPath, entry.name)));
}

/** A file's code without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
}

function importsOf(file: string, room: Room): readonly Import[] {
  const found = codeOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '?';
    return { file, room, target: name.startsWith('.') ? posix.normalize(posix.join(dirname(file), name)) : name };
  });
}
