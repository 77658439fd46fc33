import type { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import type { Action } from './action.ts';

/** What a newsroom has come to: its archive and its site, and the configuration that was deployed last. */
export interface Remains {
  readonly archive: MemoryObjectStore;
  readonly site: MemoryObjectStore;
  readonly newsroom: Newsroom;
}

/** The same with what happened in it. */
export interface Aftermath extends Remains {
  readonly history: { readonly actions: readonly Action[] };
}
