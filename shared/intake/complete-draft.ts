import type { Image } from '../model/article.ts';
import { type Body, type BodyNode, plainText } from '../model/body.ts';
import type { CheckedUrl } from '../model/checked-url.ts';
import { mintArticleId } from '../model/identity.ts';
import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { slugOf } from '../model/slug.ts';
import { type CheckContext, checkArticle, MAX_HEADLINE_LENGTH, placeOfHeadline } from './check-article.ts';
import { sectionAsNamed } from './check-section.ts';
import { cleanLine } from './clean-line.ts';
import { drawStandfirst } from './draw-standfirst.ts';
import type { Draft, NormalizedArticle } from './intake.ts';
import { sizeImages } from './size-images.ts';

/** Pictures may stand before the first words. */
const OPENING_BLOCKS = 10;
/** IPTC: routine. */
const DEFAULT_URGENCY = 4;

export interface CompletedDraft {
  /** Absent where an error stopped it. */
  readonly article?: NormalizedArticle;
  readonly problems: readonly Problem[];
}

/** `draft` with everything filled in that an article needs and the document left open. `mintKey` is what an id is minted from. */
export function completeDraft(draft: Draft, mintKey: string, context: CheckContext): CompletedDraft {
  const { newsroom } = context;
  const {
    id,
    slug,
    images: own = [],
    offersImages,
    standfirst,
    section,
    places = {},
    imagePlaces,
    keep: _keep,
    ...rest
  } = draft;
  const headline = cleanLine(draft.headline ?? '');
  const status = draft.status ?? 'usable';
  const inBody = imagesOf(draft.body);
  const images = mergeImages(own, inBody);
  // An image that stands twice has its size where either says it.
  const isSizeless = inBody.some(({ width }) => width === undefined);
  const body = isSizeless ? sizeImages(draft.body, images) : draft.body;
  const standing = new Set(inBody.map(({ src }) => src));
  const shown = offersImages ? images.filter(({ src }) => standing.has(src)) : images;
  const lacking = lacks(draft, headline, context);
  const checked = { ...draft, headline, status, images: shown, places, imagePlaces };
  const problems = [...lacking, ...checkArticle(checked, context)];
  if (lacking.length > 0) return { problems };
  const article: NormalizedArticle = {
    ...rest,
    id: id ?? mintArticleId(newsroom.authority, mintKey),
    ownId: id !== undefined,
    slug: slug ?? slugOf(headline),
    ownSlug: slug !== undefined,
    status,
    urgency: draft.urgency ?? DEFAULT_URGENCY,
    language: draft.language ?? newsroom.language,
    ...(section === undefined ? {} : { section: sectionAsNamed(section, newsroom) }),
    tags: draft.tags ?? [],
    headline,
    standfirst: standfirst ?? drawStandfirst(body, draft.dateline),
    images,
    body,
  };
  return { article, problems };
}

function lacks({ body, status, places }: Draft, headline: string, context: CheckContext): Problem[] {
  const problems: Problem[] = [];
  if (headline === '') {
    const opening = body.children
      .slice(0, OPENING_BLOCKS)
      .map(plainText)
      .find((text) => text !== '');
    problems.push(problem('no-headline', opening === undefined ? 'nothing' : quote(opening)));
  }
  if (headline.length > MAX_HEADLINE_LENGTH) {
    const place = places?.headline ?? placeOfHeadline(headline, context);
    problems.push(problem('headline-too-long', `${headline.length} characters, ${quote(headline)}`, place));
  }
  // A kill needs no words but the headline.
  if (body.children.length === 0 && status !== 'canceled') {
    problems.push(problem('no-body', headline === '' ? 'nothing' : `only the headline ${quote(headline)}`));
  }
  return problems;
}

/** The document's own images first, then those of its body, each address once and described by both. */
function mergeImages(own: readonly Image[], inBody: readonly Image[]): readonly Image[] {
  const images = new Map<CheckedUrl, Image>();
  for (const image of [...own, ...inBody]) images.set(image.src, { ...image, ...images.get(image.src) });
  return [...images.values()];
}

/** The images of a body in reading order. */
export function imagesOf(body: Body): readonly Image[] {
  const images: Image[] = [];
  for (const block of body.children) collectImages(block, images);
  return images;
}

function collectImages(node: BodyNode, images: Image[]): void {
  if (node.type !== 'element') return;
  if (node.tagName !== 'figure') {
    for (const child of node.children) collectImages(child, images);
    return;
  }
  const captions = node.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption');
  const caption = cleanLine(captions.map(plainText).join(' '));
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName !== 'img') continue;
    const { src, alt, width, height, credit } = child.properties;
    if (!src) continue;
    images.push({
      src,
      ...(alt === undefined || alt === '' ? {} : { alt }),
      ...(caption === '' ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    });
  }
}
