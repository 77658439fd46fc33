/** A text that is put together character by character: as pieces of a string, millions of them would take many times its size. */
export class TextWriter {
  readonly #units: Uint16Array;
  #length = 0;

  /** `capacity` is the most UTF-16 units that it will have. */
  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
  }

  addUnit(unit: number): void {
    this.#units[this.#length++] = unit;
  }

  add(text: string): void {
    for (let at = 0; at < text.length; at++) this.addUnit(text.charCodeAt(at));
  }

  /** What was added; halves of pairs that stand alone become U+FFFD. */
  read(): string {
    // UTF-16 with the lower byte first, as every machine that Node runs on has it in memory.
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.#units.subarray(0, this.#length));
  }
}
