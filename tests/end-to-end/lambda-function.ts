import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { compiledHandlers } from './bundled-handlers.ts';
import type { Invocation, Outcome } from './lambda-runtime.ts';

const RUNTIME = fileURLToPath(new URL('lambda-runtime.ts', import.meta.url));

/** One container of a function: a process of its own, with the function's environment and nothing else of this one's. */
export class LambdaFunction {
  /** What it wrote, line by line. */
  readonly log: string[] = [];
  readonly #process: ChildProcess;
  readonly #name: string;

  private constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.log.push(...text.split('\n').filter(Boolean)));
    }
  }

  /** Starts `bundle` (the path of an `index.mjs`) and waits until it is imported. */
  static async start(
    name: string,
    bundle: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<LambdaFunction> {
    const env = { ...environment, NODE_COMPILE_CACHE: await compiledHandlers() };
    const child = fork(RUNTIME, [pathToFileURL(bundle).href], { env, execArgv: [], silent: true });
    const container = new LambdaFunction(name, child);
    const ended = once(child, 'exit').then(() => 'ended' as const);
    const ready = once(child, 'message').then(() => 'ready' as const);
    if ((await Promise.race([ready, ended])) === 'ended') {
      throw new Error(`${name} ended while it was imported:\n${container.log.join('\n')}`);
    }
    return container;
  }

  /** Runs it on an event, its clock `aheadMs` ahead of the machine's. */
  async invoke(event: SQSEvent, aheadMs = 0): Promise<SQSBatchResponse> {
    const answered = once(this.#process, 'message') as Promise<[Outcome]>;
    const context = { functionName: this.#name, awsRequestId: 'request' };
    this.#process.send({ event, context, aheadMs } satisfies Invocation);
    const [outcome] = await answered;
    if ('error' in outcome) throw new Error(`${this.#name} broke off: ${outcome.error}`);
    return outcome.result;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }
}
