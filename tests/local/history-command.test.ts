import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DiffOptions, showDiff } from '../../local/diff-command.ts';
import { type HistoryOptions, showHistory } from '../../local/history-command.ts';
import { historyText } from '../../local/history-text.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { createEmbeddedObjectStore } from '../../shared/adapters/embedded/embedded-object-store.ts';
import type { History } from '../../shared/pipeline/history.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { aNewsroom } from '../pipeline/an-article.ts';
import { MemoryNewsroom } from '../pipeline/memory-newsroom.ts';
import { runHere } from './wireroom-here.ts';
import { NEWSROOM } from './wireroom-in-process.ts';
import { runWireroom } from './wireroom-process.ts';

const FIRST = `---
headline: Harbour opens late
section: Local
---

The first ferry left at nine with 12 people on it, an hour late and full.

A choir sang on the quay until it rained.
`;
const SECOND = FIRST.replace('12', '14').replace('late\n', 'early\n');
const THIRD = SECOND.replace('section: Local', 'section: Local\nstatus: canceled');

/** A folder with a newsroom.yaml and the data of a newsroom through which these uploads of one key went. */
async function folderAfter(uploads: readonly string[], key = 'local/harbour.md'): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'newsroom.yaml'), NEWSROOM);
  const room = new MemoryNewsroom(aNewsroom('topics: [{ name: everything }]'));
  for (const upload of uploads) await room.run(room.put(key, upload));
  const database = openDatabase(join(folder, 'data'));
  for (const [bucket, { objects }] of [['archive', room.archive] as const, ['site', room.site] as const]) {
    const store = createEmbeddedObjectStore(database, bucket);
    for (const [objectKey, object] of objects) await store.put({ key: objectKey, ...object }, { ifNoneMatch: '*' });
  }
  database.close();
  return folder;
}

function run(cwd: string, ...args: readonly string[]) {
  return runWireroom(args, { cwd, env: { WIREROOM_DATA: 'data' } });
}

function optionsIn(folder: string) {
  return {
    dataFolder: join(folder, 'data'),
    newsroomFile: join(folder, 'newsroom.yaml'),
    siteUrl: 'http://localhost:4321',
    json: false,
  };
}

function history(folder: string, article: string, more: Partial<HistoryOptions> = {}): Promise<string> {
  return showHistory({ ...optionsIn(folder), article, ...more });
}

function diff(folder: string, from?: number, to?: number, more: Partial<DiffOptions> = {}): Promise<string> {
  return showDiff({ ...optionsIn(folder), article: 'local/harbour.md', colour: false, from, to, ...more });
}

const ALERT = /alert [0-9a-f]{32}/g;

describe('wireroom history', () => {
  it('prints one block a revision, the newest first', async () => {
    const cwd = await folderAfter([FIRST, SECOND, THIRD]);
    const ran = await run(cwd, 'history', 'local/harbour.md');
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.replace(ALERT, 'alert <id>')).toBe(`Harbour opens early
tag:herald.example,2026:local/harbour, 3 revisions

Revision 3  kill  2026-03-02 09:00:03 UTC
  from      local/harbour.md
  why       status canceled
  status    canceled
  site      a notice that it is gone, at articles/harbour-opens-late/
  told      everything: kill, 2026-03-02 09:00:03 UTC, alert <id>

Revision 2  update  2026-03-02 09:00:02 UTC
  from      local/harbour.md
  why       numbers changed: 12 → 14; words changed: late → early
  headline  Harbour opens early
  site      articles/harbour-opens-late/ and the feeds all, section-local
  told      everything: update, 2026-03-02 09:00:02 UTC, alert <id>

Revision 1  new  2026-03-02 09:00:01 UTC
  from      local/harbour.md
  why       first told
  site      articles/harbour-opens-late/ and the feeds all, section-local
  told      everything: new, 2026-03-02 09:00:01 UTC, alert <id>
`);
  });

  it('goes on from where a page ended, and says how', async () => {
    const folder = await folderAfter([FIRST, SECOND, THIRD]);
    const first = await history(folder, 'harbour-opens-late', { limit: 2 });
    expect(first.endsWith('\n1 older: --before 2 goes on from here.\n')).toBe(true);
    const second = await history(folder, 'harbour-opens-late', { limit: 2, before: 2 });
    expect(second.match(/^Revision .*$/gm)).toEqual(['Revision 1  new  2026-03-02 09:00:01 UTC']);
  });

  it('prints the same as JSON', async () => {
    const folder = await folderAfter([FIRST]);
    expect(JSON.parse(await history(folder, 'local/harbour', { json: true }))).toMatchObject({
      id: 'tag:herald.example,2026:local/harbour',
      total: 1,
      revisions: [{ revision: 1, change: 'new', reasons: ['first told'], feeds: ['all', 'section-local'] }],
    });
  });

  it('finds an article by the path of its file in the intake folder', async () => {
    const folder = await folderAfter([FIRST]);
    expect(await history(folder, join(folder, 'data', 'intake', 'local', 'harbour.md'))).toContain(', 1 revision\n');
  });

  it('shows nothing that would move the cursor, whoever uploaded it', async () => {
    const folder = await folderAfter([FIRST]);
    const found: History = JSON.parse(await history(folder, 'local/harbour', { json: true }));
    const revisions = found.revisions.map((one) => ({ ...one, by: '\u001b[2J\u202e\nAda' }));
    expect(historyText({ ...found, revisions })).toContain('  from      local/harbour.md ( [2J Ada)\n');
  });

  it('says what there is where the article or the folder is not', async () => {
    const folder = await folderAfter([FIRST]);
    await expect(history(folder, 'local/pier.md')).rejects.toThrow(
      /^No article in .*data goes by “local\/pier\.md”\. Name it by the name/,
    );
    const dataFolder = join(folder, 'elsewhere');
    await expect(history(folder, 'local/harbour.md', { dataFolder })).rejects.toThrow(
      /^There are no articles in .*elsewhere: Wireroom has never run there\./,
    );
    expect(existsSync(dataFolder)).toBe(false);
  });

  it.each([
    [['history'], 'wireroom history: name one article. “wireroom history --help” says how.\n'],
    [['diff', 'a', 'b'], 'the first revision: found “b”, needed a whole number from 1 on.\n'],
    [['diff', 'a', '--color', 'blue'], '--color: found “blue”, needed auto, always or never.\n'],
  ])('is told what was not understood: %j', async (args, expected) => {
    const ran = await runHere(args, { cwd: temporaryFolder() });
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expected]);
  });
});

