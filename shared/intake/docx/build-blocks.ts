import { type Attributes, NO_ATTRIBUTES } from '../html/attributes.ts';
import type { BodyBuilder } from '../html/body-builder.ts';
import { imageNodes } from '../html/image.ts';
import { attributes, buildInline } from './build-inline.ts';
import { ListBuilder } from './build-list.ts';
import type { FoundPictures } from './find-pictures.ts';
import { spacedText, type WordBlock, type WordBody, type WordParagraph, type WordTable } from './word-blocks.ts';

/** What the blocks are built with. */
export interface BuildOptions {
  readonly builder: BodyBuilder;
  /** Told of each paragraph before it is built. */
  readonly standAt: (block: WordParagraph) => void;
  /** The paragraphs that are headings, each with its level from 2 to 6. */
  readonly headings: ReadonlyMap<WordBlock, number>;
  readonly pictures: FoundPictures['pictures'];
  /** Whether most of the text runs from right to left. */
  readonly isRightToLeft: boolean;
}

/** A line of nothing but such signs parts two texts. */
const DIVIDER = /^(?:[*⁂~•·–—_-]\s*){3,40}$|^⁂$/;

/** Hands the blocks of a document to `builder` as the tags that they stand for, its notes as a list at the end. */
export function buildBlocks({ blocks, notes }: WordBody, options: BuildOptions): void {
  const { builder } = options;
  new BlockBuilder(options).build(blocks);
  if (notes.every((note) => note.length === 0)) return;
  builder.open('hr', NO_ATTRIBUTES);
  builder.open('ol', NO_ATTRIBUTES);
  for (const note of notes) {
    builder.open('li', NO_ATTRIBUTES);
    // A note that is not there keeps its number for the others.
    if (note.every((block) => block.kind === 'paragraph' && block.text === '')) builder.text('–');
    new BlockBuilder(options).build(note);
    builder.close('li');
  }
  builder.close('ol');
}

class BlockBuilder {
  readonly #options: BuildOptions;
  readonly #builder: BodyBuilder;
  readonly #lists: ListBuilder;
  /** The element that gathers neighbouring paragraphs of one kind, while it is open. */
  #group: 'blockquote' | 'pre' | undefined;

  constructor(options: BuildOptions) {
    this.#options = options;
    this.#builder = options.builder;
    this.#lists = new ListBuilder(options.builder);
  }

  build(blocks: readonly WordBlock[]): void {
    blocks.forEach((block, index) => {
      if (block.kind === 'table') this.#table(block, blocks[index - 1], blocks[index + 1]);
      else if (!isCaptionOfTable(block, blocks, index)) this.#paragraph(block);
    });
    this.#endGroup();
    this.#lists.end();
  }

  #paragraph(block: WordParagraph): void {
    const { facts, text } = block;
    this.#options.standAt(block);
    const hasPictures = block.spans.some(({ kind }) => kind === 'picture');
    const isDivider = facts.isRule || DIVIDER.test(text);
    if (text === '' && !hasPictures && !isDivider && !block.spans.some(({ kind }) => kind === 'note')) return;
    const level = this.#options.headings.get(block);
    const isFurther = facts.place?.continues === true;
    const isItem = facts.place !== undefined && level === undefined && (!isFurther || this.#lists.isOpen);
    if (!isItem) this.#lists.end();
    this.#gather(
      facts.role?.kind === 'quote' && !isItem
        ? 'blockquote'
        : facts.role?.kind === 'code' && !isItem
          ? 'pre'
          : undefined,
    );
    if (this.#group === 'pre') this.#builder.text(`\n${spacedText(block)}`);
    else if (isDivider && !hasPictures) this.#builder.open('hr', NO_ATTRIBUTES);
    else if (isItem && isFurther) this.#lists.further(facts.place?.level ?? 0, () => this.#content(block));
    else if (isItem && facts.place) this.#lists.item(facts.place, () => this.#content(block));
    else this.#element(level === undefined ? 'p' : `h${level}`, block);
  }

