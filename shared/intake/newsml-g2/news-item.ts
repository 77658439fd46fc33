import { childElements, childNamed, type XmlElement } from '../xml/xml-tree.ts';
import { ConceptNames, codeOf } from './concept.ts';

/** A NewsML-G2 newsItem with the parts that its readers look at. */
export interface NewsItem {
  readonly element: XmlElement;
  readonly path: string;
  readonly itemMeta: XmlElement | undefined;
  readonly contentMeta: XmlElement | undefined;
  readonly contentSet: XmlElement | undefined;
  readonly language: string | undefined;
  readonly names: ConceptNames;
  readonly kind: 'text' | 'picture' | 'other';
  /** What its class calls it, such as `video`. */
  readonly className: string;
}

/** The parts of the newsItem that stands at `path`. */
export function openNewsItem(element: XmlElement, path: string): NewsItem {
  const contentMeta = childNamed(element, 'contentMeta');
  const itemMeta = childNamed(element, 'itemMeta');
  const contentSet = childNamed(element, 'contentSet');
  const language = childNamed(contentMeta, 'language')?.attributes.get('tag') ?? element.attributes.get('xml:lang');
  const itemClass = childNamed(itemMeta, 'itemClass');
  const className = itemClass ? codeOf(itemClass).code : '';
  return {
    element,
    path,
    itemMeta,
    contentMeta,
    contentSet,
    language,
    names: new ConceptNames(element, language),
    kind: kindOf(className, contentSet),
    className,
  };
}

/** By its class (`ninat:text`), or where that leaves it open by what it holds. */
function kindOf(className: string, contentSet: XmlElement | undefined): NewsItem['kind'] {
  if (className === 'text') return 'text';
  if (/^(?:picture|photo|image|graphic)$/.test(className)) return 'picture';
  const contents = contentSet ? childElements(contentSet) : [];
  if (contents.some(({ name }) => name === 'inlineXML' || name === 'inlineData')) return 'text';
  if (className !== '') return 'other';
  const isPicture = contents.some(({ attributes }) => /^image\//.test(attributes.get('contenttype') ?? ''));
  return isPicture ? 'picture' : 'text';
}
