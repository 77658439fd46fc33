import { type BodyNode, type Element, element, type Text, text } from '../../model/body.ts';

/** `(Photo: Jane Doe)`, `Photograph by Jane Doe`, `© Agency` at the end of a caption. */
const TRAILING =
  /(?:^|[\s|–—-])[([]?((?:photo(?:graph)?s?|image|picture|illustration|credit|foto)\s{0,9}(?:credit|courtesy)?\s{0,9}(?::|\/|\bby\b)|©)\s{0,9}([^()[\]|]{2,120}?)[)\]]?\.?\s{0,9}$/i;

/** The same with the agency before it, which is of the credit: `(AP Photo/Jane Doe)`. */
const OF_AGENCY =
  /(?:^|\s)[([]((?:\p{Lu}[\p{L}&.-]{1,20} ){1,3}(?:photos?|foto|image)\s{0,3}\/\s{0,3}[^()[\]]{2,80})[)\]]\.?\s{0,9}$/iu;

/** `caption` without a credit at its end, and that credit; a caption that is nothing else is gone. */
export function takeCredit(caption: Element): {
  readonly caption: Element | undefined;
  readonly credit: string | undefined;
} {
  const last = caption.children.at(-1);
  const end = last?.type === 'text' ? last.value.slice(-300) : '';
  const ofAgency = end.includes('/') ? OF_AGENCY.exec(end) : null;
  const match = ofAgency ?? TRAILING.exec(end);
  if (last?.type !== 'text' || !match) return { caption, credit: undefined };
  const before = last.value.slice(0, last.value.length - match[0].length).replace(/(?<![\s|–—-])[\s|–—-]+$/, '');
  const children: BodyNode[] = [...caption.children.slice(0, -1), ...(before === '' ? [] : [text(before)])];
  const credit = ((ofAgency ? match[1] : match[2]) ?? '').trim();
  if (children.length === 0) return { caption: undefined, credit };
  return { caption: element('figcaption', withoutTrailingSpace(children), caption.properties), credit };
}

function withoutTrailingSpace(children: readonly BodyNode[]): readonly BodyNode[] {
  const last = children.at(-1);
  if (last?.type !== 'text')
    return last?.type === 'element' && last.tagName === 'br' ? children.slice(0, -1) : children;
  const trimmed: Text = text(last.value.trimEnd());
  return [...children.slice(0, -1), trimmed];
}
