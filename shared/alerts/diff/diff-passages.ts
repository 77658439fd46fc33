import { align, type Effort } from './align.ts';
import { diffWords, type Piece } from './diff-words.ts';
import { pairAlike } from './pair-alike.ts';

/** One of the passages that are compared: the text of it, and what else tells it from another. */
export interface Comparable {
  /** For people: `paragraph`, `heading`, `picture`. */
  readonly kind: string;
  readonly text: string;
  /** What it was made from: two passages of one text may be set differently. */
  readonly from: unknown;
}

/** What became of a passage. Places count from 1: `was` among the passages before, `at` among those now. */
export type PassageChange =
  /** A run of passages that nothing happened to. */
  | { readonly type: 'same'; readonly passages: number }
  | { readonly type: 'added'; readonly kind: string; readonly at: number; readonly text: string }
  | { readonly type: 'removed'; readonly kind: string; readonly was: number; readonly text: string }
  /** Its words or its kind changed, and with `moved` its place among the others as well. */
  | (Kept & {
      readonly type: 'changed';
      readonly wasKind?: string;
      readonly moved?: true;
      readonly pieces: readonly Piece[];
    })
  /** `moved` is another place among the others; `reset` the same words, set another way. */
  | (Kept & { readonly type: 'moved' | 'reset'; readonly text: string });

interface Kept {
  readonly kind: string;
  readonly was: number;
  readonly at: number;
}

/** The places, from 0, of the passage before that each passage now came from. */
type Origins = (number | undefined)[];

/**
 * What became of every passage, in the order in which they stand now, with what was taken out where it stood. Passages are compared whole
 * first, and by their words only where they differ. Takes time in proportion to the texts, and as much more as `effort` allows.
 */
export function diffPassages(
  before: readonly Comparable[],
  after: readonly Comparable[],
  effort: Effort,
): readonly PassageChange[] {
  const origins: Origins = new Array(after.length).fill(undefined);
  const gaps: Gap[] = [];
  let [old, now] = [0, 0];
  for (const stretch of align(before.map(keyOf), after.map(keyOf), effort)) {
    if (stretch.same) for (let i = 0; i < stretch.after; i++) origins[now + i] = old + i;
    else gaps.push({ before: range(old, stretch.before), after: range(now, stretch.after) });
    old += stretch.before;
    now += stretch.after;
  }
  const inPlace = new Set(origins.filter((origin) => origin !== undefined));
  const open = findMoved(gaps, before, after, origins);
  const left = open.map((gap) => findChanged(gap, before, after, { origins, inPlace, effort }));
  findChanged({ before: left.flatMap((gap) => gap.before), after: left.flatMap((gap) => gap.after) }, before, after, {
    origins,
    inPlace: new Set(),
    effort,
  });
  return told(before, after, origins, inPlace, effort);
}

/** What stands between two passages that are the same on both sides: places that are not yet explained. */
interface Gap {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface Search {
  readonly origins: Origins;
  /** The places before whose passages kept their place among the others. */
  readonly inPlace: Set<number>;
  readonly effort: Effort;
}

/** Finds the passages that stand somewhere else, word for word; the gaps without them. */
function findMoved(
  gaps: readonly Gap[],
  before: readonly Comparable[],
  after: readonly Comparable[],
  origins: Origins,
): readonly Gap[] {
  const places = new Map<string, number[]>();
  for (const was of gaps.flatMap((gap) => gap.before).reverse()) {
    const key = keyOf(before[was]);
    const known = places.get(key);
    if (known) known.push(was);
    else places.set(key, [was]);
  }
  const moved = new Set<number>();
  for (const at of gaps.flatMap((gap) => gap.after)) {
    const was = places.get(keyOf(after[at]))?.pop();
    if (was === undefined) continue;
    origins[at] = was;
    moved.add(was);
  }
  return gaps.map((gap) => ({
    before: gap.before.filter((was) => !moved.has(was)),
    after: gap.after.filter((at) => origins[at] === undefined),
  }));
}

/** Finds the passages of a gap that say nearly the same; the gap without them. */
function findChanged(
  gap: Gap,
  before: readonly Comparable[],
  after: readonly Comparable[],
  { origins, inPlace, effort }: Search,
): Gap {
  const texts = (passages: readonly Comparable[], places: readonly number[]) =>
    places.map((place) => passages[place]?.text ?? '');
  const taken = new Set<number>();
  for (const [i, j] of pairAlike(texts(before, gap.before), texts(after, gap.after), effort)) {
    const [was, at] = [gap.before[i], gap.after[j]];
    if (was === undefined || at === undefined) continue;
    origins[at] = was;
    inPlace.add(was);
    taken.add(was);
  }
  return {
    before: gap.before.filter((was) => !taken.has(was)),
    after: gap.after.filter((at) => origins[at] === undefined),
  };
}

function told(
  before: readonly Comparable[],
  after: readonly Comparable[],
  origins: Origins,
  inPlace: ReadonlySet<number>,
  effort: Effort,
): readonly PassageChange[] {
  const changes: PassageChange[] = [];
  const kept = new Set(origins.filter((origin) => origin !== undefined));
  let old = 0;
  const tellRemoved = (end: number) => {
    for (; old < end; old++) {
      const passage = before[old];
      if (passage && !kept.has(old))
        changes.push({ type: 'removed', kind: passage.kind, was: old + 1, text: passage.text });
    }
  };
  const bounds = boundsOf(origins, inPlace, before.length);
  after.forEach((passage, at) => {
    tellRemoved(bounds[at] ?? 0);
    const was = origins[at];
    const origin = was === undefined ? undefined : before[was];
    if (was === undefined || !origin) {
      changes.push({ type: 'added', kind: passage.kind, at: at + 1, text: passage.text });
      return;
    }
    const change = keptChange(origin, passage, { was: was + 1, at: at + 1, moved: !inPlace.has(was) }, effort);
    const last = changes.at(-1);
    if (change) changes.push(change);
    else if (last?.type === 'same') changes[changes.length - 1] = { type: 'same', passages: last.passages + 1 };
    else changes.push({ type: 'same', passages: 1 });
  });
  tellRemoved(before.length);
  return changes;
}

/** For each passage now, the place before up to which nothing is in its place any more: what was taken out there is told first. */
function boundsOf(origins: Origins, inPlace: ReadonlySet<number>, end: number): readonly number[] {
  const bounds: number[] = new Array(origins.length);
  let bound = end;
  for (let at = origins.length - 1; at >= 0; at--) {
    const was = origins[at];
    if (was !== undefined && inPlace.has(was)) bound = was;
    bounds[at] = bound;
  }
  return bounds;
}

function keptChange(
  before: Comparable,
  after: Comparable,
  { moved, ...places }: { readonly was: number; readonly at: number; readonly moved: boolean },
  effort: Effort,
): PassageChange | undefined {
  const { kind, text } = after;
  if (before.text !== text || before.kind !== kind) {
    const more = { ...(before.kind === kind ? {} : { wasKind: before.kind }), ...(moved ? { moved } : {}) };
    return { type: 'changed', kind, ...places, ...more, pieces: diffWords(before.text, text, effort) };
  }
  if (moved) return { type: 'moved', kind, ...places, text };
  return JSON.stringify(before.from) === JSON.stringify(after.from)
    ? undefined
    : { type: 'reset', kind, ...places, text };
}

function keyOf(passage: Comparable | undefined): string {
  return `${passage?.kind}\n${passage?.text}`;
}

function range(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, i) => start + i);
}
