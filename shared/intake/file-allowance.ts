import type { BodyNode } from '../model/body.ts';
import { INNER_LIMITS } from '../model/inner-limits.ts';
import type { Problem } from '../model/problem.ts';
import type { Draft } from './intake.ts';

const MOST_ELEMENTS = INNER_LIMITS.file.elements;
/** What an article cost that was given up because it had too many. */
const ELEMENTS_GIVEN_UP = INNER_LIMITS.article.elements;

/** What the articles of one file may still cost together: each has its own limits, and there may be hundreds. */
export class FileAllowance {
  #elements: number;

  constructor(elements: number = MOST_ELEMENTS) {
    this.#elements = elements;
  }

  /** Whether no further article may be read. */
  get isSpent(): boolean {
    return this.#elements <= 0;
  }

  /** Takes off what one article cost. */
  spend({ draft, problems }: { readonly draft?: Draft | undefined; readonly problems: readonly Problem[] }): void {
    const isGivenUp = problems.some(({ code }) => code === 'too-large');
    this.#elements -= isGivenUp ? ELEMENTS_GIVEN_UP : draft ? countElements(draft.body.children) : 0;
  }
}

/** What to do about a file whose articles cost too much together. */
export const TOO_MUCH_TOGETHER = {
  needed: `articles of at most ${MOST_ELEMENTS} elements together`,
  mend: 'Split the file into several.',
} as const;

function countElements(nodes: readonly BodyNode[]): number {
  let count = 0;
  for (const node of nodes) if (node.type === 'element') count += 1 + countElements(node.children);
  return count;
}
