import { readLabelLine } from '../text/label-lines.ts';
import { endsInFullStop } from '../text/letters.ts';
import type { Span, WordBlock, WordCell, WordParagraph, WordTable } from './word-blocks.ts';

/** A newsroom’s form stands at the top, if it has one. */
const REACH = 3;
/** So many of a form’s rows at least name a field. */
const LEAST_LABELS = 2;
/** A cell with a sentence of so many characters holds text. */
const SHORTEST_SENTENCE = 60;

/**
 * The blocks with what only looks like a table as what it is: a frame about the text, which has one column, and texts side by side in one
 * row as the text; and a form at the top, a row for each field, as lines of `Field: value`.
 */
export function unfoldTables(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const unfolded: WordBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const parts =
      block.kind === 'table'
        ? (unframed(block) ?? besideEachOther(block) ?? (index < REACH ? linesOfForm(block) : undefined))
        : undefined;
    for (const part of parts ?? [block]) unfolded.push(part);
  }
  return unfolded;
}

function unframed({ rows }: WordTable): readonly WordBlock[] | undefined {
  if (rows.some(({ cells }) => cells.length !== 1)) return undefined;
  return unfoldTables(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)));
}

/** What a table of one row sets beside each other, where that is text: nothing is tabulated in one row. */
function besideEachOther({ rows: [row, ...others] }: WordTable): readonly WordBlock[] | undefined {
  if (!row || row.isHead || others.length > 0) return undefined;
  const blocks = row.cells.flatMap((cell) => cell.blocks);
  const isText = blocks.some((block) => block.kind === 'paragraph' && isSentence(block.text));
  return isText ? unfoldTables(blocks) : undefined;
}

function isSentence(text: string): boolean {
  return text.length >= SHORTEST_SENTENCE && endsInFullStop(text);
}

function linesOfForm({ rows }: WordTable): readonly WordBlock[] | undefined {
  const lines = rows.flatMap(({ cells: [label, value, ...others] }) => {
    const line = label && value && others.length === 0 ? lineOf(label, value) : undefined;
    return line ? [line] : [];
  });
  const labelled = lines.filter(({ text }) => readLabelLine(text) !== undefined).length;
  return lines.length === rows.length && labelled >= LEAST_LABELS && labelled * 2 > lines.length ? lines : undefined;
}

function lineOf(label: WordCell, value: WordCell): WordParagraph | undefined {
  const [name, ...more] = label.blocks;
  const [given, ...others] = value.blocks.filter((block) => block.kind === 'table' || block.text !== '');
  if (name?.kind !== 'paragraph' || more.length > 0 || given?.kind !== 'paragraph' || others.length > 0)
    return undefined;
  const field = `${name.text.replace(/\s{0,9}[:：]$/, '')}: `;
  const span: Span = {
    kind: 'text',
    text: field,
    marks: { bold: false, italic: false, struck: false, raised: 'baseline' },
  };
  return {
    ...given,
    facts: { ...given.facts, isBold: false },
    spans: [span, ...given.spans],
    text: field + given.text,
  };
}
