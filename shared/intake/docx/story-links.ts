import { escapeXml } from './write-xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** The addresses that a story links to, each under an id of its own. */
export class StoryLinks {
  readonly #ids = new Map<string, string>();

  /** The id of `address`. */
  idOf(address: string): string {
    const id = this.#ids.get(address) ?? `link${this.#ids.size + 1}`;
    this.#ids.set(address, id);
    return id;
  }

  /** The relationships part of the story. */
  write(): string {
    const written = [...this.#ids].map(
      ([address, id]) =>
        `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${escapeXml(address)}" TargetMode="External"/>`,
    );
    return `<Relationships xmlns="${RELATIONSHIPS}">${written.join('')}</Relationships>`;
  }
}
