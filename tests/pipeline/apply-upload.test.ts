import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NormalizedArticle } from '../../shared/intake/intake.ts';
import { applyDelete, applyUpload, deletedRecord } from '../../shared/pipeline/apply-upload.ts';
import type { ArticleRecord } from '../../shared/pipeline/records.ts';
import type { Stamp } from '../../shared/pipeline/upload.ts';
import { aNormalizedArticle } from './an-article.ts';

const at = (sequencer: string, key = 'local/harbour.txt'): Stamp => ({
  key,
  sequencer,
  eventTime: `2026-03-02T09:00:${sequencer}.000Z`,
});

function upload(present: ArticleRecord | undefined, stamp: Stamp, changes: Partial<NormalizedArticle> = {}) {
  return applyUpload(present, { stamp, article: aNormalizedArticle(changes), among: 1, problems: [] });
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
    expect(written(applyDelete(record, at('06'))).record).toMatchObject({
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

  test('that was overtaken by a later one of its key is stale', () => {
    const { record } = written(upload(first, at('05'), { headline: 'Later' }));
    expect(upload(record, at('03'), { headline: 'Earlier' }).outcome).toBe('stale');
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
    const applied = applyDelete(first, at('05'));
    expect(applied).toMatchObject({ outcome: 'write', changed: true, record: { revision: 2, withdrawn: true } });
  });

  test('of a key that was since superseded by another key withdraws nothing', () => {
    const { record } = written(upload(first, at('05', 'local/copy.txt'), { headline: 'From the copy' }));
    expect(applyDelete(record, at('09'))).toMatchObject({
      outcome: 'write',
      changed: false,
      record: { withdrawn: false },
    });
  });

  test('that an upload overtook is stale', () => {
    const { record } = written(upload(first, at('05'), { headline: 'Later' }));
    expect(applyDelete(record, at('03')).outcome).toBe('stale');
  });

  test('seen before its upload leaves nothing for the upload to do', () => {
    const record = deletedRecord('tag:herald.example,2026:harbour', at('05'));
    const { record: known, changed } = written(upload(record, at('01')));
    expect(changed).toBe(false);
    expect(known).toMatchObject({ revision: 0, withdrawn: true });
    expect(upload(known, at('01')).outcome).toBe('repeat');
  });

  test('seen before its upload takes away what the upload would have replaced', () => {
    const copy = 'local/copy.txt';
    const deleted = written(applyDelete(first, at('07', copy))).record;
    expect(deleted).toMatchObject({ withdrawn: false, revision: 1 });
    const { record, changed } = written(upload(deleted, at('06', copy), { headline: 'Gone again' }));
    expect(changed).toBe(true);
    expect(record).toMatchObject({ withdrawn: true, revision: 2, source: { sequencer: '07' } });
    expect(upload(record, at('06', copy)).outcome).toBe('repeat');
  });

  test('leaves alone what another key supplied after the upload that it deletes', () => {
    const copy = 'local/copy.txt';
    const other = written(upload(first, at('02', copy), { headline: 'From the copy' })).record;
    const gone = written(applyDelete(other, at('04', copy))).record;
    expect(gone.withdrawn).toBe(true);
    const { record } = written(upload(gone, at('03'), { headline: 'In between' }));
    expect(record).toMatchObject({ withdrawn: false, article: { headline: 'In between' } });
  });

  test.each([
    ['no version numbers', fc.constant(undefined)],
    ['version numbers', fc.integer({ min: 1, max: 4 })],
    ['version numbers here and there', fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })],
  ])('and uploads of three keys that carry %s come to the same in whatever order they are seen', (_, version) => {
    const event = fc.record({ key: fc.constantFrom('a', 'b', 'c'), deletes: fc.boolean(), version });
    const events = fc.array(event, { minLength: 1, maxLength: 8 });
    const orders = events.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    fc.assert(
      fc.property(orders, ([all, order]) => {
        const record = order.reduce<ArticleRecord | undefined>((present, place) => {
          const event = all[place];
          return event ? seen(present, event, place) : present;
        }, undefined);
        expect(record?.withdrawn ? undefined : record?.article?.headline).toBe(shownIn(all));
      }),
      { numRuns: 20000 },
    );
  });

  test('is undone by a later upload, even of the same words', () => {
    const gone = written(applyDelete(first, at('05'))).record;
    expect(upload(gone, at('09'))).toMatchObject({
      outcome: 'write',
      changed: true,
      record: { revision: 3, withdrawn: false },
    });
  });
});

interface Event {
  readonly key: string;
  readonly deletes: boolean;
  readonly version: number | undefined;
}

/** The record once an event was seen, which is the one at that place of those that happened. */
function seen(
  present: ArticleRecord | undefined,
  { key, deletes, version }: Event,
  place: number,
): ArticleRecord | undefined {
  const stamp = at(String(place + 1).padStart(2, '0'), `local/${key}.txt`);
  if (deletes && !present) return deletedRecord('tag:herald.example,2026:harbour', stamp);
  const changes = { headline: `Words ${place}`, ...(version === undefined ? {} : { documentVersion: version }) };
  const applied = deletes && present ? applyDelete(present, stamp) : upload(present, stamp, changes);
  return applied.outcome === 'write' ? applied.record : present;
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
