import { childOf, isOn, type PartElement } from './read-part.ts';

interface Field {
  instruction: string;
  isShown: boolean;
  /** Where its result leads, for a link. */
  address?: string;
  readonly form: PartElement | undefined;
}

/** Fields in fields, no deeper than this; what lies deeper is taken as text. */
const MAX_FIELDS = 20;
const MAX_INSTRUCTION = 4000;

/** Follows the fields of a paragraph (ECMA-376, part 1, 17.16): which text is an instruction, and which a link’s. */
export class FieldStack {
  readonly #fields: Field[] = [];

  /** Takes a `w:fldChar`; returns the text that the field shows where its result is none. */
  mark(element: PartElement): string {
    const type = element.attributes['w:fldCharType'];
    const field = this.#fields.at(-1);
    if (type === 'begin' && this.#fields.length < MAX_FIELDS) {
      this.#fields.push({ instruction: '', isShown: false, form: childOf(element, 'w:ffData') });
    } else if (type === 'separate' && field) this.#show(field);
    else if (type === 'end' && field) {
      this.#fields.pop();
      return /^\s*FORMCHECKBOX\b/.test(field.instruction) ? checkBox(field.form) : '';
    }
    return '';
  }

  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field && field.instruction.length < MAX_INSTRUCTION) field.instruction += text;
  }

  /** Whether text that stands here is shown. */
  get isShown(): boolean {
    return this.#fields.every(({ isShown }) => isShown);
  }

  /** Where text that stands here leads. */
  get address(): string | undefined {
    return this.#fields.findLast(({ address }) => address !== undefined)?.address;
  }

  #show(field: Field): void {
    field.isShown = true;
    const address = linkOf(field.instruction);
    if (address !== undefined) field.address = address;
  }
}

/** The address that a `HYPERLINK` instruction names, with the place in it (17.16.5.25); a place in this document is none. */
export function linkOf(instruction: string): string | undefined {
  const written = instruction.slice(0, MAX_INSTRUCTION);
  const found = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i.exec(written);
  const address = found?.[1] ?? found?.[2];
  if (address === undefined || address === '') return undefined;
  const place = /\s\\l\s+"([^"]*)"/i.exec(written)?.[1];
  return place === undefined || address.includes('#') ? address : `${address}#${place}`;
}

function checkBox(form: PartElement | undefined): string {
  const box = childOf(form, 'w:checkBox');
  return (isOn(box, 'w:checked') ?? isOn(box, 'w:default')) ? '☑' : '☐';
}
