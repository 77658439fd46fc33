import { INNER_LIMITS } from '../../model/inner-limits.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { FileAllowance, TOO_MUCH_TOGETHER } from '../file-allowance.ts';
import type { Draft, GivenFields, Parsed } from '../intake.ts';
import { draftMapped } from '../map-places.ts';
import { wordpressPost } from '../wordpress/wordpress-post.ts';
import { childNamed, type XmlElement } from '../xml/xml-tree.ts';
import type { XmlVocabulary } from '../xml/xml-vocabulary.ts';
import { itemsOf, readSite } from './exported-site.ts';
import { ELEMENT_OF, postRecord } from './post-record.ts';
import { encodedElement, exportedNamed, exportedText, isExport, metaOf } from './wxr-element.ts';

/** Types of posts that are articles; plug-ins have others by the hundred, for forms, menus and settings. */
const ARTICLE_TYPES =
  /^(?:post|(?:[a-z]{1,12}[_-])?(?:articles?|news|news[_-]?items?|stor(?:y|ies)|press[_-]?releases?|features?|reviews?|interviews?|opinions?|columns?|blog|blog[_-]?posts?|obituar(?:y|ies)|reports?))$/;
const MAX_REASONS = 8;
const MAX_POSTS = INNER_LIMITS.wordpressExport.posts;

/** A WordPress export (WXR 1.0 to 1.2): each published post is an article. Comments are never read. */
export const wxrVocabulary: XmlVocabulary = { name: 'WordPress export', recognizes, read };

function recognizes(root: XmlElement): boolean {
  const channel = root.name === 'rss' ? childNamed(root, 'channel', '') : undefined;
  return channel !== undefined && isExport(channel);
}

function read(root: XmlElement, _given: GivenFields): Parsed {
  const channel = childNamed(root, 'channel', '');
  const items = channel ? itemsOf(channel) : [];
  if (!channel) return { drafts: [], problems: [] };
  const site = readSite(channel, items);
  const posts: { readonly element: XmlElement; readonly path: string }[] = [];
  const others: { readonly element: XmlElement; readonly reason: string }[] = [];
  const beyond: XmlElement[] = [];
  for (const [index, element] of items.entries()) {
    const reason = reasonToLeaveOut(element);
    if (reason !== undefined) others.push({ element, reason });
    else if (posts.length >= MAX_POSTS) beyond.push(element);
    else posts.push({ element, path: `/rss/channel/item[${index + 1}]` });
  }
  const shown = new Set(posts.map(({ element }) => metaOf(element).get('_thumbnail_id')));
  const leftOut = others.filter(({ element }) => !shown.has(exportedText(element, 'post_id')));
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const allowance = new FileAllowance();
  for (const [index, { element, path }] of posts.entries()) {
    if (allowance.isSpent) {
      const { line, column } = element;
      const found = `${posts.length - index} posts after the first ${index}`;
      problems.push(problem('item-left-out', found, { line, column, path }, TOO_MUCH_TOGETHER));
      break;
    }
    // What tells one article from another is of no use where there is but one.
    const item = posts.length === 1 ? {} : { item: index + 1 };
    const found = wordpressPost.read({ value: postRecord(element, site), path }, { lookUp: () => undefined });
    allowance.spend(found);
    const placed = (place: Place) => placeOf(place, element, path);
    if (found.draft) drafts.push({ ...draftMapped(found.draft, placed), ...item });
    problems.push(...found.problems.map((each) => ({ ...each, place: { ...item, ...placed(each.place) } })));
  }
  if (leftOut.length > 0) problems.push(tellLeftOut(leftOut.map(({ reason }) => reason)));
  const [first] = beyond;
  if (first) problems.push(tooManyPosts(first, beyond.length));
  if (posts.length === 0) problems.push(noPosts(channel));
  return { drafts, problems };
}

/** Why an item is no published article, in the plural; `undefined` where it is one. */
function reasonToLeaveOut(item: XmlElement): string | undefined {
  const type = exportedText(item, 'post_type') || 'post';
  if (!ARTICLE_TYPES.test(type)) return TYPE_NAMES[type] ?? `of type ${type.slice(0, 40)}`;
  if (exportedText(item, 'post_password') !== '') return 'posts with a password';
  const status = exportedText(item, 'status') || 'publish';
  if (status === 'publish' || status === 'future') return undefined;
  return STATUS_NAMES[status] ?? `posts of status ${status.slice(0, 40)}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  page: 'pages',
  attachment: 'attachments',
  revision: 'revisions',
  nav_menu_item: 'menu items',
  wp_block: 'blocks',
};

const STATUS_NAMES: Readonly<Record<string, string>> = {
  draft: 'drafts',
  'auto-draft': 'drafts',
  pending: 'posts pending review',
  private: 'private posts',
  trash: 'posts in the trash',
};

function tellLeftOut(reasons: readonly string[]): Problem {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  const told = most.slice(0, MAX_REASONS).map(([reason, count]) => `${reason}: ${count}`);
  const rest = most.slice(MAX_REASONS).reduce((sum, [, count]) => sum + count, 0);
  const kinds = [...told, ...(rest > 0 ? [`others: ${rest}`] : [])].join(', ');
  const found = `${reasons.length} ${reasons.length === 1 ? 'item' : 'items'} (${kinds})`;
  return problem('item-left-out', found, { path: '/rss/channel' });
}

function tooManyPosts({ line, column }: XmlElement, count: number): Problem {
  return problem(
    'item-left-out',
    `${count} posts after the first ${MAX_POSTS}`,
    { line, column },
    {
      needed: `at most ${MAX_POSTS} posts in one export`,
      mend: 'Export the posts of fewer months at once.',
    },
  );
}

function noPosts({ line, column }: XmlElement): Problem {
  return problem(
    'unknown-format',
    'a WordPress export without a published post',
    { line, column, path: '/rss/channel' },
    { needed: 'at least one published post', mend: 'Export “Posts” with the status “Published”, and upload that.' },
  );
}

/** Where the element stands that a member of the post’s record was made from. */
function placeOf({ path: of = '' }: Place, item: XmlElement, path: string): Place {
  const member = /^[.[]"?(\w+)/.exec(of.slice(path.length))?.[1] ?? '';
  const name = ELEMENT_OF[member];
  const element = (name === undefined ? undefined : elementNamed(item, name)) ?? item;
  const { line, column } = element;
  // What is wrong in a text is looked for from its first line on.
  const at = name === 'content:encoded' ? { line } : { line, column };
  return { ...at, path: name === undefined ? path : `${path}/${name}` };
}

function elementNamed(item: XmlElement, name: string): XmlElement | undefined {
  if (name === 'content:encoded') return encodedElement(item, 'content');
  if (name === 'excerpt:encoded') return encodedElement(item, 'excerpt');
  return name.startsWith('wp:') ? exportedNamed(item, name.slice(3))[0] : childNamed(item, name, '');
}
