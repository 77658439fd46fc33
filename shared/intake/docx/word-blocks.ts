import type { EmbeddedContent } from './embedded-parts.ts';
import type { Notebook, ParagraphFacts } from './notebook.ts';
import type { WordDocument, WordNode, WordNoteReference, WordRun } from './read-with-mammoth.ts';

/** A stretch of a paragraph that looks the same throughout. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  /** The picture of that number in the notebook. */
  | { readonly kind: 'picture'; readonly index: number }
  /** A reference to the note of that number, from 1. */
  | { readonly kind: 'note'; readonly number: number };

export interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly raised: 'baseline' | 'superscript' | 'subscript';
  /** Untrusted. */
  readonly href?: string | undefined;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly facts: ParagraphFacts;
  readonly spans: readonly Span[];
  /** Its text, a newline for each break. */
  readonly text: string;
}

export interface WordCell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly WordBlock[];
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly { readonly isHead: boolean; readonly cells: readonly WordCell[] }[];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordBody {
  readonly blocks: readonly WordBlock[];
  /** The notes that the text refers to, in the order of their numbers. */
  readonly notes: readonly (readonly WordBlock[])[];
}

/** Text that is set like all the rest. */
export const PLAIN: Marks = { bold: false, italic: false, struck: false, raised: 'baseline' };
/** A mark with this letter and a number stands for a document inside the document. */
export const EMBEDDED = 'c';
const UNKNOWN: ParagraphFacts = {
  role: undefined,
  isBold: false,
  size: 0,
  isRightToLeft: false,
  isRule: false,
  at: {},
};

/**
 * The blocks of a document that mammoth read, each paragraph with what the notebook has of it; `embedded` are the documents inside it, by
 * the numbers that stand for them.
 */
export function readBlocks(
  document: WordDocument,
  notebook: Notebook,
  embedded: readonly EmbeddedContent[] = [],
): WordBody {
  const reader = new BlockReader(document, notebook, embedded);
  const blocks = reader.blocks(document.children);
  // Notes may refer to notes; the list grows while it is read.
  const notes: (readonly WordBlock[])[] = [];
  for (let at = 0; at < reader.references.length; at++) notes.push(reader.note(at));
  return { blocks, notes };
}

class BlockReader {
  readonly references: { readonly note: WordNoteReference; readonly document: WordDocument }[] = [];
  readonly #numbers = new Map<string, number>();
  /** The document that is being read: the whole, or one inside it. */
  #document: WordDocument;
  readonly #whole: WordDocument;
  readonly #notebook: Notebook;
  readonly #embedded: readonly EmbeddedContent[];

  constructor(document: WordDocument, notebook: Notebook, embedded: readonly EmbeddedContent[]) {
    this.#whole = document;
    this.#document = document;
    this.#notebook = notebook;
    this.#embedded = embedded;
  }

  note(at: number): readonly WordBlock[] {
    const reference = this.references[at];
    if (!reference) return [];
    return this.#within(reference.document, ({ notes }) => notes.resolve(reference.note)?.body ?? []);
  }

