import type { Action, History } from './action.ts';
import { Choices } from './choices.ts';
import { runAnyway } from './run-anyway.ts';
import type { Breakage } from './stage-runs.ts';

/** A run that fails, as plain data: the same history and choices fail again. */
export interface FailingRun {
  readonly history: History;
  readonly choices: readonly number[];
}

/** Whether a run still shows what is being looked for. */
type StillFails = (run: FailingRun, choices?: Choices) => Promise<FailingRun | undefined>;

/** How many runs a reduction may take: half a minute. */
const MOST_RUNS = 3_000;

/** How many other orders of things are tried on a history that was made shorter. */
const OTHER_ORDERS = 40;

/**
 * The smallest run found that violates the same as `failing` does: fewest actions first, then the tamest choices. It takes some
 * thousands of runs.
 */
export async function reduceHistory(failing: FailingRun, breakage: Breakage = {}): Promise<FailingRun> {
  const order = Choices.replay(failing.choices);
  const kinds = new Set((await runAnyway(failing.history, order, { breakage })).violations.map(({ kind }) => kind));
  let left = MOST_RUNS;
  const stillFails: StillFails = async (run, order = Choices.replay(run.choices)) => {
    if (left-- <= 0) return undefined;
    const { violations, choices } = await runAnyway(run.history, order, { breakage });
    return violations.some(({ kind }) => kinds.has(kind)) ? { ...run, choices: withoutTail(choices) } : undefined;
  };
  let smallest = (await stillFails(failing)) ?? failing;
  for (let before = Number.POSITIVE_INFINITY; sizeOf(smallest) < before; ) {
    before = sizeOf(smallest);
    smallest = await reduceActions(smallest, stillFails);
    smallest = await reduceChoices(smallest, stillFails);
  }
  return smallest;
}

/** What a reduction makes less: what is said in the actions, and the choices that are not tame. */
function sizeOf({ history, choices }: FailingRun): number {
  return JSON.stringify(history).length * 100 + choices.filter((choice) => choice !== 0).length;
}

async function reduceActions(failing: FailingRun, stillFails: StillFails): Promise<FailingRun> {
  let smallest = failing;
  for (let place = failing.history.actions.length - 1; place >= 0; place--) {
    const { history } = smallest;
    for (const actions of [history.actions.toSpliced(place, 1), ...simplerAt(history.actions, place)]) {
      const shorter = await inSomeOrder({ ...smallest, history: { ...history, actions } }, stillFails);
      if (!shorter) continue;
      smallest = shorter;
      break;
    }
  }
  for (const history of tamerSettings(smallest.history))
    smallest = (await stillFails({ ...smallest, history })) ?? smallest;
  return smallest;
}

/** The same actions, the one at `place` saying less. */
function simplerAt(actions: readonly Action[], place: number): readonly (readonly Action[])[] {
  const action = actions[place];
  if (action?.kind !== 'upload') return [];
  return (['tags', 'slug', 'section', 'correction', 'image'] as const).flatMap((field) => {
    const { [field]: dropped, ...draft } = action.draft;
    return dropped === undefined ? [] : [actions.with(place, { ...action, draft })];
  });
}

function tamerSettings(history: History): readonly History[] {
  return [
    { ...history, pauses: false },
    ...[0, 1, 2, 3, 4]
      .filter((mostFaults) => mostFaults < history.mostFaults)
      .map((mostFaults) => ({ ...history, mostFaults })),
  ];
}

/** The history with its present choices, else with any of some others. */
async function inSomeOrder(run: FailingRun, stillFails: StillFails): Promise<FailingRun | undefined> {
  const asBefore = await stillFails(run);
  if (asBefore) return asBefore;
  for (let seed = 1; seed <= OTHER_ORDERS; seed++) {
    const found = await stillFails(run, Choices.random(seed));
    if (found) return found;
  }
  return undefined;
}

/** Puts zeros, the tamest choices, in place of as many choices as may be, long stretches first. */
async function reduceChoices(failing: FailingRun, stillFails: StillFails): Promise<FailingRun> {
  let smallest = failing;
  for (let length = smallest.choices.length; length >= 1; length = Math.floor(length / 2)) {
    for (let start = 0; start < smallest.choices.length; start += length) {
      const { choices } = smallest;
      if (choices.slice(start, start + length).every((choice) => choice === 0)) continue;
      const tamer = choices.map((choice, place) => (place >= start && place < start + length ? 0 : choice));
      smallest = (await stillFails({ ...smallest, choices: tamer })) ?? smallest;
    }
  }
  return smallest;
}

/** Choices that come to an end go on with zeros: those at the end need not be said. */
function withoutTail(choices: readonly number[]): readonly number[] {
  return choices.slice(0, choices.findLastIndex((choice) => choice !== 0) + 1);
}
