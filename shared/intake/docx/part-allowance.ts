import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { Budget } from './budget.ts';

/** What the parts of one document may still hold together. */
export class PartAllowance {
  readonly #elements: Budget;
  readonly #attributes = new Budget(INNER_LIMITS.word.xmlAttributes, 'which has more attributes than any article');
  readonly #references = new Budget(INNER_LIMITS.word.references, 'which has more escaped characters than any article');

  constructor(elements: number = INNER_LIMITS.word.elements) {
    this.#elements = new Budget(elements, 'which has more elements than any article');
  }

  /** Takes off what the part of that name has, or ends the reading where it is more than is left: before a parser sees any of it. */
  take(xml: string, name: string): void {
    this.#elements.take(countStartTags(xml), name);
    this.#attributes.take(countOf(xml, '="') + countOf(xml, "='"), name);
    this.#references.take(countOf(xml, '&'), name);
  }
}

/** Those in comments and in CDATA too. */
function countStartTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next !== SLASH && next !== EXCLAMATION && next !== QUESTION) count++;
  }
  return count;
}

const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}
