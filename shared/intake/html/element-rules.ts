import { text } from '../../model/body.ts';
import { type Attributes, classesOf, isUndisplayed, wordsOf } from './attributes.ts';
import { BLOCK_RULES } from './block-rules.ts';
import type { BodyBuilder } from './body-builder.ts';
import { DROPPED_RULES } from './dropped-rules.ts';
import { EMBED_RULES } from './embed-rules.ts';
import { FIGURE_RULES } from './figure-rules.ts';
import { INLINE_RULES, TRANSPARENT_INLINE } from './inline-rules.ts';
import { LIST_RULES } from './list-rules.ts';
import { MEDIA_RULES } from './media-rules.ts';
import { METADATA_RULES } from './metadata-rules.ts';
import { PAGE_RULES } from './page-rules.ts';
import { PRE_RULES, ruleInPre } from './pre-rules.ts';
import type { ElementRule } from './rule.ts';
import { TABLE_RULES } from './table-rules.ts';

const SKIP: ElementRule = { role: 'skip', makesNode: false, build: () => [] };
/** A box to tick, where it stands in a list of things to do; elsewhere it is a form’s. */
const INPUT: ElementRule = {
  role: 'void',
  makesNode: false,
  build: ({ attributes }, builder) =>
    attributes.type?.trim().toLowerCase() === 'checkbox' && builder.isOpen('li')
      ? [text(attributes.checked === undefined ? '☐ ' : '☑ ')]
      : [],
};
const NOTHING: ElementRule = { role: 'void', makesNode: false, build: () => [] };

function all(rule: ElementRule, tags: string): Readonly<Record<string, ElementRule>> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, rule]));
}

/** One rule for each element; what is not here is taken as if its tags were not. */
const RULES: ReadonlyMap<string, ElementRule> = new Map(
  Object.entries({
    ...INLINE_RULES,
    ...BLOCK_RULES,
    ...LIST_RULES,
    ...TABLE_RULES,
    ...FIGURE_RULES,
    ...PRE_RULES,
    ...EMBED_RULES,
    ...MEDIA_RULES,
    ...PAGE_RULES,
    // Code, other languages and controls: dropped with all that they hold.
    ...all(SKIP, 'style template button select textarea datalist output map noframes noembed dialog'),
    ...all(SKIP, 'frameset applet label progress meter'),
    ...DROPPED_RULES,
    input: INPUT,
    ...all(NOTHING, 'area col basefont bgsound frame keygen param track wbr'),
  }),
);

/** Classes of what stands around an article on a page: dropped there, kept in a piece of HTML that somebody wrote as it is. */
const FURNITURE: ReadonlySet<string> = new Set(
  (
    'ad ads advert advertisement advertising promo share sharing share-buttons social social-share social-links sharedaddy related ' +
    'related-articles related-posts related-content recommended recirculation newsletter newsletter-signup subscribe comments ' +
    'comment-list breadcrumb breadcrumbs skip-link cookie-banner cookie-notice pagination post-navigation jp-relatedposts'
  ).split(' '),
);
/** Classes of what readers do not see, of calls to edit a part, and of names of files and their sizes. */
const UNSEEN: ReadonlySet<string> = new Set([
  'sr-only',
  'visually-hidden',
  'screen-reader-text',
  'skip-link',
  'mw-editsection',
  'wp-block-file__button',
  'attachment__name',
  'attachment__size',
]);
const FURNITURE_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
]);

/** The rule for an element with these attributes, where it opens. */
export function ruleOf(tag: string, attributes: Attributes, builder: BodyBuilder): ElementRule {
  if (builder.isOpen('pre')) return ruleInPre(tag);
  // What is to be done stands in the label of its box.
  const rule = tag === 'label' && builder.isOpen('li') ? TRANSPARENT_INLINE : (RULES.get(tag) ?? TRANSPARENT_INLINE);
  let hasAny = false;
  for (const _ in attributes) {
    hasAny = true;
    break;
  }
  // These say who made a picture without any attribute.
  if ((!hasAny && tag !== 'small' && tag !== 'cite') || rule.role === 'skip') return rule;
  if (rule.role === 'void' || tag === 'html' || tag === 'body' || tag === 'iframe') return rule;
  if (isFurniture(attributes, builder)) return SKIP;
  return (METADATA_RULES.find(({ applies }) => applies(tag, attributes, builder)) ?? { rule }).rule;
}

function isFurniture(attributes: Attributes, builder: BodyBuilder): boolean {
  if (attributes.hidden !== undefined || /^\s*true\s*$/i.test(attributes['aria-hidden'] ?? '')) return true;
  if (isUndisplayed(attributes)) return true;
  const classes = classesOf(attributes);
  if (classes.some((name) => UNSEEN.has(name))) return true;
  if (!builder.findings.isPage) return false;
  return (
    classes.some((name) => FURNITURE.has(name)) || wordsOf(attributes.role).some((name) => FURNITURE_ROLES.has(name))
  );
}
