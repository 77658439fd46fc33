import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NormalizedArticle } from '../../shared/intake/intake.ts';
import { mintArticleId, storageIdOf } from '../../shared/model/identity.ts';
import { applyUpload, deletedRecord, type Supply } from '../../shared/pipeline/apply-upload.ts';
import { applyWord } from '../../shared/pipeline/apply-word.ts';
import { type ArticleRecord, recordKeys } from '../../shared/pipeline/records.ts';
import type { Stamp } from '../../shared/pipeline/upload.ts';
import { aNormalizedArticle } from './an-article.ts';
import { MemoryNewsroom } from './memory-newsroom.ts';

const at = (sequencer: string, key = 'local/harbour.txt'): Stamp => ({
  key,
  sequencer,
  eventTime: `2026-03-02T09:00:${sequencer}.000Z`,
});

function upload(
  present: ArticleRecord | undefined,
  stamp: Stamp,
  changes: Partial<NormalizedArticle> = {},
  word?: Supply['word'],
) {
  return applyUpload(present, { stamp, article: aNormalizedArticle(changes), among: 1, problems: [], word });
}

function deleted(present: ArticleRecord, stamp: Stamp) {
  return applyWord(present, { stamp, outcome: 'deleted' });
}

function written(applied: ReturnType<typeof applyUpload>) {
  if (applied.outcome !== 'write') throw new Error(`expected a write, found ${applied.outcome}`);
  return applied;
}

const first = written(upload(undefined, at('01'))).record;

