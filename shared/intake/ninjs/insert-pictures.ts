import type { Image } from '../../model/article.ts';
import type { BodyBuilder } from '../html/body-builder.ts';
import type { MarkupSink } from '../html/html-reader.ts';
import { figureOf, type Picture } from '../json/figures.ts';

/** Superdesk marks the place of a picture by comments, which readers of HTML drop. */
const EMBED_MARK =
  /<!-- {0,3}EMBED (START|END) (?:Image|Picture) {0,3}\{ {0,3}id: {0,3}"([\w.-]{1,80})" {0,3}\} {0,3}-->/gi;

/** `html` with the comments that mark the places of pictures as elements. */
export function markEmbeds(html: string): string {
  if (!/EMBED START/i.test(html)) return html;
  return html.replace(EMBED_MARK, (_mark, edge: string, id: string) =>
    edge.toUpperCase() === 'START' ? `<div data-association="${id}">` : '</div>',
  );
}

/** Attributes by which elements refer to an association: each system has its own. */
const REFERENCES = /^(?:id|name|ref|data-[a-z-]{0,40}(?:assoc|embed|image|picture|media|id|ref|name|key)[a-z-]{0,20})$/;
const MAX_OPEN = 64;

/** Hands markup on to the builder, and puts in pictures where the markup refers to them and does not show them itself. */
export function insertPictures(builder: BodyBuilder, pictures: readonly Picture[]): MarkupSink {
  if (pictures.length === 0) return builder;
  const byKey = new Map(pictures.map((each) => [each.key, each.image]));
  const open: { readonly tag: string; readonly image: Image; depth: number; isShown: boolean }[] = [];
  return {
    text: (value) => builder.text(value),
    open: (tag, attributes) => {
      const innermost = open.at(-1);
      if (innermost?.tag === tag) innermost.depth++;
      const isImage = tag === 'img' || tag === 'source' || tag === 'amp-img';
      if (isImage && /^\s*(?:https?:)?\/\//i.test(attributes.src ?? attributes['data-src'] ?? attributes.srcset ?? ''))
        for (const each of open) each.isShown = true;
      const image = referenceIn(attributes, byKey);
      builder.open(tag, attributes);
      if (!image) return;
      // An image without an address of its own has no end tag either.
      if (isImage && !/^\s*(?:https?:)?\/\//i.test(attributes.src ?? '')) {
        builder.insert([figureOf(image)]);
        for (const each of open) each.isShown = true;
      } else if (!isImage && open.length < MAX_OPEN) open.push({ tag, image, depth: 1, isShown: false });
    },
    close: (tag) => {
      const innermost = open.at(-1);
      if (innermost?.tag === tag && --innermost.depth === 0) {
        open.pop();
        if (!innermost.isShown) builder.insert([figureOf(innermost.image)]);
        for (const each of open) each.isShown = true;
      }
      builder.close(tag);
    },
  };
}

function referenceIn(
  attributes: Readonly<Record<string, string>>,
  byKey: ReadonlyMap<string, Image>,
): Image | undefined {
  for (const name in attributes) {
    const image = REFERENCES.test(name) ? byKey.get((attributes[name] ?? '').replace(/^#/, '')) : undefined;
    if (image) return image;
  }
  return undefined;
}