  #within(document: WordDocument, nodesOf: (document: WordDocument) => readonly WordNode[]): readonly WordBlock[] {
    const outer = this.#document;
    this.#document = document;
    const blocks = this.blocks(nodesOf(document));
    this.#document = outer;
    return blocks;
  }

  /** What stands where a paragraph says no more than that another document does. */
  #embeddedAt(nodes: readonly WordNode[]): readonly WordBlock[] | undefined {
    const [first] = nodes;
    if (first?.type !== 'bookmarkStart' || !first.name.startsWith(EMBEDDED)) return undefined;
    // Marks of a document inside stand for documents inside that, which are told.
    const content =
      this.#document !== this.#whole ? undefined : this.#embedded[Number(first.name.slice(EMBEDDED.length))];
    if (!content) return [];
    if ('blocks' in content) return content.blocks;
    return this.#within(content.document, ({ children }) => children);
  }

  blocks(nodes: readonly WordNode[]): readonly WordBlock[] {
    const blocks: WordBlock[] = [];
    for (const node of nodes) {
      if (node.type === 'paragraph')
        for (const block of this.#embeddedAt(node.children) ?? this.#paragraphs(node.children)) blocks.push(block);
      else if (node.type === 'table') blocks.push({ kind: 'table', rows: this.#rows(node.children) });
    }
    return blocks;
  }

  #rows(nodes: readonly WordNode[]): WordTable['rows'] {
    return nodes.flatMap((row) =>
      row.type === 'tableRow'
        ? [{ isHead: row.isHeader === true, cells: row.children.flatMap((cell) => this.#cell(cell)) }]
        : [],
    );
  }

  #cell(node: WordNode): readonly WordCell[] {
    if (node.type !== 'tableCell') return [];
    return [{ columns: node.colSpan, rows: node.rowSpan, blocks: this.blocks(node.children) }];
  }

  /** A paragraph, or the several that one with empty lines in it is. */
  #paragraphs(nodes: readonly WordNode[]): readonly WordParagraph[] {
    const spans: Span[] = [];
    // What was left of deleted paragraphs stands before, with their numbers; the last is this one’s.
    let facts = UNKNOWN;
    const walk = (children: readonly WordNode[], marks: Marks) => {
      for (const node of children) {
        if (node.type === 'bookmarkStart' && node.name.startsWith('p')) {
          facts = this.#notebook.paragraphs[Number(node.name.slice(1))] ?? facts;
        } else if (node.type === 'bookmarkStart') spans.push({ kind: 'picture', index: Number(node.name.slice(1)) });
        else if (node.type === 'text') spans.push({ kind: 'text', text: node.value, marks });
        else if (node.type === 'tab') spans.push({ kind: 'text', text: '\t', marks });
        else if (node.type === 'break') spans.push({ kind: 'break' });
        else if (node.type === 'noteReference') spans.push({ kind: 'note', number: this.#numberOf(node) });
        else if (node.type === 'run') walk(node.children, marksOf(node, marks));
        else if (node.type === 'hyperlink') walk(node.children, { ...marks, href: node.href ?? marks.href });
      }
    };
    walk(nodes, PLAIN);
    const parts = splitAtEmptyLines(spans);
    // The number is the first part’s; a list goes on, an item does not begin again.
    return parts.map((part, index) => {
      const { place: _place, ...others } = facts;
      return paragraphOf(part, index === 0 ? facts : others);
    });
  }

  #numberOf(reference: WordNoteReference): number {
    const document = this.#document;
    const whose = this.#embedded.findIndex((each) => 'document' in each && each.document === document);
    const key = `${whose} ${reference.noteType} ${reference.noteId}`;
    const number = this.#numbers.get(key) ?? this.references.push({ note: reference, document });
    this.#numbers.set(key, number);
    return number;
  }
}

/** A paragraph of `spans`. */
export function paragraphOf(spans: readonly Span[], facts: ParagraphFacts): WordParagraph {
  return { kind: 'paragraph', facts, spans, text: spans.map(textOf).join('').trim() };
}

function marksOf(run: WordRun, { href }: Marks): Marks {
  return {
    bold: run.isBold,
    italic: run.isItalic,
    struck: run.isStrikethrough,
    raised: run.verticalAlignment,
    href,
  };
}

/** The text of a paragraph with the spaces that it is set with. */
export function spacedText({ spans }: WordParagraph): string {
  return spans.map(textOf).join('');
}

function textOf(span: Span): string {
  if (span.kind === 'break') return '\n';
  return span.kind === 'text' ? span.text : '';
}

/** The spans, divided where two breaks and nothing but space between them stand together. */
function splitAtEmptyLines(spans: readonly Span[]): readonly (readonly Span[])[] {
  const parts: Span[][] = [[]];
  let breaks = 0;
  for (const span of spans) {
    if (span.kind === 'break') breaks++;
    else if (span.kind !== 'text' || span.text.trim() !== '') {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(span);
  }
  return parts;
}

/** How all the seen text of a paragraph is set, where it is set alike. */
export function isWholly({ spans }: WordParagraph, mark: 'bold' | 'italic'): boolean {
  const seen = spans.filter((span) => span.kind === 'text' && span.text.trim() !== '');
  return seen.length > 0 && seen.every((span) => span.kind === 'text' && span.marks[mark]);
}
