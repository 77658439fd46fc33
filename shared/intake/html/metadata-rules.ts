import { plainText } from '../../model/body.ts';
import { bareByline } from '../bare-byline.ts';
import { cleanLine } from '../clean-line.ts';
import { parseTime } from '../parse-time.ts';
import { type Attributes, classesOf, wordsOf } from './attributes.ts';
import { BLOCKQUOTE } from './block-rules.ts';
import type { BodyBuilder } from './body-builder.ts';
import { FACEBOOK_POST } from './embed-rules.ts';
import { CREDIT, FIGCAPTION, FIGURE } from './figure-rules.ts';
import type { Findings } from './findings.ts';
import type { ElementRule } from './rule.ts';

/** A rule that an element's classes or microdata call for, whatever its name. */
interface MetadataRule {
  readonly applies: (tag: string, attributes: Attributes, builder: BodyBuilder) => boolean;
  readonly rule: ElementRule;
}

const BYLINES: ReadonlySet<string> = new Set(
  'byline by-line article-byline story-byline post-byline entry-byline c-byline p-author post-author entry-author article-author author-name'.split(
    ' ',
  ),
);
const STANDFIRSTS: ReadonlySet<string> = new Set(
  'standfirst dek deck article-dek article-standfirst article-summary p-summary subheadline sub-headline article-subtitle'.split(
    ' ',
  ),
);
const CREDITS: ReadonlySet<string> = new Set(
  'credit image-credit photo-credit photo-byline photographer media-credit img-credit figure-credit copyright image-copyright attribution'.split(
    ' ',
  ),
);
const CAPTIONS: ReadonlySet<string> = new Set(
  'caption wp-caption-text image-caption photo-caption media-caption figure-caption'.split(' '),
);

const PULL_QUOTES: ReadonlySet<string> = new Set(['pullquote', 'pull-quote', 'kg-blockquote-alt']);
const FACEBOOK_POSTS: ReadonlySet<string> = new Set(['fb-post', 'fb-video']);

function hasClass(attributes: Attributes, names: ReadonlySet<string>): boolean {
  return classesOf(attributes).some((name) => names.has(name));
}

function hasItemprop(attributes: Attributes, ...names: readonly string[]): boolean {
  return wordsOf(attributes.itemprop).some((name) => names.includes(name));
}

const MAX_BYLINE_LENGTH = 300;

/** The writer’s name, kept as a finding and taken out of the body; a second one stays where it is. */
const BYLINE: ElementRule = {
  role: 'block',
  makesNode: true,
  build: ({ children }, builder) => {
    const written = cleanLine(children.map(plainText).join(' '));
    if (builder.findings.byline !== undefined || written.length > MAX_BYLINE_LENGTH) return children;
    noteByline(written, builder.findings);
    return [];
  },
};

/** Reads a byline, which may name the time as well: `By Jane Doe | January 4, 2026`. */
export function noteByline(written: string, findings: Findings): void {
  const names: string[] = [];
  for (const each of written.split(/[|·•\n]|(?<=\s)[–—-](?=\s)/)) {
    const part = each.trim();
    const time = parseTime(part.replace(/^(?:published|posted|updated)(?:\s+on)?:?\s+/i, ''));
    if (time !== undefined) findings.published ??= time;
    else if (part !== '') names.push(part);
  }
  const byline = bareByline(names.join(', ')).trim();
  if (byline !== '') findings.byline ??= byline;
}

const STANDFIRST: ElementRule = {
  role: 'block',
  makesNode: true,
  build: ({ children }, builder) => {
    const written = cleanLine(children.map(plainText).join(' '));
    if (builder.findings.standfirst !== undefined || written === '' || written.length > 600) return children;
    builder.findings.standfirst = written;
    return [];
  },
};

/** The name of a linked author is a finding; the link stays in its sentence. */
const AUTHOR_LINK: ElementRule = {
  role: 'inline',
  makesNode: true,
  build: ({ children }, builder) => {
    const written = cleanLine(children.map(plainText).join(' '));
    if (written !== '' && written.length <= MAX_BYLINE_LENGTH) noteByline(written, builder.findings);
    return children;
  },
};

/** In the order in which they are tried. */
export const METADATA_RULES: readonly MetadataRule[] = [
  {
    applies: (_tag, attributes, builder) =>
      builder.isOpen('figure') &&
      // Who is named inside a figure made the picture, not the article.
      (hasClass(attributes, CREDITS) ||
        hasClass(attributes, BYLINES) ||
        hasItemprop(attributes, 'author', 'creator', 'credittext', 'copyrightholder')),
    rule: CREDIT,
  },
  {
    applies: (tag, _attributes, builder) => (tag === 'cite' || tag === 'small') && builder.isOpen('figcaption'),
    rule: CREDIT,
  },
  { applies: (tag, attributes) => tag === 'div' && classesOf(attributes).includes('wp-caption'), rule: FIGURE },
  {
    applies: (tag, attributes, builder) =>
      tag !== 'figcaption' && tag !== 'figure' && builder.isOpen('figure') && hasClass(attributes, CAPTIONS),
    rule: FIGCAPTION,
  },
  {
    applies: (tag, attributes) => tag !== 'a' && (hasClass(attributes, BYLINES) || isAuthor(attributes)),
    rule: BYLINE,
  },
  {
    applies: (tag, attributes) =>
      tag === 'a' && (wordsOf(attributes.rel).includes('author') || classesOf(attributes).includes('p-author')),
    rule: AUTHOR_LINK,
  },
  {
    applies: (tag, attributes) => (tag === 'div' || tag === 'aside') && hasClass(attributes, PULL_QUOTES),
    rule: BLOCKQUOTE,
  },
  { applies: (tag, attributes) => tag === 'div' && hasClass(attributes, FACEBOOK_POSTS), rule: FACEBOOK_POST },
  {
    applies: (tag, attributes) => /^(?:p|div|section|h[2-6]|span)$/.test(tag) && hasClass(attributes, STANDFIRSTS),
    rule: STANDFIRST,
  },
];

function isAuthor(attributes: Attributes): boolean {
  return hasItemprop(attributes, 'author', 'creator');
}

/** Reads a `time` element: when the article was published or changed, where it says which. `written` is what readers see. */
export function noteTime(attributes: Attributes, written: string, inHeader: boolean, findings: Findings): void {
  const time = parseTime(attributes.datetime ?? '');
  if (time === undefined) return;
  const classes = classesOf(attributes).join(' ');
  const isModified = hasItemprop(attributes, 'datemodified') || /updated|modified/.test(classes);
  const isPublished =
    inHeader ||
    attributes.pubdate !== undefined ||
    hasItemprop(attributes, 'datepublished', 'datecreated') ||
    /publish|pubdate|entry-date|post-date/.test(classes);
  if (!isModified && !isPublished) return;
  findings.timeTexts.add(written);
  if (isModified) findings.modified ??= time;
  else findings.published ??= time;
}
