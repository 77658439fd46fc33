import type { Problem } from '../../model/problem.ts';
import { isContents, promptOf, unfilled } from './content-controls.ts';
import type { Relationship } from './document-parts.ts';
import { FieldStack, linkOf } from './field-stack.ts';
import type { Notebook, Picture } from './notebook.ts';
import { readDrawing } from './pictures.ts';
import type { ListPlace } from './read-numbering.ts';
import { childOf, isElement, isOn, type PartElement, type PartNode, textOf, valOf } from './read-part.ts';
import { type Look, readLook, readNumbering, roleOfOutline, type Style } from './read-styles.ts';
import { RunWriter } from './run-writer.ts';
import type { StoryLinks } from './story-links.ts';
import { readSymbol, symbolFontOf, symbolOfLetter } from './symbols.ts';
import { writeEquation } from './write-equation.ts';

/** Elements in a paragraph that leave nothing: what was deleted or moved away, marks, and properties. */
const NOTHING: ReadonlySet<string> = new Set(
  'w:del w:moveFrom w:pPr w:rPr w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr w:dirPr w:delText w:delInstrText w:rubyPr w:pgNum'.split(
    ' ',
  ),
);

/** Half points: 10 pt, where a document says nothing (17.7.5.1). */
const DEFAULT_SIZE = 20;

/** What says of a paragraph that it is one with the next: its mark is deleted (17.13.5.15). */
const DELETED = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';

/** Of a paragraph’s words so many characters are kept to tell which it is. */
const MOST_WORDS = 80;

/** Characters whose size says how large the paragraph is set. */
const SEEN = /\S/;

/** Writes one paragraph, and notes what mammoth would not pass on of it. */
export class ParagraphWriter {
  /** Text boxes that are anchored in the paragraph. */
  readonly textBoxes: PartElement[] = [];
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #runs: RunWriter;
  readonly #notebook: Notebook;
  readonly #fields = new FieldStack();
  #style: Style = { look: {} };
  /** Where the link leads that is being written. */
  #address: string | undefined;
  #size: number | undefined;
  #isBold = true;
  #hasText = false;
  #hasDrawing = false;
  #isRule = false;
  /** Its first words. */
  #words = '';

  constructor(relationships: ReadonlyMap<string, Relationship>, links: StoryLinks, notebook: Notebook) {
    this.#relationships = relationships;
    this.#runs = new RunWriter(links, notebook);
    this.#notebook = notebook;
  }

  /** The paragraph, or nothing where nothing stands in it. */
  write(element: PartElement): string {
    const { styles, paragraphs, elements, pictures, problems } = this.#notebook;
    const [before, told] = [pictures.length, problems.length];
    const properties = childOf(element, 'w:pPr');
    this.#style = styles.paragraph(valOf(properties, 'w:pStyle'));
    this.#inline(element.children);
    const content = this.#runs.finish();
    const place = this.#placeInList(properties);
    const isBordered = this.#style.isBordered === true || childOf(properties, 'w:pBdr') !== undefined;
    const isRule = !this.#hasText && (this.#isRule || isBordered);
    const at = this.#notebook.places.place(this.#words, !this.#hasText && !this.#hasDrawing && !isRule);
    for (let index = told; index < problems.length; index++)
      problems[index] = { ...problems[index], place: at } as Problem;
    for (let index = before; index < pictures.length; index++) pictures[index] = { ...pictures[index], at } as Picture;
    if (content === '' && !isRule) return '';
    const isDeleted = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
    const number = paragraphs.push({
      role: this.#role(properties),
      ...(place ? { place } : {}),
      isBold: this.#hasText && this.#isBold,
      size: this.#size ?? this.#look().size ?? DEFAULT_SIZE,
      isRightToLeft: isOn(properties, 'w:bidi') === true,
      isRule,
      at,
    });
    elements.take(2, 'word/document.xml');
    return `<w:p>${isDeleted ? DELETED : ''}<w:bookmarkStart w:name="p${number - 1}"/>${content}</w:p>`;
  }

