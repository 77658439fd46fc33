import { BLOCK_NAMES, type Body, type BodyNode, type Element, MAX_BODY_DEPTH } from '../../shared/model/body.ts';
import { checkUrl } from '../../shared/model/checked-url.ts';

const INLINE = new Set(
  'a em strong sub sup code del ins mark q cite abbr small kbd samp var bdi ruby rt rp span br'.split(' '),
);

/** The properties that each element may carry besides `lang` and `dir`. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  img: ['src', 'alt', 'width', 'height', 'credit'],
  ol: ['start', 'reversed'],
  th: ['colSpan', 'rowSpan', 'scope', 'align'],
  td: ['colSpan', 'rowSpan', 'align'],
  pre: ['language'],
};

/** What each element may hold: nothing, inline content, blocks, either of them, or the elements named. */
const CONTENT: Readonly<Record<string, 'inline' | 'blocks' | 'flow' | 'nothing' | 'text' | RegExp>> = {
  ...Object.fromEntries([...INLINE].map((name) => [name, 'inline'])),
  br: 'nothing',
  img: 'nothing',
  hr: 'nothing',
  p: 'inline',
  h2: 'inline',
  h3: 'inline',
  h4: 'inline',
  h5: 'inline',
  h6: 'inline',
  dt: 'inline',
  figcaption: 'inline',
  caption: 'inline',
  blockquote: 'blocks',
  li: 'flow',
  dd: 'flow',
  td: 'flow',
  th: 'flow',
  pre: 'text',
  ul: /^(?:li )+$/,
  ol: /^(?:li )+$/,
  dl: /^(?:(?:dt )+(?:dd )+)+$/,
  figure: /^img (?:figcaption )?$/,
  table: /^(?:caption )?(?:thead )?(?:tbody )*(?:tfoot )?$/,
  thead: /^(?:tr )+$/,
  tbody: /^(?:tr )+$/,
  tfoot: /^(?:tr )+$/,
  tr: /^(?:t[hd] )+$/,
};

/** Every way in which `body` is no valid body, written against the model and not against what builds it; empty for a valid one. */
export function checkBody(body: Body): readonly string[] {
  const faults: string[] = [];
  for (const child of body.children) {
    if (!isBlock(child)) faults.push(`${nameOf(child)} at the root`);
    checkNode(child, [], faults);
  }
  return faults;
}

function nameOf(node: BodyNode): string {
  return node.type === 'element' ? node.tagName : node.type;
}

function isBlock(node: BodyNode): boolean {
  return node.type === 'embed' || (node.type === 'element' && BLOCK_NAMES.has(node.tagName));
}

function isInline(node: BodyNode): boolean {
  return node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));
}

function checkNode(node: BodyNode, above: readonly string[], faults: string[]): void {
  const at = [...above, nameOf(node)].join('>');
  if (above.length >= MAX_BODY_DEPTH) faults.push(`${at} is too deep`);
  if (node.type === 'text') checkText(node.value, above, at, faults);
  else if (node.type === 'embed') {
    if (checkUrl(node.url, 'media') !== node.url) faults.push(`${at} has the address ${node.url}`);
    if (!/^(?:youtube|vimeo|x|instagram|iframe)$/.test(node.provider)) faults.push(`${at} is of ${node.provider}`);
    if (node.provider !== 'iframe' && !/^[\w-]{1,40}$/.test(node.embedId ?? ''))
      faults.push(`${at} has the id ${node.embedId}`);
    if (node.provider === 'iframe' && !node.url.startsWith('https:')) faults.push(`${at} is not https`);
  } else if (node.type === 'element') checkElement(node, above, at, faults);
  else faults.push(`${at} is of no known type`);
}

function checkText(value: string, above: readonly string[], at: string, faults: string[]): void {
  if (value === '') faults.push(`${at} is empty`);
  if (!value.isWellFormed()) faults.push(`${at} has a lone surrogate`);
  const control = above.includes('pre')
    ? /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/
    : /[\u0000-\u001f\u007f-\u009f]/;
  if (control.test(value)) faults.push(`${at} has a control character`);
}

function checkElement(node: Element, above: readonly string[], at: string, faults: string[]): void {
  const { tagName, children } = node;
  const content = CONTENT[tagName];
  const names = children.map((child) => `${nameOf(child)} `).join('');
  if (content === undefined) faults.push(`${at} is no element of a body`);
  else if (content === 'nothing' && children.length > 0) faults.push(`${at} has content`);
  else if (content === 'text' && names !== 'text ') faults.push(`${at} holds ${names}`);
  else if (content === 'inline' && !(children.length > 0 && children.every(isInline)))
    faults.push(`${at} holds ${names}`);
  else if (content === 'blocks' && !(children.length > 0 && children.every(isBlock)))
    faults.push(`${at} holds ${names}`);
  else if (content === 'flow' && !(children.every(isBlock) || children.every(isInline)))
    faults.push(`${at} holds ${names}`);
  else if (content instanceof RegExp && !content.test(names)) faults.push(`${at} holds ${names}`);
  if (children.length === 0 && content === 'flow' && !/^t[dh]$/.test(tagName)) faults.push(`${at} is empty`);
  if (tagName === 'a' && above.includes('a')) faults.push(`${at} is a link in a link`);
  if ((tagName === 'rt' || tagName === 'rp') && above.at(-1) !== 'ruby') faults.push(`${at} is outside ruby`);
  checkProperties(node, at, faults);
  for (const child of children) checkNode(child, [...above, tagName], faults);
}

function checkProperties({ tagName, properties }: Element, at: string, faults: string[]): void {
  for (const [name, value] of Object.entries(properties)) {
    const isKnown = name === 'lang' || name === 'dir' || PROPERTIES[tagName]?.includes(name);
    if (!isKnown || value === undefined) faults.push(`${at} has ${name}=${String(value)}`);
  }
  const { href, src, dir, lang, width, height, colSpan = 1, rowSpan = 1, language } = properties;
  if (tagName === 'a' && (href === undefined || checkUrl(href, 'link') !== href)) faults.push(`${at} has href=${href}`);
  if (tagName === 'img' && (src === undefined || checkUrl(src, 'media') !== src)) faults.push(`${at} has src=${src}`);
  if (dir !== undefined && dir !== 'ltr' && dir !== 'rtl') faults.push(`${at} has dir=${dir}`);
  if (lang !== undefined && Intl.getCanonicalLocales(lang)[0] !== lang) faults.push(`${at} has lang=${lang}`);
  for (const length of [width, height])
    if (length !== undefined && !(length >= 1 && length <= 20_000)) faults.push(`${at} is ${length} wide or high`);
  for (const span of [colSpan, rowSpan])
    if (!(Number.isInteger(span) && span >= 1 && span <= 1000)) faults.push(`${at} spans ${span}`);
  if (language !== undefined && !/^[A-Za-z0-9+#._-]+$/.test(language)) faults.push(`${at} is in ${language}`);
}
