import { mintArticleId, storageIdOf } from '../../shared/model/identity.ts';
import type { History } from './action.ts';
import { Choices } from './choices.ts';
import type { FailingRun } from './reduce-history.ts';
import { runAnyway } from './run-anyway.ts';
import type { Breakage } from './stage-runs.ts';
import { World } from './world.ts';

const AUTHORITY = World.newsroomOf({ items: 3 }).authority;

/** A failing run for people to read: the newsroom, what happened call by call, what was violated, and the run itself to keep as a test. */
export async function describeRun({ history, choices }: FailingRun, breakage: Breakage = {}): Promise<string> {
  const { violations, trace } = await runAnyway(history, Choices.replay(choices), { breakage, traced: true });
  const { actions, ...setting } = history;
  return [
    `${actions.length} actions; ${Object.entries(setting)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
    ...withoutEcho(trace).map((line) => `  ${named(line, history)}`),
    ...violations.map(({ kind, what }) => `violated (${kind}): ${what}`),
    `run: ${JSON.stringify({ history, choices })}`,
  ].join('\n');
}

/** The lines, but for those that only say again what the two before said: a run that waits asks the same over and over. */
function withoutEcho(lines: readonly string[]): readonly string[] {
  return lines.filter((line, place) => line !== lines[place - 1] && line !== lines[place - 2]);
}

/** The line with keys in place of the hashes that articles are filed under. */
function named(line: string, { actions }: History): string {
  let said = line;
  for (const action of actions) {
    if (action.kind !== 'upload') continue;
    const { key, draft } = action;
    said = said.replaceAll(storageIdOf(draft.id ?? mintArticleId(AUTHORITY, key)), `‹${draft.id ?? key}›`);
    said = said.replaceAll(storageIdOf(key), `‹${key}›`);
  }
  return said;
}
