/** One stage as both the CDK app and the embedded engine build it. */
export interface StageDeclaration {
  readonly name: StageName;
  /** The queue that feeds it. */
  readonly queue: string;
  /** How many messages one run takes at most. */
  readonly batchSize: number;
  /** How long a run waits for its batch to fill. */
  readonly batchWindowSeconds: number;
  /** How many runs may be under way at once. */
  readonly maxConcurrency: number;
  readonly timeoutSeconds: number;
  readonly memoryMiB: number;
  /** How often a message is tried before it goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
}

export type StageName = 'normalize' | 'render' | 'publish' | 'tick';

/** How long dead letters are kept (the SQS maximum). */
export const DEAD_LETTER_RETENTION_DAYS = 14;

/** How long messages wait in a stage's own queue. */
export const QUEUE_RETENTION_DAYS = 4;

/** The visibility timeout of a queue: six times the function's timeout, as Lambda's documentation advises. */
export const VISIBILITY_TIMEOUT_FACTOR = 6;

/** How often `tick` is told to look at the clock. */
export const TICK_EVERY_SECONDS = 60;

/** The three stages in the order an article passes them, and the one that is driven by the clock. The infrastructure and the embedded engine are built from this alone. */
export const STAGES: Readonly<Record<StageName, StageDeclaration>> = {
  normalize: {
    name: 'normalize',
    queue: 'intake',
    batchSize: 10,
    batchWindowSeconds: 0,
    maxConcurrency: 10,
    timeoutSeconds: 60,
    memoryMiB: 512,
    maxReceiveCount: 5,
  },
  render: {
    name: 'render',
    queue: 'render',
    batchSize: 50,
    batchWindowSeconds: 1,
    // Runs at once meet in the feeds' conditional writes; two keep one slow article from holding the rest up.
    maxConcurrency: 2,
    timeoutSeconds: 120,
    memoryMiB: 1024,
    maxReceiveCount: 8,
  },
  publish: {
    name: 'publish',
    queue: 'publish',
    batchSize: 10,
    batchWindowSeconds: 0,
    maxConcurrency: 2,
    timeoutSeconds: 120,
    memoryMiB: 512,
    maxReceiveCount: 5,
  },
  tick: {
    name: 'tick',
    queue: 'tick',
    batchSize: 10,
    batchWindowSeconds: 0,
    // The least that SQS allows; runs at once do no harm.
    maxConcurrency: 2,
    timeoutSeconds: 60,
    memoryMiB: 512,
    // The next tick does what a lost one left.
    maxReceiveCount: 2,
  },
};
