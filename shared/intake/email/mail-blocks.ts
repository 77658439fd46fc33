import { type BodyNode, type Element, element, plainText } from '../../model/body.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import { BodyBuilder } from '../html/body-builder.ts';
import { type Block, isElement, toBlocks } from '../html/content.ts';
import { HtmlReader } from '../html/html-reader.ts';
import { levelLists } from '../html/level-lists.ts';
import { tidyInline } from '../html/tidy-inline.ts';
import { readWordLists } from '../html/word-lists.ts';
import { MailMarkup } from './mail-markup.ts';

/** A line of a mail in HTML: a line of a paragraph, or a block that has no lines. */
export interface MarkedLine {
  /** Its words, without markup; empty for pictures and rules. */
  readonly text: string;
  /** A paragraph’s inline nodes; absent for other blocks. */
  readonly inline?: readonly BodyNode[];
  readonly block: Block;
}

export interface MailBlocks {
  readonly lines: readonly MarkedLine[];
  readonly problems: readonly Problem[];
  /** Pictures that came with the mail, by their alternative text or their place in it, and where it names them. */
  readonly lostPictures: readonly { readonly name: string; readonly place: Place }[];
  /** Where the mail names its other pictures. */
  readonly imagePlaces: ReadonlyMap<string, Place>;
  /** Whether an earlier mail is marked as such in it. */
  readonly hasQuotation: boolean;
}

/** A cell with more letters than this holds text, not a figure. */
const LONGEST_CELL = 160;

/** The lines of a mail in HTML, earlier mails in it or not; `placeOf` tells the place of an offset. */
export function readMailBlocks(html: string, keepsQuotations: boolean, placeOf: (offset: number) => Place): MailBlocks {
  const mark = () => reader.offset - 1;
  const builder = new BodyBuilder({ mark, placeOf });
  // Outlook writes its lists as Word does.
  const lists = html.includes('mso-list') ? readWordLists(levelLists(builder)) : builder;
  const markup = new MailMarkup(lists, keepsQuotations, mark);
  const reader = new HtmlReader(markup);
  reader.read(html);
  const blocks = builder.finish().flatMap(unpackLayout);
  return {
    lines: blocks.flatMap(linesOf),
    problems: builder.problems,
    lostPictures: [...markup.lostPictures].map(([name, at]) => ({ name, place: placeOf(at) })),
    imagePlaces: builder.addressPlaces,
    hasQuotation: markup.hasQuotation,
  };
}

/** A table that only places things side by side, as newsletters and signatures are built, as the things that it places. */
function unpackLayout(block: Block): readonly Block[] {
  if (block.type === 'embed' || block.tagName !== 'table' || isData(block)) return [block];
  const captions = block.children.filter((child) => isElement(child, 'caption'));
  const cells = rowsOf(block).flatMap(cellsOf);
  return [...toBlocks(captions), ...cells.flatMap((cell) => toBlocks(cell.children))].flatMap(unpackLayout);
}

/** Whether a table tabulates: it has headings, or rows of two cells and more that are all short. */
function isData(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  if (cells.some(({ tagName }) => tagName === 'th')) return true;
  if (rows.length < 2 || rows.some((row) => cellsOf(row).length < 2)) return false;
  return cells.every(
    (cell) => cell.children.every((child) => isShort(child)) && plainText(cell).length <= LONGEST_CELL,
  );
}

function isShort(node: BodyNode): boolean {
  return (
    node.type === 'text' || (node.type === 'element' && !isElement(node, 'figure', 'table', 'h2', 'h3', 'ul', 'ol'))
  );
}

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((part) =>
    part.type === 'element'
      ? part.tagName === 'tr'
        ? [part]
        : part.children.filter((row) => isElement(row, 'tr'))
      : [],
  ) as readonly Element[];
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter((cell) => isElement(cell, 'td', 'th')) as readonly Element[];
}

function linesOf(block: Block): readonly MarkedLine[] {
  if (block.type === 'embed') return [{ text: '', block }];
  if (block.tagName === 'figure' || block.tagName === 'hr') return [{ text: '', block }];
  const text = cleanLine(plainText(block));
  if (block.tagName !== 'p') return [{ text, block }];
  if (!block.children.some((child) => isElement(child, 'br'))) return [{ text, inline: block.children, block }];
  const lines: MarkedLine[] = [];
  let start = 0;
  for (let at = 0; at <= block.children.length; at++) {
    const child = block.children[at];
    if (child && !isElement(child, 'br')) continue;
    const inline = tidyInline(block.children.slice(start, at));
    if (inline.length > 0) lines.push({ text: cleanLine(inline.map(plainText).join('')), inline, block });
    start = at + 1;
  }
  return lines;
}

/** The blocks of `lines`: lines of one paragraph that stand together are one again. */
export function joinBlocks(lines: readonly MarkedLine[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    let end = at + 1;
    while (end < lines.length && lines[end]?.block === line.block) end++;
    blocks.push(line.inline === undefined ? line.block : rejoined(line.block, lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

function rejoined(block: Block, lines: readonly MarkedLine[]): Block {
  if (block.type === 'embed') return block;
  const children = lines.flatMap(({ inline = [] }, index) => (index === 0 ? inline : [element('br', []), ...inline]));
  return element('p', children, block.properties);
}
