import type { SimulatedStore } from './simulated-store.ts';

const decoder = new TextDecoder();

/** The records whose keys end in `suffix`. What the archive holds, the stages wrote: it is of the type that its key names. */
export function readArchive<T>({ objects }: SimulatedStore, suffix: string): readonly T[] {
  return [...objects].flatMap(([key, { body }]) =>
    key.endsWith(suffix) ? [JSON.parse(decoder.decode(body)) as T] : [],
  );
}
