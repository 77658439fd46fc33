import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { findHeadings, type Neighbour } from '../text/headings.ts';
import { readListMarker } from '../text/list-marker.ts';
import type { WordBlock, WordParagraph } from './word-blocks.ts';

/** A body’s headings begin at this level: above them is the headline. */
const FIRST_LEVEL = 2;
const LAST_LEVEL = 6;
/** Sizes that headings are set in on purpose; more are an accident. */
const MOST_SIZES = 3;
/** What is longer is a paragraph in large letters. */
const LONGEST = 250;
/** No article has as many; beyond, only styles make headings. */
const MOST_JUDGED = INNER_LIMITS.word.judgedParagraphs;

/**
 * Which blocks of an article are headings, each with its level. Where styles mark some, these are they; else lines in bold or in larger
 * letters that read like headings; else, where none stands out, lines that do so among paragraphs of plain text.
 */
export function findWordHeadings(blocks: readonly WordBlock[]): ReadonlyMap<WordBlock, number> {
  const styled = blocks.flatMap((block) => {
    const level = levelOf(block);
    return level === undefined ? [] : [[block, level] as const];
  });
  if (styled.length > 0) {
    const least = Math.min(...new Set(styled.map(([, level]) => level)));
    return new Map(styled.map(([block, level]) => [block, Math.min(level - least + FIRST_LEVEL, LAST_LEVEL)]));
  }
  const judged = blocks.slice(0, MOST_JUDGED).filter((block) => block.kind === 'table' || block.text !== '');
  const markers = judged.map(markerOf);
  const found = findHeadings(
    judged.map((block, index) => neighbourOf(block, index, markers[index] !== undefined && isBeside(markers, index))),
  );
  const candidates = judged.filter((_, index) => found[index]);
  const outstanding = candidates.filter((block) => block.kind === 'paragraph' && block.facts.isBold);
  return levelsBySize(outstanding.length > 0 ? outstanding : candidates);
}

/** Headings with their levels by how large they are set, where the first is as large as any: else all are alike. */
function levelsBySize(headings: readonly WordBlock[]): ReadonlyMap<WordBlock, number> {
  const sizes = [...new Set(headings.map(sizeOf))].toSorted((one, other) => other - one);
  const [first] = headings;
  const isOrdered = first !== undefined && sizeOf(first) === sizes[0] && sizes.length <= MOST_SIZES;
  return new Map(headings.map((block) => [block, FIRST_LEVEL + (isOrdered ? sizes.indexOf(sizeOf(block)) : 0)]));
}

function sizeOf(block: WordBlock): number {
  return block.kind === 'table' ? 0 : block.facts.size;
}

function levelOf(block: WordBlock): number | undefined {
  if (block.kind === 'table' || block.text === '' || block.text.length > LONGEST) return undefined;
  const { role } = block.facts;
  if (role?.kind === 'heading') return role.level;
  // A second title is a heading above all others.
  return role?.kind === 'title' ? 0 : undefined;
}

/** The kind of bullet or number that was typed before a paragraph. */
function markerOf(block: WordBlock): string | undefined {
  return block.kind === 'table' ? undefined : readListMarker(block.text.slice(0, 200))?.kind;
}

/** Whether a neighbour has the same kind of marker: then the two are items, and no numbered headings. */
function isBeside(markers: readonly (string | undefined)[], index: number): boolean {
  return markers[index] === markers[index - 1] || markers[index] === markers[index + 1];
}

function neighbourOf(block: WordBlock, index: number, isItem: boolean): Neighbour {
  if (block.kind === 'table') return { kind: 'table' };
  if (block.facts.place || isItem) return { kind: 'list' };
  if (block.facts.role?.kind === 'quote') return { kind: 'quote' };
  return block.facts.isRule ? { kind: 'rule' } : { kind: 'line', piece: pieceOf(block, index) };
}

function pieceOf({ text }: WordParagraph, index: number) {
  const line = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
  // A tab behind a number parts no columns.
  const raw = text.replace(/^(\S{1,6})\t/, '$1 ');
  return { text: line, raw, gap: 1, indent: 0, line: index + 1, lineCount: text.split('\n', 10).length };
}
