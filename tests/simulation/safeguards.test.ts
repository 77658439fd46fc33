import { describe, expect, test } from 'vitest';
import type { Condition, ObjectStore, ObjectToPut } from '../../shared/pipeline/ports.ts';
import type { RenderedRecord, ToldRecord } from '../../shared/pipeline/records.ts';
import type { UploadEvent } from '../../shared/pipeline/upload.ts';
import type { Ports } from './ports.ts';
import { runAnyway } from './run-anyway.ts';
import { fromSeed, type Violation } from './run-history.ts';
import type { Breakage } from './stage-runs.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const MOST_HISTORIES = 1_500;

/** Runs histories with a safeguard taken out until one of them shows it; what that one violates. */
async function firstCaught(breakage: Breakage, kinds: readonly Violation['kind'][]): Promise<readonly string[]> {
  for (let seed = 1; seed <= MOST_HISTORIES; seed++) {
    const { history, choices } = fromSeed(seed);
    const { violations } = await runAnyway(history, choices, { breakage });
    const caught = violations.filter(({ kind }) => kinds.includes(kind));
    if (caught.length > 0) return [...new Set(caught.map(({ kind }) => kind))];
  }
  return [];
}

/** A store whose writes to some keys mind no condition. */
function unconditional(store: ObjectStore, concerns: (key: string) => boolean): ObjectStore {
  return {
    ...store,
    put: async (object, condition) => {
      if (!concerns(object.key)) return store.put(object, condition);
      for (;;) {
        const present = await store.head(object.key);
        const any: Condition = present ? { ifMatch: present.etag } : { ifNoneMatch: '*' };
        const put = await store.put(object, any);
        if (put.outcome === 'written') return put;
      }
    },
  };
}

/** A store that changes what is written to some keys on its way. */
function rewriting(store: ObjectStore, rewrite: (object: ObjectToPut) => ObjectToPut): ObjectStore {
  return { ...store, put: (object, condition) => store.put(rewrite(object), condition) };
}

function readJson<T>({ body }: ObjectToPut): T {
  return JSON.parse(decoder.decode(body)) as T;
}

describe('the simulation catches a newsroom', () => {
  test('that takes uploads in the order in which it hears of them', async () => {
    const message = <Message>(stage: string, sent: Message, nth: number): Message => {
      if (stage !== 'normalize') return sent;
      const event = sent as UploadEvent;
      const eventTime = new Date(Date.parse('2026-03-02T09:00:00.000Z') + nth).toISOString();
      return {
        ...event,
        stamp: { ...event.stamp, sequencer: nth.toString(16).padStart(8, '0'), eventTime },
      } as Message;
    };
    expect(await firstCaught({ message }, ['archive'])).toEqual(['archive']);
  });

  test('that writes articles’ records over whatever is there', async () => {
    const ports = (real: Ports): Ports => ({
      ...real,
      archive: unconditional(real.archive, (key) => key.endsWith('/article.json')),
    });
    expect(await firstCaught({ ports }, ['archive'])).toEqual(['archive']);
  });

  test('that writes the site’s objects over whatever is there', async () => {
    const ports = (real: Ports): Ports => ({ ...real, site: unconditional(real.site, () => true) });
    expect(await firstCaught({ ports }, ['site'])).toEqual(['site']);
  });

  test('that does not send its messages again when an event is repeated', async () => {
    const ports = (real: Ports, { stage }: { readonly stage: string }): Ports => {
      if (stage !== 'normalize') return real;
      const written = new Set<string>();
      return {
        ...real,
        archive: {
          ...real.archive,
          put: async (object, condition) => {
            const put = await real.archive.put(object, condition);
            const article = /^articles\/(.+)\/article\.json$/.exec(object.key)?.[1];
            if (article !== undefined && put.outcome === 'written') written.add(article);
            return put;
          },
        },
        renderQueue: {
          send: async (messages) => {
            const fresh = messages.filter((one) => 'storageId' in one && written.has(one.storageId));
            if (fresh.length > 0) await real.renderQueue.send(fresh);
          },
        },
      };
    };
    expect(await firstCaught({ ports }, ['report'])).toEqual(['report']);
  });

  test('that sends alerts without claiming them first', async () => {
    const ports = (real: Ports): Ports => ({
      ...real,
      archive: {
        ...real.archive,
        put: async (object, condition) => {
          const claims = object.key.endsWith('/told.json') && readJson<ToldRecord>(object).claim !== undefined;
          return claims ? { outcome: 'written', etag: '"never"' } : real.archive.put(object, condition);
        },
      },
    });
    expect(await firstCaught({ ports }, ['told twice'])).toEqual(['told twice']);
  });

  test('that writes its feeds before the pages that they lead to', async () => {
    const ports = (real: Ports, { stage }: { readonly stage: string }): Ports => {
      if (stage !== 'render') return real;
      const heldBack: (() => Promise<unknown>)[] = [];
      return {
        ...real,
        site: {
          ...real.site,
          put: async (object, condition) => {
            if (!object.key.startsWith('articles/')) return real.site.put(object, condition);
            heldBack.push(() => real.site.put(object, condition));
            return { outcome: 'written', etag: real.site.etagOf(object.body) };
          },
        },
        publishQueue: {
          send: async (messages) => {
            for (const put of heldBack.splice(0)) await put();
            await real.publishQueue.send(messages);
          },
        },
      };
    };
    expect(await firstCaught({ ports }, ['seen'])).toEqual(['seen']);
  });

  test('that notes only afterwards which feeds an article went into', async () => {
    const ports = (real: Ports, { stage }: { readonly stage: string }): Ports => {
      if (stage !== 'render') return real;
      const touched = new Set<string>();
      const isFeed = (key: string) => key.startsWith('feeds/');
      return {
        ...real,
        archive: {
          ...rewriting(real.archive, (object) => {
            if (isFeed(object.key)) touched.add(object.key);
            if (!object.key.endsWith('/rendered.json') || touched.size > 0) return object;
            const record = readJson<RenderedRecord>(object);
            return { ...object, body: encoder.encode(JSON.stringify({ ...record, feeds: [] })) };
          }),
        },
      };
    };
    expect(await firstCaught({ ports }, ['site'])).toEqual(['site']);
  });
});
