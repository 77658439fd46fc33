import type { Span, WordBlock, WordCell, WordParagraph, WordTable } from './word-blocks.ts';

/** Fewer rows are lines that somebody set in columns, not a table. */
const LEAST_ROWS = 3;
const MOST_COLUMNS = 12;
/** What is longer is text. Characters. */
const LONGEST_CELL = 60;
/** What stands in front of the items of a typed list, and of who speaks. */
const NO_CELL = /^(?:[(]?[\p{L}\p{N}]{1,3}[.)]|[^\p{L}\p{N}]{1,2})$|[:：]$/u;

/** `blocks` with paragraphs that follow each other and have as many tabs each as the rows of a table; `isHeading` says which are none. */
export function tabTables(
  blocks: readonly WordBlock[],
  isHeading: (block: WordBlock) => boolean,
): readonly WordBlock[] {
  const found: WordBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const rows = rowsFrom(blocks, at, isHeading);
    const block = blocks[at];
    if (rows.length >= LEAST_ROWS) found.push(tableOf(rows));
    else for (const each of blocks.slice(at, at + Math.max(1, rows.length))) found.push(each);
    if (!block) break;
    at += Math.max(1, rows.length);
  }
  return found;
}

type Row = readonly WordCell[];

function rowsFrom(
  blocks: readonly WordBlock[],
  start: number,
  isHeading: (block: WordBlock) => boolean,
): readonly Row[] {
  const rows: Row[] = [];
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at];
    const cells = block?.kind === 'paragraph' && !isHeading(block) ? cellsOf(block) : [];
    if (cells.length < 2 || (rows[0] !== undefined && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows;
}

/** What stands between the tabs of a line; nothing where these are no short words in columns. */
function cellsOf(paragraph: WordParagraph): Row {
  const { facts, spans, text } = paragraph;
  if (facts.place !== undefined || facts.role?.kind === 'code' || !text.includes('\t')) return [];
  const parts: Span[][] = [[]];
  for (const span of spans) {
    if (span.kind !== 'text' && span.kind !== 'note') return [];
    if (span.kind === 'text' && span.text === '\t') parts.push([]);
    else parts.at(-1)?.push(span);
  }
  const cells = parts.map((part) => ({ part, words: wordsOf(part) })).filter(({ words }) => words !== '');
  const isTable =
    cells.length <= MOST_COLUMNS &&
    cells.every(({ words }) => words.length <= LONGEST_CELL) &&
    !NO_CELL.test(cells[0]?.words ?? '');
  if (!isTable) return [];
  return cells.map(({ part, words }) => ({
    columns: 1,
    rows: 1,
    blocks: [{ kind: 'paragraph', facts, spans: part, text: words }],
  }));
}

function wordsOf(spans: readonly Span[]): string {
  return spans
    .map((span) => (span.kind === 'text' ? span.text : ''))
    .join('')
    .trim();
}

/** A first row without figures names the columns of those below that have some. */
function tableOf(rows: readonly Row[]): WordTable {
  const [first, ...others] = rows;
  const hasFigures = (row: Row) =>
    row.some((cell) => cell.blocks.some((block) => block.kind === 'paragraph' && /\d/.test(block.text)));
  const isHead = first !== undefined && !hasFigures(first) && others.every(hasFigures);
  return { kind: 'table', rows: rows.map((cells, index) => ({ isHead: isHead && index === 0, cells })) };
}
