import { Session } from 'node:inspector/promises';

/** Counts what a program does in steps that are the same on every machine: how often V8 entered a function, a branch or a loop of it. */
export interface StepCounter {
  /** The steps of `work`, Node's own left out. What V8 does within one call (a search, a copy, a regular expression) is not seen. */
  readonly stepsOf: (work: () => unknown) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** A counter for this thread; while it counts, everything is slower. */
export async function createStepCounter(): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async () => (await session.post('Profiler.takePreciseCoverage')).result;
  return {
    stepsOf: async (work) => {
      // Taking the counts sets them to nought.
      await take();
      await work();
      const scripts = (await take()).filter(({ url }) => url !== '' && !url.startsWith('node:'));
      const ranges = scripts.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
      return ranges.reduce((sum, { count }) => sum + count, 0);
    },
    stop: async () => {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
