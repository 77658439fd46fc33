import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Invocation, Outcome } from './lambda-runtime.ts';

const RUNTIME = fileURLToPath(new URL('lambda-runtime.ts', import.meta.url));

/** A function with one container at most: a process of its own, started when it is first invoked, with the function's environment and nothing else. */
export class LambdaFunction {
  /** What it wrote, line by line. */
  readonly log: string[] = [];
  readonly #name: string;
  readonly #bundle: string;
  readonly #environment: Readonly<Record<string, string>>;
  #container: Promise<ChildProcess> | undefined;

  /** `bundle`: the path of an `index.mjs`. */
  constructor(name: string, bundle: string, environment: Readonly<Record<string, string>>) {
    this.#name = name;
    this.#bundle = bundle;
    this.#environment = environment;
  }

  /** Runs it on an event, its clock `aheadMs` ahead of the machine's. */
  async invoke(event: SQSEvent, aheadMs = 0): Promise<SQSBatchResponse> {
    this.#container ??= this.#start();
    const container = await this.#container;
    const answered = once(container, 'message') as Promise<[Outcome]>;
    const context = { functionName: this.#name, awsRequestId: 'request' };
    container.send({ event, context, aheadMs } satisfies Invocation);
    const [outcome] = await answered;
    if ('error' in outcome) throw new Error(`${this.#name} broke off: ${outcome.error}`);
    return outcome.result;
  }

  async stop(): Promise<void> {
    const container = await this.#container;
    if (!container) return;
    const ended = once(container, 'exit');
    container.kill();
    await ended;
  }

  /** A process that has imported the bundle. */
  async #start(): Promise<ChildProcess> {
    // What functions that lie beside each other compiled, the next of them need not.
    const compiled = join(dirname(dirname(this.#bundle)), 'compiled');
    const env = { ...this.#environment, NODE_COMPILE_CACHE: compiled };
    const child = fork(RUNTIME, [pathToFileURL(this.#bundle).href], { env, execArgv: [], silent: true });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.log.push(...text.split('\n').filter(Boolean)));
    }
    const ended = once(child, 'exit').then(() => 'ended' as const);
    const ready = once(child, 'message').then(() => 'ready' as const);
    if ((await Promise.race([ready, ended])) === 'ended') {
      throw new Error(`${this.#name} ended while it was imported:\n${this.log.join('\n')}`);
    }
    return child;
  }
}
