import { normalizeStage } from '../../shared/pipeline/normalize-stage.ts';
import { createPace } from '../../shared/pipeline/pace.ts';
import { publishStage } from '../../shared/pipeline/publish-stage.ts';
import { renderStage } from '../../shared/pipeline/render-stage.ts';
import type { StageResult } from '../../shared/pipeline/stage.ts';
import type { StageName } from '../../shared/pipeline/stages.ts';
import { tickStage } from '../../shared/pipeline/tick-stage.ts';
import { CALLS, count } from './coverage.ts';
import { createPorts, type Ports } from './ports.ts';
import { Process, Run } from './run.ts';
import type { Letter, SimulatedQueue } from './simulated-queue.ts';
import { MOST_SKEW_MS, type World } from './world.ts';

/** A safeguard taken out: a test changes what the stages see of the world, or what reaches them. */
export interface Breakage {
  readonly ports?: (ports: Ports, run: Run) => Ports;
  /** `nth`: how many messages were delivered to any stage before. */
  readonly message?: <Message>(stage: StageName, message: Message, nth: number) => Message;
}

/** What a process has of its own. */
function ownOf({ newsroom, heads, configuration }: Process) {
  return { newsroom, heads, configuration };
}

const MOST_RUNS = 4;
const PROCESSES_A_STAGE = 2;
const MOST_MESSAGES = 4;

/** Starts runs of the stages on what waits in their queues, and settles what became of the messages. */
export class StageRuns {
  readonly #world: World;
  readonly #breakage: Breakage;
  readonly #stages: readonly { readonly name: StageName; readonly due: () => number; readonly start: () => void }[];
  readonly #processes = new Map<string, Process>();
  #started = 0;
  #delivered = 0;
  underWay = 0;

  constructor(world: World, breakage: Breakage) {
    this.#world = world;
    this.#breakage = breakage;
    const { normalize, render, publish, tick } = world.queues;
    this.#stages = [
      this.#stage('normalize', normalize, (batch, ports, { process }) =>
        normalizeStage(batch, { ...ports, newsroom: process.newsroom, normalize: process.normalize }),
      ),
      this.#stage('render', render, (batch, ports, { process }) => renderStage(batch, { ...ports, ...ownOf(process) })),
      this.#stage('tick', tick, (batch, ports, { process }) => tickStage(batch, { ...ports, ...ownOf(process) })),
      this.#stage('publish', publish, (batch, ports, { process }) =>
        publishStage(batch, {
          ...ports,
          newsroom: process.newsroom,
          pace: createPace(process.newsroom.alerts.perSecond, ports.clock),
          claimant: { id: process.id, alone: world.history.deployment === 'engine' },
        }),
      ),
    ];
  }

  /** Starts a run of one of the stages that have something to do; false where none has, or enough are under way. */
  start(): boolean {
    if (this.underWay >= MOST_RUNS) return false;
    const ready = this.#stages.filter(({ due }) => due() > 0);
    if (ready.length === 0) return false;
    ready[this.#world.choices.below(ready.length)]?.start();
    return true;
  }

  /** Replaces the processes after a change of configuration: a function's runs end under the old one, an engine is stopped. */
  deploy(): void {
    const engine = this.#processes.get('engine');
    if (engine?.alive) this.#crash(engine);
  }

  /** Whether a run is sending alerts at this moment, under a claim. */
  get isTelling(): boolean {
    return [...this.#processes.values()].some(({ runs }) => [...runs].some(({ stage }) => stage === 'publish'));
  }

  #stage<Message>(
    name: StageName,
    queue: SimulatedQueue<Message>,
    work: (batch: readonly Message[], ports: Ports, run: Run) => Promise<readonly StageResult[]>,
  ) {
    return {
      name,
      due: () => queue.due(this.#world.nowMs),
      start: () => this.#run(name, queue, work),
    };
  }

  #run<Message>(
    stage: StageName,
    queue: SimulatedQueue<Message>,
    work: (batch: readonly Message[], ports: Ports, run: Run) => Promise<readonly StageResult[]>,
  ): void {
    const { choices, scheduler } = this.#world;
    const letters = this.#takeLetters(stage, queue);
    const process = this.#processFor(stage);
    const run: Run = new Run(
      stage,
      ++this.#started,
      process,
      () => scheduler.calls,
      () => this.#crash(process),
    );
    scheduler.trace?.push(`${run.name} starts on ${letters.map(({ message }) => JSON.stringify(message)).join(', ')}`);
    process.runs.add(run);
    this.underWay += 1;
    const giveBack = (letter: Letter<Message>) => queue.giveBack(letter, this.#world.nowMs);
    run.abandon = () => letters.forEach(giveBack);
    const messages = letters.map(({ message }) =>
      this.#breakage.message ? this.#breakage.message(stage, message, this.#delivered++) : message,
    );
    const ports = createPorts(this.#world, run);
    const settle = (results: readonly StageResult[]) => {
      if (!run.alive) return;
      process.runs.delete(run);
      this.underWay -= 1;
      scheduler.trace?.push(`${run.name} ends: ${results.map(({ outcome }) => outcome).join(', ') || 'thrown'}`);
      for (const [i, letter] of letters.entries()) {
        if (results[i]?.outcome !== 'done') giveBack(letter);
        else if (choices.below(50) === 49) {
          // Its answer got lost: what is done comes again.
          queue.add(letter.message, this.#world.nowMs);
          count(scheduler.coverage, `${stage} message`, 'again when done');
        }
      }
    };
    work(messages, this.#breakage.ports ? this.#breakage.ports(ports, run) : ports, run).then(settle, () => settle([]));
  }

  #takeLetters<Message>(stage: StageName, queue: SimulatedQueue<Message>): readonly Letter<Message>[] {
    const { choices, nowMs, scheduler } = this.#world;
    const letters: Letter<Message>[] = [];
    const size = 1 + choices.below(MOST_MESSAGES);
    for (let due = queue.due(nowMs); due > 0 && letters.length < size; due--) {
      const place = choices.below(due);
      const letter = queue.take(place, nowMs);
      letters.push(letter);
      count(scheduler.coverage, `${stage} message`, CALLS);
      if (place > 0) count(scheduler.coverage, `${stage} message`, 'reordered');
      if (choices.below(30) < 29) continue;
      // Delivered a second time while the first is still being worked on.
      queue.add(letter.message, nowMs);
      count(scheduler.coverage, `${stage} message`, 'duplicated');
    }
    return letters;
  }

  #processFor(stage: StageName): Process {
    const { choices, history, newsroom, scheduler } = this.#world;
    const isEngine = history.deployment === 'engine';
    const place = isEngine ? 'engine' : `${stage} ${choices.below(PROCESSES_A_STAGE)}`;
    const present = this.#processes.get(place);
    if (present?.alive && present.newsroom === newsroom) return present;
    const skewMs = isEngine ? 0 : (((choices.below(5) + 2) % 5) - 2) * (MOST_SKEW_MS / 2);
    const process = new Process(`${place}, process ${this.#started}`, newsroom, skewMs);
    count(scheduler.coverage, 'process', CALLS);
    if (skewMs !== 0) count(scheduler.coverage, 'process', 'clock skew');
    this.#processes.set(place, process);
    return process;
  }

  /** A process dies: none of its runs answers for its messages. */
  #crash(process: Process): void {
    process.alive = false;
    for (const run of process.runs) {
      run.suffer();
      run.abandon();
      this.underWay -= 1;
    }
    process.runs.clear();
    this.#world.scheduler.bury();
  }
}
