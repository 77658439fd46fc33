import { type Element, plainText } from '../../model/body.ts';
import { parseUrl } from '../../model/parse-url.ts';
import { quote } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import type { Attributes } from './attributes.ts';
import { inLanguageOf } from './block-rules.ts';
import type { BodyBuilder, Frame } from './body-builder.ts';
import { type Block, isElement, toBlocks } from './content.ts';
import { noteField, noteLink, noteMeta } from './head-fields.ts';
import { noteTime } from './metadata-rules.ts';
import { noteRows } from './note-labels.ts';
import { type ElementRule, ENDS_PARAGRAPH } from './rule.ts';

/** A form with this many paragraphs is the page’s frame, as some systems wrap all of a page in one, and no sign-up. */
const FRAME_PARAGRAPHS = 3;

function block(build: (frame: Frame, blocks: readonly Block[], builder: BodyBuilder) => readonly Block[]): ElementRule {
  return {
    role: 'block',
    makesNode: false,
    closes: ENDS_PARAGRAPH,
    build: (frame, builder) => inLanguageOf(frame, build(frame, toBlocks(frame.children), builder), builder),
  };
}

/** An element of a page’s head, which leaves nothing in the body. */
function noted(note: (attributes: Attributes, builder: BodyBuilder) => void): ElementRule {
  return {
    role: 'void',
    makesNode: false,
    build: ({ attributes }, builder) => {
      note(attributes, builder);
      return [];
    },
  };
}

/** What makes markup a page, and says the language of it all. */
function notePage(attributes: Attributes, builder: BodyBuilder): void {
  builder.findings.isPage = true;
  if (attributes.lang !== undefined) noteField('html:lang', attributes.lang, builder);
}

const ROOT: ElementRule = {
  role: 'block',
  makesNode: false,
  opened: notePage,
  build: ({ children }) => toBlocks(children),
};

const TITLE: ElementRule = {
  role: 'block',
  makesNode: false,
  opened: notePage,
  build: ({ children }, builder) => {
    builder.findings.title ??= cleanLine(children.map(plainText).join(''));
    return [];
  },
};

/** An outermost `article` or `main` may be the whole article. */
const REGION = block(({ tag }, blocks, builder) => {
  if ((tag === 'article' || tag === 'main') && !builder.isOpen(tag)) builder.findings.regions.push({ tag, blocks });
  return blocks;
});

function isInArticle(builder: BodyBuilder): boolean {
  return builder.isOpen('article') || builder.isOpen('main');
}

/** An article’s own head: its headline, images and standfirst; the rest tells of it what its findings tell. */
const HEADER = block((_frame, blocks, builder) => {
  if (!builder.findings.isPage) return blocks;
  if (!isInArticle(builder)) {
    noteStrayHeading(blocks, builder);
    return [];
  }
  for (const each of blocks) if (isElement(each, 'table')) noteRows(each, builder.findings);
  const texts = blocks.filter((each) => isElement(each, 'p'));
  // A head with much text in it is the beginning of the article, whatever its name.
  if (texts.length > 6) return blocks;
  const standfirst = texts
    .map((each) => cleanLine(plainText(each)))
    .find((each) => each.length >= 60 && /[.!?…。"”’]$/.test(each));
  if (standfirst !== undefined && standfirst.length <= 600) builder.findings.standfirst ??= standfirst;
  return blocks.filter(
    (each) =>
      each.type === 'embed' ||
      isElement(each, 'figure', 'h2', 'h3') ||
      builder.findings.mainHeadings.has(each as Element),
  );
});

/** Dropped on a page, kept in a piece of HTML. */
const BESIDE = block((_frame, blocks, builder) => {
  if (!builder.findings.isPage) return blocks;
  noteStrayHeading(blocks, builder);
  return [];
});

const FOOTER = block((_frame, blocks, builder) =>
  builder.findings.isPage && !builder.isOpen('blockquote') && !builder.isOpen('figure') ? [] : blocks,
);

function noteStrayHeading(blocks: readonly Block[], builder: BodyBuilder): void {
  const heading = blocks.find((each) => each.type === 'element' && builder.findings.mainHeadings.has(each));
  if (heading) builder.findings.strayHeading ??= cleanLine(plainText(heading));
}

/** Kept where it is a page’s frame; a form to fill in is of no use elsewhere. */
const FORM = block((_frame, blocks, builder) => {
  const isFrame = blocks.some((each) => each.type === 'element' && builder.findings.mainHeadings.has(each));
  if (isFrame || blocks.filter((each) => isElement(each, 'p')).length >= FRAME_PARAGRAPHS) return blocks;
  if (!builder.findings.isPage) builder.warn('left-out', quote('<form>'));
  return [];
});

const NAV: ElementRule = { role: 'skip', makesNode: false, build: () => [] };

const TIME: ElementRule = {
  role: 'inline',
  makesNode: false,
  build: ({ attributes, children }, builder) => {
    const inHeader = builder.findings.isPage && builder.isOpen('header') && isInArticle(builder);
    noteTime(attributes, cleanLine(children.map(plainText).join('')), inHeader, builder.findings);
    return children;
  },
};

export const PAGE_RULES: Readonly<Record<string, ElementRule>> = {
  html: ROOT,
  head: ROOT,
  body: ROOT,
  title: TITLE,
  meta: noted(noteMeta),
  link: noted(noteLink),
  base: noted(({ href }, { findings }) => {
    const base = parseUrl(href?.trim() ?? '', findings.canonical);
    if (base?.protocol === 'https:' || base?.protocol === 'http:') findings.statedBase ??= base.href;
  }),
  article: REGION,
  main: REGION,
  header: HEADER,
  footer: FOOTER,
  aside: BESIDE,
  nav: NAV,
  form: FORM,
  time: TIME,
};
