import type { Newsroom } from '../model/newsroom.ts';
import type { Clock, ObjectStore } from './ports.ts';
import { CONFLICT, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { type ConfigurationRecord, recordKeys } from './records.ts';
import { rendererOf } from './renderer.ts';

export interface ConfigurationDeps {
  readonly archive: ObjectStore;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  /** This process's own; it lives as long as the process does. */
  readonly configuration: KnownConfiguration;
}

/** A later configuration is in force: what this process would write is out of date, and another process has to do it. */
export class OutdatedConfigurationError extends Error {
  override readonly name = 'OutdatedConfigurationError';
  readonly code = 'configuration_outdated';
  readonly retryable = true;

  constructor() {
    super('a later configuration or version is in force than the one that this process runs with');
  }
}

/** What one process knows of the configuration that it runs with. */
export class KnownConfiguration {
  /** The number under which it is in force; absent until it is looked up, once for all that ask. */
  generation: Promise<number> | undefined;
  /** The number that was found to be out of date. */
  overtaken: number | undefined;
}

/** How long a process that was overtaken stands back: longer than a function may run. One that still runs then was deployed last. */
const STANDS_BACK_MS = 3 * 60_000;

/**
 * The number of the configuration and renderers that this process runs with, looked up once; a process that comes with new ones puts them in
 * force. Throws `OutdatedConfigurationError`.
 */
export async function generationOf(deps: ConfigurationDeps): Promise<number> {
  const { configuration } = deps;
  configuration.generation ??= enter(deps);
  try {
    return await configuration.generation;
  } catch (error) {
    configuration.generation = undefined;
    throw error;
  }
}

/**
 * As `generationOf`, looked up again. The stage that has everything rendered again asks in this way: a function of before that was just starting when
 * the next was deployed may have put its own configuration in force once more, and another since the present one.
 */
export async function presentGeneration(deps: ConfigurationDeps): Promise<number> {
  const { configuration } = deps;
  configuration.overtaken = (await configuration.generation) ?? configuration.overtaken;
  configuration.generation = undefined;
  return generationOf(deps);
}

/** Throws `OutdatedConfigurationError` where something was rendered under a later configuration than this process's `generation`. */
export function holdToGeneration(rendered: number, generation: number, configuration: KnownConfiguration): void {
  if (rendered <= generation) return;
  configuration.overtaken = generation;
  configuration.generation = undefined;
  throw new OutdatedConfigurationError();
}

async function enter({ archive, newsroom, clock, configuration }: ConfigurationDeps): Promise<number> {
  const renderer = rendererOf(newsroom);
  return untilSettled<number>('configuration', async () => {
    const kept = await readRecord<ConfigurationRecord>(archive, recordKeys.configuration);
    if (kept?.record.renderer === renderer) return kept.record.generation;
    const now = clock.now();
    if (kept && configuration.overtaken !== undefined && kept.record.generation > configuration.overtaken) {
      if (Date.parse(now) < Date.parse(kept.record.since) + STANDS_BACK_MS) throw new OutdatedConfigurationError();
    }
    const generation = (kept?.record.generation ?? 0) + 1;
    const record: ConfigurationRecord = { schema: 1, renderer, generation, since: now };
    return (await writeRecord(archive, recordKeys.configuration, record, kept)) === undefined ? CONFLICT : generation;
  });
}
