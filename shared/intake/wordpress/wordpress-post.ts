import type { Image } from '../../model/article.ts';
import type { Body } from '../../model/body.ts';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { cleanLine } from '../clean-line.ts';
import { imagesOf } from '../complete-draft.ts';
import { hasMore } from '../has-more.ts';
import type { BodyBuilder } from '../html/body-builder.ts';
import { withoutFurniture } from '../html/without-furniture.ts';
import { describeFigures, type Picture } from '../json/figures.ts';
import { finishDraft } from '../json/finish-draft.ts';
import type { JsonArticleFormat, JsonRead } from '../json/json-article.ts';
import { readJsonFields } from '../json/json-fields.ts';
import { isRecord, type JsonRecord, type JsonValue, member, own, textOf } from '../json/json-value.ts';
import { MAX_BODY_LENGTH, NO_BODY, readHtmlBody } from '../json/read-body.ts';
import type { LeftOutLine } from '../left-out-line.ts';
import { listParagraphs } from '../list-paragraphs.ts';
import { tellLeftOutLines } from '../tell-left-out-lines.ts';
import { featuredImage, isSamePicture } from './featured-image.ts';
import { postFields, rendered } from './post-fields.ts';
import { withoutPlugins } from './without-plugins.ts';
import { wordpressHtml } from './wordpress-html.ts';

/** Posts that are not for readers; `future` waits for its time, which makes it an embargo. */
const UNPUBLISHED = /^(?:draft|auto-draft|pending|private|trash|inherit|request-\w+)$/;
/** What WordPress shows of a post to those who have not given its password. */
const PASSWORD_FORM = /^\s*<form\b[^>]{0,500}post-?pass/i;
/** What is no article, by the name of its type or of what an attachment has. */
const NO_POST: ReadonlySet<string> = new Set([
  'page',
  'attachment',
  'revision',
  'nav_menu_item',
  'wp_block',
  'wp_template',
  'wp_navigation',
  'customize_changeset',
  'product',
]);

/** A post as WordPress’s REST API hands it out (`/wp/v2/posts`, with or without `_embed`), and as WordPress.com’s does. */
export const wordpressPost: JsonArticleFormat = { name: 'WordPress', recognizes, read };

function recognizes(record: JsonRecord): boolean {
  if (isRendered(own(record, 'title')) && (isRendered(own(record, 'content')) || isRendered(own(record, 'excerpt'))))
    return true;
  // WordPress.com’s own API (v1.1) has texts where the REST API has objects.
  return Object.hasOwn(record, 'ID') && Object.hasOwn(record, 'site_ID') && typeof own(record, 'content') === 'string';
}

function isRendered(value: unknown): boolean {
  return isRecord(value) && (typeof own(value, 'rendered') === 'string' || typeof own(value, 'raw') === 'string');
}

function read(item: JsonValue): JsonRead {
  const leftOut = reasonToLeaveOut(item);
  if (leftOut)
    return { problems: [problem('item-left-out', `${leftOut.found}${titleOf(item)}`, { path: leftOut.path })] };
  const { fields, problems: ofFields } = readJsonFields(postFields(item));
  const { picture, problems: ofPicture } = featuredImage(item, fields.canonicalUrl);
  const content = rendered(member(item, 'content'));
  const written = textOf(content) ?? '';
  if (hasMore(written, '\n', INNER_LIMITS.wordpressPost.lines)) return { problems: [tooManyLines(content.path)] };
  // What is too long is refused as it stands.
  const { html, leftOut: shortcodes } =
    written.length > MAX_BODY_LENGTH ? { html: written, leftOut: [] } : wordpressHtml(written);
  const plugins: LeftOutLine[] = [];
  const skip = (words: string) => {
    const text = cleanLine(words);
    if (text !== '') plugins.push({ place: {}, text });
  };
  const wrap = (builder: BodyBuilder) => withoutPlugins(builder, skip);
  const { body, found, problems: ofBody } = html.trim() === '' ? NO_BODY : readHtmlBody(html, content, fields, wrap);
  const told = shortcodes.map((written) => problem('left-out', quote(written), { path: content.path }));
  const { blocks: children, leftOut: furniture } = withoutFurniture(body.children);
  const lines = tellLeftOutLines(
    [...plugins, ...furniture].map((line) => ({ ...line, place: { path: content.path } })),
    undefined,
  );
  const cleared: Body = { ...body, children: listParagraphs(children) };
  const shown = picture && shownIn(cleared, picture);
  const images = shown ?? picture?.image;
  return finishDraft(
    {
      fields: { ...found, ...fields, ...(images ? { images: [images] } : {}) },
      body: picture && shown ? describeFigures(cleared, [{ ...picture, addresses: new Set([shown.src]) }]) : cleared,
      problems: [...ofFields, ...ofPicture, ...told, ...lines, ...ofBody],
    },
    member(item, 'title'),
    content,
    undefined,
  );
}

function tooManyLines(path: string): Problem {
  const most = INNER_LIMITS.wordpressPost.lines;
  return problem(
    'too-large',
    `more than ${most} lines`,
    { path },
    { needed: `a post of at most ${most} lines`, mend: 'Split the post where it was written.' },
  );
}

/** The featured image as the body shows it, in whichever size: themes set it above a text that often begins with it. */
function shownIn(body: Body, { image }: Picture): Image | undefined {
  const shown = imagesOf(body).find(({ src }) => isSamePicture(src, image.src));
  if (!shown) return undefined;
  const { src: _src, width: _width, height: _height, ...described } = image;
  return { ...described, ...shown };
}

function reasonToLeaveOut(item: JsonValue): { readonly found: string; readonly path: string } | undefined {
  const type = member(item, 'type');
  const status = member(item, 'status');
  const named = textOf(type);
  if (named !== undefined && NO_POST.has(named)) return { found: quote(`type: ${named}`), path: type.path };
  const stated = textOf(status);
  if (stated !== undefined && UNPUBLISHED.test(stated)) return { found: quote(`status: ${stated}`), path: status.path };
  const content = member(item, 'content');
  const isLocked =
    isRecord(content.value) &&
    own(content.value, 'protected') === true &&
    (textOf(rendered(content)) === undefined || PASSWORD_FORM.test(textOf(rendered(content)) ?? ''));
  return isLocked ? { found: 'a post with a password', path: content.path } : undefined;
}

function titleOf(item: JsonValue): string {
  const title = textOf(rendered(member(item, 'title')));
  return title === undefined ? '' : `, ${quote(title)}`;
}
