import type { BodyNode, Element } from '../../model/body.ts';
import type { Place } from '../../model/problem.ts';
import { type Block, isBlock } from '../html/content.ts';
import type { ParagraphFacts, Picture } from './notebook.ts';
import type { ListPlace } from './read-numbering.ts';
import type { StyleRole } from './style-roles.ts';
import { isWholly, type Marks, PLAIN, paragraphOf, type Span, type WordBlock } from './word-blocks.ts';

/** What a piece of HTML inside a document is read into. */
export interface BodyInDocument {
  readonly blocks: readonly Block[];
  /** The elements that were `h1`. */
  readonly mainHeadings: ReadonlySet<Element>;
  /** Where a reader of the document finds the piece. */
  readonly at: Place;
  readonly pictures: Picture[];
}

/** Blocks of HTML as the paragraphs and tables that Word would make of them. */
export function blocksOfBody(body: BodyInDocument): readonly WordBlock[] {
  return body.blocks.flatMap((block) => blocksOf(block, body, {}));
}

type Set = Pick<Partial<ParagraphFacts>, 'role' | 'place' | 'isRule'>;

function blocksOf(block: Block, body: BodyInDocument, set: Set): readonly WordBlock[] {
  if (block.type === 'embed') {
    const span: Span = { kind: 'text', text: block.title ?? block.url, marks: { ...PLAIN, href: block.url } };
    return [paragraph([span], body, set)];
  }
  switch (block.tagName) {
    case 'ul':
    case 'ol':
      return itemsOf(block, body, set.place === undefined ? 0 : set.place.level + 1);
    case 'table':
      return tableOf(block, body);
    case 'figure':
      return figureOf(block, body);
    case 'blockquote':
      return contentOf(block, body, { ...set, role: { kind: 'quote' } });
    case 'dl':
      return block.children.flatMap((part) => contentOf(part, body, set, marksWithin(part, PLAIN)));
    case 'hr':
      return [paragraph([], body, { ...set, isRule: true })];
    default:
      return [paragraph(spansOf(block.children, PLAIN), body, { ...set, ...roleOf(block, body) })];
  }
}

function roleOf(block: Element, { mainHeadings }: BodyInDocument): { readonly role?: StyleRole } {
  if (block.tagName === 'pre') return { role: { kind: 'code' } };
  const level = /^h([2-6])$/.exec(block.tagName)?.[1];
  if (level === undefined) return {};
  return { role: { kind: 'heading', level: mainHeadings.has(block) ? 1 : Number(level) } };
}

/** The blocks within `part`, or its line of text as one. */
function contentOf(part: BodyNode, body: BodyInDocument, set: Set, marks = PLAIN): readonly WordBlock[] {
  if (part.type !== 'element') return [];
  if (!part.children.some(isBlock)) return [paragraph(spansOf(part.children, marks), body, set)];
  return part.children.flatMap((child) => (isBlock(child) ? blocksOf(child, body, set) : []));
}

/** Each item; what follows its first paragraph goes on with it. */
function itemsOf(list: Element, body: BodyInDocument, level: number): readonly WordBlock[] {
  const { start = 1 } = list.properties;
  return list.children.flatMap((item, index) => {
    const place: ListPlace = { level, isOrdered: list.tagName === 'ol', number: start + index };
    return contentOf(item, body, { place }).map((block, at): WordBlock => {
      if (at === 0 || block.kind === 'table' || block.facts.place !== place) return block;
      return { ...block, facts: { ...block.facts, place: { ...place, continues: true } } };
    });
  });
}

function tableOf(table: Element, body: BodyInDocument): readonly WordBlock[] {
  const parts = table.children.filter((part) => part.type === 'element');
  const captions = parts.filter(({ tagName }) => tagName === 'caption');
  const rows = parts.flatMap((part) =>
    part.children.flatMap((row) => (row.type === 'element' && row.tagName === 'tr' ? [row] : [])),
  );
  return [
    ...captions.flatMap((caption) => contentOf(caption, body, { role: { kind: 'caption' } })),
    {
      kind: 'table',
      rows: rows.map((row) => {
        const cells = row.children.filter((cell) => cell.type === 'element');
        return {
          isHead: cells.length > 0 && cells.every(({ tagName }) => tagName === 'th'),
          cells: cells.map((cell) => ({
            columns: cell.properties.colSpan ?? 1,
            rows: cell.properties.rowSpan ?? 1,
            blocks: contentOf(cell, body, {}),
          })),
        };
      }),
    },
  ];
}

function figureOf(figure: Element, body: BodyInDocument): readonly WordBlock[] {
  return figure.children.flatMap((part): readonly WordBlock[] => {
    if (part.type !== 'element') return [];
    if (part.tagName !== 'img') return contentOf(part, body, { role: { kind: 'caption' } });
    const { src = '', alt = '' } = part.properties;
    const index = body.pictures.push({ name: '', alt, address: src, at: body.at }) - 1;
    return [paragraph([{ kind: 'picture', index }], body, {})];
  });
}

function paragraph(spans: readonly Span[], { at }: BodyInDocument, set: Set): WordBlock {
  const written = paragraphOf(spans, {
    role: undefined,
    isBold: false,
    size: 0,
    isRightToLeft: false,
    isRule: false,
    at,
    ...set,
  });
  return isWholly(written, 'bold') ? { ...written, facts: { ...written.facts, isBold: true } } : written;
}

function spansOf(nodes: readonly BodyNode[], marks: Marks): readonly Span[] {
  return nodes.flatMap((node): readonly Span[] => {
    if (node.type === 'text') return [{ kind: 'text', text: node.value, marks }];
    if (node.type === 'embed') return [{ kind: 'text', text: node.url, marks: { ...marks, href: node.url } }];
    return node.tagName === 'br' ? [{ kind: 'break' }] : spansOf(node.children, marksWithin(node, marks));
  });
}

function marksWithin(node: BodyNode, marks: Marks): Marks {
  if (node.type !== 'element') return marks;
  switch (node.tagName) {
    case 'a':
      return { ...marks, href: node.properties.href };
    case 'strong':
    case 'dt':
      return { ...marks, bold: true };
    case 'em':
      return { ...marks, italic: true };
    case 'del':
      return { ...marks, struck: true };
    case 'sup':
      return { ...marks, raised: 'superscript' };
    case 'sub':
      return { ...marks, raised: 'subscript' };
    default:
      return marks;
  }
}
