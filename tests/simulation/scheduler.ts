import type { Choices } from './choices.ts';
import { CALLS, type Coverage, count } from './coverage.ts';
import { type FaultKind, InjectedFault, LOCAL_FAULTS, READ_FAULTS, WRITE_FAULTS } from './fault.ts';

/** A run of a stage, as far as its calls are concerned. */
export interface Caller {
  readonly name: string;
  /** Dead callers make no calls and get no answers. */
  readonly alive: boolean;
  /** Kills the caller, and whatever lives in its process. */
  readonly crash: () => void;
  /** Notes that the world failed this caller just now. */
  readonly suffer: () => void;
}

/** What a port call is and does. */
export interface PortCall<T> {
  /** What it is counted as: the port, the verb and what kind of object, e.g. `archive.put feeds.opml`. */
  readonly name: string;
  readonly kind: 'read' | 'write';
  /** What it is about, for people to read: asked for where somebody reads it. */
  readonly about: () => string;
  readonly effect: () => T;
  /** The effect where only a part of it is granted. */
  readonly partly?: () => T;
}

/** A call that waits for its turn. */
interface Waiting {
  readonly caller: Caller;
  readonly write: boolean;
  readonly run: () => void;
  /** Its caller has given up on it. */
  readonly late: boolean;
  readonly orphan: () => void;
}

/** How a call is answered. */
interface Answer<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** Faults before which the call has taken effect. */
const TAKES_EFFECT: readonly FaultKind[] = ['crash after', 'no answer', 'repeated'];

export interface FaultPlan {
  /** Whether calls run in the caller's own process. */
  readonly local: boolean;
  readonly perMille: number;
  readonly most: number;
}

const THOUSAND = 1000;
const FIRST_CALLS_FACTOR = 4;

/**
 * Holds every port call of every run until it is its turn, and decides what becomes of it. A call may fail before or after it took
 * effect, take effect after its caller has given up on it, or kill its caller.
 */
export class Scheduler {
  readonly #choices: Choices;
  readonly #plan: FaultPlan;
  readonly coverage: Coverage = {};
  /** What happened, call by call; `undefined` where nobody reads it. */
  readonly trace: string[] | undefined;
  #waiting: Waiting[] = [];
  #faults = 0;
  isCalm = false;
  #isLanding = false;
  calls = 0;

  constructor(choices: Choices, plan: FaultPlan, traced: boolean) {
    this.#choices = choices;
    this.#plan = plan;
    this.trace = traced ? [] : undefined;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get faults(): number {
    return this.#faults;
  }

  /** Whether the effect of this moment is one that its caller has given up on. */
  get isLanding(): boolean {
    return this.#isLanding;
  }

  call<T>(caller: Caller, call: PortCall<T>): Promise<T> {
    // A dead process's code does not run on.
    if (!caller.alive) return new Promise(() => {});
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({
        caller,
        write: call.kind === 'write',
        late: false,
        run: () => this.#decide(caller, call, { resolve, reject }),
        orphan: () => this.#land(caller, call),
      });
    });
  }

  /** Waits for `effect`, which lets time pass; nothing befalls it. */
  sleep(caller: Caller, effect: () => void): Promise<void> {
    if (!caller.alive) return new Promise(() => {});
    return new Promise((resolve) => {
      const run = () => {
        effect();
        resolve();
      };
      this.#waiting.push({ caller, write: false, late: false, run, orphan: () => {} });
    });
  }

  /** No more faults from now on. */
  calm(): void {
    this.isCalm = true;
  }

  /** Lets one of the calls that wait go. */
  step(): void {
    const place = this.#choices.below(this.#waiting.length);
    const [next] = this.#waiting.splice(place, 1);
    this.calls += 1;
    next?.run();
  }

  /** Decides what becomes of the calls of callers that just died: dropped, or already on their way. */
  bury(): void {
    this.#waiting = this.#waiting.flatMap((one) => {
      if (one.caller.alive || one.late) return [one];
      if (!one.write || this.#plan.local || this.#choices.below(4) < 3) return [];
      return [{ ...one, late: true, run: one.orphan }];
    });
  }

  #decide<T>(caller: Caller, call: PortCall<T>, answer: Answer<T>): void {
    count(this.coverage, call.name, CALLS);
    const fault = this.#faultFor(call);
    if (fault === undefined) {
      const result = call.effect();
      this.#note(caller, call, outcomeOf(result));
      answer.resolve(result);
      return;
    }
    this.#faults += 1;
    count(this.coverage, call.name, fault);
    caller.suffer();
    this.#note(caller, call, `FAULT: ${fault}`);
    this.#inflict(fault, caller, call, answer);
  }

  #inflict<T>(fault: FaultKind, caller: Caller, call: PortCall<T>, { resolve, reject }: Answer<T>): void {
    if (TAKES_EFFECT.includes(fault)) call.effect();
    switch (fault) {
      case 'crash before':
      case 'crash after':
        caller.crash();
        break;
      case 'repeated':
        resolve(call.effect());
        break;
      case 'partly refused':
        resolve((call.partly ?? call.effect)());
        break;
      case 'late':
        this.#waiting.push({
          caller,
          write: true,
          late: true,
          run: () => this.#land(caller, call),
          orphan: () => {},
        });
        reject(faultError(fault));
        break;
      case 'no answer':
      case 'throttled':
        reject(faultError(fault));
        break;
    }
  }

  /** A write of a caller that is gone, or has given up on it, takes effect. */
  #land<T>(caller: Caller, call: PortCall<T>): void {
    this.#isLanding = true;
    const result = call.effect();
    this.#isLanding = false;
    this.#note(caller, call, `(late) ${outcomeOf(result)}`);
  }

  #faultFor<T>(call: PortCall<T>): FaultKind | undefined {
    const choice = this.#choices.below(THOUSAND);
    // What is called seldom would hardly ever fail: the first call of each kind is likelier to.
    const isFirst = this.coverage[call.name]?.[CALLS] === 1;
    const perMille = Math.min(THOUSAND, this.#plan.perMille * (isFirst ? FIRST_CALLS_FACTOR : 1));
    if (this.isCalm || this.#faults >= this.#plan.most || choice < THOUSAND - perMille) return undefined;
    const remote = call.partly ? ([...WRITE_FAULTS, 'partly refused'] as const) : WRITE_FAULTS;
    const kinds = call.kind === 'read' ? READ_FAULTS : this.#plan.local ? LOCAL_FAULTS : remote;
    return kinds[choice % kinds.length];
  }

  #note<T>(caller: Caller, call: PortCall<T>, outcome: string): void {
    this.trace?.push(`${caller.name}: ${call.name.split(' ')[0]} ${call.about()} → ${outcome}`);
  }
}

/** An error without its stack: making one costs more than the call, and nobody reads where a fault was injected. */
function faultError(fault: FaultKind): InjectedFault {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = new InjectedFault(fault);
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}

function outcomeOf(result: unknown): string {
  if (result === undefined) return 'nothing';
  if (typeof result === 'object' && result !== null && 'outcome' in result) return String(result.outcome);
  return 'done';
}
