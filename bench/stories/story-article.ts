import type { Article } from '../../shared/model/article.ts';
import { type BodyNode, type Element, element, text } from '../../shared/model/body.ts';
import { type CheckedUrl, checkUrl } from '../../shared/model/checked-url.ts';
import { type Block, createStory, type Story } from './story.ts';

/** Story `number` as the canonical article that intake would make of it. Later numbers were published later. */
export function storyArticle(number: number, revision = 1): Article {
  const story = createStory(number);
  const published = new Date(Date.UTC(2026, 2, 2, 9) + number * 60_000).toISOString();
  const modified = new Date(Date.parse(published) + (revision - 1) * 1000).toISOString();
  const image = story.blocks.find((block) => block.kind === 'image');
  const src = checked(image?.url ?? '');
  return {
    id: `tag:herald.example,2026:stories/${number}`,
    slug: `story-${number}`,
    revision,
    status: 'usable',
    urgency: 4,
    language: 'en',
    section: story.section,
    tags: [],
    headline: story.headline,
    standfirst: standfirstOf(story),
    byline: story.byline,
    received: published,
    published,
    modified,
    updated: modified,
    images: image ? [{ src, alt: image.alt, width: image.width, height: image.height }] : [],
    body: { type: 'root', children: story.blocks.map(blockElement) },
  };
}

export function standfirstOf({ blocks }: Story): string {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.text.slice(0, 200) : '';
}

function blockElement(block: Block): Element {
  switch (block.kind) {
    case 'heading':
      return element('h2', [text(block.text)]);
    case 'paragraph':
      return element('p', [text(block.text)]);
    case 'quote':
      return element('blockquote', [element('p', [text(block.text)])]);
    case 'linked':
      return element('p', [text(`${block.before} `), link(block.url, block.words), text(` ${block.after}`)]);
    case 'list':
      return element(
        'ul',
        block.items.map((item) => element('li', [text(item)])),
      );
    case 'image': {
      const { alt, width, height } = block;
      const image = element('img', [], { src: checked(block.url), alt, width, height });
      return element('figure', [image, element('figcaption', [text(alt)])]);
    }
  }
}

function link(url: string, words: string): BodyNode {
  return element('a', [element('strong', [text(words)])], { href: checked(url) });
}

function checked(url: string): CheckedUrl {
  const good = checkUrl(url, 'link');
  if (good === undefined) throw new Error(`${url} is no address`);
  return good;
}
