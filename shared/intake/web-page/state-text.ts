import { foldLine, sameWords } from '../html/find-headline.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** A text in the data of a page that may be the whole article. */
const LEAST = 600;
const MAX_DEPTH = 40;
const SHORTEST_HEADLINE = 5;
const LEAST_TITLE = 15;
const LONGEST_HEADLINE = 500;
/** Values looked at, however they lie in each other. */
const MAX_VALUES = 50_000;
const TITLES = ['headline', 'title', 'hed', 'name', 'basic', 'web', 'print', 'primary', 'default', 'main', 'text'];

const PARAGRAPH = /paragraph|^p$|^(?:text|html|raw_html|richtext|rich-text|textblock|text-block|body|storytext)$/;
const HEADING = /^h[1-6]$|head(?:er|ing|line)$/;
const QUOTE = /quote/;
const LIST = /list$/;
/** What markup of an article has not, but that of the page around it. */
const OF_PAGE = /<(?:style|script|nav|header|footer|form)[\s>]/i;
const MARKUP = /<\/?[a-z]|&(?:#\d{1,7}|[a-z]{2,8});/i;

/**
 * The text of the article with this headline in the data that a page hands to its scripts, as HTML: what such a script would
 * have shown. `states` are objects in JSON; what lies with another headline, or with none, is another article’s.
 */
export function textInState(states: readonly string[], headline: string): string | undefined {
  let best = '';
  let most = 0;
  let looked = 0;
  const walk = (value: unknown, isNear: boolean, depth: number): void => {
    if (depth > MAX_DEPTH || ++looked > MAX_VALUES) return;
    if (typeof value === 'string') offer(isNear && /<p[\s>]/i.test(value) && !OF_PAGE.test(value) ? value : '');
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      if (isNear) offer(value.map((each) => blockOf(each, depth)).join(''));
      for (const each of value) walk(each, isNear, depth + 1);
      return;
    }
    const titled = titledAs(value as JsonObject, headline);
    const isHere = titled ?? isNear;
    for (const each of Object.values(value)) walk(each, isHere, depth + 1);
  };
  const offer = (html: string): void => {
    const length = html.length < LEAST ? 0 : plainLength(html);
    if (length > most) [best, most] = [html, length];
  };
  for (const state of states) walk(parse(state), false, 0);
  return most >= LEAST ? best : undefined;
}

function parse(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch {
    // A program, not data: it says nothing that can be read without running it.
    return undefined;
  }
}

function plainLength(html: string): number {
  return html.replace(/<[^<>]*>/g, '').length;
}

/** Whether an object, or one right in it, has this headline; `undefined` where it has none. */
function titledAs(object: JsonObject, headline: string): boolean | undefined {
  const titles = [object, ...Object.values(object).filter(isObject)].flatMap((each) =>
    TITLES.map((name) => each[name]),
  );
  if (titles.some((title) => typeof title === 'string' && title.length <= LONGEST_HEADLINE && isTitle(title, headline)))
    return true;
  return typeof object.headline === 'string' && object.headline.length >= SHORTEST_HEADLINE ? false : undefined;
}

/** Whether two titles are the same, though the page’s own may go on with a section and the site. */
function isTitle(title: string, headline: string): boolean {
  if (sameWords(title, headline)) return true;
  const start = title.length < LEAST_TITLE ? '' : foldLine(title);
  const whole = foldLine(headline);
  return start !== '' && whole.startsWith(start) && /^\s?[-|｜_·:]/.test(whole.slice(start.length));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One block of a list of blocks, as block editors keep them, as HTML; nothing of what is no text. */
function blockOf(value: unknown, depth: number): string {
  if (!isObject(value)) return '';
  const kind = [value.type, value._type, value.__typename, value.kind, value.blockType].find(
    (each) => typeof each === 'string',
  );
  const name = String(kind ?? '')
    .toLowerCase()
    .replace(/^core\//, '');
  if (LIST.test(name)) {
    const items = [value.items, value.list_items, value.content, value.children].find(Array.isArray) ?? [];
    return `<ul>${items.map((item) => `<li>${inlineOf(item, depth)}</li>`).join('')}</ul>`;
  }
  const tag = QUOTE.test(name) ? 'blockquote' : HEADING.test(name) ? 'h2' : PARAGRAPH.test(name) ? 'p' : undefined;
  const inner = tag === undefined ? '' : inlineOf(value, depth);
  if (inner === '' || tag === undefined) return '';
  return /<p[\s>]/i.test(inner) ? inner : `<${tag}>${inner}</${tag}>`;
}

/** The text of a node of rich text with its links. */
function inlineOf(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  if (typeof value === 'string') return MARKUP.test(value) ? value : escapeHtml(value);
  if (Array.isArray(value)) return value.map((each) => inlineOf(each, depth + 1)).join('');
  if (!isObject(value)) return '';
  const { data } = value;
  const held = [value.text, value.value, value.html, value.content, value.children, value.nodes, value.paragraphs].find(
    (each) => (typeof each === 'string' && each !== '') || Array.isArray(each),
  );
  const inner = inlineOf(held ?? (isObject(data) ? (data.text ?? data.content) : undefined), depth + 1);
  const href = [value.href, value.url, isObject(data) ? data.href : undefined].find((each) => typeof each === 'string');
  return href === undefined || inner === '' ? inner : `<a href="${escapeHtml(String(href))}">${inner}</a>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
