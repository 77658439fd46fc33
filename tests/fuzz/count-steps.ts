import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

const RUNNER = /\/node_modules\/(?:vitest|vite|@vitest\/[^/]+|tinypool|birpc|chai)\//;

/** Counts what a program does in steps that are the same on every machine: how often V8 entered a function, a branch or a loop of it. */
export interface StepCounter {
  /** The steps of each of `works`, Node's own left out. What V8 does within one call (a search, a copy, a regular expression) is not seen. */
  readonly stepsOf: <Works extends readonly (() => unknown)[]>(
    ...works: Works
  ) => Promise<{ readonly [Place in keyof Works]: number }>;
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
    stepsOf: async (...works) => {
      // Taking the counts sets them to nought; it is dear, since every function that was ever loaded has one.
      await take();
      const steps: number[] = [];
      for (const work of works) {
        await work();
        steps.push(stepsIn(await take()));
      }
      return steps as { readonly [Place in keyof typeof works]: number };
    },
    stop: async () => {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

function stepsIn(scripts: readonly Profiler.ScriptCoverage[]): number {
  let steps = 0;
  for (const { url, functions } of scripts) {
    // What runs the tests goes on beside them.
    if (url === '' || url.startsWith('node:') || RUNNER.test(url)) continue;
    for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  }
  return steps;
}
