import { between, createRandom, type Random } from '../stories/random.ts';

/**
 * What an editor does to an article: uploads another edition of it, the same edition again (the same bytes, or others that say the
 * same), an edition that kills it, or deletes the file.
 */
export type DeedKind = 'edition' | 'same-bytes' | 'same-content' | 'kill' | 'deletion';

export interface Deed {
  readonly article: number;
  readonly kind: DeedKind;
  /** Which edition it uploads, from 1 on; of a deletion the one that it takes away. */
  readonly edition: number;
  /** Whether what it uploads kills the article: a kill, and the same once more. */
  readonly kills: boolean;
}

/** What an article must have come to when all its deeds are through. */
export interface Fate {
  readonly article: number;
  readonly shown: 'live' | 'killed' | 'withdrawn';
  readonly edition: number;
  /** How many of its deeds changed what it says or whether it is there; no more revisions can have been made. */
  readonly changes: number;
}

export interface StormSize {
  readonly articles: number;
  readonly uploads: number;
  readonly seed: number;
}

export interface Storm {
  /** In the order of sending, the articles' deeds mixed with one another. */
  readonly deeds: readonly Deed[];
  readonly fates: readonly Fate[];
}

const DELETION_CHANCE = 0.06;
const SAME_BYTES_CHANCE = 0.15;
const SAME_CONTENT_CHANCE = 0.1;
const KILL_CHANCE = 0.1;

/** A storm of `uploads` on `articles`, as many on each, and some deletions besides; the same for the same seed. */
export function planStorm({ articles, uploads, seed }: StormSize): Storm {
  const random = createRandom(seed);
  const lives = Array.from({ length: articles }, (_, index) => planLife(index + 1, uploads / articles, random));
  const turns = shuffle(
    lives.flatMap((life, index) => life.map(() => index)),
    random,
  );
  const left = lives.map((life) => life.values());
  const deeds = turns.flatMap((index) => left[index]?.next().value ?? []);
  return { deeds, fates: lives.map((life, index) => fateOf(index + 1, life)) };
}

function planLife(article: number, uploads: number, random: Random): readonly Deed[] {
  const deeds: Deed[] = [{ article, kind: 'edition', edition: 1, kills: false }];
  const deletedAfter = random() < DELETION_CHANCE ? between(1, uploads, random) : 0;
  for (let upload = 1; upload <= uploads; upload++) {
    if (upload > 1) deeds.push(nextDeed(deeds.at(-1), random));
    const last = deeds.at(-1);
    if (upload === deletedAfter && last) deeds.push({ ...last, kind: 'deletion', kills: false });
  }
  return deeds;
}

function nextDeed(last: Deed | undefined, random: Random): Deed {
  const { article = 0, edition = 0, kills = false } = last ?? {};
  const kind = last?.kind === 'deletion' ? 'edition' : nextKind(random);
  if (kind === 'edition' || kind === 'kill') return { article, kind, edition: edition + 1, kills: kind === 'kill' };
  return { article, kind, edition, kills };
}

function nextKind(random: Random): DeedKind {
  const chance = random();
  if (chance < SAME_BYTES_CHANCE) return 'same-bytes';
  if (chance < SAME_BYTES_CHANCE + SAME_CONTENT_CHANCE) return 'same-content';
  return chance < SAME_BYTES_CHANCE + SAME_CONTENT_CHANCE + KILL_CHANCE ? 'kill' : 'edition';
}

function fateOf(article: number, life: readonly Deed[]): Fate {
  const changes = life.filter(({ kind }) => kind !== 'same-bytes' && kind !== 'same-content');
  const { kind = 'edition', edition = 0 } = changes.at(-1) ?? {};
  const shown = kind === 'kill' ? 'killed' : kind === 'deletion' ? 'withdrawn' : 'live';
  return { article, shown, edition, changes: changes.length };
}

function shuffle<T>(values: readonly T[], random: Random): readonly T[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
