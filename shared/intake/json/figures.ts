import type { Image } from '../../model/article.ts';
import { type Body, type Element, element, type Properties, text } from '../../model/body.ts';

/** A picture that a document describes apart from its body. */
export interface Picture {
  /** What the document calls it. */
  readonly key: string;
  readonly image: Image;
  /** The addresses of all its sizes: a body may show another of them. */
  readonly addresses: ReadonlySet<string>;
}

/** A picture as a body shows it. */
export function figureOf({ src, alt, caption, credit, width, height }: Image): Element {
  const properties: Properties = {
    src,
    ...(alt === undefined ? {} : { alt }),
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(credit === undefined ? {} : { credit }),
  };
  return element('figure', [
    element('img', [], properties),
    ...(caption === undefined ? [] : [element('figcaption', [text(caption)])]),
  ]);
}

/** The body with what the document says of its pictures, where its figures say nothing: alt, credit, size, caption. */
export function describeFigures(body: Body, pictures: readonly Picture[]): Body {
  if (pictures.length === 0 || !body.children.some((block) => block.type === 'element' && block.tagName === 'figure'))
    return body;
  const byAddress = new Map(
    pictures.flatMap((each) => [...each.addresses].map((address) => [address, each.image] as const)),
  );
  return {
    ...body,
    children: body.children.map((block) =>
      block.type === 'element' && block.tagName === 'figure' ? described(block, byAddress) : block,
    ),
  };
}

function described(figure: Element, byAddress: ReadonlyMap<string, Image>): Element {
  const [shown, ...others] = figure.children;
  if (shown?.type !== 'element' || shown.tagName !== 'img') return figure;
  const image = byAddress.get(shown.properties.src ?? '');
  if (!image) return figure;
  const { caption } = image;
  // Of several sizes the one that the document describes stands where the body says no size of its own, which is most often a thumbnail.
  const isOther = image.src !== shown.properties.src;
  const src =
    isOther && shown.properties.width === undefined && image.width !== undefined ? image.src : shown.properties.src;
  const { alt, credit, width, height } = { ...(image.src === src ? image : withoutSize(image)), ...shown.properties };
  const properties: Properties = {
    ...shown.properties,
    ...(src === undefined ? {} : { src }),
    ...(alt === undefined ? {} : { alt }),
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(credit === undefined ? {} : { credit }),
  };
  const captions = others.length === 0 && caption !== undefined ? [element('figcaption', [text(caption)])] : others;
  return element('figure', [element('img', [], properties), ...captions], figure.properties);
}

function withoutSize({ width: _width, height: _height, ...image }: Image): Image {
  return image;
}
