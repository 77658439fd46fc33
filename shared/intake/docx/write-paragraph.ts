import type { Relationship } from './document-parts.ts';
import { FieldStack, linkOf } from './field-stack.ts';
import type { Notebook } from './notebook.ts';
import { readDrawing } from './pictures.ts';
import type { ListPlace } from './read-numbering.ts';
import { childOf, isElement, isOn, type PartElement, type PartNode, textOf, valOf } from './read-part.ts';
import { type Look, readLook, readNumbering, roleOfOutline, type Style } from './read-styles.ts';
import type { StoryLinks } from './story-links.ts';
import { writeEquation } from './write-equation.ts';
import { isContents } from './write-story.ts';
import { escapeXml } from './write-xml.ts';

/** Elements in a paragraph that leave nothing: what was deleted or moved away, marks, and properties. */
const NOTHING: ReadonlySet<string> = new Set(
  'w:del w:moveFrom w:pPr w:rPr w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr w:dirPr w:delText w:delInstrText w:rubyPr w:pgNum'.split(
    ' ',
  ),
);

/** Fonts whose characters are pictures, which mammoth knows; others’ symbols have no meaning without the font. */
const SYMBOL_FONT = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

/** Half points: 10 pt, where a document says nothing (17.7.5.1). */
const DEFAULT_SIZE = 20;

/** Characters whose size says how large the paragraph is set. */
const SEEN = /\S/;

/** Writes one paragraph, and notes what mammoth would not pass on of it. */
export class ParagraphWriter {
  /** Text boxes that are anchored in the paragraph. */
  readonly textBoxes: PartElement[] = [];
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #links: StoryLinks;
  readonly #notebook: Notebook;
  readonly #fields = new FieldStack();
  #style: Style = { look: {} };
  /** Where the link leads that is being written. */
  #address: string | undefined;
  #size: number | undefined;
  #isBold = true;
  #hasText = false;
  #isRule = false;

  constructor(relationships: ReadonlyMap<string, Relationship>, links: StoryLinks, notebook: Notebook) {
    this.#relationships = relationships;
    this.#links = links;
    this.#notebook = notebook;
  }

  write(element: PartElement): string {
    const { styles, paragraphs } = this.#notebook;
    const properties = childOf(element, 'w:pPr');
    this.#style = styles.paragraph(valOf(properties, 'w:pStyle'));
    const content = this.#inline(element.children);
    const place = this.#placeInList(properties);
    const outline = valOf(properties, 'w:outlineLvl') === '9' ? undefined : this.#style.role;
    const border = childOf(properties, 'w:pBdr');
    const deleted = childOf(childOf(properties, 'w:rPr'), 'w:del') ? '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : '';
    const number = paragraphs.push({
      role: roleOfOutline(properties) ?? (outline?.kind === 'heading' ? outline : this.#style.role),
      ...(place ? { place } : {}),
      isBold: this.#hasText && this.#isBold,
      size: this.#size ?? this.#look().size ?? DEFAULT_SIZE,
      isRightToLeft: isOn(properties, 'w:bidi') === true,
      isRule: !this.#hasText && (this.#isRule || border !== undefined),
    });
    return `<w:p>${deleted}<w:bookmarkStart w:name="p${number - 1}"/>${content}</w:p>`;
  }

  /** Where the paragraph stands in a list; each one that is numbered counts, heading or not. */
  #placeInList(properties: PartElement | undefined): ListPlace | undefined {
    const own = childOf(properties, 'w:numPr');
    const { id, level = 0 } = { ...this.#style.numbering, ...(own ? readNumbering(own) : {}) };
    return id === undefined || id === '0' || !this.#hasText ? undefined : this.#notebook.lists.next(id, level);
  }

  #inline(nodes: readonly PartNode[]): string {
    let written = '';
    for (const node of nodes) if (isElement(node)) written += this.#inlineElement(node);
    return written;
  }

  #inlineElement(element: PartElement): string {
    const { name } = element;
    if (NOTHING.has(name)) return '';
    switch (name) {
      case 'w:r':
        return this.#run(element);
      case 'w:hyperlink':
        return this.#linked(this.#targetOf(element), element);
      case 'w:fldSimple':
        return this.#linked(linkOf(element.attributes['w:instr'] ?? ''), element);
      case 'w:sdt':
        return isContents(element) ? '' : this.#inline(element.children);
      case 'm:oMath':
      case 'm:oMathPara':
        return writeEquation(element, (text, raised) => this.#text(text, raised === undefined ? {} : { raised }));
      case 'mc:AlternateContent':
        return this.#inline(element.children.slice(0, 1));
      default:
        return this.#inline(element.children);
    }
  }

