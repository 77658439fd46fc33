import type { Place } from '../../model/problem.ts';
import { createPlaceInText } from '../html/place-in-text.ts';
import type { Whereabouts } from '../html/whereabouts.ts';
import { pathTo } from '../json/json-value.ts';
import type { ElementOffsets, LinkedScript } from './document-builder.ts';
import type { LinkedData } from './linked-data.ts';

/** What a statement of JSON-LD may be called, by its name among the statements of a head. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  headline: ['headline', 'name'],
  author: ['author', 'creator'],
  datepublished: ['datePublished', 'dateCreated'],
  datemodified: ['dateModified'],
  section: ['articleSection'],
  keyword: ['keywords'],
  language: ['inLanguage'],
  url: ['url', 'mainEntityOfPage'],
};

/** Of a property’s name in a script so many are looked at. */
const MOST_LOOKED_AT = 1000;
/** So much of a value tells which it is. Characters. */
const TELLING = 40;
const NOWHERE = -1;

/** Where things stand in a page that was made a document of: by the elements that are told one after another. */
export class PagePlaces implements Whereabouts {
  readonly #html: string;
  readonly #offsets: ElementOffsets;
  readonly #placeInText: (offset: number) => Place;
  #at = NOWHERE;

  constructor(html: string, offsets: ElementOffsets) {
    this.#html = html;
    this.#offsets = offsets;
    this.#placeInText = createPlaceInText(html);
  }

  /** Notes that what is told next stands at `element`; of one that the page itself does not have nobody can say where it stands. */
  readonly standAt = (element: Element | undefined): void => {
    this.#at = (element && this.#offsets.get(element)) ?? NOWHERE;
  };

  readonly mark = (): number => this.#at;

  readonly placeOf = (mark: number): Place => (mark === NOWHERE ? {} : this.#placeInText(mark));

  /** Where the article’s JSON-LD states a value of that name. */
  ofLinked({ source, path, script }: LinkedData, scripts: readonly LinkedScript[], name: string, value: string): Place {
    const names = PROPERTIES[name.split(':', 1)[0] ?? ''] ?? [name];
    const property = names.find((each) => source[each] !== undefined && source[each] !== null) ?? names[0] ?? name;
    const within = scripts[script];
    const at = within && this.#findProperty(within, property, value);
    return { ...(at === undefined ? {} : this.#placeInText(at)), path: `JSON-LD: ${pathTo(path, property)}` };
  }

  /** The offset of the property with that value, else of the first of that name. */
  #findProperty({ offset, text }: LinkedScript, property: string, value: string): number | undefined {
    const html = this.#html;
    const start = html.indexOf(text.slice(0, TELLING), offset);
    const end = start + text.length;
    const name = JSON.stringify(property);
    const written = JSON.stringify(value.slice(0, TELLING)).slice(0, -1);
    let first: number | undefined;
    let looked = 0;
    for (let at = html.indexOf(name, start); at >= 0 && at < end; at = html.indexOf(name, at + 1)) {
      first ??= at;
      const below = /^\s{0,20}:\s{0,20}\[?\s{0,20}/.exec(html.slice(at + name.length, at + name.length + 70));
      if (below && html.startsWith(written, at + name.length + below[0].length)) return at;
      if (++looked > MOST_LOOKED_AT) break;
    }
    return first;
  }
}
