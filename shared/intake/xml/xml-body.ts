import type { Body } from '../../model/body.ts';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Attributes } from '../html/attributes.ts';
import { BodyBuilder } from '../html/body-builder.ts';
import { readArticle } from '../html/read-article.ts';
import type { GivenFields } from '../intake.ts';
import { undoEntities } from '../set-right/undo-entities.ts';
import { withoutStrangeTags } from './without-strange-tags.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** An HTML tag that an element of another vocabulary becomes. */
export interface Tag {
  readonly tag: string;
  readonly attributes?: Attributes;
}

/** The tags that `element` becomes, the outermost first, none to keep only its content; `undefined` drops it, content and all. */
export type Translate = (element: XmlElement, body: XmlBody) => readonly Tag[] | undefined;

/** A body with what its own first lines say of the article. */
export interface XmlBodyRead {
  readonly body: Body;
  readonly found: GivenFields;
  readonly problems: readonly Problem[];
}

/** What one article may hold, so that a file full of it is not all one: characters of text, and elements. */
const BODY_LIMITS = { text: INNER_LIMITS.article.characters, elements: INNER_LIMITS.article.elements };

interface End {
  readonly end: string;
}

/** Whether a text is more than one article may hold. */
export function isTooMuchText(text: string): boolean {
  return text.length > BODY_LIMITS.text;
}

/** The body of an article that is longer than a library of them. */
export function tooMuchText(place: Place): XmlBodyRead {
  const found = problem(
    'too-large',
    `an article of more than ${BODY_LIMITS.text} characters or ${BODY_LIMITS.elements} elements`,
    place,
    {
      needed: 'an article of at most 2 MiB of text',
      mend: 'Split the article.',
    },
  );
  return { ...NO_BODY, problems: [found] };
}

/** What there is to read where a document has no text. */
export const NO_BODY: XmlBodyRead = { body: { type: 'root', children: [] }, found: {}, problems: [] };

const NO_ATTRIBUTES: Attributes = Object.freeze(Object.create(null) as Record<string, string>);

/** A body that is built from the elements of an XML document. */
export class XmlBody {
  readonly builder = new BodyBuilder({ mark: () => this.#elements.length - 1, placeOf: (at) => this.#placeOf(at) });
  readonly #elements: XmlElement[] = [];
  #length = 0;

  /** Adds `nodes`, each element as what `translate` says that it is. */
  emit(nodes: readonly XmlNode[], translate: Translate): void {
    const rest: (XmlNode | End)[] = nodes.toReversed();
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      if (typeof node === 'string') this.text(node);
      else if ('end' in node) this.builder.close(node.end);
      else {
        if (this.#elements.push(node) > BODY_LIMITS.elements) return;
        const tags = translate(node, this);
        if (!tags) continue;
        for (const { tag, attributes = NO_ATTRIBUTES } of tags) {
          this.builder.open(tag, attributes);
          rest.push({ end: tag });
        }
        for (const child of node.children.toReversed()) rest.push(child);
      }
    }
  }

  #placeOf(at: number): Place {
    const element = this.#elements[at];
    return element ? { line: element.line, column: element.column } : {};
  }

  /** Adds text as it stands there. */
  text(written: string): void {
    this.#length += written.length;
    if (this.#length > BODY_LIMITS.text) return;
    const isCode = this.builder.isOpen('code') || this.builder.isOpen('pre');
    this.builder.text(isCode ? written : withoutStrangeTags(undoEntities(written)));
  }

  /** Adds one block of plain text. */
  paragraph(text: string, tag = 'p'): void {
    this.builder.open(tag, NO_ATTRIBUTES);
    this.builder.text(text);
    this.builder.close(tag);
  }

  /** The finished body without what `given` says already; its problems name `path`. */
  read(given: GivenFields, path: string): XmlBodyRead {
    if (this.#length > BODY_LIMITS.text || this.#elements.length > BODY_LIMITS.elements) return tooMuchText({ path });
    const { draft, problems } = readArticle(this.builder, given);
    const { body, item: _item, ...found } = draft;
    return { body, found, problems: problems.map((each) => ({ ...each, place: { ...each.place, path } })) };
  }
}
