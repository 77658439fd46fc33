// The process of one function: imports its bundle as Lambda does, and runs its handler on what it is sent.
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';

export interface Invocation {
  readonly event: SQSEvent;
  readonly context: Partial<Context>;
}

export type Outcome = { readonly result: SQSBatchResponse } | { readonly error: string };

type Handler = (event: SQSEvent, context: Partial<Context>) => Promise<SQSBatchResponse>;

const bundle = process.argv[2];
if (bundle !== undefined && process.send) {
  const { handler } = (await import(bundle)) as { readonly handler: Handler };
  const send = (outcome: Outcome | 'ready') => process.send?.(outcome);
  process.on('message', ({ event, context }: Invocation) => {
    handler(event, context).then(
      (result) => send({ result }),
      (error: Error) => send({ error: error.stack ?? error.message }),
    );
  });
  send('ready');
}