describe('an upload', () => {
  test('of an unknown article is revision 1, received and published when it was uploaded', () => {
    expect(first.article).toMatchObject({
      revision: 1,
      received: '2026-03-02T09:00:01.000Z',
      published: '2026-03-02T09:00:01.000Z',
    });
    expect(first.folder).toBe('local');
  });

  test('of new words is the next revision; published stays, modified moves on', () => {
    const { record, changed } = written(upload(first, at('05'), { headline: 'Harbour opens late' }));
    expect(changed).toBe(true);
    expect(record.article).toMatchObject({
      revision: 2,
      headline: 'Harbour opens late',
      published: '2026-03-02T09:00:01.000Z',
      modified: '2026-03-02T09:00:05.000Z',
    });
  });

  test('keeps the address of the first headline when the headline changes', () => {
    const { record } = written(upload(first, at('05'), { headline: 'Harbour shuts', slug: 'harbour-shuts' }));
    expect(record.article?.slug).toBe('harbour-opens');
  });

  test('moves to the slug that the document asks for', () => {
    const { record } = written(upload(first, at('05'), { slug: 'quay', ownSlug: true }));
    expect(record.article?.slug).toBe('quay');
  });

  test('that says the same is no revision, but the key has spoken', () => {
    const { record, changed } = written(upload(first, at('05')));
    expect(changed).toBe(false);
    expect(record.revision).toBe(1);
    expect(record.keys['local/harbour.txt']?.stamp.sequencer).toBe('05');
  });

  test('says what it changed and why', () => {
    expect(first).toMatchObject({ change: { kind: 'new', reasons: ['first told'] }, lastOf: { new: 1 } });
    const { record } = written(upload(first, at('05'), { headline: 'Harbour opens for 12 boats' }));
    expect(record).toMatchObject({
      change: { kind: 'update', reasons: ['numbers added: 12', 'words added: for, boats'] },
      lastOf: { new: 1, update: 2 },
    });
    expect(written(deleted(record, at('06'))).record).toMatchObject({
      change: { kind: 'withdraw', reasons: ['withdrawn'] },
      lastOf: { new: 1, update: 2, withdraw: 3 },
    });
  });

  test('of other wording alone is a revision that feeds are not dated by', () => {
    const { record } = written(upload(first, at('05'), { headline: 'Harbour, opens' }));
    expect(record.change.kind).toBe('cosmetic');
    expect(record.article).toMatchObject({
      revision: 2,
      modified: '2026-03-02T09:00:05.000Z',
      updated: '2026-03-02T09:00:01.000Z',
    });
  });

  test('that its editor calls a correction is one, though no word changed; to say so no longer changes nothing', () => {
    const { record } = written(upload(first, at('05'), { significance: 'correction' }));
    expect(record).toMatchObject({ revision: 2, change: { kind: 'correction', reasons: ['the editor’s word'] } });
    expect(written(upload(record, at('06'))).changed).toBe(false);
  });

  test('of the same words in a later version still outranks the versions in between', () => {
    const versioned = written(upload(undefined, at('01'), { ownId: true, documentVersion: 4 })).record;
    const same = written(upload(versioned, at('02', 'local/copy.txt'), { ownId: true, documentVersion: 6 })).record;
    const between = upload(same, at('03', 'local/late.txt'), { ownId: true, documentVersion: 5, headline: 'Late' });
    expect(written(between).changed).toBe(false);
  });

  test('seen again is a repeat', () => {
    expect(upload(first, at('01')).outcome).toBe('repeat');
  });

  test('that was overtaken by a later one of its key changes nothing, and is noted once', () => {
    const { record } = written(upload(first, at('05'), { headline: 'Later' }));
    const { record: noted, changed } = written(upload(record, at('03'), { headline: 'Earlier' }));
    expect(changed).toBe(false);
    expect(noted.keys['local/harbour.txt']?.earlier).toEqual([at('01'), at('03')]);
    expect(upload(noted, at('03'), { headline: 'Earlier' }).outcome).toBe('stale');
  });

  test('from another key of the folder with an older version number changes nothing', () => {
    const versioned = written(upload(undefined, at('01'), { documentVersion: 7 })).record;
    const { record, changed } = written(
      upload(versioned, at('09', 'local/copy.txt'), { documentVersion: 6, headline: 'Old' }),
    );
    expect(changed).toBe(false);
    expect(record.article?.headline).toBe('Harbour opens');
  });

  test('with a version below the highest before it is told so, whichever is seen first', () => {
    const [older, newer] = [
      { documentVersion: 2, headline: 'Old' },
      { documentVersion: 3, headline: 'New' },
    ];
    const inTurn = written(upload(written(upload(undefined, at('01'), newer)).record, at('02'), older)).record;
    const turned = written(upload(written(upload(undefined, at('02'), older)).record, at('01'), newer)).record;
    for (const { article, keys } of [inTurn, turned]) {
      expect(article?.headline).toBe('New');
      expect(keys['local/harbour.txt']?.problems).toMatchObject([{ code: 'older-version', found: 'version 2' }]);
    }
    const later = written(upload(inTurn, at('03'), { documentVersion: 3, headline: 'Newest' })).record;
    expect(later.keys['local/harbour.txt']?.problems).toEqual([]);
  });

  test('from another folder is refused', () => {
    expect(upload(first, at('05', 'sport/harbour.txt'))).toEqual({ outcome: 'other-folder', folder: 'local' });
  });
});

