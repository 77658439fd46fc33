import type { MemoryObject } from '../../shared/adapters/memory/memory-object-store.ts';
import type { AlertMessage } from '../../shared/alerts/alert-message.ts';
import type {
  ArticleChanged,
  Clock,
  Edge,
  IntakeStore,
  Logger,
  ObjectStore,
  PublishResult,
  Queue,
  RenderMessage,
  Tick,
  Topics,
} from '../../shared/pipeline/ports.ts';
import type { ToldRecord } from '../../shared/pipeline/records.ts';
import { callName } from './call-name.ts';
import type { Run } from './run.ts';
import type { PortCall } from './scheduler.ts';
import type { SimulatedQueue } from './simulated-queue.ts';
import type { SimulatedStore } from './simulated-store.ts';
import type { World } from './world.ts';

/** Every way in which a run reaches the world. */
export interface Ports {
  readonly archive: ObjectStore;
  readonly site: ObjectStore;
  readonly intake: IntakeStore;
  readonly renderQueue: Queue<RenderMessage>;
  readonly publishQueue: Queue<ArticleChanged>;
  readonly tickQueue: Queue<Tick>;
  readonly topics: Topics;
  readonly edge: Edge;
  readonly clock: Clock;
  readonly logger: Logger;
}

const decoder = new TextDecoder();

/** The ports of one run: each call waits for its turn, and for what the scheduler makes of it. */
export function createPorts(world: World, run: Run): Ports {
  const call = <T>(call: PortCall<T>) => world.scheduler.call(run, call);
  return {
    archive: storePort('archive', world.archive, call, (key, object) => {
      if (key.endsWith('/told.json')) world.ledgerWritten(JSON.parse(decoder.decode(object.body)) as ToldRecord, run);
    }),
    site: storePort('site', world.site, call, (key, object, before) =>
      world.observer.siteWritten(key, object, before, world.nowMs),
    ),
    intake: {
      read: (key, versionId, maxBytes) =>
        call({
          name: 'intake.read',
          kind: 'read',
          about: () => key,
          effect: () => {
            const body = world.files.get(`${key}@${versionId}`);
            if (!body) return { outcome: 'gone' };
            if (body.byteLength > maxBytes) return { outcome: 'too-large', size: body.byteLength };
            return { outcome: 'read', body, contentType: 'text/markdown' };
          },
        }),
    },
    renderQueue: queuePort('renderQueue', world.queues.render, world, call),
    publishQueue: queuePort('publishQueue', world.queues.publish, world, call),
    tickQueue: queuePort('tickQueue', world.queues.tick, world, call),
    topics: topicsPort(world, run, call),
    edge: {
      invalidate: (paths) =>
        call({
          name: 'edge.invalidate',
          kind: 'write',
          about: () => `${paths.length} paths`,
          effect: () => world.observer.left('an invalidation', paths, world.nowMs),
        }),
    },
    clock: clockPort(world, run),
    logger: loggerPort(world),
  };
}

type Call = <T>(call: PortCall<T>) => Promise<T>;

function storePort(
  name: string,
  store: SimulatedStore,
  call: Call,
  written: (key: string, object: MemoryObject, before: MemoryObject | undefined) => void,
): ObjectStore {
  const read = (verb: string, key: string) =>
    call({
      name: callName(name, verb, key),
      kind: 'read',
      about: () => key,
      effect: () => store.objects.get(key),
    });
  return {
    get: (key) => read('get', key),
    head: (key) => read('head', key),
    put: (object, condition) =>
      call({
        name: callName(name, 'put', object.key),
        kind: 'write',
        about: () =>
          object.metadata?.version === undefined ? object.key : `${object.key} (version ${object.metadata.version})`,
        effect: () => {
          const before = store.objects.get(object.key);
          const result = store.putNow(object, condition);
          const after = store.objects.get(object.key);
          if (result.outcome === 'written' && after) written(object.key, after, before);
          return result;
        },
      }),
    list: (query) =>
      call({
        name: callName(name, 'list', query.prefix),
        kind: 'read',
        about: () => query.prefix,
        effect: () => store.listNow(query),
      }),
    remove: (key) =>
      call({
        name: callName(name, 'remove', key),
        kind: 'write',
        about: () => key,
        effect: () => void store.objects.delete(key),
      }),
    etagOf: (body) => store.etagOf(body),
  };
}

function queuePort<Message>(name: string, queue: SimulatedQueue<Message>, world: World, call: Call): Queue<Message> {
  return {
    send: (messages, delaySeconds = 0) =>
      call({
        name: `${name}.send`,
        kind: 'write',
        about: () => `${messages.length} messages${delaySeconds > 0 ? `, in ${delaySeconds} s` : ''}`,
        effect: () => {
          for (const message of messages) queue.add(message, world.nowMs + delaySeconds * 1000);
        },
      }),
  };
}

const SENT: PublishResult = { outcome: 'sent' };
const REFUSED: PublishResult = { outcome: 'failed', reason: 'refused among others', retryable: true };

function topicsPort(world: World, run: Run, call: Call): Topics {
  return {
    publish: (topic, alerts) => {
      const send = (granted: readonly AlertMessage[]) => {
        for (const message of granted) world.alerted(topic, message, run);
        return alerts.map((message) => (granted.includes(message) ? SENT : REFUSED));
      };
      return call({
        name: 'topics.publish',
        kind: 'write',
        about: () =>
          `${topic}: ${alerts.map(({ attributes, subject }) => `${attributes.change} “${subject}”`).join(', ')}`,
        effect: () => send(alerts),
        partly: () => send(alerts.slice(1)),
      });
    },
  };
}

function clockPort(world: World, run: Run): Clock {
  return {
    now: () => new Date(world.nowMs + run.process.skewMs).toISOString(),
    // Whoever sleeps lets the others go on, and time pass.
    sleep: (ms) => {
      const untilMs = world.nowMs + ms;
      return world.scheduler.sleep(run, () => world.advanceTo(untilMs));
    },
  };
}

function loggerPort(world: World): Logger {
  const log = (message: string, facts?: Readonly<Record<string, unknown>>) =>
    world.observer.left('the log', { message, ...facts }, world.nowMs);
  return { info: log, warn: log, error: log };
}
