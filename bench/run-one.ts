import type { Measure } from './measurements/measurement.ts';

/** Runs the measurement named on the command line and writes what it found as one line of JSON. */
const { measure } = (await import(`./measurements/${process.argv[2]}.ts`)) as { readonly measure: Measure };
const only = process.argv[3];
process.stdout.write(`\n${JSON.stringify(await measure(only === undefined ? undefined : new RegExp(only)))}\n`);