  #element(name: string, block: WordParagraph): void {
    this.#builder.open(name, this.#direction(block));
    this.#content(block, name !== 'p');
    this.#builder.close(name);
    this.#figures(block);
  }

  #content(block: WordParagraph, isHeading = false): void {
    buildInline(block.spans, this.#builder, isHeading);
  }

  /** The pictures that lie on the web; the others are told, and gone. */
  #figures({ spans }: WordParagraph): void {
    for (const span of spans) {
      const picture = span.kind === 'picture' ? this.#options.pictures.get(span.index) : undefined;
      if (picture?.address === undefined) continue;
      const { address, alt, caption } = picture;
      this.#builder.insert(imageNodes(attributes({ src: address, alt }), this.#builder, caption));
    }
  }

  /** Ends the group that is open where `wanted` is another, and opens that. */
  #gather(wanted: 'blockquote' | 'pre' | undefined): void {
    if (this.#group === wanted) return;
    this.#endGroup();
    this.#group = wanted;
    if (wanted !== undefined) this.#builder.open(wanted, NO_ATTRIBUTES);
  }

  #endGroup(): void {
    if (this.#group !== undefined) this.#builder.close(this.#group);
    this.#group = undefined;
  }

  #direction({ facts, text }: WordParagraph): Attributes {
    if (facts.isRightToLeft === this.#options.isRightToLeft || !/\p{L}/u.test(text)) return NO_ATTRIBUTES;
    return attributes({ dir: facts.isRightToLeft ? 'rtl' : 'ltr' });
  }

  #table(table: WordTable, before: WordBlock | undefined, after: WordBlock | undefined): void {
    this.#endGroup();
    this.#lists.end();
    const { rows } = table;
    this.#builder.open('table', NO_ATTRIBUTES);
    const caption = isCaption(before) ? before : isCaption(after) ? after : undefined;
    if (caption) {
      this.#builder.open('caption', NO_ATTRIBUTES);
      this.#content(caption);
      this.#builder.close('caption');
    }
    // Heads are the rows from the top that Word repeats on each page; where it marks none, a first row in bold is one.
    const marked = rows.findIndex(({ isHead }) => !isHead);
    const heads = marked < 0 ? 0 : marked === 0 && isBoldHead(table) ? 1 : marked;
    rows.forEach((row, index) => {
      this.#builder.open('tr', NO_ATTRIBUTES);
      for (const cell of row.cells) {
        const name = index < heads ? 'th' : 'td';
        this.#builder.open(name, attributes({ colspan: `${cell.columns}`, rowspan: `${cell.rows}` }));
        new BlockBuilder(this.#options).build(index < heads ? cell.blocks.map(plain) : cell.blocks);
        this.#builder.close(name);
      }
      this.#builder.close('tr');
    });
    this.#builder.close('table');
  }
}

/** Whether the paragraph is the caption of the table beside it, which takes it along. */
function isCaptionOfTable(block: WordParagraph, blocks: readonly WordBlock[], index: number): boolean {
  if (!isCaption(block)) return false;
  if (blocks[index + 1]?.kind === 'table') return true;
  return blocks[index - 1]?.kind === 'table' && !isCaption(blocks[index - 2]);
}

function isCaption(block: WordBlock | undefined): block is WordParagraph {
  return block?.kind === 'paragraph' && block.facts.role?.kind === 'caption' && block.text !== '';
}

/** Whether a table’s first row, and no other, is in bold. */
function isBoldHead({ rows }: WordTable): boolean {
  const [first, ...others] = rows;
  if (!first || first.cells.length < 2 || others.length === 0) return false;
  const isBold = (row: WordTable['rows'][number]) =>
    row.cells.some(hasText) &&
    row.cells
      .filter(hasText)
      .every(({ blocks }) =>
        blocks.every((block) => block.kind === 'paragraph' && (block.text === '' || block.facts.isBold)),
      );
  return isBold(first) && !others.every(isBold);
}

function hasText({ blocks }: WordTable['rows'][number]['cells'][number]): boolean {
  return blocks.some((block) => block.kind === 'table' || block.text !== '');
}

/** The paragraph of a head, which is bold as it is. */
function plain(block: WordBlock): WordBlock {
  if (block.kind === 'table') return block;
  const spans = block.spans.map((span) =>
    span.kind === 'text' ? { ...span, marks: { ...span.marks, bold: false } } : span,
  );
  return { ...block, spans };
}
