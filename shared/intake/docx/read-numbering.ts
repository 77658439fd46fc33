import { childOf, childrenOf, type PartElement, valOf } from './read-part.ts';
import type { Styles } from './read-styles.ts';

/** Where a paragraph stands in a list. */
export interface ListPlace {
  /** From 0. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** What it is numbered with. */
  readonly number: number;
  /** Whether it shows no bullet and so goes on with the item before, as Pandoc writes an item’s further paragraphs. */
  readonly continues?: true;
}

interface Level {
  readonly format: string;
  readonly start: number;
  /** Whether its bullet is nothing but space. */
  readonly isBlank: boolean;
}

interface Numbering {
  /** What its numbers are counted by; several may count on together. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this numbering is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

const MAX_NUMBER = 999_999;

/** Counts the items of a document’s lists as Word does (ECMA-376, part 1, 17.9). */
export class ListCounter {
  readonly #numberings: ReadonlyMap<string, Numbering>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #used = new Set<string>();

  constructor(part: PartElement | undefined, styles: Styles) {
    this.#numberings = readNumberings(part, styles);
  }

  /** The place of the next paragraph of the numbering `id` at `level`; `undefined` where it shows no number or bullet. */
  next(id: string, level: number): ListPlace | undefined {
    const numbering = this.#numberings.get(id);
    const { format, start, isBlank } = numbering?.levels.get(level) ?? { format: 'none', start: 1, isBlank: false };
    if (!numbering || format === 'none') return undefined;
    if (isBlank) return { level, isOrdered: false, number: 1, continues: true };
    const counts = this.#counts.get(numbering.counter) ?? [];
    this.#counts.set(numbering.counter, counts);
    const restart = numbering.restarts.get(level);
    const isFirst = restart !== undefined && !this.#used.has(`${id} ${level}`);
    if (isFirst) this.#used.add(`${id} ${level}`);
    const before = isFirst ? undefined : counts[level];
    const number = before === undefined ? (restart ?? start) : Math.min(before + 1, MAX_NUMBER);
    counts.length = level;
    counts[level] = number;
    return { level, isOrdered: format !== 'bullet', number };
  }
}

function readNumberings(part: PartElement | undefined, styles: Styles): ReadonlyMap<string, Numbering> {
  const abstracts = new Map<string, PartElement>();
  for (const each of childrenOf(part, 'w:abstractNum')) abstracts.set(each.attributes['w:abstractNumId'] ?? '', each);
  const abstractIds = new Map<string, string>();
  const nums = childrenOf(part, 'w:num');
  for (const num of nums) abstractIds.set(num.attributes['w:numId'] ?? '', valOf(num, 'w:abstractNumId') ?? '');
  const numberings = new Map<string, Numbering>();
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  for (const num of nums) {
    const id = num.attributes['w:numId'] ?? '';
    let counter = abstractIds.get(id) ?? '';
    // Lists of a list style are numbered as that style is.
    const link = valOf(abstracts.get(counter), 'w:numStyleLink');
    if (link !== undefined) counter = abstractIds.get(styles.numberingOf(link) ?? '') ?? counter;
    if (!levels.has(counter)) levels.set(counter, readLevels(childrenOf(abstracts.get(counter), 'w:lvl')));
    const overrides = childrenOf(num, 'w:lvlOverride');
    const own = readLevels(overrides.flatMap((each) => childrenOf(each, 'w:lvl')));
    const shared = levels.get(counter) ?? new Map<number, Level>();
    numberings.set(id, {
      counter,
      levels: own.size === 0 ? shared : new Map([...shared, ...own]),
      restarts: readRestarts(overrides),
    });
  }
  return numberings;
}

function readLevels(elements: readonly PartElement[]): ReadonlyMap<number, Level> {
  return new Map(
    elements.map((element) => [
      numberIn(element.attributes['w:ilvl']) ?? 0,
      {
        format: valOf(element, 'w:numFmt') ?? 'decimal',
        start: numberIn(valOf(element, 'w:start')) ?? 1,
        isBlank: valOf(element, 'w:numFmt') === 'bullet' && /^\s+$/.test(valOf(element, 'w:lvlText') ?? ''),
      },
    ]),
  );
}

function readRestarts(overrides: readonly PartElement[]): ReadonlyMap<number, number> {
  const restarts = new Map<number, number>();
  for (const each of overrides) {
    const start = numberIn(childOf(each, 'w:startOverride')?.attributes['w:val']);
    if (start !== undefined) restarts.set(numberIn(each.attributes['w:ilvl']) ?? 0, start);
  }
  return restarts;
}

function numberIn(written: string | undefined): number | undefined {
  return /^\d{1,6}$/.test(written ?? '') ? Number(written) : undefined;
}
