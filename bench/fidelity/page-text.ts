import { parseHTML } from 'linkedom/worker';
import { type Body, type BodyNode, plainText } from '../../shared/model/body.ts';

const BLOCK =
  /^(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|blockquote|figure|figcaption|pre|d[tld]|section|article|br|hr|header|footer|aside|main)$/i;
const UNREAD = /^(?:script|style|noscript|template)$/i;

/** What a page or a body says, in parts that can be looked for. */
export interface PageText {
  /** A line for each block. */
  readonly text: string;
  readonly headings: readonly string[];
  readonly items: readonly string[];
  /** The texts of links. */
  readonly links: readonly string[];
}

/** The text of HTML, as a browser would show it. */
export function textOfHtml(html: string): PageText {
  const { document } = parseHTML(`<html><body>${html}</body></html>`) as unknown as { readonly document: Document };
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((each) => lineOf(each.textContent ?? ''));
  return {
    text: textOfNode(document.body),
    headings: texts('h1, h2, h3, h4, h5, h6').filter(Boolean),
    items: texts('li').filter(Boolean),
    links: texts('a[href]').filter(Boolean),
  };
}

function textOfNode(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (node.nodeType !== 1 || UNREAD.test(node.nodeName)) return '';
  const inner = [...node.childNodes].map(textOfNode).join('');
  return BLOCK.test(node.nodeName) ? `\n${inner}\n` : inner;
}

/** The text of an article's body. Captions belong to their images and are left out, the words of quoted posts are not. */
export function textOfBody(body: Body): PageText {
  const found = { headings: [] as string[], items: [] as string[], links: [] as string[] };
  const text = body.children.map((block) => textOf(block, found)).join('\n');
  return { text, ...found };
}

function textOf(node: BodyNode, found: { headings: string[]; items: string[]; links: string[] }): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'embed') return node.provider === 'x' || node.provider === 'instagram' ? (node.title ?? '') : '';
  if (node.tagName === 'figcaption') return '';
  const inner = node.children.map((child) => textOf(child, found)).join('');
  if (/^h[2-6]$/.test(node.tagName)) found.headings.push(lineOf(inner));
  if (node.tagName === 'li') found.items.push(lineOf(inner));
  if (node.tagName === 'a') found.links.push(lineOf(inner));
  return BLOCK.test(node.tagName) ? `\n${inner}\n` : inner;
}

/** The captions of a body’s images, each as one line. */
export function captionsOf(body: Body): readonly string[] {
  return body.children.flatMap((block) => captionsIn(block));
}

function captionsIn(node: BodyNode): readonly string[] {
  if (node.type !== 'element') return [];
  if (node.tagName === 'figcaption') return [lineOf(plainText(node))];
  return node.children.flatMap(captionsIn);
}

export function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
