/** A message on its way. */
export interface Letter<Message> {
  readonly message: Message;
  /** When it may be delivered, milliseconds since 1970. */
  readonly dueMs: number;
  /** How often it was delivered before. */
  readonly receives: number;
}

/** A queue that delivers in any order, and keeps what was delivered too often. */
export class SimulatedQueue<Message> {
  #letters: Letter<Message>[] = [];
  readonly deadLetters: Letter<Message>[] = [];
  readonly #maxReceives: number;

  constructor(maxReceives: number) {
    this.#maxReceives = maxReceives;
  }

  add(message: Message, dueMs: number): void {
    this.#letters.push({ message, dueMs, receives: 0 });
  }

  /** How many could be delivered now; the oldest come first. */
  due(nowMs: number): number {
    let due = 0;
    for (const { dueMs } of this.#letters) if (dueMs <= nowMs) due += 1;
    return due;
  }

  get size(): number {
    return this.#letters.length;
  }

  /** When the next message is due; `Infinity` where none waits. */
  get nextDueMs(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const { dueMs } of this.#letters) next = Math.min(next, dueMs);
    return next;
  }

  /** Takes the message out that stands at `place` among those due. */
  take(place: number, nowMs: number): Letter<Message> {
    let left = place;
    const at = this.#letters.findIndex(({ dueMs }) => dueMs <= nowMs && left-- === 0);
    const [letter] = this.#letters.splice(at, 1);
    if (at < 0 || !letter) throw new Error(`no message ${place} is due`);
    return letter;
  }

  /** Puts a message back that its run did not finish. */
  giveBack({ message, receives }: Letter<Message>, nowMs: number): void {
    const letter = { message, dueMs: nowMs, receives: receives + 1 };
    if (letter.receives >= this.#maxReceives) this.deadLetters.push(letter);
    else this.#letters.push(letter);
  }

  /** Sends the dead letters again, as an operator would once the trouble is over; how many there were. */
  redrive(nowMs: number): number {
    const letters = this.deadLetters.splice(0);
    for (const { message } of letters) this.add(message, nowMs);
    return letters.length;
  }
}
