import type { WordBlock } from './word-blocks.ts';

/** Whether a block is an item of a list that Word itself numbers or sets bullets before. */
export function isListItem(block: WordBlock): boolean {
  if (block.kind === 'table' || block.facts.place === undefined) return false;
  const { role } = block.facts;
  return role?.kind !== 'heading' && role?.kind !== 'title';
}

/**
 * `kept` with those of the `lost` blocks that are items of a list which stands in the text: with text above it, and with text below
 * it or an item that is kept. What reads like a button on a line of its own is a word like any other among items.
 */
export function keepWholeLists(
  blocks: readonly WordBlock[],
  kept: ReadonlySet<number>,
  lost: ReadonlySet<number>,
): ReadonlySet<number> {
  if (![...lost].some((index) => isItemAt(blocks, index))) return kept;
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  const whole = new Set(kept);
  for (let start = 0; start < blocks.length; ) {
    let end = start;
    while (end < blocks.length && isItemAt(blocks, end)) end++;
    const isInText = first < start && (last >= end || hasAny(kept, start, end));
    if (isInText) for (let index = start; index < end; index++) if (lost.has(index)) whole.add(index);
    start = Math.max(end, start + 1);
  }
  return whole;
}

function isItemAt(blocks: readonly WordBlock[], index: number): boolean {
  const block = blocks[index];
  return block !== undefined && isListItem(block);
}

function hasAny(kept: ReadonlySet<number>, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (kept.has(index)) return true;
  return false;
}
