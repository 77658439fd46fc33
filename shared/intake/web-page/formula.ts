/** Where a formula is written: text and the tags around it, in order. */
export interface FormulaSink {
  open(tag: 'sub' | 'sup'): void;
  text(value: string): void;
  close(tag: 'sub' | 'sup'): void;
}

interface Part {
  readonly tag: string;
  readonly parts: Part[];
  text: string;
}

/** A formula of more parts than that is a table of numbers. */
const MAX_PARTS = 1000;
const MAX_LEVELS = 50;
/** Signs that stand apart from what they relate. */
const RELATES = /^[=≠<>≤≥≪≫≈≡≅≃∼∝→←↔⇒⇐⇔↦∈∉∋⊂⊆⊃⊇∪∩∖+−±∓×÷⋅∧∨|∣-]$/u;
/** Signs that only say how a program sets or speaks what is around them. */
const UNSEEN = /[\u200b\u2060-\u2064]/g;
/** Copies in other notations, and what only keeps room. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['annotation', 'annotation-xml', 'mphantom', 'mspace']);
const LEAF: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

/** A formula in MathML as it is read: says in a line of text what it says, raised and lowered parts as such, fractions with a stroke. */
export class Formula {
  readonly #root: Part = { tag: 'mrow', parts: [], text: '' };
  readonly #open: Part[] = [this.#root];
  #parts = 0;

  open(tag: string): void {
    this.#parts++;
    if (this.#parts > MAX_PARTS) return;
    const part: Part = { tag, parts: [], text: '' };
    if (this.#open.length <= MAX_LEVELS) this.#open.at(-1)?.parts.push(part);
    this.#open.push(part);
  }

  text(value: string): void {
    const part = this.#open.at(-1);
    if (part && LEAF.has(part.tag) && this.#parts <= MAX_PARTS) part.text += value;
  }

  close(tag: string): void {
    const at = this.#open.findLastIndex((part) => part.tag === tag);
    if (at > 0) this.#open.length = at;
  }

  tell(sink: FormulaSink): void {
    if (this.#parts <= MAX_PARTS) tellAll(this.#root.parts, sink);
  }
}

function tellAll(parts: readonly Part[], sink: FormulaSink): void {
  for (const part of parts) tell(part, sink);
}

function tell(part: Part, sink: FormulaSink): void {
  if (NOT_SHOWN.has(part.tag)) return;
  if (LEAF.has(part.tag)) {
    sink.text(spell(part));
    return;
  }
  const [first, second, third] = part.parts;
  switch (part.tag) {
    case 'semantics':
      if (first) tell(first, sink);
      break;
    case 'msup':
    case 'msub':
    case 'munder':
    case 'msubsup':
    case 'munderover':
      if (first) tell(first, sink);
      tellMoved(part.tag === 'msup' ? 'sup' : 'sub', second, sink);
      tellMoved('sup', third, sink);
      break;
    case 'mover':
      if (first) tell(first, sink);
      // A sign over a letter is a part of it.
      if (second?.tag === 'mo') sink.text(wordsOf(second));
      else tellMoved('sup', second, sink);
      break;
    case 'mfrac':
      tellGrouped(first, sink);
      sink.text('/');
      tellGrouped(second, sink);
      break;
    case 'msqrt':
    case 'mroot':
      if (part.tag === 'mroot') tellMoved('sup', second, sink);
      sink.text('√(');
      tellAll(part.tag === 'mroot' ? part.parts.slice(0, 1) : part.parts, sink);
      sink.text(')');
      break;
    default:
      tellAll(part.parts, sink);
      if (part.tag === 'mtd') sink.text(' ');
      if (part.tag === 'mtr') sink.text('; ');
  }
}

function tellMoved(tag: 'sub' | 'sup', part: Part | undefined, sink: FormulaSink): void {
  if (!part) return;
  sink.open(tag);
  tell(part, sink);
  sink.close(tag);
}

function tellGrouped(part: Part | undefined, sink: FormulaSink): void {
  if (!part) return;
  const isOne = LEAF.has(part.tag) || (part.parts.length === 1 && LEAF.has(part.parts[0]?.tag ?? ''));
  if (!isOne) sink.text('(');
  tell(part, sink);
  if (!isOne) sink.text(')');
}

function spell(leaf: Part): string {
  const words = wordsOf(leaf);
  if (leaf.tag === 'mtext') return leaf.text.replace(UNSEEN, '');
  if (leaf.tag !== 'mo') return words;
  if (RELATES.test(words)) return ` ${words} `;
  return words === ',' || words === ';' ? `${words} ` : words;
}

function wordsOf({ text }: Part): string {
  return text.replace(UNSEEN, '').trim();
}
