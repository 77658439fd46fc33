import { cleanLine } from '../clean-line.ts';
import { childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';

/** A code of a controlled vocabulary, both parts in lower case: `stat` and `usable` of `stat:usable`. */
export interface Code {
  /** The alias of the vocabulary, or the last folder of its address; empty for a literal. */
  readonly scheme: string;
  readonly code: string;
}

const NO_CODE: Code = { scheme: '', code: '' };

/**
 * The code that `element` carries as a QCode, as a URI (`http://cv.iptc.org/newscodes/pubstatusg2/usable`) or as a literal. Aliases are the
 * sender's own, so only the code says what is meant (NewsML-G2 Specification, QCodes).
 */
export function codeOf({ attributes }: XmlElement): Code {
  return codeIn(attributes.get('qcode') ?? attributes.get('uri') ?? attributes.get('literal') ?? '');
}

/** The code of an attribute that is written as a QCode or, under its name with `uri` behind, as a URI. */
export function attributeCode({ attributes }: XmlElement, name: string): Code {
  return codeIn(attributes.get(name) ?? attributes.get(`${name}uri`) ?? '');
}

function codeIn(written: string): Code {
  const [, scheme = '', code = ''] =
    /(?:^|(?<![^:/#])([^:/#]{0,200})[:/#])([^:/#]{0,200})[/#]?$/.exec(written.trim().slice(-200)) ?? [];
  return code === '' ? NO_CODE : { scheme: scheme.toLowerCase(), code: code.toLowerCase() };
}

/** Names that are no more than a sender's abbreviation. */
const SHORT_NAMES = /mnemonic|short|abbrev/;

/** What the concepts of an item are called: by themselves, or by the assertions of their item. */
export class ConceptNames {
  readonly #asserted = new Map<string, XmlElement>();
  readonly #language: string;

  /** `language` is the article's, in which a name is taken where there are several. */
  constructor(item: XmlElement, language: string | undefined) {
    this.#language = primaryOf(language);
    for (const assertion of childrenNamed(item, 'assert')) {
      const key = keyOf(assertion);
      if (key !== '' && !this.#asserted.has(key)) this.#asserted.set(key, assertion);
    }
  }

  /** The name of a concept as readers see it; its literal only where that reads like a name. */
  nameOf(concept: XmlElement): string | undefined {
    const asserted = this.#asserted.get(keyOf(concept));
    const name = this.#named(concept) ?? (asserted && this.#named(asserted));
    if (name !== undefined) return repeatsCode(name, concept) ? undefined : name;
    const literal = cleanLine(concept.attributes.get('literal') ?? '');
    return asserted === undefined && readsLikeName(literal) ? literal : undefined;
  }

  /** Of elements that say the same in several languages, those in the article's; all where none is. */
  inLanguage(elements: readonly XmlElement[]): readonly XmlElement[] {
    const own = elements.filter((each) => primaryOf(each.attributes.get('xml:lang')) === this.#language);
    const any = own.length > 0 ? own : elements.filter((each) => each.attributes.get('xml:lang') === undefined);
    return any.length > 0 ? any : elements;
  }

  #named(concept: XmlElement): string | undefined {
    const full = childrenNamed(concept, 'name').filter((each) => !SHORT_NAMES.test(attributeCode(each, 'role').code));
    const names = this.inLanguage(full).map((each) => cleanLine(textOf(each)));
    return names.find((name) => name !== '');
  }
}

/** A code of a few small letters that stands in place of a name: `vm`, `f`. */
function repeatsCode(name: string, concept: XmlElement): boolean {
  return /^\p{Ll}{1,3}$/u.test(name) && codeOf(concept).code === name;
}

/** Not an identifier, nor the short form that a sender's systems have for it. */
function readsLikeName(literal: string): boolean {
  return /^\p{L}[^\d_:]*$/u.test(literal) && /\p{Ll}/u.test(literal) && !/Id$/i.test(literal);
}

function keyOf({ attributes }: XmlElement): string {
  return attributes.get('qcode') ?? attributes.get('uri') ?? attributes.get('literal') ?? '';
}

function primaryOf(language: string | undefined): string {
  return (language ?? '').split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}
