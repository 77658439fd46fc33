import type { IntakeStore, ObjectStore, Queue, Topics } from '../../shared/pipeline/ports.ts';

/** What the stages asked of the world. */
export interface Counted {
  /** By port and call, as in `archive.get`. */
  readonly calls: ReadonlyMap<string, number>;
  readonly bytesRead: number;
  readonly bytesWritten: number;
}

/** Counts what goes through the ports that it has wrapped. */
export class CallCounter {
  #calls = new Map<string, number>();
  #bytesRead = 0;
  #bytesWritten = 0;

  store(name: string, store: ObjectStore): ObjectStore {
    return {
      get: async (key) => {
        this.#count(`${name}.get`);
        const object = await store.get(key);
        this.#bytesRead += object?.body.byteLength ?? 0;
        return object;
      },
      head: (key) => {
        this.#count(`${name}.head`);
        return store.head(key);
      },
      put: (object, condition) => {
        this.#count(`${name}.put`);
        this.#bytesWritten += object.body.byteLength;
        return store.put(object, condition);
      },
      list: (query) => {
        this.#count(`${name}.list`);
        return store.list(query);
      },
      remove: (key) => {
        this.#count(`${name}.remove`);
        return store.remove(key);
      },
      etagOf: store.etagOf,
    };
  }

  intake(intake: IntakeStore): IntakeStore {
    return {
      read: async (key, versionId, maxBytes) => {
        this.#count('intake.read');
        const read = await intake.read(key, versionId, maxBytes);
        if (read.outcome === 'read') this.#bytesRead += read.body.byteLength;
        return read;
      },
    };
  }

  queue<Message>(name: string, queue: Queue<Message>): Queue<Message> {
    return {
      send: (messages, delaySeconds) => {
        this.#count(`${name}.send`);
        return queue.send(messages, delaySeconds);
      },
    };
  }

  /** Topics that take every alert. */
  topics(): Topics {
    return {
      publish: async (_topic, messages) => {
        this.#count('topics.publish');
        return messages.map(() => ({ outcome: 'sent' }));
      },
    };
  }

  /** What was counted since this was last asked. */
  take(): Counted {
    const taken = { calls: this.#calls, bytesRead: this.#bytesRead, bytesWritten: this.#bytesWritten };
    this.#calls = new Map();
    this.#bytesRead = 0;
    this.#bytesWritten = 0;
    return taken;
  }

  #count(call: string): void {
    this.#calls.set(call, (this.#calls.get(call) ?? 0) + 1);
  }
}
