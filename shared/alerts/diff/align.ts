import { diffArrays } from 'diff';

/** A stretch of two sequences: the same on both sides, or what one has and what stands there in the other. */
export interface Stretch {
  readonly same: boolean;
  /** How many items of the first sequence it covers. */
  readonly before: number;
  /** How many of the second. */
  readonly after: number;
}

/** What one comparison may still spend, in steps of about half a microsecond. Where it runs out, the result is coarser, not later. */
export interface Effort {
  steps: number;
}

/** More edits than this in one go are not looked for: the search takes time in proportion to their square. */
const MAX_EDITS = 700;

/**
 * How `after` came from `before`, as alternating stretches that cover both. Few changes are found exactly (Myers 1986); many are found between
 * the items that each side has once, and where there are none of those everything was replaced. No item may be empty.
 */
export function align(before: readonly string[], after: readonly string[], effort: Effort): readonly Stretch[] {
  const stretches: Stretch[] = [];
  alignBetween(before, after, effort, true, stretches);
  return joined(stretches);
}

function alignBetween(
  before: readonly string[],
  after: readonly string[],
  effort: Effort,
  mayAnchor: boolean,
  into: Stretch[],
): void {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  into.push({ same: true, before: head, after: head });
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const found = old.length === 0 || now.length === 0 ? undefined : fewEdits(old, now, effort);
  const anchors = found || !mayAnchor ? [] : anchorsOf(old, now);
  if (found) into.push(...found);
  else if (anchors.length > 0) alignAtAnchors(old, now, anchors, effort, into);
  else into.push({ same: false, before: old.length, after: now.length });
  into.push({ same: true, before: tail, after: tail });
}

/** The shortest way from one to the other; `undefined` where it is longer than can be looked for. */
function fewEdits(before: readonly string[], after: readonly string[], effort: Effort): Stretch[] | undefined {
  if (effort.steps <= 0) return undefined;
  const maxEditLength = Math.min(MAX_EDITS, Math.floor(Math.sqrt(2 * effort.steps)));
  if (Math.abs(before.length - after.length) > maxEditLength) return undefined;
  const changes = diffArrays([...before], [...after], { maxEditLength });
  const edits = changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  effort.steps -= (edits ?? maxEditLength) ** 2 / 2;
  return changes?.map(({ added, removed, count }) => ({
    same: !added && !removed,
    before: added ? 0 : count,
    after: removed ? 0 : count,
  }));
}

type Anchor = readonly [before: number, after: number];

function alignAtAnchors(
  before: readonly string[],
  after: readonly string[],
  anchors: readonly Anchor[],
  effort: Effort,
  into: Stretch[],
): void {
  let [old, now] = [0, 0];
  for (const [oldAt, nowAt] of [...anchors, [before.length, after.length] as const]) {
    alignBetween(before.slice(old, oldAt), after.slice(now, nowAt), effort, false, into);
    if (oldAt < before.length) into.push({ same: true, before: 1, after: 1 });
    [old, now] = [oldAt + 1, nowAt + 1];
  }
}

/** The items that stand once on either side, as many of them as stand in the same order: the longest increasing run of their places. */
function anchorsOf(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const places = new Map(onceOnly(after));
  const pairs = onceOnly(before).flatMap(([item, old]) => {
    const now = places.get(item);
    return now === undefined ? [] : [{ old, now }];
  });
  // Patience sorting: `tops` has the pair that ends the best run of each length, each with the one before it.
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  pairs.forEach(({ now }, index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.now ?? 0) < now) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : tops[low - 1];
    tops[low] = index;
  });
  const run: Anchor[] = [];
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair) run.push([pair.old, pair.now]);
  }
  return run.reverse();
}

function onceOnly(items: readonly string[]): readonly (readonly [string, number])[] {
  const places = new Map<string, number>();
  items.forEach((item, place) => {
    places.set(item, places.has(item) ? -1 : place);
  });
  return [...places].filter(([, place]) => place !== -1);
}

/** Neighbours of a kind as one, empty ones left out. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const runs: Stretch[] = [];
  for (const next of stretches) {
    if (next.before === 0 && next.after === 0) continue;
    const last = runs.at(-1);
    if (last?.same !== next.same) runs.push(next);
    else runs[runs.length - 1] = { same: next.same, before: last.before + next.before, after: last.after + next.after };
  }
  return runs;
}
