import type { JsonField } from '../json/json-fields.ts';
import { elements, isRecord, type JsonValue, member, parts, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** What WordPress files a post under when its editor does not. */
const NO_SECTION =
  /^(?:uncategori[sz]ed|allgemein|sans catégorie|non classé|sin categoría|senza categoria|sem categoria|geen categorie|uten kategori|ukategorisert|okategoriserade)$/i;

/** The fields of a post: WordPress’s own, then what an SEO plug-in says of it (`yoast_head_json`). */
export function postFields(item: JsonValue): readonly JsonField[] {
  const yoast = member(item, 'yoast_head_json');
  const [section, ...others] = termsOf(item, 'category');
  const tags = [...others, ...termsOf(item, 'post_tag')];
  const terms = member(member(item, '_embedded'), 'wp:term');
  const isFuture = textOf(member(item, 'status')) === 'future';
  return [
    { field: 'id', from: rendered(member(item, 'guid')) },
    { field: 'id', from: member(item, 'link', 'URL') },
    { field: 'canonicalUrl', from: member(yoast, 'canonical') },
    { field: 'canonicalUrl', from: member(item, 'link', 'URL') },
    { field: 'slug', from: member(item, 'slug') },
    { field: 'headline', from: rendered(member(item, 'title')) },
    ...standfirstOf(item, yoast),
    ...bylineOf(item, yoast),
    { field: 'published', ...timeOf(item, 'date') },
    { field: 'modified', ...timeOf(item, 'modified') },
    ...(isFuture ? [{ field: 'embargo' as const, ...timeOf(item, 'date') }] : []),
    { field: 'language', from: member(item, 'lang', 'language', 'locale') },
    { field: 'language', from: member(yoast, 'og_locale') },
    ...(section === undefined ? [] : [{ field: 'section' as const, from: terms, raw: section }]),
    ...(tags.length === 0 ? [] : [{ field: 'tags' as const, from: terms, raw: tags }]),
    { field: 'source', from: member(yoast, 'og_site_name') },
  ];
}

/** What readers see of a text; what editors wrote where the document has only that. */
export function rendered(at: JsonValue): JsonValue {
  return isRecord(at.value) ? member(at, 'rendered', 'raw') : at;
}

/** Times in UTC, which WordPress writes without a zone; the site’s own time only where there is no other. */
function timeOf(item: JsonValue, name: string): { readonly from: JsonValue } {
  const utc = member(item, `${name}_gmt`);
  // A draft that was never published has a time of zeros.
  return { from: /^0000/.test(textOf(utc) ?? '0000') ? member(item, name) : utc };
}

/** An excerpt that an editor wrote; one that WordPress cut off the text ends in dots or in a link to go on. */
function standfirstOf(item: JsonValue, yoast: JsonValue): readonly JsonField[] {
  const from = rendered(member(item, 'excerpt'));
  const text = plainLine(withoutShortcodes(textOf(from) ?? '').html)
    .replace(/\s+/g, ' ')
    .trim();
  const isCut =
    /(?:(?:…|\.\.\.|&hellip;)\]?|(?:continue reading|read more|weiterlesen|lire la suite|leer más)\b[^\n[]{0,40})$/i.test(
      text,
    );
  return [
    ...(text === '' || isCut ? [] : [{ field: 'standfirst' as const, from, raw: text }]),
    { field: 'standfirst', from: member(yoast, 'description', 'og_description') },
  ];
}

function bylineOf(item: JsonValue, yoast: JsonValue): readonly JsonField[] {
  const coauthors = member(item, 'coauthors', 'authors');
  const embedded = member(member(item, '_embedded'), 'author');
  const names = (from: JsonValue) =>
    elements(from).flatMap((each) =>
      isRecord(each.value) ? (textOf(member(each, 'display_name', 'name')) ?? []) : [],
    );
  return [
    { field: 'byline', from: coauthors, raw: names(coauthors) },
    { field: 'byline', from: embedded, raw: names(embedded) },
    { field: 'byline', from: member(member(item, 'author'), 'name') },
    { field: 'byline', from: member(yoast, 'author') },
  ];
}

/** The names of a post’s terms: embedded by the REST API as lists by taxonomy, by WordPress.com’s as records by name. */
function termsOf(item: JsonValue, taxonomy: 'category' | 'post_tag'): readonly string[] {
  const embedded = elements(member(member(item, '_embedded'), 'wp:term')).flatMap((group) => elements(group));
  const named = embedded.filter((each) => textOf(member(each, 'taxonomy')) === taxonomy);
  const own = parts(member(item, taxonomy === 'category' ? 'categories' : 'tags')).filter((each) =>
    isRecord(each.value),
  );
  const names = [...named, ...own]
    .flatMap((each) => textOf(member(each, 'name')) ?? [])
    .map((name) => plainLine(name).trim());
  return [...new Set(names)].filter((name) => taxonomy !== 'category' || !NO_SECTION.test(name));
}
