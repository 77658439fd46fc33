import {
  BLOCK_NAMES,
  type Body,
  type BodyNode,
  type Embed,
  element,
  MAX_BODY_DEPTH,
  plainText,
  type TagName,
  text,
} from '../../model/body.ts';
import { checkUrl } from '../../model/checked-url.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { cleanLine } from '../clean-line.ts';
import { toBlocks, toFlow, toInline } from '../html/content.ts';
import { embedAt } from '../html/embed-address.ts';
import { isRecord, type JsonRecord, type JsonValue, own } from '../json/json-value.ts';
import { isContentOf } from './body-content.ts';
import { checkProperties } from './check-properties.ts';

const NAMES: ReadonlySet<string> = new Set([
  ...BLOCK_NAMES,
  ...'li dt dd figcaption caption thead tbody tfoot tr th td img a em strong sub sup code del ins mark q cite abbr small kbd samp var bdi ruby rt rp span br'.split(
    ' ',
  ),
]);
/** Room for the paragraphs and items that mending may add. */
const MAX_DEPTH = MAX_BODY_DEPTH - 4;
const MAX_PROBLEMS = 30;
const MAX_PIXELS = 20_000;

/** Controls, byte order marks and noncharacters, which no body holds. */
const UNWANTED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const LINE_ENDS = /[\t\n\f\r]+/g;

/** What stands around a node. */
interface Above {
  readonly depth: number;
  readonly inPre: boolean;
  readonly inLink: boolean;
  readonly parent: string;
}

interface Work {
  readonly problems: Problem[];
}

/**
 * The body that a tree in JSON is, node by node: it is untrusted, whoever exported it. What is no node, or stands where it may not, gives way to
 * its content, and is told with its path; addresses are checked again. A body that Wireroom wrote comes back the same.
 */
export function rebuildBody(at: JsonValue): { readonly body: Body; readonly problems: readonly Problem[] } {
  const work: Work = { problems: [] };
  const record = isRecord(at.value) ? at.value : {};
  const children = rebuildChildren(record, at.path, { depth: 0, inPre: false, inLink: false, parent: 'root' }, work);
  const blocks = toBlocks(children);
  if (blocks !== children) tell(work, 'what is no block', at.path);
  return { body: { type: 'root', children: blocks }, problems: work.problems };
}

function tell({ problems }: Work, found: string, path: string): void {
  if (problems.length < MAX_PROBLEMS) problems.push(problem('bad-node', found, { path }));
}

function rebuildChildren(record: JsonRecord, path: string, above: Above, work: Work): readonly BodyNode[] {
  const children = own(record, 'children');
  if (!Array.isArray(children)) return [];
  const nodes: BodyNode[] = [];
  for (const [index, child] of children.entries()) {
    for (const node of rebuildNode(child, `${path}.children[${index}]`, above, work)) nodes.push(node);
  }
  return nodes;
}

function rebuildNode(value: unknown, path: string, above: Above, work: Work): readonly BodyNode[] {
  const record = isRecord(value) ? value : {};
  switch (own(record, 'type')) {
    case 'text':
      return rebuildText(own(record, 'value'), path, above, work);
    case 'embed':
      return rebuildEmbed(record, path, work);
    case 'element':
      return rebuildElement(record, path, above, work);
    default:
      tell(work, describe(value), path);
      return rebuildChildren(record, path, { ...above, depth: above.depth + 1 }, work);
  }
}

function describe(value: unknown): string {
  const type = isRecord(value) ? own(value, 'type') : undefined;
  if (typeof type === 'string') return `a node of type ${quote(type)}`;
  return isRecord(value) ? 'an object without a type' : quoteValue(value);
}

