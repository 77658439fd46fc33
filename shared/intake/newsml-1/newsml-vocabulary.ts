import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { FileAllowance, TOO_MUCH_TOGETHER } from '../file-allowance.ts';
import type { Draft, GivenFields, Parsed } from '../intake.ts';
import { placeAt } from '../xml/xml-fields.ts';
import { childElements, type XmlElement } from '../xml/xml-tree.ts';
import type { XmlVocabulary } from '../xml/xml-vocabulary.ts';
import { openOldItem } from './old-item.ts';
import { readOldItem } from './read-old-item.ts';

/** The IPTC's NewsML 1.0 to 1.2, which many agencies still send: each NewsItem of text is an article. */
export const newsmlVocabulary: XmlVocabulary = {
  name: 'NewsML 1',
  recognizes: ({ name, namespace }) => name === 'NewsML' && (namespace === '' || /iptc\.org/i.test(namespace)),
  read: readNewsMl,
};

/** Items of one document that are read. */
const MAX_ITEMS = INNER_LIMITS.newsmlMessage.items;
/** Items lie in one another, as packages of a story do. */
const DEEPEST = 8;

interface Written {
  readonly element: XmlElement;
  readonly path: string;
}

async function readNewsMl(root: XmlElement, given: GivenFields): Promise<Parsed> {
  const written = itemsIn(root, '/NewsML', 0);
  const items = written.slice(0, MAX_ITEMS).map(({ element, path }) => openOldItem(element, path));
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const allowance = new FileAllowance();
  for (const [at, item] of items.entries()) {
    // What tells one article from another is of no use where there is but one.
    const number = items.length === 1 ? {} : { item: at + 1 };
    if (allowance.isSpent) {
      const found = `${items.length - at} items after the first ${at}`;
      problems.push(problem('item-left-out', found, placeAt(item.element, item.path), TOO_MUCH_TOGETHER));
      break;
    }
    const read = await readOldItem(item, given, items.length > 1);
    allowance.spend(read);
    if (read.draft) drafts.push({ ...read.draft, ...number });
    problems.push(...read.problems.map((each) => ({ ...each, place: { ...number, ...each.place } })));
  }
  const beyond = written[MAX_ITEMS];
  if (beyond) problems.push(tooManyItems(beyond, written.length));
  const isRefused = problems.some(({ severity }) => severity === 'error');
  if (drafts.length === 0 && !isRefused) problems.push(noText(root));
  return { drafts, problems };
}

/** The items of a document in its order, an item that holds others before them. */
function itemsIn(parent: XmlElement, path: string, depth: number): readonly Written[] {
  if (depth > DEEPEST) return [];
  let count = 0;
  return childElements(parent).flatMap((child) => {
    if (child.name === 'NewsComponent') return itemsIn(child, `${path}/NewsComponent`, depth + 1);
    if (child.name !== 'NewsItem') return [];
    const here = `${path}/NewsItem[${++count}]`;
    const within = itemsIn(child, here, depth + 1);
    return [{ element: child, path: here }, ...within];
  });
}

function tooManyItems({ element, path }: Written, count: number): Problem {
  return problem('item-left-out', `${count - MAX_ITEMS} items after the first ${MAX_ITEMS}`, placeAt(element, path), {
    needed: `at most ${MAX_ITEMS} items in a document`,
    mend: 'Split the document.',
  });
}

function noText(root: XmlElement): Problem {
  const version = root.attributes.get('Version');
  const found = `a NewsML 1 document${version === undefined ? '' : ` of version ${quote(version)}`} without a text`;
  return problem('unknown-format', found, placeAt(root, '/NewsML'), {
    needed: 'at least one NewsItem of text',
    mend: 'Upload the document that holds the text.',
  });
}
