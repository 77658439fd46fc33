import { type Block, isElement } from './content.ts';

/** `blocks` without thematic breaks at either end: one parts two blocks, and there is nothing to part. */
export function withoutOuterRules(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => !isElement(block, 'hr'));
  const last = blocks.findLastIndex((block) => !isElement(block, 'hr'));
  return first < 0 ? [] : blocks.slice(first, last + 1);
}
