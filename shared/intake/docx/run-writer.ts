import type { Notebook } from './notebook.ts';
import type { Look } from './read-styles.ts';
import type { StoryLinks } from './story-links.ts';
import { escapeXml } from './write-xml.ts';

/** What a problem names where there is too much to write. */
const STORY = 'word/document.xml';

/** Writes the runs of a paragraph; what looks alike is one run, however many its word processor made of it. */
export class RunWriter {
  readonly #links: StoryLinks;
  readonly #limits: Pick<Notebook, 'elements' | 'characters'>;
  #written = '';
  /** The run that is being written: how it begins, what it holds, how it ends. */
  #start = '';
  #content = '';
  #end = '';
  /** Whether its last element is text, which may go on. */
  #isInText = false;

  /** `limits` are for all that is written of the document. */
  constructor(links: StoryLinks, limits: Pick<Notebook, 'elements' | 'characters'>) {
    this.#links = links;
    this.#limits = limits;
  }

  /** Adds text of that look, linked to `address`. */
  addText(text: string, look: Look, address: string | undefined): void {
    this.#turnTo(look, address);
    if (!this.#isInText) {
      this.#limits.elements.take(1, STORY);
      this.#content += '<w:t>';
    }
    this.#isInText = true;
    this.#limits.characters.take(text.length, STORY);
    this.#content += escapeXml(text);
  }

  /** Adds one element that stands in a run of that look. */
  add(element: string, look: Look, address: string | undefined): void {
    this.#turnTo(look, address);
    this.#endText();
    this.#limits.elements.take(1, STORY);
    this.#content += element;
  }

  /** Adds a mark between runs. */
  mark(name: string): void {
    this.#flush();
    this.#limits.elements.take(1, STORY);
    this.#written += `<w:bookmarkStart w:name="${name}"/>`;
  }

  /** All that was added. */
  finish(): string {
    this.#flush();
    return this.#written;
  }

  /** Begins another run where the one being written looks different or leads elsewhere. */
  #turnTo(look: Look, address: string | undefined): void {
    const link = address === undefined ? '' : `<w:hyperlink r:id="${this.#links.idOf(address)}">`;
    const start = `${link}<w:r>${propertiesOf(look)}`;
    if (start === this.#start) return;
    this.#flush();
    this.#start = start;
    this.#end = `</w:r>${link === '' ? '' : '</w:hyperlink>'}`;
    this.#limits.elements.take(3, STORY);
  }

  #endText(): void {
    if (this.#isInText) this.#content += '</w:t>';
    this.#isInText = false;
  }

  #flush(): void {
    this.#endText();
    if (this.#content !== '') this.#written += this.#start + this.#content + this.#end;
    this.#content = '';
    this.#start = '';
  }
}

function propertiesOf({ bold, italic, struck, raised }: Look): string {
  const properties =
    (bold ? '<w:b/>' : '') +
    (italic ? '<w:i/>' : '') +
    (struck ? '<w:strike/>' : '') +
    (raised === 'superscript' || raised === 'subscript' ? `<w:vertAlign w:val="${raised}"/>` : '');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}
