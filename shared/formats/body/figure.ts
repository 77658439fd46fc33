import { escapeHtmlText } from '../../markup/html-text.ts';
import type { Image } from '../../model/article.ts';
import { type BodyNode, type Element, plainText } from '../../model/body.ts';
import type { Handler, Ink } from './ink.ts';
import { commonAttributes } from './plain.ts';

/** A figure; the credits of its images end its caption, or are its caption where it has none. */
export const renderFigure: Handler = (node, ink) => {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const credits = unsaid(creditsOf(node.children), caption);
  const start = `<figure${commonAttributes(node.properties)}>`;
  if (credits.length === 0) return `${start}${ink.all(node.children, ink)}</figure>`;
  let inside = '';
  for (const child of node.children) {
    inside += child === caption && child.type === 'element' ? captionWith(child, credits, ink) : ink.all([child], ink);
  }
  return `${start}${inside}${caption === undefined ? `<figcaption>${creditLine(credits)}</figcaption>` : ''}</figure>`;
};

/** The figure of an image that stands in the article's record, not in its body. */
export function renderImageFigure(image: Image, ink: Ink): string {
  const { caption, credit } = image;
  let said = caption === undefined ? '' : escapeHtmlText(caption);
  if (credit !== undefined && !caption?.includes(credit)) said += `${said === '' ? '' : '<br>'}${creditLine([credit])}`;
  return `<figure>${ink.dialect.image(image, ink)}${said === '' ? '' : `<figcaption>${said}</figcaption>`}</figure>`;
}

function captionWith(caption: Element, credits: readonly string[], ink: Ink): string {
  return `<figcaption${commonAttributes(caption.properties)}>${ink.all(caption.children, ink)}<br>${creditLine(credits)}</figcaption>`;
}

function creditLine(credits: readonly string[]): string {
  return `<small>${escapeHtmlText(credits.join(' · '))}</small>`;
}

/** The credits that the caption does not give already. */
function unsaid(credits: readonly string[], caption: BodyNode | undefined): readonly string[] {
  if (credits.length === 0 || caption === undefined) return credits;
  const said = plainText(caption);
  return credits.filter((credit) => !said.includes(credit));
}

/** The different credits of the images among `nodes`, at any depth. */
function creditsOf(nodes: readonly BodyNode[], found: string[] = []): readonly string[] {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const { credit } = node.properties;
    if (credit !== undefined && credit !== '' && !found.includes(credit)) found.push(credit);
    creditsOf(node.children, found);
  }
  return found;
}
