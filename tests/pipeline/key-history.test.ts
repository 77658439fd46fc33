import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDeletedLater, suppliedBefore, supplyBefore, wordOn } from '../../shared/pipeline/key-history.ts';
import { mergeUpload } from '../../shared/pipeline/merge-upload.ts';
import type { UploadRecord } from '../../shared/pipeline/records.ts';
import type { Stamp } from '../../shared/pipeline/upload.ts';

/** What comes of a key: the articles that an upload brings, or its deletion. */
type Event = readonly string[] | 'deleted';

const KEY = 'local/latest.xml';
const STORIES = ['one', 'two', 'three'];

function stampOf(at: number): Stamp {
  const hours = String(at).padStart(2, '0');
  return { key: KEY, sequencer: hours, eventTime: `2026-03-02T${hours}:00:00.000Z` };
}

/** The key's record once it has heard of the events, each at its number, in the order of `numbers`. */
function recordOf(events: readonly Event[], numbers: readonly number[] = events.map((_, at) => at)): UploadRecord {
  let record: UploadRecord | undefined;
  for (const at of numbers) {
    const event = events[at] ?? 'deleted';
    const outcome = event === 'deleted' ? 'deleted' : 'accepted';
    const articles = event === 'deleted' ? [] : event;
    record = mergeUpload(record, stampOf(at), { outcome, problems: [], articles });
  }
  if (!record) throw new Error('no event');
  return record;
}

/** What the key last did to a story when its events are taken one after the other. */
function lastWord(events: readonly Event[], story: string): { stamp: Stamp; outcome: string } | undefined {
  let word: { stamp: Stamp; outcome: string } | undefined;
  let last: readonly string[] = [];
  events.forEach((event, at) => {
    if (event !== 'deleted') last = event;
    if (last.includes(story)) word = { stamp: stampOf(at), outcome: event === 'deleted' ? 'deleted' : 'supplied' };
  });
  return word;
}

const event = fc.oneof(fc.constant('deleted' as const), fc.subarray(STORIES));

test('whatever order the events of a key come in, its record says what it did to each of its articles', () => {
  const inOrders = fc.array(event, { minLength: 1, maxLength: 16 }).chain((events) => {
    const numbers = events.map((_, at) => at);
    return fc.record({
      events: fc.constant(events),
      numbers: fc.shuffledSubarray(numbers, { minLength: numbers.length }),
      again: fc.subarray(numbers),
    });
  });
  fc.assert(
    fc.property(inOrders, ({ events, numbers, again }) => {
      const record = recordOf(events, [...numbers, ...again]);
      expect(record).toEqual(recordOf(events));
      for (const story of STORIES) expect(wordOn(record, story), story).toEqual(lastWord(events, story));
    }),
  );
});

test('a record keeps the latest sixteen supplies and deletions, however many came', () => {
  const events = Array.from({ length: 24 }, (_, at): Event[] => [[`story ${at}`], 'deleted']).flat();
  const { supplies, deletions } = recordOf(events);
  expect([supplies.length, supplies[0]?.articles, supplies.at(-1)?.articles]).toEqual([16, ['story 8'], ['story 23']]);
  expect([deletions.length, deletions[0]]).toEqual([16, stampOf(17)]);
});

test('an upload whose articles were all refused supplied nothing', () => {
  const accepted = recordOf([['one'], ['two']]);
  const refused = mergeUpload(accepted, stampOf(1), { outcome: 'rejected', problems: [], articles: [] });
  expect(supplyBefore(refused, stampOf(2))).toEqual({ stamp: stampOf(0), articles: ['one'] });
  expect(refused).toMatchObject({ outcome: 'rejected', stamp: stampOf(1) });
});

test('of articles with version numbers it is known what the key did since any upload of them', () => {
  const events: readonly Event[] = [['one'], 'deleted', ['one', 'two'], ['two'], 'deleted'];
  let record: UploadRecord | undefined;
  for (const [at, event] of events.entries())
    record = mergeUpload(record, stampOf(at), {
      outcome: event === 'deleted' ? 'deleted' : 'accepted',
      problems: [],
      articles: event === 'deleted' ? [] : event,
      versioned: true,
    });
  if (!record) throw new Error('no event');
  const known = record;
  const since = (at: number, story: string) => wordOn(known, story, stampOf(at));
  expect(since(0, 'one')).toEqual({ stamp: stampOf(1), outcome: 'deleted' });
  expect(since(2, 'one')).toEqual({ stamp: stampOf(2), outcome: 'supplied' });
  expect(since(2, 'two')).toEqual({ stamp: stampOf(4), outcome: 'deleted' });
  expect(suppliedBefore(known, stampOf(3))).toEqual(['one', 'two']);
});

test('an upload is in question where a deletion came after it', () => {
  const record = recordOf([['one'], 'deleted', ['two']]);
  expect([0, 1, 2].map((at) => isDeletedLater(record, stampOf(at)))).toEqual([true, false, false]);
});