describe('a deletion', () => {
  test('withdraws what its key supplied last, as a revision of its own', () => {
    const applied = deleted(first, at('05'));
    expect(applied).toMatchObject({ outcome: 'write', changed: true, record: { revision: 2, withdrawn: true } });
  });

  test('of a key that was since superseded by another key withdraws nothing', () => {
    const { record } = written(upload(first, at('05', 'local/copy.txt'), { headline: 'From the copy' }));
    expect(deleted(record, at('09'))).toMatchObject({
      outcome: 'write',
      changed: false,
      record: { withdrawn: false },
    });
  });

  test('that an upload overtook is stale', () => {
    const { record } = written(upload(first, at('05'), { headline: 'Later' }));
    expect(deleted(record, at('03')).outcome).toBe('stale');
  });

  test('leaves word with the article that an upload has to ask the key’s record', () => {
    const record = deletedRecord('tag:herald.example,2026:harbour', at('05'));
    expect(upload(record, at('01'))).toEqual({ outcome: 'ask-key' });
  });

  test('seen before its upload leaves nothing for the upload to do', () => {
    const record = deletedRecord('tag:herald.example,2026:harbour', at('05'));
    const word = { stamp: at('05'), outcome: 'deleted' } as const;
    const { record: known, changed } = written(upload(record, at('01'), {}, word));
    expect(changed).toBe(false);
    expect(known).toMatchObject({ revision: 0, withdrawn: true });
    expect(upload(known, at('01'), {}, word).outcome).toBe('repeat');
  });

  test('seen before its upload takes away what the upload would have replaced', () => {
    const copy = 'local/copy.txt';
    const gone = written(deleted(first, at('07', copy))).record;
    expect(gone).toMatchObject({ withdrawn: false, revision: 1 });
    const word = { stamp: at('07', copy), outcome: 'deleted' } as const;
    const { record, changed } = written(upload(gone, at('06', copy), { headline: 'Gone again' }, word));
    expect(changed).toBe(true);
    expect(record).toMatchObject({ withdrawn: true, revision: 2, source: { sequencer: '07' } });
    expect(upload(record, at('06', copy), {}, word).outcome).toBe('repeat');
  });

  test('leaves alone what another key supplied after the upload that it deletes', () => {
    const copy = 'local/copy.txt';
    const other = written(upload(first, at('02', copy), { headline: 'From the copy' })).record;
    const gone = written(deleted(other, at('04', copy))).record;
    expect(gone.withdrawn).toBe(true);
    const { record } = written(upload(gone, at('03'), { headline: 'In between' }));
    expect(record).toMatchObject({ withdrawn: false, article: { headline: 'In between' } });
  });

  test('is undone by a later upload, even of the same words', () => {
    const gone = written(deleted(first, at('05'))).record;
    const word = { stamp: at('09'), outcome: 'supplied' } as const;
    expect(upload(gone, at('09'), {}, word)).toMatchObject({
      outcome: 'write',
      changed: true,
      record: { revision: 3, withdrawn: false },
    });
  });
});

describe('in whatever order they are seen, events of three keys of an article come to the same', () => {
  const VERSIONS = [
    ['no version numbers', fc.constant(undefined)],
    ['version numbers', fc.integer({ min: 1, max: 4 })],
    ['version numbers here and there', fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })],
  ] as const;

  test.each(VERSIONS)('where documents carry %s', async (_, version) => {
    const event = fc.record({ key: fc.constantFrom('md', 'txt', 'markdown'), deletes: fc.boolean(), version });
    const events = fc.array(event, { minLength: 1, maxLength: 8 });
    const orders = events.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([all, order]) => {
        const room = new MemoryNewsroom();
        const happened = all.map((event, place) => {
          const key = `local/harbour.${event.key}`;
          const content = documentOf(event, place);
          return { content, seen: event.deletes ? room.remove(key) : room.put(key, content) };
        });
        for (const place of order) {
          const { content, seen } = happened[place] ?? {};
          if (!seen || content === undefined) continue;
          room.files.set(seen.stamp.key, new TextEncoder().encode(content));
          await room.normalize(seen);
        }
        expect(shownBy(room)).toBe(shownIn(all));
      }),
    );
  });
});

interface Event {
  readonly key: string;
  readonly deletes: boolean;
  readonly version: number | undefined;
}

function documentOf({ version }: Event, place: number): string {
  const fields = [`headline: Words ${place}`, ...(version === undefined ? [] : [`version: ${version}`])];
  return `---\n${fields.join('\n')}\n---\n\nThe harbour opened at nine.\n`;
}

function shownBy({ archive, newsroom }: MemoryNewsroom): string | undefined {
  const id = mintArticleId(newsroom.authority, 'local/harbour.md');
  const object = archive.objects.get(recordKeys.article(storageIdOf(id)));
  const record = object && (JSON.parse(new TextDecoder().decode(object.body)) as ArticleRecord);
  return record?.withdrawn ? undefined : record?.article?.headline;
}

/** The headline that is shown after all that happened, in its order: an upload counts unless one before it had a higher version. */
function shownIn(events: readonly Event[]): string | undefined {
  let shown: { readonly headline: string; readonly key: string } | undefined;
  let supplier: string | undefined;
  let highest = 0;
  for (const [place, { key, deletes, version }] of events.entries()) {
    if (deletes) {
      if (supplier === key) shown = undefined;
      continue;
    }
    if (version !== undefined && version < highest) continue;
    highest = Math.max(highest, version ?? 0);
    supplier = key;
    shown = { headline: `Words ${place}`, key };
  }
  return shown?.headline;
}
