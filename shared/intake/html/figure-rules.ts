import { type Element, element, plainText } from '../../model/body.ts';
import { languageProperties } from './attributes.ts';
import { type Block, isElement, toBlocks, toInline } from './content.ts';
import { takeCredit } from './credit.ts';
import { bestCandidate, imageNodes } from './image.ts';
import { noteSource } from './media-rules.ts';
import { type ElementRule, ENDS_PARAGRAPH } from './rule.ts';

/** Paragraphs beside an image make its caption up to this many characters. */
const MAX_LOOSE_CAPTION = 400;

export const FIGURE: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: ENDS_PARAGRAPH,
  build: (frame, builder) => {
    const captions = frame.children.filter((child) => isElement(child, 'figcaption'));
    const content = toBlocks(frame.children.filter((child) => !isElement(child, 'figcaption')));
    const caption = captions.length === 0 ? undefined : joinCaptions(captions);
    const figures = content.filter((block) => isElement(block, 'figure'));
    if (figures.length === 0) {
      if (frame.lostImage) return content.filter((block) => !isElement(block, 'p'));
      // On a page, what a script would have put there is missing, and with it what the caption tells of.
      const isOfNothing = builder.findings.isPage && !content.some((block) => isElement(block, 'table', 'blockquote'));
      return captionedBlock(
        isOfNothing ? content.filter((block) => !isTitle(block)) : content,
        isOfNothing ? undefined : caption,
      );
    }
    const loose = content.filter((block) => !isElement(block, 'figure'));
    if (figures.length > 1) return [...content.slice(0, -1), ...gallery(content.at(-1), caption, frame.credit)];
    if (!caption && isCaption(loose)) return figures.map((figure) => described(figure, captionOf(loose), frame.credit));
    return content.map((block) => (isElement(block, 'figure') ? described(block, caption, frame.credit) : block));
  },
};

const LONGEST_TITLE = 200;

/** A short text in a figure that has nothing else. */
function isTitle(block: Block): boolean {
  return isElement(block, 'p', 'h2', 'h3', 'h4', 'h5', 'h6') && plainText(block).length <= LONGEST_TITLE;
}

function joinCaptions(captions: readonly Element[]): Element | undefined {
  const { inline } = toInline(
    captions.flatMap((caption) => [{ type: 'text', value: ' ' } as const, ...caption.children]),
  );
  return inline.length === 0 ? undefined : element('figcaption', inline, captions[0]?.properties);
}

function isCaption(blocks: readonly Block[]): boolean {
  const length = blocks.map(plainText).join(' ').length;
  return length > 0 && length <= MAX_LOOSE_CAPTION && blocks.every((block) => isElement(block, 'p'));
}

function captionOf(blocks: readonly Block[]): Element {
  return element('figcaption', toInline(blocks).inline);
}

/** A figure with its caption and the maker of its image; an inner caption gives way to the outer one. */
export function described(figure: Element, caption: Element | undefined, credit: string | undefined): Element {
  const own = caption ?? figure.children.find((child) => isElement(child, 'figcaption'));
  const found = own && isElement(own, 'figcaption') ? takeCredit(own) : { caption: undefined, credit: undefined };
  const maker = credit ?? found.credit;
  const images = figure.children
    .filter((child) => isElement(child, 'img'))
    .map((image) => (maker === undefined ? image : element('img', [], { ...image.properties, credit: maker })));
  return element('figure', found.caption ? [...images, found.caption] : images, figure.properties);
}

/** The last figure of several, which the caption under them all stands next to. */
function gallery(last: Block | undefined, caption: Element | undefined, credit: string | undefined): readonly Block[] {
  if (!last) return [];
  if (!caption && credit === undefined) return [last];
  const isBare = isElement(last, 'figure') && last.children.length === 1;
  return isBare ? [described(last, caption, credit)] : [last, ...toBlocks(caption?.children ?? [])];
}

/** A figure without an image: what it holds, and its caption where that has a place. */
function captionedBlock(content: readonly Block[], caption: Element | undefined): readonly Block[] {
  if (!caption) return content;
  const [only] = content;
  if (
    content.length === 1 &&
    only &&
    isElement(only, 'table') &&
    !only.children.some((child) => isElement(child, 'caption'))
  ) {
    return [
      element('table', [element('caption', caption.children, caption.properties), ...only.children], only.properties),
    ];
  }
  if (content.length === 1 && only && isElement(only, 'blockquote')) {
    return [element('blockquote', [...only.children, element('p', caption.children)], only.properties)];
  }
  return [...content, ...toBlocks(caption.children)];
}

/** An image’s caption; outside a figure it is a paragraph. */
export const FIGCAPTION: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: ENDS_PARAGRAPH,
  build: ({ attributes, children }) => {
    const { inline, hoisted } = toInline(children);
    const caption = inline.length === 0 ? [] : [element('figcaption', inline, languageProperties(attributes))];
    return [...hoisted, ...caption];
  },
};

/** The name of an image’s maker, kept on the figure and taken out of its caption. */
export const CREDIT: ElementRule = {
  role: 'inline',
  makesNode: true,
  build: ({ children }, builder) => {
    const figure = builder.nearest('figure');
    const credit = bareCredit(children.map(plainText).join(''));
    if (!figure || credit === '' || credit.length > 200) return children;
    figure.credit ??= credit;
    return [];
  },
};

/** A credit without the words and brackets that introduce it. */
export function bareCredit(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .replace(/^[\s(|·•–—-]+|(?<![\s)|·•])[\s)|·•]+$/g, '')
    .replace(
      /^(?:(?:photo(?:graph)?s?|image|picture|illustration|credit|graphic|foto|source)\s*(?:credit)?\s*(?:by\b|:|\/)?|©|\(c\))\s*/i,
      '',
    )
    .trim();
}

const IMAGE: ElementRule = {
  role: 'void',
  makesNode: false,
  build: ({ attributes }, builder) => imageNodes(attributes, builder),
};
const CUSTOM_IMAGE: ElementRule = {
  role: 'block',
  makesNode: true,
  build: ({ attributes }, builder) => imageNodes(attributes, builder),
};

const PICTURE: ElementRule = { role: 'inline', makesNode: false, build: ({ children }) => children };

const SOURCE: ElementRule = {
  role: 'void',
  makesNode: false,
  build: ({ attributes }, builder) => {
    const picture = builder.nearest('picture');
    // Sources stand before the image; the last is the one for the oldest browsers.
    const candidate = bestCandidate(attributes.srcset ?? attributes['data-srcset']);
    if (picture && candidate !== undefined) picture.candidate = candidate;
    if (!picture) noteSource(attributes.src, builder);
    return [];
  },
};

/** What browsers without scripts see: of use only for an image that a script would have put there. */
const NOSCRIPT: ElementRule = {
  role: 'inline',
  makesNode: false,
  opened: (_attributes, builder) => {
    builder.findings.imageBeforeNoscript = builder.previous !== undefined && isElement(builder.previous, 'figure');
  },
  build: ({ children }, builder) =>
    builder.findings.imageBeforeNoscript ? [] : children.filter((child) => isElement(child, 'figure')),
};

export const FIGURE_RULES: Readonly<Record<string, ElementRule>> = {
  figure: FIGURE,
  figcaption: FIGCAPTION,
  img: IMAGE,
  'amp-img': CUSTOM_IMAGE,
  picture: PICTURE,
  source: SOURCE,
  noscript: NOSCRIPT,
};
