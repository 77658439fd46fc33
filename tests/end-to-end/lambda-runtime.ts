// The process of one function: imports its bundle as Lambda does, and runs its handler on what it is sent.
import { flushCompileCache } from 'node:module';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';

export interface Invocation {
  readonly event: SQSEvent;
  readonly context: Partial<Context>;
  /** How far the function's clock is ahead of the machine's while it runs. */
  readonly aheadMs: number;
}

export type Outcome = { readonly result: SQSBatchResponse } | { readonly error: string };

type Handler = (event: SQSEvent, context: Partial<Context>) => Promise<SQSBatchResponse>;

let aheadMs = 0;

/** Has `Date` tell the time of the invocation. */
function shiftClock(): void {
  const Machine = Date;
  const now = () => Machine.now() + aheadMs;
  globalThis.Date = new Proxy(Machine, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

const bundle = process.argv[2];
if (bundle !== undefined && process.send) {
  shiftClock();
  // The function sees its own environment and nothing else.
  delete process.env.NODE_COMPILE_CACHE;
  const { handler } = (await import(bundle)) as { readonly handler: Handler };
  const send = (outcome: Outcome | 'ready') => process.send?.(outcome);
  process.on('message', (invocation: Invocation) => {
    aheadMs = invocation.aheadMs;
    handler(invocation.event, invocation.context).then(
      (result) => send({ result }),
      (error: Error) => send({ error: error.stack ?? error.message }),
    );
  });
  // The next container of this function finds it compiled; this one will be killed.
  flushCompileCache();
  send('ready');
}
