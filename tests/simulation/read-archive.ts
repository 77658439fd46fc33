import type { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';

const decoder = new TextDecoder();

/** The records whose keys end in `suffix`. What the archive holds, the stages wrote: it is of the type that its key names. */
export function readArchive<T>({ objects }: MemoryObjectStore, suffix: string): readonly T[] {
  return [...objects].flatMap(([key, { body }]) =>
    key.endsWith(suffix) ? [JSON.parse(decoder.decode(body)) as T] : [],
  );
}
