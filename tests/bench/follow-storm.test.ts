import { expect, test } from 'vitest';
import { followStorm } from '../../bench/storm/follow-storm.ts';
import type { Deed, DeedKind } from '../../bench/storm/plan-storm.ts';
import { headlineOf } from '../../bench/storm/write-edition.ts';

const deed = (kind: DeedKind, edition: number): Deed => ({ article: 4, kind, edition, kills: kind === 'kill' });

function sendAll(deeds: readonly Deed[]) {
  const follower = followStorm();
  for (const one of deeds) {
    follower.sent(one);
    follower.accepted(one);
  }
  return follower;
}

test('a line of the console settles the upload that it names and those before it, but none after it', async () => {
  const follower = sendAll([deed('edition', 1), deed('edition', 2), deed('same-bytes', 2), deed('kill', 3)]);
  follower.read('published     12 ms  Another story: part 5, edition 3');
  expect(follower.tookMs()).toHaveLength(0);
  follower.read(`published     12 ms  ${headlineOf(deed('edition', 2))}  http://localhost/articles/storm-4/`);
  expect(follower.tookMs()).toHaveLength(3);
  await expect(follower.settled(1)).rejects.toThrow('1 uploads were not published: kill 3 of story 4');
  follower.read(`killed        12 ms  ${headlineOf(deed('kill', 3))}`);
  await follower.settled(1);
  expect(follower.tookMs()).toHaveLength(4);
});

test('a deletion is settled by its own line, whatever edition that names, or by that of a later upload', async () => {
  const deleted = sendAll([deed('edition', 1), deed('edition', 2), deed('deletion', 2)]);
  deleted.read(`withdrawn     12 ms  ${headlineOf(deed('edition', 1))}`);
  await deleted.settled(1);
  const never = sendAll([deed('edition', 1), deed('deletion', 1)]);
  never.read('deleted       12 ms  storm/story-4.md');
  await never.settled(1);
  const back = sendAll([deed('edition', 1), deed('deletion', 1), deed('edition', 2)]);
  back.read(`published     12 ms  ${headlineOf(deed('edition', 2))}`);
  await back.settled(1);
});
