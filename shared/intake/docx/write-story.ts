import { isContents, promptOf, unfilled } from './content-controls.ts';
import type { LinkedPart } from './document-parts.ts';
import type { Notebook } from './notebook.ts';
import { damaged } from './open-archive.ts';
import { childOf, childrenOf, isElement, isOn, type PartElement, type PartNode, textOf, valOf } from './read-part.ts';
import { StoryLinks } from './story-links.ts';
import { EMBEDDED } from './word-blocks.ts';
import { ParagraphWriter } from './write-paragraph.ts';

/** A part made ready for mammoth, and the part that says where its links lead. */
export interface WrittenStory {
  readonly xml: string;
  readonly links: string;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const MAX_SPAN = 1000;
/** Programs that put an article together of pages make one of each. */
const MOST_EMBEDDED = 20;

/** Elements of a story that leave nothing: what was deleted or moved away, marks, and the page’s own setting. */
const NOTHING: ReadonlySet<string> = new Set(
  'w:del w:moveFrom w:sectPr w:tblPr w:tblGrid w:tblPrEx w:trPr w:tcPr w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr'.split(
    ' ',
  ),
);

/**
 * The text of a document (17.2) in the part of WordprocessingML that mammoth reads. What mammoth would lose is put in
 * words that it knows: fields and equations become their text, text boxes paragraphs, look by style look by hand; what nobody should
 * read goes. Each paragraph has its number in `notebook` as a bookmark.
 */
export function writeDocument(part: LinkedPart, notebook: Notebook): WrittenStory {
  const body = childOf(part.root, 'w:body');
  if (!body) throw damaged('no text', 'the part that holds a document’s text');
  const writer = new StoryWriter(part, notebook);
  return writer.finish('w:document', `<w:body>${writer.blocks(body.children)}</w:body>`);
}

/** The notes of a document, likewise; the lines that part them from the text are notes too, and left out. */
export function writeNotes(kind: 'footnote' | 'endnote', part: LinkedPart, notebook: Notebook): WrittenStory {
  const writer = new StoryWriter(part, notebook);
  const notes = childrenOf(part.root, `w:${kind}`).map(({ attributes, children }) => {
    const { 'w:id': id = '', 'w:type': type = 'normal' } = attributes;
    if (type !== 'normal' || !/^-?\d{1,9}$/.test(id)) return '';
    const content = notebook.places.inNote(kind, id, () => writer.blocks(children));
    return `<w:${kind} w:id="${id}">${content}</w:${kind}>`;
  });
  return writer.finish(`w:${kind}s`, notes.join(''));
}

class StoryWriter {
  readonly #links = new StoryLinks();
  readonly #part: LinkedPart;
  readonly #notebook: Notebook;

  constructor(part: LinkedPart, notebook: Notebook) {
    this.#part = part;
    this.#notebook = notebook;
  }

  finish(name: string, content: string): WrittenStory {
    return { xml: `<${name} ${NAMESPACES}>${content}</${name}>`, links: this.#links.write() };
  }

  blocks(nodes: readonly PartNode[]): string {
    let written = '';
    let initial: PartElement | undefined;
    for (const node of nodes) {
      if (!isElement(node)) continue;
      if (initial && node.name === 'w:p') {
        written += this.#block(withInitial(node, initial));
        initial = undefined;
      } else if (isInitial(node)) initial = node;
      else written += this.#block(node);
    }
    return initial ? written + this.#block(initial) : written;
  }

  #block(element: PartElement): string {
    const { name } = element;
    if (NOTHING.has(name)) return '';
    switch (name) {
      case 'w:p':
        return this.#paragraph(element);
      case 'm:oMathPara':
      case 'm:oMath':
        return this.#paragraph({ name: 'w:p', attributes: {}, children: [element] });
      case 'w:tbl':
        return `<w:tbl>${this.#notebook.places.inTable(() => this.#rows(this.#withHead(element)))}</w:tbl>`;
      case 'w:sdt':
        return this.#control(element);
      case 'mc:AlternateContent':
        return this.blocks(element.children.slice(0, 1));
      case 'w:altChunk':
        return this.#embedded(element);
      default:
        return this.blocks(element.children);
    }
  }

  /** What stands in a content control (17.5.2). */
  #control(element: PartElement): string {
    if (isContents(element)) return '';
    const words = promptOf(element);
    if (words === undefined) return this.blocks(element.children);
    this.#notebook.problems.push(unfilled(words, this.#notebook.places.place('', true)));
    return '';
  }

  #paragraph(element: PartElement): string {
    const writer = new ParagraphWriter(this.#part.relationships, this.#links, this.#notebook);
    const paragraph = writer.write(element);
    // A text box floats beside its paragraph; it is read after it.
    return (
      paragraph +
      writer.textBoxes.map((box) => this.#notebook.places.inTextBox(() => this.blocks(box.children))).join('')
    );
  }

  /** A paragraph that stands for a document inside this one. */
  #embedded({ attributes }: PartElement): string {
    const at = this.#notebook.places.place('', false);
    const id = attributes['r:id'] ?? '';
    const { embedded } = this.#notebook;
    const file = embedded.length < MOST_EMBEDDED ? this.#part.fileOf(id) : undefined;
    const number = embedded.push({ name: file?.name ?? '', bytes: file?.bytes, at }) - 1;
    this.#notebook.elements.take(2, 'word/document.xml');
    return `<w:p><w:bookmarkStart w:name="${EMBEDDED}${number}"/></w:p>`;
  }

