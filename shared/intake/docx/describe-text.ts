import type { WordBlock, WordParagraph } from './word-blocks.ts';

/** The size that most of a document’s text is set in, in half points. */
export function bodySizeOf(blocks: readonly WordBlock[]): number {
  const lengths = new Map<number, number>();
  for (const { facts, text } of paragraphsOf(blocks)) {
    lengths.set(facts.size, (lengths.get(facts.size) ?? 0) + text.length);
  }
  let [best, most] = [0, 0];
  for (const [size, length] of lengths) if (length > most) [best, most] = [size, length];
  return best;
}

/** Whether most of a document’s text is set from right to left. */
export function isRightToLeft(blocks: readonly WordBlock[]): boolean {
  let balance = 0;
  for (const { facts, text } of paragraphsOf(blocks)) balance += facts.isRightToLeft ? text.length : -text.length;
  return balance > 0;
}

function paragraphsOf(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}
