import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Attributes, attributesOf, NO_ATTRIBUTES } from './attributes.ts';
import type { MarkupSink } from './html-reader.ts';

/** What Word puts into the HTML that it saves or that is copied from it. */
const WORD = /[="]Mso(?:Normal|Title|List)/;
/** What LibreOffice and its kin do, and OneNote. */
const LIBRE_OFFICE =
  /<meta name="?generator"? content="(?:(?:Libre|Open|Apache Open)Office|Microsoft (?:OneNote|Word|Outlook))/i;
/** What Google Docs puts there. */
const GOOGLE_DOCS = ['docs-internal-guid-', 'lst-kix_', '#cmnt'];
const LEVELLED = /<li\s[^<>]{0,500}\baria-level=/;
/** How it marks a list’s bullet, which stands in headings without a class as well. */
const WORD_BULLET = /mso-list\s?:\s?Ignore/i;
const MAX_OPEN = INNER_LIMITS.html.openElements;

/** Whether `html` was written by a word processor, whose marks are to be read as what they stand for. */
export function isOfficeMarkup(html: string): boolean {
  if (html.includes('Mso') && WORD.test(html)) return true;
  if (html.includes('mso-list') && WORD_BULLET.test(html)) return true;
  if ((html.includes('Office') || html.includes('="Microsoft ')) && LIBRE_OFFICE.test(html)) return true;
  return GOOGLE_DOCS.some((mark) => html.includes(mark)) || (html.includes('aria-level') && LEVELLED.test(html));
}

interface Tag {
  readonly tag: string;
  readonly attributes: Attributes;
}

/**
 * Hands the markup of a word processor on to `sink` as ordinary HTML: its titles as headings, weight and slant of its styles as emphasis, and no
 * comments that colleagues wrote beside the text.
 */
export function readOfficeMarkup(sink: MarkupSink): MarkupSink {
  const open: { readonly tag: string; readonly told: readonly Tag[] }[] = [];
  let skipped: string | undefined;
  let isOver = false;
  return {
    text: (value) => {
      if (!isOver && skipped === undefined) sink.text(value);
    },
    open: (tag, attributes) => {
      if (isOver || skipped !== undefined) return;
      const href = tag === 'a' ? (attributes.href ?? '') : '';
      // The comments follow the text, each with a link back to its place.
      if (href.startsWith('#cmnt_ref')) isOver = true;
      else if (/^#cmnt\d/.test(href)) skipped = tag;
      else {
        const told = meaningOf(tag, attributes);
        if (open.length < MAX_OPEN) open.push({ tag, told });
        for (const each of told) sink.open(each.tag, each.attributes);
      }
    },
    close: (tag) => {
      if (skipped === tag) skipped = undefined;
      else if (!isOver && skipped === undefined) {
        const at = open.findLastIndex((each) => each.tag === tag);
        const told = at < 0 ? [{ tag }] : (open[at]?.told ?? []);
        if (at >= 0) open.splice(at, 1);
        for (const each of told.toReversed()) sink.close(each.tag);
      }
    },
  };
}

/** The tags that an element is, the outermost first. */
function meaningOf(tag: string, attributes: Attributes): readonly Tag[] {
  const style = (attributes.style ?? '').slice(0, 1000);
  const asWritten: Tag = { tag, attributes };
  if (/^(?:b|strong)$/.test(tag))
    return /(?:^|;)\s{0,9}font-weight\s{0,9}:\s{0,9}(?:normal|[1-4]00)/i.test(style) ? [] : [asWritten];
  if (/^(?:i|em)$/.test(tag)) return /(?:^|;)\s{0,9}font-style\s{0,9}:\s{0,9}normal/i.test(style) ? [] : [asWritten];
  if (tag === 'span') return [...emphasisOf(style), asWritten];
  if (tag !== 'p') return [asWritten];
  const role = /(?:^|\s)(?:Mso)?(Title|Subtitle)(?:\s|$)/i.exec(attributes.class ?? '')?.[1]?.toLowerCase();
  if (role === 'title') return [{ tag: 'h1', attributes: NO_ATTRIBUTES }];
  return role === 'subtitle' ? [{ tag, attributes: STANDFIRST }] : [asWritten];
}

const STANDFIRST: Attributes = Object.freeze(attributesOf({ class: 'standfirst' }));

function emphasisOf(style: string): readonly Tag[] {
  if (style === '') return [];
  const names = [
    /(?:^|;)\s{0,9}font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i.test(style) ? ['strong'] : [],
    /(?:^|;)\s{0,9}font-style\s{0,9}:\s{0,9}italic/i.test(style) ? ['em'] : [],
    /(?:^|;)\s{0,9}vertical-align\s{0,9}:\s{0,9}super/i.test(style) ? ['sup'] : [],
    /(?:^|;)\s{0,9}vertical-align\s{0,9}:\s{0,9}sub(?!\w)/i.test(style) ? ['sub'] : [],
  ].flat();
  return names.map((tag) => ({ tag, attributes: NO_ATTRIBUTES }));
}