  /** A table’s content, its first row as its head where the table’s style sets that apart. */
  #withHead({ children }: PartElement): readonly PartNode[] {
    const properties = children.find((child) => isElement(child) && child.name === 'w:tblPr');
    const rows = children.filter((child) => isElement(child) && child.name === 'w:tr');
    const [first] = rows;
    if (!properties || !isElement(properties) || !first || !isElement(first) || rows.length < 2) return children;
    const isStyled = showsFirstRow(properties) && this.#notebook.styles.hasHead(valOf(properties, 'w:tblStyle'));
    if (!isStyled && !isShadedAlone(rows)) return children;
    const own = childOf(first, 'w:trPr')?.children ?? [];
    const head: PartElement = { name: 'w:trPr', attributes: {}, children: [...own, HEAD] };
    const others = first.children.filter((child) => !isElement(child) || child.name !== 'w:trPr');
    return children.map((child) => (child === first ? { ...first, children: [head, ...others] } : child));
  }

  #rows(nodes: readonly PartNode[]): string {
    let written = '';
    for (const node of nodes) {
      if (!isElement(node) || NOTHING.has(node.name)) continue;
      if (node.name !== 'w:tr') {
        written += this.#rows(node.children);
        continue;
      }
      const properties = childOf(node, 'w:trPr');
      if (childOf(properties, 'w:del') || isOn(properties, 'w:hidden')) continue;
      const head = isOn(properties, 'w:tblHeader') ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
      this.#notebook.elements.take(2, 'word/document.xml');
      written += `<w:tr>${head}${this.#notebook.places.inRow(() => this.#cells(node.children))}</w:tr>`;
    }
    return written;
  }

  #cells(nodes: readonly PartNode[]): string {
    let written = '';
    let column = 0;
    for (const node of nodes) {
      if (!isElement(node) || NOTHING.has(node.name)) continue;
      written +=
        node.name === 'w:tc'
          ? this.#notebook.places.inCell(++column, () => this.#cell(node))
          : this.#cells(node.children);
    }
    return written;
  }

  #cell(element: PartElement): string {
    const properties = childOf(element, 'w:tcPr');
    const span = Math.min(Number(/^\d{1,4}$/.exec(valOf(properties, 'w:gridSpan') ?? '')?.[0] ?? 1), MAX_SPAN);
    const merge = childOf(properties, 'w:vMerge');
    const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    const merged = merge
      ? `<w:vMerge w:val="${merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'}"/>`
      : '';
    this.#notebook.elements.take(2, 'word/document.xml');
    const written = spanned + merged === '' ? '' : `<w:tcPr>${spanned}${merged}</w:tcPr>`;
    return `<w:tc>${written}${this.blocks(element.children)}</w:tc>`;
  }
}

const HEAD: PartElement = { name: 'w:tblHeader', attributes: {}, children: [] };

/** Whether a table shows its first row as its style says (17.4.56). */
function showsFirstRow(properties: PartElement): boolean {
  const { 'w:firstRow': firstRow, 'w:val': bits = '' } = childOf(properties, 'w:tblLook')?.attributes ?? {};
  if (firstRow !== undefined) return /^(?:1|true|on)$/.test(firstRow);
  return /^[0-9A-F]{4}$/i.test(bits) && (Number.parseInt(bits, 16) & 0x20) !== 0;
}

/** Whether the cells of the first row have a ground of their own colour, and those of the second none or another (17.4.32). */
function isShadedAlone([first, second]: readonly PartNode[]): boolean {
  const ground = first && groundOf(first);
  return ground !== undefined && second !== undefined && groundOf(second) !== ground;
}

/** The colour behind all the cells of a row; nothing where there is none, or several. */
function groundOf(row: PartNode): string | undefined {
  if (!isElement(row)) return undefined;
  const grounds = childrenOf(row, 'w:tc').map(
    (cell) => childOf(childOf(cell, 'w:tcPr'), 'w:shd')?.attributes['w:fill']?.toLowerCase() ?? NO_GROUND,
  );
  const [ground] = grounds;
  if (grounds.length < 2 || grounds.some((other) => other !== ground)) return undefined;
  return ground === NO_GROUND || ground === 'ffffff' ? undefined : ground;
}

const NO_GROUND = 'auto';

/** Whether a paragraph is the large first letter of the next, which Word sets in a frame of its own (17.3.1.11). */
function isInitial(element: PartElement): boolean {
  if (element.name !== 'w:p') return false;
  const frame = childOf(childOf(element, 'w:pPr'), 'w:framePr');
  return (
    /^(?:drop|margin)$/.test(frame?.attributes['w:dropCap'] ?? '') && textOf(element).trim().length <= LONGEST_INITIAL
  );
}

const LONGEST_INITIAL = 5;

/** A paragraph with its first letter in front, set as the others are. */
function withInitial(element: PartElement, initial: PartElement): PartElement {
  const letters: readonly PartNode[] = initial.children.flatMap((child) => {
    if (!isElement(child) || child.name === 'w:pPr') return [];
    return [{ ...child, children: child.children.filter((each) => !isElement(each) || each.name !== 'w:rPr') }];
  });
  const at = element.children.findIndex((child) => isElement(child) && child.name === 'w:pPr') + 1;
  return { ...element, children: element.children.toSpliced(at, 0, ...letters) };
}
