import { hasTags, isHtmlElement, type TextRendition } from '../newsml-g2/news-item-content.ts';
import { childElements, childNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';
import type { OldContent, OldItem } from './old-item.ts';

/** Which texts of an item are its article, and which stand for something else. */
export interface OldTexts {
  /** Those of the article in their order, all in one language. */
  readonly article: readonly OldContent[];
  readonly headline: OldContent | undefined;
  readonly standfirst: OldContent | undefined;
  readonly caption: OldContent | undefined;
  /** What is none of these: an address to write to, a text for a network, the same in another language. */
  readonly others: readonly OldContent[];
}

/** What the texts of an item are by their roles; senders name those as they like, and many name none. */
const ROLES = {
  article: /^(?:main|body|text|story|article|full|original|content|cuerpo|texte|corps)$/,
  beside: /side|box|fact|supporting|background|complement/,
  headline: /^(?:main ?)?(?:title|head ?line)$/,
  standfirst: /^(?:lead|abstract|summary|stand ?first|teaser|intro|deck|sub(?:-? ?head(?:line)?|title))$/,
  caption: /caption|legend/,
  style: /style|script/,
} as const;

/** Sorts the texts of an item by what they are in it. */
export function sortTexts({ contents }: OldItem): OldTexts {
  const texts = contents.filter((each) => textOfContent(each) !== undefined && !ROLES.style.test(each.role));
  const inRole = (role: RegExp) => texts.filter((each) => role.test(each.role));
  const unnamed = texts.filter(({ role }) => role === '');
  const [main = unnamed[0]] = inRole(ROLES.article);
  const isOfArticle = (each: OldContent) =>
    main !== undefined &&
    each.language === main.language &&
    (ROLES.article.test(each.role) || each.role === '' || ROLES.beside.test(each.role));
  const article = texts.filter(isOfArticle);
  const ofMain = (role: RegExp) => {
    const found = inRole(role);
    return found.find((each) => each.around[1] === main?.around[1]) ?? found[0];
  };
  const [headline, standfirst, caption] = [ROLES.headline, ROLES.standfirst, ROLES.caption].map(ofMain);
  const known = new Set([...article, ...inRole(ROLES.headline), ...inRole(ROLES.standfirst), ...inRole(ROLES.caption)]);
  return {
    article: [...article.filter((each) => each === main), ...article.filter((each) => each !== main)],
    headline,
    standfirst,
    caption,
    others: texts.filter((each) => !known.has(each)),
  };
}

/** The element that holds the text of a content, if it has any. */
function textOfContent({ at }: OldContent): XmlElement | undefined {
  const data = childNamed(at, 'DataContent');
  return data && /\S/.test(textOf(data)) ? data : undefined;
}

/** A content as the text that it is; `undefined` where it is none that can be shown. */
export function renditionOf(content: OldContent): TextRendition | undefined {
  const at = textOfContent(content);
  if (!at) return undefined;
  const path = `${content.path}/DataContent`;
  const [root] = childElements(at);
  if (!root) return { kind: hasTags(textOf(at)) ? 'html' : 'text', at, path };
  if (root.name === 'nitf' || root.name === 'body.content') return { kind: 'nitf', at, path };
  return isHtmlElement(root) ? { kind: 'xhtml', at, path } : undefined;
}
