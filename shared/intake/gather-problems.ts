import type { Problem } from '../model/problem.ts';

/** How many suggestions are told for one kind of warning; what is found beyond them is counted with the last. */
const MOST_WORDINGS = 5;
/** How many places of the same problem are named besides its own. */
const PLACES_NAMED = 3;

/**
 * `problems` with each warning told once for every article, however often it was found: with what was found first, how often more,
 * and where. Errors are told one by one, since each must be mended.
 */
export function gatherProblems(problems: readonly Problem[]): readonly Problem[] {
  return gather(problems, ({ place: { item } }) => item);
}

/** As `gatherProblems`, but once for all the articles of a file. */
export function gatherAcrossArticles(problems: readonly Problem[]): readonly Problem[] {
  return gather(problems, () => undefined);
}

function gather(problems: readonly Problem[], groupOf: (problem: Problem) => number | undefined): readonly Problem[] {
  const alike = new Map<string, Problem[]>();
  const wordings = new Map<string, string[]>();
  for (const each of problems) {
    const { code, severity, place, found, needed, mend } = each;
    const kind = JSON.stringify([code, groupOf(each), ...(severity === 'error' ? [found, place] : [])]);
    const known = wordings.get(kind) ?? [];
    wordings.set(kind, known);
    const wording = `${needed}\n${mend}`;
    if (!known.includes(wording) && known.length < MOST_WORDINGS) known.push(wording);
    const group = `${kind}${known.includes(wording) ? wording : known.at(-1)}`;
    const others = alike.get(group);
    if (others) others.push(each);
    else alike.set(group, [each]);
  }
  return alike.size === problems.length ? problems : [...alike.values()].flatMap(toldOnce);
}

function toldOnce([first, ...others]: readonly Problem[]): readonly Problem[] {
  if (!first) return [];
  const known = new Set([placeKey(first)]);
  const further: Problem[] = [];
  let count = 0;
  for (const each of others) {
    // Two readers of the same place may both have seen it.
    if (known.has(placeKey(each))) continue;
    known.add(placeKey(each));
    further.push(each);
    count += 1 + (each.more?.count ?? 0);
  }
  if (count === 0) return [first];
  const named = further.slice(0, PLACES_NAMED).map(({ place, found }) => ({ place, found }));
  return [
    {
      ...first,
      more: {
        count: count + (first.more?.count ?? 0),
        first: [...(first.more?.first ?? []), ...named].slice(0, PLACES_NAMED),
      },
    },
  ];
}

function placeKey({ place, found }: Problem): string {
  return JSON.stringify([place, found]);
}