  /** Its own outline level, else its style; one that sets a heading’s level to that of text makes it text. */
  #role(properties: PartElement | undefined): Style['role'] {
    const { role } = this.#style;
    const isText = valOf(properties, 'w:outlineLvl') === '9' && role?.kind === 'heading';
    return roleOfOutline(properties) ?? (isText ? undefined : role);
  }

  /** Where the paragraph stands in a list; each one that is numbered counts, heading or not. */
  #placeInList(properties: PartElement | undefined): ListPlace | undefined {
    const own = childOf(properties, 'w:numPr');
    const { id, level = 0 } = { ...this.#style.numbering, ...(own ? readNumbering(own) : {}) };
    const place = id === undefined || id === '0' || !this.#hasText ? undefined : this.#notebook.lists.next(id, level);
    const { deeper = 0 } = this.#style;
    return place && deeper > 0 && level === 0 ? { ...place, level: deeper } : place;
  }

  #inline(nodes: readonly PartNode[]): void {
    for (const node of nodes) if (isElement(node)) this.#inlineElement(node);
  }

  #inlineElement(element: PartElement): void {
    const { name } = element;
    if (NOTHING.has(name)) return;
    switch (name) {
      case 'w:r':
        this.#run(element);
        break;
      case 'w:hyperlink':
        this.#linked(this.#targetOf(element), element);
        break;
      case 'w:fldSimple':
        this.#linked(linkOf(element.attributes['w:instr'] ?? ''), element);
        break;
      case 'w:sdt':
        this.#control(element);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        writeEquation(element, (text, raised) => this.#text(text, raised === undefined ? {} : { raised }));
        break;
      case 'mc:AlternateContent':
        this.#inline(element.children.slice(0, 1));
        break;
      default:
        this.#inline(element.children);
    }
  }

  #control(element: PartElement): void {
    const words = isContents(element) ? undefined : promptOf(element);
    if (words !== undefined) this.#notebook.problems.push(unfilled(words, {}));
    else if (!isContents(element)) this.#inline(element.children);
  }

  #targetOf({ attributes }: PartElement): string | undefined {
    const relationship = this.#relationships.get(attributes['r:id'] ?? '');
    if (!relationship?.isExternal) return undefined;
    const anchor = attributes['w:anchor'] ?? '';
    return anchor === '' || relationship.target.includes('#')
      ? relationship.target
      : `${relationship.target}#${anchor}`;
  }

  #linked(address: string | undefined, element: PartElement): void {
    const outer = this.#address;
    this.#address = address ?? outer;
    this.#inline(element.children);
    this.#address = outer;
  }

  #run(element: PartElement): void {
    const { styles } = this.#notebook;
    const properties = childOf(element, 'w:rPr');
    const look: Look = { ...styles.character(valOf(properties, 'w:rStyle')), ...readLook(properties) };
    const isHidden = { ...this.#style.look, ...look }.hidden === true;
    const font = symbolFontOf(properties);
    // A note may bring a mark of its own, which stands where its number will.
    const hasMark = element.children.some((child) => isElement(child) && isOwnMark(child));
    for (const child of element.children) {
      if (!isElement(child) || (hasMark && child.name === 'w:t')) continue;
      const isDrawn = child.name === 'w:t' && !isHidden && this.#fields.isShown;
      if (font !== undefined && isDrawn) this.#drawnText(textOf(child), font, look);
      else this.#runContent(child, look, isHidden);
    }
  }

  /** Letters of a font that has pictures in their places. */
  #drawnText(text: string, font: string, look: Look): void {
    for (const letter of text) {
      const symbol = symbolOfLetter(letter, font);
      if (symbol) this.#symbol(symbol, look);
      else this.#text(letter, look);
    }
  }

  #runContent(element: PartElement, look: Look, isHidden: boolean): void {
    const { name, attributes } = element;
    if (name === 'w:fldChar') this.#text(this.#fields.mark(element), look);
    else if (name === 'w:instrText') this.#fields.instruct(textOf(element));
    if (isHidden || NOTHING.has(name) || !this.#fields.isShown) return;
    switch (name) {
      case 'w:t':
        this.#text(textOf(element), look);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#runs.add('<w:tab/>', {}, this.#link);
        break;
      case 'w:br':
        this.#break(/^(?:page|column)$/.test(attributes['w:type'] ?? '') ? 2 : 1);
        break;
      case 'w:cr':
        this.#break(1);
        break;
      case 'w:noBreakHyphen':
        this.#text('\u2011', look);
        break;
      case 'w:sym':
        this.#symbol(element.attributes, look);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(name, attributes['w:id'] ?? '');
        break;
      case 'w:ruby':
        this.#ruby(element, look);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        this.#drawing(element);
        break;
      default:
      // Nothing of the text stands in other elements.
    }
  }

  get #link(): string | undefined {
    return this.#fields.address ?? this.#address;
  }

  #break(times: number): void {
    for (let time = 0; time < times; time++) this.#runs.add('<w:br/>', {}, this.#link);
  }

  /** Text; soft hyphens are for the line that they were set in. */
  #text(text: string, look: Look): void {
    if (SEEN.test(text)) {
      const shown = { ...this.#look(), ...look };
      this.#hasText = true;
      // A link is underlined to say that it is one.
      this.#isBold &&= shown.bold === true || (shown.underlined === true && this.#link === undefined);
      this.#size ??= shown.size;
    }
    const written = text.replaceAll('\u00ad', '');
    if (this.#words.length < MOST_WORDS) this.#words += written.slice(0, MOST_WORDS);
    if (written !== '') this.#runs.addText(written, look, this.#link);
  }

  /** What text looks like here where its run says nothing. */
  #look(): Look {
    return { ...this.#notebook.styles.defaults, ...this.#style.look };
  }

  #symbol(attributes: PartElement['attributes'], look: Look): void {
    const sign = readSymbol(attributes);
    if (!sign) return;
    this.#hasText = true;
    if (sign.kind === 'text') this.#text(sign.text, look);
    else if (sign.kind === 'lost') this.#notebook.problems.push(sign.problem);
    else this.#runs.add(sign.markup, look, this.#link);
  }

  #note(name: string, id: string): void {
    if (!/^-?\d{1,9}$/.test(id)) return;
    this.#notebook.places.refer(name === 'w:footnoteReference' ? 'footnote' : 'endnote', id);
    this.#runs.add(`<${name} w:id="${id}"/>`, {}, undefined);
  }

  /** A text and in brackets how it is read, as where ruby cannot be set (17.3.3.25). */
  #ruby(element: PartElement, look: Look): void {
    this.#inline(childOf(element, 'w:rubyBase')?.children ?? []);
    const reading = childOf(element, 'w:rt');
    if (!reading || textOf(reading) === '') return;
    this.#text('（', look);
    this.#inline(reading.children);
    this.#text('）', look);
  }

  #drawing(element: PartElement): void {
    const { pictures, textBoxes, isRule } = readDrawing(element, this.#relationships, this.#notebook);
    this.#isRule ||= isRule;
    this.#hasDrawing = true;
    for (const box of textBoxes) this.textBoxes.push(box);
    for (const picture of pictures) this.#runs.mark(`i${this.#notebook.pictures.push(picture) - 1}`);
  }
}

/** 17.11.6 and 17.11.13: the text of the run is the reference. */
function isOwnMark({ name, attributes }: PartElement): boolean {
  return (
    /^w:(?:footnote|endnote)Reference$/.test(name) && /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? '')
  );
}
