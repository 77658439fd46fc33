import type { Counted } from '../archive/count-calls.ts';
import { GrownArchive } from '../archive/grown-archive.ts';
import { briefPage, briefSentence } from '../archive/write-brief.ts';
import { median } from '../cpu.ts';
import { kib, ms, type Row, significant, times } from '../table.ts';
import { InvalidOutputError } from '../validate.ts';
import type { Measure } from './measurement.ts';

const SIZES = [100, 10_000, 100_000] as const;
/** Few, so that what could grow with the archive is not lost beside copying a long feed. */
const FEED_ITEMS = 10;
const ROUNDS = 15;
const WARM_UP_ROUNDS = 3;
const UPDATES_A_ROUND = 5;
const MOST_TIMES = 1.5;
const PROGRESS_EVERY = 10_000;

/** One kind of update. */
interface Kind {
  readonly name: string;
  /** Which article a turn falls on, in an archive that was filled to `size`. */
  readonly article: (archive: GrownArchive, size: number, turn: number) => number;
  /** Which edition of it a turn takes in; every archive was filled with the first. */
  readonly edition: (turn: number) => number;
}

const KINDS: readonly Kind[] = [
  { name: 'A new article', article: ({ articles }) => articles + 1, edition: () => 1 },
  {
    name: 'A revision of a recent article',
    article: ({ articles }, _size, turn) => articles - 1 - (turn % 4),
    edition: (turn) => 2 + turn,
  },
  {
    name: 'A revision of an old article',
    article: (_archive, size, turn) => 1 + ((turn * 7) % (size / 10)),
    edition: (turn) => 2 + turn,
  },
];

/** What one update of one kind costs in one archive. */
interface Cost {
  readonly calls: readonly (readonly [call: string, perUpdate: number])[];
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** The cost of one update, whatever the archive holds: the same update in archives of three sizes, turn about. */
export const measure: Measure = async () => {
  const archives = SIZES.map(() => new GrownArchive(FEED_ITEMS));
  try {
    for (const [index, archive] of archives.entries()) await fill(archive, SIZES[index] ?? 0);
    const tallies = SIZES.map((size, index) => KINDS.map((kind) => new Tally(kind, archives[index], size)));
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      for (let turn = 0; turn < SIZES.length; turn++) {
        // Turns change places from round to round: nobody always follows the same neighbour.
        for (const tally of tallies[(turn + round) % SIZES.length] ?? []) await tally.run(round >= WARM_UP_ROUNDS);
      }
    }
    const costs = tallies.map((ofSize) => ofSize.map((tally) => tally.cost()));
    return {
      options: [
        `archive size: normalize, render and publish one after the other on the embedded adapters, for one upload at a time; archives of ${SIZES.join(', ')} short articles, filled by the same stages (${archives.map((one) => kib(one.bytes())).join(', ')}); feeds of ${FEED_ITEMS}; medians of ${ROUNDS} rounds of ${UPDATES_A_ROUND} updates, all sizes in turn`,
      ],
      rows: KINDS.flatMap((kind, k) => costs.map((ofSize, s) => rowOf(kind, s, ofSize[k], costs[0]?.[k]))),
      details: KINDS.map(({ name }, k) => `${name}: ${callsOf(costs[0]?.[k])}`),
    };
  } finally {
    for (const archive of archives) archive.close();
  }
};

async function fill(archive: GrownArchive, size: number): Promise<void> {
  const start = performance.now();
  await archive.fill(size, (articles) => {
    if (articles % PROGRESS_EVERY !== 0) return;
    const seconds = Math.round((performance.now() - start) / 1000);
    console.error(`bench: archive-size: ${articles} of ${size} articles after ${seconds} s`);
  });
}

/** Runs updates of one kind in one archive and keeps count. */
class Tally {
  readonly #kind: Kind;
  readonly #archive: GrownArchive;
  readonly #size: number;
  readonly #cpuMs: number[] = [];
  readonly #wallMs: number[] = [];
  readonly #counted: Counted[] = [];
  #turn = 0;

  constructor(kind: Kind, archive: GrownArchive | undefined, size: number) {
    if (!archive) throw new Error(`no archive of ${size}`);
    this.#kind = kind;
    this.#archive = archive;
    this.#size = size;
  }

  async run(counts: boolean): Promise<void> {
    let article = 0;
    let edition = 0;
    const cpu = process.cpuUsage();
    const start = performance.now();
    const counted: Counted[] = [];
    for (let update = 0; update < UPDATES_A_ROUND; update++) {
      article = this.#kind.article(this.#archive, this.#size, this.#turn);
      edition = this.#kind.edition(this.#turn++);
      counted.push(await this.#archive.update(article, edition));
    }
    const wallMs = (performance.now() - start) / UPDATES_A_ROUND;
    const { user, system } = process.cpuUsage(cpu);
    this.#check(article, edition);
    if (!counts) return;
    this.#cpuMs.push((user + system) / 1000 / UPDATES_A_ROUND);
    this.#wallMs.push(wallMs);
    this.#counted.push(...counted);
  }

  cost(): Cost {
    const mean = (of: (counted: Counted) => number) =>
      this.#counted.reduce((sum, counted) => sum + of(counted), 0) / this.#counted.length;
    const names = [...new Set(this.#counted.flatMap(({ calls }) => [...calls.keys()]))].sort();
    return {
      calls: names.map((name) => [name, mean(({ calls }) => calls.get(name) ?? 0)] as const),
      bytesRead: mean(({ bytesRead }) => bytesRead),
      bytesWritten: mean(({ bytesWritten }) => bytesWritten),
      cpuMs: median(this.#cpuMs),
      wallMs: median(this.#wallMs),
    };
  }

  #check(article: number, edition: number): void {
    const { items } = JSON.parse(this.#archive.read('feeds/all/feed.json')) as { readonly items: readonly unknown[] };
    if (!this.#archive.read(briefPage(article)).includes(briefSentence(article, edition)))
      throw new InvalidOutputError(`brief ${article}: the site does not have edition ${edition}`);
    if (items.length !== FEED_ITEMS) throw new InvalidOutputError(`the feed holds ${items.length} items`);
  }
}

function rowOf({ name }: Kind, place: number, cost: Cost | undefined, smallest: Cost | undefined): Row {
  if (!cost || !smallest) throw new Error(`${name}: nothing was measured`);
  const sameCalls = JSON.stringify(cost.calls) === JSON.stringify(smallest.calls);
  return {
    what: `${name}, archive of ${SIZES[place]}, CPU`,
    wireroom: ms(cost.cpuMs),
    beside: `${significant(totalOf(cost))} calls, ${kib(cost.bytesRead)} read, ${kib(cost.bytesWritten)} written, elapsed ${ms(cost.wallMs)}`,
    ratio: place === 0 ? '' : `${times(cost.cpuMs, smallest.cpuMs)}, ${sameCalls ? 'same calls' : 'other calls'}`,
    target: place === 0 ? '' : `≤ ${MOST_TIMES} ×, same calls`,
    ...(place === 0 ? {} : { met: sameCalls && cost.cpuMs <= MOST_TIMES * smallest.cpuMs }),
  };
}

function totalOf({ calls }: Cost): number {
  return calls.reduce((sum, [, count]) => sum + count, 0);
}

function callsOf(cost: Cost | undefined): string {
  return (cost?.calls ?? []).map(([name, count]) => `${significant(count)} ${name}`).join(', ');
}
