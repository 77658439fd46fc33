import type { JsonRecord } from '../json/json-value.ts';
import { parseTime } from '../parse-time.ts';
import { childElements, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { authorNamed, type ExportedSite, mediaRecord } from './exported-site.ts';
import { withFootnotes } from './footnotes.ts';
import { withGalleries } from './galleries.ts';
import { withSharedBlocks } from './shared-blocks.ts';
import { creatorOf, encodedElement, exportedText, metaOf, rssText } from './wxr-element.ts';

/** The elements of an item, by the member of the record that each becomes. */
export const ELEMENT_OF: Readonly<Record<string, string>> = {
  guid: 'guid',
  link: 'link',
  slug: 'wp:post_name',
  title: 'title',
  content: 'content:encoded',
  excerpt: 'excerpt:encoded',
  date: 'wp:post_date',
  date_gmt: 'wp:post_date_gmt',
  modified: 'wp:post_modified',
  modified_gmt: 'wp:post_modified_gmt',
  lang: 'category',
  _embedded: 'category',
  yoast_head_json: 'wp:postmeta',
};

/** A post of an export as WordPress’s REST API would hand it out (`/wp/v2/posts` with `_embed`), so that both are read alike. */
export function postRecord(item: XmlElement, site: ExportedSite): JsonRecord {
  const meta = metaOf(item);
  const content = encodedElement(item, 'content');
  const excerpt = encodedElement(item, 'excerpt');
  const picture = site.media.get(meta.get('_thumbnail_id') ?? '');
  return {
    type: 'post',
    status: exportedText(item, 'status'),
    guid: rssText(item, 'guid'),
    link: rssText(item, 'link'),
    slug: decoded(exportedText(item, 'post_name')),
    title: rssText(item, 'title'),
    content: content ? contentOf(textOf(content), item, meta, site) : '',
    excerpt: excerpt ? textOf(excerpt).trim() : '',
    date: dateOf(item),
    date_gmt: exportedText(item, 'post_date_gmt'),
    modified: '',
    modified_gmt: withoutZeros(exportedText(item, 'post_modified_gmt')),
    lang: termsOf(item, /^language$/)[0]?.nicename ?? site.language,
    coauthors: coauthorsOf(item, site),
    yoast_head_json: plugInRecord(meta),
    _embedded: {
      author: [{ name: authorNamed(creatorOf(item), site) }],
      'wp:term': [
        termRecords('category', categoriesOf(item, meta, site)),
        termRecords(
          'post_tag',
          termsOf(item, /^(?:post_)?tag$/).map(({ name }) => name),
        ),
      ],
      ...(picture ? { 'wp:featuredmedia': [mediaRecord(picture)] } : {}),
    },
  };
}

/** A post’s content with what an export has beside it: notes, blocks that posts share, the pictures of galleries. */
function contentOf(written: string, item: XmlElement, meta: ReadonlyMap<string, string>, site: ExportedSite): string {
  const whole = withSharedBlocks(withFootnotes(written, meta.get('footnotes')), site);
  return withGalleries(whole, exportedText(item, 'post_id'), site);
}

/** Slugs in other scripts lie percent-encoded in the database. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    // A URIError: the sign stands for itself, or the slug was cut.
    return slug;
  }
}

/** The time with its zone, which RSS wants; else the site’s own. */
function dateOf(item: XmlElement): string {
  return parseTime(rssText(item, 'pubDate')) ?? withoutZeros(exportedText(item, 'post_date'));
}

/** A time that was never set is all zeros. */
function withoutZeros(time: string): string {
  return time.startsWith('0000') ? '' : time;
}

interface Term {
  readonly name: string;
  readonly nicename: string;
}

/** WXR 1.0 writes each category and tag a second time without saying which it is; only the first is taken. */
function termsOf(item: XmlElement, domain: RegExp): readonly Term[] {
  return childElements(item).flatMap((element) => {
    if (element.name !== 'category' || element.namespace !== '') return [];
    if (!domain.test(element.attributes.get('domain') ?? '')) return [];
    return [{ name: textOf(element).trim(), nicename: element.attributes.get('nicename') ?? '' }];
  });
}

/** The names of an item’s categories, the one first that an SEO plug-in names as the primary. */
function categoriesOf(item: XmlElement, meta: ReadonlyMap<string, string>, site: ExportedSite): readonly string[] {
  const names = termsOf(item, /^category$/).map(({ name }) => name);
  const number = meta.get('_yoast_wpseo_primary_category') ?? meta.get('rank_math_primary_category');
  const primary = number === undefined ? undefined : site.categories.get(number);
  return primary !== undefined && names.includes(primary) ? [primary, ...names] : names;
}

function termRecords(taxonomy: string, names: readonly string[]): readonly JsonRecord[] {
  return names.map((name) => ({ taxonomy, name }));
}

/** Writers that the Co-Authors plug-in adds as terms, by login. */
function coauthorsOf(item: XmlElement, site: ExportedSite): readonly JsonRecord[] {
  return termsOf(item, /^author$/).flatMap(({ name }) => {
    const display_name = authorNamed(name, site);
    return display_name === '' ? [] : [{ display_name }];
  });
}

/** What SEO plug-ins keep of a post; what they would fill in from a template is left out. */
function plugInRecord(meta: ReadonlyMap<string, string>): JsonRecord {
  const first = (...keys: readonly string[]) =>
    keys.map((key) => meta.get(key) ?? '').find((value) => value !== '' && !value.includes('%')) ?? '';
  return {
    description: first('_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description'),
    canonical: first('_yoast_wpseo_canonical', 'rank_math_canonical_url'),
  };
}
