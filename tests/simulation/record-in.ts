import type { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';

const decoder = new TextDecoder();

/** The record under `key`, if there is one. What the archive holds, the stages wrote: it is of the type that its key names. */
export function recordIn<T>({ objects }: MemoryObjectStore, key: string): T | undefined {
  const object = objects.get(key);
  return object && (JSON.parse(decoder.decode(object.body)) as T);
}
