import type { Problem } from '../model/problem.ts';

/** How many places of the same problem are named besides its own. */
const PLACES_NAMED = 3;

/**
 * `problems` with each warning told once for every article, however often it was found: with what was found first, how often more,
 * and where. Errors are told one by one, since each must be mended.
 */
export function gatherProblems(problems: readonly Problem[]): readonly Problem[] {
  const alike = new Map<string, Problem[]>();
  for (const each of problems) {
    const kind = kindOf(each);
    const others = alike.get(kind);
    if (others) others.push(each);
    else alike.set(kind, [each]);
  }
  return alike.size === problems.length ? problems : [...alike.values()].flatMap(toldOnce);
}

/** What two problems have in common that an editor takes for one: all but the place and what stands there. */
function kindOf({ code, severity, place: { item, line, column, path }, found, needed, mend }: Problem): string {
  const own = severity === 'error' ? [found, line, column, path] : [];
  return JSON.stringify([code, item, needed, mend, ...own]);
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
