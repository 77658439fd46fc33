import type { Attributes } from '../html/attributes.ts';

const HOLE = /^[BP]:([\da-z]{1,8})$/i;
const PART = /^S:([\da-z]{1,8})$/i;

/**
 * Parts of a page that its server sent after the rest, as React does: each stands hidden at the end, and a script puts it where a
 * `template` keeps its place.
 */
export class StreamedParts {
  readonly #holes = new Map<string, Element>();
  readonly #parts = new Map<string, Element>();

  /** Whether a start tag keeps the place of such a part. */
  isHole(tag: string, { id }: Attributes): boolean {
    return tag === 'template' && id !== undefined && HOLE.test(id);
  }

  /** Notes an element that keeps the place of a part, or is one. */
  note(element: Element, { id, hidden }: Attributes): void {
    if (id === undefined) return;
    const hole = HOLE.exec(id)?.[1];
    if (hole !== undefined) this.#holes.set(hole, element);
    const part = hidden === undefined ? undefined : PART.exec(id)?.[1];
    if (part !== undefined) this.#parts.set(part, element);
  }

  /** Puts every part where it belongs. */
  place(): void {
    for (const [id, part] of this.#parts) {
      part.removeAttribute('hidden');
      const hole = this.#holes.get(id);
      if (hole && !part.contains(hole)) hole.parentNode?.replaceChild(part, hole);
    }
  }
}