  #targetOf({ attributes }: PartElement): string | undefined {
    const relationship = this.#relationships.get(attributes['r:id'] ?? '');
    if (!relationship?.isExternal) return undefined;
    const anchor = attributes['w:anchor'] ?? '';
    return anchor === '' || relationship.target.includes('#')
      ? relationship.target
      : `${relationship.target}#${anchor}`;
  }

  #linked(address: string | undefined, element: PartElement): string {
    const outer = this.#address;
    this.#address = address ?? outer;
    const written = this.#inline(element.children);
    this.#address = outer;
    return written;
  }

  #run(element: PartElement): string {
    const { styles } = this.#notebook;
    const properties = childOf(element, 'w:rPr');
    const look: Look = { ...styles.character(valOf(properties, 'w:rStyle')), ...readLook(properties) };
    const isHidden = { ...this.#style.look, ...look }.hidden === true;
    let written = '';
    for (const child of element.children) if (isElement(child)) written += this.#runContent(child, look, isHidden);
    return written;
  }

  #runContent(element: PartElement, look: Look, isHidden: boolean): string {
    const { name, attributes } = element;
    if (name === 'w:fldChar') return this.#text(this.#fields.mark(element), look);
    if (name === 'w:instrText') this.#fields.instruct(textOf(element));
    if (name === 'w:instrText' || isHidden || NOTHING.has(name) || !this.#fields.isShown) return '';
    switch (name) {
      case 'w:t':
        return this.#text(textOf(element), look);
      case 'w:tab':
      case 'w:ptab':
        return this.#wrap('<w:tab/>', {});
      case 'w:br':
        return this.#wrap(/^(?:page|column)$/.test(attributes['w:type'] ?? '') ? '<w:br/><w:br/>' : '<w:br/>', {});
      case 'w:cr':
        return this.#wrap('<w:br/>', {});
      case 'w:noBreakHyphen':
        return this.#text('\u2011', look);
      case 'w:sym':
        return this.#symbol(element, look);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return /^-?\d{1,9}$/.test(attributes['w:id'] ?? '')
          ? this.#wrap(`<${name} w:id="${attributes['w:id']}"/>`, {})
          : '';
      case 'w:ruby':
        return this.#ruby(element, look);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        return this.#drawing(element);
      default:
        return '';
    }
  }

  /** A run of `text`; soft hyphens and the like are for the line that they were set in. */
  #text(text: string, look: Look): string {
    if (text === '') return '';
    const shown = { ...this.#look(), ...look };
    if (SEEN.test(text)) {
      this.#hasText = true;
      this.#isBold &&= shown.bold === true;
      this.#size ??= shown.size;
    }
    return this.#wrap(`<w:t>${escapeXml(text.replaceAll('\u00ad', ''))}</w:t>`, look);
  }

  /** What text looks like here where its run says nothing. */
  #look(): Look {
    return { ...this.#notebook.styles.defaults, ...this.#style.look };
  }

  #wrap(content: string, { bold, italic, struck, raised }: Look): string {
    const properties =
      (bold ? '<w:b/>' : '') +
      (italic ? '<w:i/>' : '') +
      (struck ? '<w:strike/>' : '') +
      (raised === 'superscript' || raised === 'subscript' ? `<w:vertAlign w:val="${raised}"/>` : '');
    const run = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
    const address = this.#fields.address ?? this.#address;
    return address === undefined ? run : `<w:hyperlink r:id="${this.#links.idOf(address)}">${run}</w:hyperlink>`;
  }

  #symbol({ attributes }: PartElement, look: Look): string {
    const { 'w:font': font = '', 'w:char': char = '' } = attributes;
    if (!SYMBOL_FONT.test(font) || !/^(?:F0)?[0-9A-F]{2}$/i.test(char)) return '';
    this.#hasText = true;
    return this.#wrap(`<w:sym w:font="${font}" w:char="${char.toUpperCase()}"/>`, look);
  }

  /** A text and in brackets how it is read, as where ruby cannot be set (17.3.3.25). */
  #ruby(element: PartElement, look: Look): string {
    const base = this.#inline(childOf(element, 'w:rubyBase')?.children ?? []);
    const reading = this.#inline(childOf(element, 'w:rt')?.children ?? []);
    return reading === '' ? base : `${base}${this.#text('（', look)}${reading}${this.#text('）', look)}`;
  }

  #drawing(element: PartElement): string {
    const { pictures, textBoxes, isRule } = readDrawing(element, this.#relationships, this.#notebook);
    this.#isRule ||= isRule;
    this.textBoxes.push(...textBoxes);
    return pictures
      .map((picture) => `<w:bookmarkStart w:name="i${this.#notebook.pictures.push(picture) - 1}"/>`)
      .join('');
  }
}
