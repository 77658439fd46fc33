import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { runHere } from './wireroom-here.ts';
import { articleText, NEWSROOM } from './wireroom-in-process.ts';
import { runWireroom } from './wireroom-process.ts';

const RECEIVED = '2026-01-04T09:30:00.000Z';

/** A folder with a newsroom.yaml and these files in it. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({ 'newsroom.yaml': NEWSROOM, ...files })) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

function tree(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe('wireroom render', () => {
  it('writes the site tree of its files, as one newsroom', async () => {
    const cwd = folderWith({
      'in/pier.txt': articleText('Council votes to rebuild'),
      'in/sport/cup.md': `# Cup final\n\n${'A game was played. '.repeat(5)}`,
    });
    const ran = await runWireroom(['render', 'in', '--out', 'site', '--received', RECEIVED], { cwd });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toBe(
      'Council votes to rebuild\n  site/articles/council-votes-to-rebuild/\nCup final\n  site/articles/cup-final/\n',
    );
    expect(tree(join(cwd, 'site')).map((path) => path.replace(/^s\/\w{12}$/, 's/<code>'))).toEqual([
      'articles/council-votes-to-rebuild/amp.html',
      'articles/council-votes-to-rebuild/article.json',
      'articles/council-votes-to-rebuild/index.html',
      'articles/cup-final/amp.html',
      'articles/cup-final/article.json',
      'articles/cup-final/index.html',
      'feeds.opml',
      'feeds/all/feed.json',
      'feeds/all/rss.xml',
      'index.html',
      's/<code>',
      's/<code>',
    ]);
    const article = JSON.parse(readFileSync(join(cwd, 'site/articles/cup-final/article.json'), 'utf8'));
    expect(article).toMatchObject({ id: 'tag:herald.example,2026:sport/cup', received: RECEIVED });
  });

  it.skipIf(process.platform === 'win32')(
    'prints nothing of a file’s name or words that moves the cursor',
    async () => {
      const cwd = folderWith({
        'a\u001b[31m.txt': articleText('The \u202ereview\u001b[2J'),
        'b\u001b]0;x\u0007.txt': '\u001b[31m',
      });
      const ran = await runWireroom(['render', '.', 'none\u001b[31m', '--out', 'site', '--received', RECEIVED], {
        cwd,
      });
      expect(ran.stdout + ran.stderr).not.toMatch(/[\0-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(ran.code).toBe(1);
    },
  );

  it('writes the same bytes again from the same files', async () => {
    const cwd = folderWith({ 'a.txt': articleText('The same twice'), 'b.txt': articleText('And another') });
    for (const out of ['one', 'two'])
      await runHere(['render', 'a.txt', 'b.txt', '--out', out, '--received', RECEIVED], { cwd });
    const bytes = (out: string) =>
      tree(join(cwd, out)).map((path) => [path, readFileSync(join(cwd, out, path), 'utf8')]);
    expect(bytes('one').length).toBeGreaterThan(8);
    expect(bytes('two')).toEqual(bytes('one'));
  });

  it('takes a file’s time of modification for its reception', async () => {
    const cwd = folderWith({ 'a.txt': articleText('Dated by its file') });
    utimesSync(join(cwd, 'a.txt'), new Date('2025-05-05T05:05:05Z'), new Date('2025-05-05T05:05:05Z'));
    await runHere(['render', 'a.txt', '--out', 'site'], { cwd });
    const article = JSON.parse(readFileSync(join(cwd, 'site/articles/dated-by-its-file/article.json'), 'utf8'));
    expect(article.received).toBe('2025-05-05T05:05:05.000Z');
  });

  it('says what is wrong with a file and how to mend it, renders the others and exits with 1', async () => {
    const cwd = folderWith({ 'bad.txt': '', 'good.txt': articleText('The good one') });
    const ran = await runWireroom(['render', 'bad.txt', 'good.txt', '--out', 'site'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(
      /^\/.*\/bad\.txt: error: found .+, needed a file with an article in it\. The file has no text; save the article again and upload that\. \[empty\]\n$/,
    );
    expect(tree(join(cwd, 'site'))).toContain('articles/the-good-one/index.html');
  });

  it('says which file of a folder cannot be read, and renders the others', async () => {
    const folder = folderWith({ 'in/good.txt': articleText('The one that can be read') });
    // A name that is no UTF-8: Node names it otherwise than the system does.
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/in/b`), Buffer.from([0xe4]), Buffer.from('d.txt')]), 'x');
    const ran = await runHere(['render', 'in', '--out', 'site'], { cwd: folder });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('d.txt: cannot be read: there is no such file');
    expect(tree(join(folder, 'site'))).toContain('articles/the-one-that-can-be-read/index.html');
  });

  it.each([
    [
      ['newsroom.yaml/x', '--out', 'site'],
      'newsroom.yaml/x cannot be read: what stands before the last / is no folder',
    ],
    [['good.txt', '--out', 'newsroom.yaml'], 'The folder newsroom.yaml cannot be written: a file stands there'],
    [['good.txt', '--out', 'site', '--newsroom', '.'], 'cannot be read: it is a folder'],
    [['none.txt', '--out', 'site'], 'none.txt cannot be read: there is no such file'],
  ])('called with %j says plainly what cannot be used', async (args, said) => {
    const folder = folderWith({ 'good.txt': articleText('The one that can be read') });
    const ran = await runHere(['render', ...args], { cwd: folder });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).not.toMatch(/\n\s+at |E[A-Z]{4,}/);
  });

  it('prints problems as JSON lines, and nothing else on standard output, with --json', async () => {
    const cwd = folderWith({ 'in/bad.txt': '', 'in/good.txt': articleText('The good one') });
    const ran = await runHere(['render', 'in', '--out', 'site', '--json'], { cwd });
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    const lines = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { file: join(cwd, 'in/bad.txt'), key: 'bad.txt', code: 'empty', severity: 'error', place: {} },
    ]);
  });

  it('leaves out what is under embargo or has expired at the moment of the run, and says so', async () => {
    const article = (headline: string, fields: string) =>
      `---\nheadline: ${headline}\nsection: ${headline}\n${fields}\n---\n${articleText('x').split('\n\n')[1]}\n`;
    const cwd = folderWith({
      'in/later.md': article('Tomorrow', 'embargo: 2999-01-01T06:00:00Z'),
      'in/now.md': article('Today', 'embargo: 2020-01-01T06:00:00Z\nexpires: 2999-01-01T06:00:00Z'),
      'in/past.md': article('Yesterday', 'expires: 2020-01-01T06:00:00Z'),
    });
    const ran = await runHere(['render', 'in', '--out', 'site', '--received', RECEIVED], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toBe(
      `${join(cwd, 'in/later.md')}: left out: “Tomorrow” is under embargo until 2999-01-01T06:00:00.000Z\n` +
        `${join(cwd, 'in/past.md')}: left out: “Yesterday” expired at 2020-01-01T06:00:00.000Z\n`,
    );
    expect(ran.stdout).toBe('Today\n  site/articles/today/\n');
    const files = tree(join(cwd, 'site'));
    expect(files.filter((path) => path.startsWith('articles/'))).toHaveLength(3);
    const text = files.map((path) => path + readFileSync(join(cwd, 'site', path), 'utf8')).join('\n');
    expect(text).not.toMatch(/tomorrow|yesterday/i);
  });

  it('rejects a file over the limit without reading it', async () => {
    const cwd = folderWith({ 'huge.txt': 'x'.repeat(257 * 1024) });
    const ran = await runHere(['render', 'huge.txt', '--out', 'site', '--json'], { cwd });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ code: 'too-large', found: '263168 bytes' });
  });

  it('leaves files that it did not write alone, and replaces its own', async () => {
    const cwd = folderWith({ 'a.txt': articleText('Once'), 'site/robots.txt': 'mine' });
    await runHere(['render', 'a.txt', '--out', 'site'], { cwd });
    writeFileSync(join(cwd, 'site/articles/once/index.html'), 'spoilt');
    await runHere(['render', 'a.txt', '--out', 'site'], { cwd });
    expect(readFileSync(join(cwd, 'site/robots.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(cwd, 'site/articles/once/index.html'), 'utf8')).toContain('<h1');
  });

  it('puts the addresses of --url into what it renders', async () => {
    const cwd = folderWith({ 'a.txt': articleText('Elsewhere') });
    await runHere(['render', 'a.txt', '--out', 'site', '--url', 'https://news.example/wire/'], { cwd });
    expect(readFileSync(join(cwd, 'site/feeds/all/rss.xml'), 'utf8')).toContain(
      'https://news.example/wire/articles/elsewhere/',
    );
  });

  it.each([
    [['render', '--out', 'site'], 2, 'name at least one file'],
    [['render', 'a.txt'], 2, '--out DIR'],
    [['render', 'a.txt', '--out', 'site', '--received', 'yesterday'], 2, 'found “yesterday”'],
    [['render', 'a.txt', '--out', 'site', '--received', '2026-01-04T09:30'], 2, 'found “2026-01-04T09:30”'],
    [['render', 'a.txt', '--out', 'site', '--url', 'news.example'], 2, 'found “news.example”'],
    [['render', 'none.txt', '--out', 'site'], 1, 'none.txt cannot be read: there is no such file'],
    [['render', 'a.txt', '--out', 'site', '--newsroom', 'none.yaml'], 1, 'none.yaml cannot be read'],
  ])('answers %j with exit code %i and what is wrong', async (args, code, said) => {
    const cwd = folderWith({ 'a.txt': articleText('Never rendered') });
    const ran = await runHere(args, { cwd });
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(said);
  });
});
