import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { History } from './action.ts';
import { awaitsTime } from './awaits-time.ts';
import { checkAlerts } from './check-alerts.ts';
import { checkArchive } from './check-archive.ts';
import { checkSite } from './check-site.ts';
import { Choices } from './choices.ts';
import { type Coverage, count } from './coverage.ts';
import { inventHistory } from './invent-history.ts';
import { type Breakage, StageRuns } from './stage-runs.ts';
import { World } from './world.ts';

/** What must hold and did not. */
export interface Violation {
  readonly kind: 'broken off' | 'restless' | 'seen' | 'site' | 'archive' | 'report' | 'untold' | 'told twice';
  readonly what: string;
}

/** How a history ended. */
export interface Ending {
  readonly violations: readonly Violation[];
  /** The decisions that make this very run again. */
  readonly choices: readonly number[];
  readonly coverage: Coverage;
  readonly faults: number;
  readonly calls: number;
  /** Alerts that went out again after a crash or an expired lease. */
  readonly toldAgain: number;
  /** Messages that were given up and sent again by an operator. */
  readonly redriven: number;
  /** What happened, call by call, where it was asked for. */
  readonly trace: readonly string[];
  /** The site as readers get it, by path. */
  readonly site: ReadonlyMap<string, string>;
}

export interface RunOptions {
  /** The safeguard that is taken out. */
  readonly breakage?: Breakage;
  /** Whether to note what happens, call by call. */
  readonly traced?: boolean;
}

/** The history and the decisions that a seed stands for. */
export function fromSeed(seed: number): { readonly history: History; readonly choices: Choices } {
  return { history: inventHistory(seed), choices: Choices.random(seed ^ 0x5eed) };
}

/** Runs a history of uploads through the real stages, in the order and with the faults that `choices` decide, and checks everything that must hold. */
export async function runHistory(
  history: History,
  choices: Choices,
  { breakage = {}, traced = false }: RunOptions = {},
): Promise<Ending> {
  await warmUp;
  const world = new World(history, choices, traced);
  const runs = new StageRuns(world, breakage);
  let redriven = 0;
  let rested = await storm(world, runs);
  // The operators' part: once the trouble is over, what was given up is sent again.
  const queues = Object.values(world.queues);
  world.scheduler.calm();
  for (let again = 1; rested && again > 0; ) {
    again = queues.reduce((sum, queue) => sum + queue.redrive(world.nowMs), 0);
    redriven += again;
    if (again > 0) rested = redriven < 1000 && (await storm(world, runs));
  }
  const { violations: alerts, toldAgain } = checkAlerts(world);
  const site = checkSite(world);
  return {
    violations: [
      ...(rested ? [] : [{ kind: 'restless', what: 'the newsroom did not come to rest' } as const]),
      ...world.observer.violations.map((what) => ({ kind: 'seen', what }) as const),
      ...(rested ? [...(await checkArchive(world)), ...site.violations, ...alerts] : []),
    ],
    choices: choices.made,
    coverage: world.scheduler.coverage,
    faults: world.scheduler.faults,
    calls: world.scheduler.calls,
    toldAgain,
    redriven,
    trace: world.scheduler.trace ?? [],
    site: site.found,
  };
}

/** A history takes a few hundred moves. */
const MOST_MOVES = 20_000;
const MOVES = 20;
const PAUSE_MS = 200_000;

/** Lets the world move, one thing at a time, until nothing is left to do; false where it finds no end. */
async function storm(world: World, runs: StageRuns): Promise<boolean> {
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    await settled();
    const choice = world.choices.below(MOVES);
    if (choice === 19 && world.history.pauses) standStill(world, runs);
    else if (choice === 18) world.advanceTo(world.nowMs + 5000);
    if (choice >= 16 && world.nextAction) act(world, runs);
    else if (choice >= 12 && runs.start()) continue;
    else if (world.scheduler.waiting > 0) world.scheduler.step();
    else if (runs.underWay > 0) throw new Error('a run waits for something that is no port call');
    else if (!runs.start() && !goOn(world, runs)) return true;
  }
  return false;
}

/** With nothing to do at this moment, the world goes on to the next; false where there is none. */
function goOn(world: World, runs: StageRuns): boolean {
  const { nextAction, queues } = world;
  const nextDueMs = Math.min(...Object.values(queues).map(({ nextDueMs }) => nextDueMs));
  if (nextAction && world.timeOf(nextAction) <= nextDueMs) act(world, runs);
  else if (Number.isFinite(nextDueMs)) world.advanceTo(nextDueMs);
  else if (awaitsTime(world)) world.advanceTo(world.nextTickMs);
  else return false;
  return true;
}

function act(world: World, runs: StageRuns): void {
  const isDeployment = world.nextAction?.kind === 'configure';
  world.act();
  if (isDeployment) runs.deploy();
}

/** Every process stops for longer than a lease lasts, as a container may. */
function standStill(world: World, runs: StageRuns): void {
  if (world.choices.below(4) > 0) return;
  world.advanceTo(world.nowMs + PAUSE_MS);
  if (runs.isTelling) count(world.scheduler.coverage, 'lease', 'expired, holder alive');
}

/** Resolves when every run has come to its next port call: Node empties the queue of settled promises before its next tick. */
function settled(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

/** The readers that a history needs are imported before it starts: an import in the middle would come when the machine likes. */
const warmUp = Promise.all(
  [
    { key: 'local/a.md', text: '---\nheadline: A\n---\n\nB.\n' },
    { key: 'local/a.json', text: '[{"@type":"NewsArticle","headline":"A","articleBody":"B."}]' },
  ].map(({ key, text }) =>
    normalizeUpload({ key, bytes: new TextEncoder().encode(text) }, World.newsroomOf({ items: 3 })),
  ),
);
