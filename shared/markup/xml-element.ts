import { escapeXmlAttribute, escapeXmlText } from './xml-text.ts';

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with plain text in it, or an empty one where `text` is absent. `name` and the attributes' names are the caller's own. */
export function xmlElement(name: string, text: string | undefined, attributes: XmlAttributes = {}): string {
  const start = `<${name}${xmlAttributes(attributes)}`;
  return text === undefined ? `${start}/>` : `${start}>${escapeXmlText(text)}</${name}>`;
}

/** Attributes with a space before each; those that are `undefined` are left out. */
export function xmlAttributes(attributes: XmlAttributes): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${escapeXmlAttribute(String(value))}"`;
  }
  return written;
}