describe('wireroom diff', () => {
  const TEXT = `Harbour opens early
tag:herald.example,2026:local/harbour
from revision 1, 2026-03-02 09:00:01 UTC, local/harbour.md
to   revision 2, 2026-03-02 09:00:02 UTC, local/harbour.md
update: numbers changed: 12 → 14; words changed: late → early

headline
  Harbour opens [-late-]{+early+}

standfirst
  The first ferry left at nine with [-12-]{+14+} people on it, an hour late and full.

body
  ~ paragraph 1: The first ferry left at nine with [-12-]{+14+} people on it, an hour late and full.
  = 1 passage the same
`;

  it('prints what changed word by word, in a way that needs no colour', async () => {
    const cwd = await folderAfter([FIRST, SECOND]);
    const ran = await run(cwd, 'diff', 'local/harbour.md', '1', '2');
    expect([ran.code, ran.stderr, ran.stdout]).toEqual([0, '', TEXT]);
    expect(await diff(cwd)).toBe(TEXT);
    expect(await diff(cwd, 1, 2, { colour: true })).toContain(
      'Harbour opens \u001b[31m[-late-]\u001b[39m\u001b[32m{+early+}\u001b[39m\n',
    );
  });

  it('looks back as well, and says where nothing is different', async () => {
    const folder = await folderAfter([FIRST, SECOND]);
    expect(await diff(folder, 2, 1)).toContain('Harbour opens [-early-]{+late+}\n');
    expect((await diff(folder, 2, 2)).endsWith('\n\nNothing that they say is different.\n')).toBe(true);
  });

  it('leaves out what stays the same for long', async () => {
    const same = 'The band played on. '.repeat(100).trim();
    const long = (count: string) => FIRST.replace('A choir', `${same} A choir of ${count} people. ${same}`);
    const folder = await folderAfter([long('nine'), long('ten')]);
    const [line = ''] = (await diff(folder)).match(/^ {2}~ .*$/m) ?? [];
    expect(line).toMatch(
      /^ {2}~ paragraph 2: …( The band played on\.| band played on\.| played on\.| on\.)+ A choir of \[-nine-\]\{\+ten\+\} people\. (The band played on\. )+(The )?(band )?(played )?…$/,
    );
    expect(line.length).toBeLessThan(320);
  });

  it('prints pieces as JSON', async () => {
    const { from, to, diff: found } = JSON.parse(await diff(await folderAfter([FIRST, SECOND]), 1, 2, { json: true }));
    expect([from.revision, to.revision, found.fields[0]]).toEqual([
      1,
      2,
      {
        field: 'headline',
        pieces: [
          { type: 'same', text: 'Harbour opens ' },
          { type: 'removed', text: 'late' },
          { type: 'added', text: 'early' },
        ],
      },
    ]);
  });

  it('says which revisions there are where one is not', async () => {
    await expect(diff(await folderAfter([FIRST, SECOND]), 1, 7)).rejects.toThrow(
      '“local/harbour.md” has no revision 7: it has revisions 1 to 2.',
    );
  });
});
