import type { Image } from '../../model/article.ts';
import type { BodyNode } from '../../model/body.ts';

export interface Featured {
  readonly image?: Image;
  /** Every size of it that the document names, without the address’s query. */
  readonly addresses: ReadonlySet<string>;
}

/** Whether a block of the body shows the featured image, in whichever size. */
export function isFeatured(block: BodyNode, { addresses }: Featured): boolean {
  if (block.type !== 'element' || block.tagName !== 'figure') return false;
  return block.children.some(
    (child) =>
      child.type === 'element' && child.tagName === 'img' && addresses.has(bareAddress(child.properties.src ?? '')),
  );
}

/** The address of an image without its query and without the size in its name (`-1024x683`). */
export function bareAddress(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/-(?:\d{2,5}x\d{2,5}|scaled)(?=\.[a-z]{3,4}$)/i, '');
}
