import { type Body, type BodyNode, type Direction, type Element, element, plainText } from '../../model/body.ts';
import { languageOfScript } from '../language/language-of-script.ts';
import { scriptOf } from '../language/script-census.ts';

/** Blocks and parts that may have a direction of their own; a table keeps the order of its columns. */
const DIRECTED: ReadonlySet<string> = new Set(
  'p h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote figcaption caption td th'.split(' '),
);
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const RTL_LETTERS = /[\u05d0-\u05f4\u0620-\u064a\u066e-\u06d3\u0710-\u07ea\u08a0-\u08c7\ufb1d-\ufdfb\ufe70-\ufefc]/g;
const LETTERS = /\p{L}/gu;
/** Letters that make a phrase; a name in another script is set by its own characters. */
const PHRASE = 12;
const LOOKED_AT = 2000;

/** `body` with the direction, and where its script tells it the language, of blocks that are written the other way than the article. */
export function markDirections(body: Body, direction: Direction): Body {
  if (direction === 'ltr' && !body.children.some(hasRtl)) return body;
  const children = body.children.map((block) => (block.type === 'embed' ? block : mark(block, direction)));
  return children.every((child, index) => child === body.children[index]) ? body : { type: 'root', children };
}

function hasRtl(node: BodyNode): boolean {
  return node.type === 'text' ? RTL.test(node.value) : node.type === 'element' && node.children.some(hasRtl);
}

function mark(node: Element, around: Direction): Element {
  const { tagName, properties } = node;
  const isFree = DIRECTED.has(tagName) && properties.dir === undefined;
  const text = isFree ? plainText(node).slice(0, LOOKED_AT) : '';
  const direction = properties.dir ?? (isFree ? directionOfPhrase(text, around) : around);
  const children = node.children.map((child) =>
    child.type === 'element' && tagName !== 'pre' ? mark(child, direction) : child,
  );
  const marked =
    direction === around || !isFree ? properties : { ...languageMark(text), ...properties, dir: direction };
  const isSame = marked === properties && children.every((child, index) => child === node.children[index]);
  return isSame ? node : element(tagName, children, marked);
}

function directionOfPhrase(text: string, around: Direction): Direction {
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters < PHRASE) return around;
  const rtl = text.match(RTL_LETTERS)?.length ?? 0;
  if (around === 'ltr') return rtl * 2 > letters ? 'rtl' : 'ltr';
  return rtl * 10 < letters ? 'ltr' : 'rtl';
}

/** Scripts of one or few languages tell which it is; Latin does not. */
function languageMark(text: string): { readonly lang?: string } {
  const script = scriptOf(text);
  return script === 'Latn' ? {} : { lang: languageOfScript(text, script) };
}
