import { cleanLine } from '../clean-line.ts';
import { endsSentence } from '../text/letters.ts';
import { childElements, textOf, type XmlElement, type XmlNode } from './xml-tree.ts';

/** The text of a document in a vocabulary that only its sender has, as elements of HTML. */
export interface ForeignText {
  readonly nodes: readonly XmlNode[];
  /** Who wrote it, where an element says so by its name. */
  readonly byline: string | undefined;
  /** Elements with words of which nobody here knows what they are. */
  readonly leftOut: readonly XmlElement[];
}

const LEAST_PARAGRAPHS = 2;
const LONGEST_SUBHEAD = 60;
const BYLINE = /^(?:byline|author|writer)s?$/i;

/** Whether `root` holds paragraphs, by the name that most vocabularies have for them. */
export function holdsParagraphs(root: XmlElement): boolean {
  return isText(root) || childElements(root).some(holdsParagraphs);
}

/**
 * The paragraphs of `root` and what stands among them, an element of an unknown name as a subhead or a paragraph by what it reads like. What
 * stands elsewhere is left out, but for the title of a text that has one of its own.
 */
export function readForeignMarkup(root: XmlElement, headline: string): ForeignText {
  const nodes: XmlNode[] = [];
  const leftOut: XmlElement[] = [];
  let byline: string | undefined;
  const visit = (parent: XmlElement): void => {
    if (isText(parent)) {
      nodes.push(...childElements(parent).map(asBlock));
      return;
    }
    for (const [at, child] of childElements(parent).entries()) {
      if (childElements(child).length > 0) visit(child);
      else if (!/\S/.test(textOf(child)) || cleanLine(textOf(child)) === headline) continue;
      else if (byline === undefined && BYLINE.test(child.name)) byline = cleanLine(textOf(child));
      else if (at === 0 && nodes.length > 0 && holdsParagraphs(parent)) nodes.push(renamed(child, 'h2'));
      else leftOut.push(child);
    }
  };
  visit(root);
  return { nodes, byline, leftOut };
}

/** Whether paragraphs are what an element is made of; one alone may be a caption. */
function isText(element: XmlElement): boolean {
  return childElements(element).filter(({ name }) => /^p$/i.test(name)).length >= LEAST_PARAGRAPHS;
}

function asBlock(element: XmlElement): XmlElement {
  if (/^(?:p|ul|ol|dl|table|h[1-6]|blockquote|figure|pre|hr|div)$/i.test(element.name)) return element;
  const words = cleanLine(textOf(element));
  const isSubhead = words.length <= LONGEST_SUBHEAD && (!endsSentence(words) || words.endsWith('?'));
  return renamed(element, isSubhead ? 'h2' : 'p');
}

function renamed(element: XmlElement, name: string): XmlElement {
  return { ...element, name, namespace: '', attributes: new Map() };
}
