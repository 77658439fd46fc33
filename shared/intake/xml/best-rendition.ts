/** Wide enough for any page, and no more than a reader should have to load. */
const MAX_WIDTH = 2048;

/** Of a picture that does not say: more than a thumbnail. */
const LIKELY_WIDTH = 800;

/** One of several files of the same picture. */
export interface Rendition {
  readonly href: string;
  /** CSS pixels. */
  readonly width: number | undefined;
}

/**
 * The rendition that a page should show: among those with an address on the web, the widest that is not too wide, else the
 * narrowest. Without such an address the first that names any.
 */
export function bestRendition<T extends Rendition>(renditions: readonly T[]): T | undefined {
  const named = renditions.filter(({ href }) => href !== '');
  const onWeb = named.filter(({ href }) => /^(?:https?:)?\/\//i.test(href));
  const candidates = onWeb.length > 0 ? onWeb : named;
  let best: T | undefined;
  for (const each of candidates) if (!best || rankOf(each) > rankOf(best)) best = each;
  return best;
}

function rankOf({ width }: Rendition): number {
  if (width === undefined) return LIKELY_WIDTH;
  return width <= MAX_WIDTH ? width : -width;
}
