import { STAGES, type StageName } from '../../shared/pipeline/stages.ts';
import type { Random } from '../simulation/random.ts';
import type { AwsNewsroom } from './aws-newsroom.ts';

const STAGE_NAMES = Object.keys(STAGES) as StageName[];

const REPEATED = 0.25;
const ECHOED = 0.5;

/** The newsroom's queues as they may be on a bad day: messages come late, twice and in any order, to functions that run at once. */
export class StormyQueues {
  /** How many messages came twice. */
  repeated = 0;
  readonly #newsroom: AwsNewsroom;
  readonly #random: Random;
  /** What was taken from each queue and not delivered for the last time. */
  readonly #waiting: Readonly<Record<StageName, string[]>> = { normalize: [], render: [], publish: [], tick: [] };

  /** Every storage event that was delivered. */
  readonly #events = new Set<string>();

  constructor(newsroom: AwsNewsroom, random: Random) {
    this.#newsroom = newsroom;
    this.#random = random;
  }

  /** Some messages come to one function, or to all at once; or none do. */
  async move(): Promise<void> {
    if (this.#random.chance(0.7)) await this.#run(this.#random.pick(STAGE_NAMES));
    else await Promise.all(STAGE_NAMES.map((stage) => this.#run(stage)));
  }

  /** Has many of the storage events come once more, long after. */
  echo(): void {
    const echoes = [...this.#events].filter(() => this.#random.chance(ECHOED));
    this.#waiting.normalize.push(...echoes);
    this.repeated += echoes.length;
  }

  /** Goes on until every queue is empty. Throws for a message that fails. */
  async settle(): Promise<void> {
    this.#newsroom.takeCalls();
    for (let moves = true; moves; ) {
      for (const stage of STAGE_NAMES) await this.#run(stage);
      const sent = this.#newsroom.takeCalls().some(({ call }) => call.service === 'sqs');
      moves = sent || STAGE_NAMES.some((stage) => this.#waiting[stage].length > 0);
    }
  }

  /** Empties every queue. */
  async clear(): Promise<void> {
    for (const stage of STAGE_NAMES) while ((await this.#newsroom.hold(stage)).length > 0);
  }

  /** Delivers some of what waits for a stage, in any order. */
  async #run(stage: StageName): Promise<void> {
    const waiting = this.#waiting[stage];
    waiting.push(...(await this.#newsroom.hold(stage)));
    if (waiting.length === 0) return;
    const count = 1 + this.#random.below(Math.min(waiting.length, STAGES[stage].batchSize));
    const batch = Array.from({ length: count }, () => this.#draw(waiting)).filter((body) => body !== undefined);
    if (stage === 'normalize') for (const event of batch) this.#events.add(event);
    const failed = await this.#newsroom.deliver(
      stage,
      batch.map((body) => ({ body })),
    );
    if (failed.length > 0) throw new Error(`${stage} failed ${failed.join(' and ')}:\n${this.#newsroom.log()}`);
  }

  /** One of the messages, which most often is then gone. */
  #draw(waiting: string[]): string | undefined {
    const place = this.#random.below(waiting.length);
    if (!this.#random.chance(REPEATED)) return waiting.splice(place, 1)[0];
    this.repeated++;
    return waiting[place];
  }
}
