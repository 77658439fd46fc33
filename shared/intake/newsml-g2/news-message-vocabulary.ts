import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { FileAllowance, TOO_MUCH_TOGETHER } from '../file-allowance.ts';
import type { Draft, GivenFields, Parsed } from '../intake.ts';
import { placeAt } from '../xml/xml-fields.ts';
import { childElements, childrenNamed, type XmlElement } from '../xml/xml-tree.ts';
import type { XmlVocabulary } from '../xml/xml-vocabulary.ts';
import { type NewsItem, openNewsItem } from './news-item.ts';
import { isNewsMlG2 } from './news-item-vocabulary.ts';
import { packagedPictures } from './packages.ts';
import { pictureIndex } from './pictures.ts';
import { readNewsItem } from './read-news-item.ts';

/** The IPTC's NewsML-G2 2.x, a newsMessage of any number of items: each text is an article. */
export const newsMessageVocabulary: XmlVocabulary = {
  name: 'NewsML-G2 message',
  recognizes: (root) => root.name === 'newsMessage' && isNewsMlG2(root),
  read: readNewsMessage,
};

/** Items of one message that are read. */
const MAX_ITEMS = INNER_LIMITS.newsmlMessage.items;

async function readNewsMessage(root: XmlElement, given: GivenFields): Promise<Parsed> {
  const sets = childrenNamed(root, 'itemSet');
  const written = sets.flatMap((set) => childrenNamed(set, 'newsItem'));
  const items = written
    .slice(0, MAX_ITEMS)
    .map((each, index) => openNewsItem(each, `/newsMessage/itemSet/newsItem[${index + 1}]`));
  const texts = items.filter(({ kind }) => kind === 'text');
  const index = pictureIndex(items);
  const packages = sets.flatMap((set) => childrenNamed(set, 'packageItem'));
  const packaged = packagedPictures(packages, texts, index);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const shown = new Set<NewsItem>();
  const allowance = new FileAllowance();
  for (const [at, text] of texts.entries()) {
    if (allowance.isSpent) {
      const found = `${texts.length - at} items after the first ${at}`;
      problems.push(problem('item-left-out', found, placeAt(text.element, text.path), TOO_MUCH_TOGETHER));
      break;
    }
    // What tells one article from another is of no use where there is but one.
    const item = texts.length === 1 ? {} : { item: at + 1 };
    const read = await readNewsItem(text, given, { index, packaged: [...(packaged.get(text) ?? [])] });
    allowance.spend(read);
    if (read.draft) drafts.push({ ...read.draft, ...item });
    problems.push(...read.problems.map((each) => ({ ...each, place: { ...item, ...each.place } })));
    for (const each of read.shown) shown.add(each.item);
  }
  const left = items.filter((each) => each.kind !== 'text' && !shown.has(each));
  problems.push(...left.map(leftOut));
  const beyond = written[MAX_ITEMS];
  if (beyond) problems.push(tooManyItems(beyond, written.length));
  if (texts.length === 0) problems.push(noText(root, sets));
  return { drafts, problems };
}

function tooManyItems(first: XmlElement, count: number): Problem {
  const path = `/newsMessage/itemSet/newsItem[${MAX_ITEMS + 1}]`;
  return problem('item-left-out', `${count - MAX_ITEMS} items after the first ${MAX_ITEMS}`, placeAt(first, path), {
    needed: `at most ${MAX_ITEMS} items in a message`,
    mend: 'Split the message.',
  });
}

function leftOut({ kind, className, element, path }: NewsItem): Problem {
  const guid = element.attributes.get('guid') ?? '';
  const isPicture = kind === 'picture';
  const name = isPicture ? 'a picture' : `an item of ${className}`;
  const needed = 'texts, and pictures on the web that one of them links to or a package puts beside it';
  const mend = isPicture
    ? 'Nothing need be done if that is right; else have the sender link the picture from its text.'
    : 'Nothing need be done: only texts and their pictures are taken.';
  return problem('item-left-out', `${name}, ${quote(guid)}`, placeAt(element, path), { needed, mend });
}

function noText(root: XmlElement, sets: readonly XmlElement[]): Problem {
  const names = [...new Set(sets.flatMap(childElements).map(({ name }) => name))].slice(0, 5);
  const found = `a NewsML-G2 message of ${names.length === 0 ? 'nothing' : names.join(', ')}, without a text`;
  return problem('unknown-format', found, placeAt(root, '/newsMessage/itemSet'), {
    needed: 'at least one newsItem of text',
    mend: 'Upload the message that holds the text.',
  });
}