/** Not as a string of its own making: an object of JSON may have a `toString` that is no function. */
function quoteValue(value: unknown): string {
  return quote(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing').slice(0, 100));
}

function rebuildText(value: unknown, path: string, { inPre }: Above, work: Work): readonly BodyNode[] {
  if (typeof value !== 'string') {
    tell(work, 'a text without a value', path);
    return [];
  }
  const clean = value.toWellFormed().replace(UNWANTED, '');
  const line = inPre ? clean.replace(/[\f\r]/g, '') : clean.replace(LINE_ENDS, ' ');
  return line === '' ? [] : [text(line)];
}

/** What the address shows, whatever the node says of it: the id is put into other people’s addresses. */
function rebuildEmbed(record: JsonRecord, path: string, work: Work): readonly BodyNode[] {
  const written = own(record, 'url');
  const url = typeof written === 'string' ? checkUrl(written, 'media') : undefined;
  const known = url === undefined ? undefined : embedAt(url);
  if (url === undefined || !(known || url.startsWith('https://'))) {
    tell(work, `an embed of ${quote(typeof written === 'string' ? written : 'no address')}`, `${path}.url`);
    return [];
  }
  const { title, width, height } = record;
  const shown = typeof title === 'string' ? cleanLine(title).slice(0, 300) : '';
  const embed: Embed = known ?? { type: 'embed', provider: 'iframe', url };
  return [
    {
      ...embed,
      ...(shown === '' ? {} : { title: shown }),
      ...(isLength(width) && isLength(height) ? { width, height } : {}),
    },
  ];
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_PIXELS;
}

function isTagName(name: unknown): name is TagName {
  return typeof name === 'string' && NAMES.has(name);
}

function rebuildElement(record: JsonRecord, path: string, above: Above, work: Work): readonly BodyNode[] {
  const tagName = own(record, 'tagName');
  const deeper = { ...above, depth: above.depth + 1 };
  if (!isTagName(tagName)) {
    tell(work, `an element ${quoteValue(tagName)}`, path);
    return rebuildChildren(record, path, deeper, work);
  }
  if (!mayStand(tagName, above)) {
    tell(work, `${quote(tagName)} in ${quote(above.parent)}`, path);
    return rebuildChildren(record, path, deeper, work);
  }
  const raw = own(record, 'properties');
  const { properties, wrong } = checkProperties(tagName, isRecord(raw) ? raw : {}, `${path}.properties`);
  for (const { path: at, value } of wrong) tell(work, quoteValue(value), at);
  const inside: Above = {
    depth: above.depth + 1,
    inPre: above.inPre || tagName === 'pre',
    inLink: above.inLink || tagName === 'a',
    parent: tagName,
  };
  const children = rebuildChildren(record, path, inside, work);
  if (!properties) {
    if (wrong.length === 0) tell(work, `${quote(tagName)} without an address`, path);
    return children;
  }
  if (isContentOf(tagName, children)) return [element(tagName, children, properties)];
  if (children.length > 0) tell(work, `${quote(tagName)} around what it cannot hold`, path);
  const mended = mend(tagName, children);
  return mended && isContentOf(tagName, mended) ? [element(tagName, mended, properties)] : children;
}

function mayStand(tagName: TagName, { depth, inPre, inLink, parent }: Above): boolean {
  if (depth >= MAX_DEPTH || inPre) return false;
  if (tagName === 'a') return !inLink;
  return tagName === 'rt' || tagName === 'rp' ? parent === 'ruby' : true;
}

/** Children as the element can hold them, where there is a way. */
function mend(tagName: TagName, children: readonly BodyNode[]): readonly BodyNode[] | undefined {
  switch (tagName) {
    case 'pre': {
      const code = children.map(plainText).join('');
      return code === '' ? undefined : [text(code)];
    }
    case 'blockquote':
      return toBlocks(children);
    case 'li':
    case 'dd':
    case 'td':
    case 'th':
      return toFlow(children);
    case 'p':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'dt':
    case 'caption':
    case 'figcaption': {
      const { inline, hoisted } = toInline(children);
      return hoisted.length === 0 ? inline : undefined;
    }
    case 'ul':
    case 'ol':
      return children
        .filter((child) => child.type !== 'text')
        .map((child) => (isItem(child) ? child : element('li', toFlow([child]))))
        .filter((item) => isContentOf('li', item.type === 'element' ? item.children : []));
    default:
      return undefined;
  }
}

function isItem(node: BodyNode): boolean {
  return node.type === 'element' && node.tagName === 'li';
}
