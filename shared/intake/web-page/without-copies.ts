import { isLong, type LookedAt } from './look-at.ts';

/** Nobody writes so many different paragraphs twice in the same order. */
const LEAST = 4;
const LONG = 100;

/** `blocks` without the parts that stand there again, as in pages that hold their article once for each width of window. */
export function withoutCopies(blocks: readonly LookedAt[]): readonly LookedAt[] {
  const long = [...blocks.entries()].filter(([, each]) => isLong(each) && each.line.length >= LONG);
  const places = new Map<string, number>();
  const copied = new Set<number>();
  let run: number[] = [];
  let original = -1;
  const endRun = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length >= LEAST && first !== undefined && last !== undefined)
      for (let at = first; at <= last; at++) copied.add(at);
    run = [];
  };
  for (const [place, [at, { line }]] of long.entries()) {
    const known = places.get(line);
    if (known === undefined) places.set(line, place);
    if (known === undefined || known !== original + 1) endRun();
    // With a paragraph goes what stands between it and the one above: its heading, its picture.
    if (known !== undefined) run.push(run.length === 0 ? (long[place - 1]?.[0] ?? -1) + 1 : at);
    original = known ?? -1;
  }
  endRun();
  if (copied.size === 0) return blocks;
  const said = new Set<string>();
  return blocks.filter(({ line }, at) => {
    const isCopy = copied.has(at) && said.has(line);
    said.add(line);
    return !isCopy;
  });
}
