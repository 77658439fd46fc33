import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** The document's root element as a strict, namespace-aware XML parser reads it. Throws where the document is not well-formed. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const top = () => open[open.length - 1] as XmlElement;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const read = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element: XmlElement = { name, attributes: read, children: [], text: '' };
    top().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (text) => {
      top().text += text;
    });
  }
  parser.write(xml).close();
  const [root] = top().children;
  if (root === undefined) throw new Error('the document has no root element');
  return root;
}

/** The texts of the children of `element` that are called `name`. */
export function textsOf(element: XmlElement | undefined, name: string): readonly string[] {
  return (element?.children ?? []).filter((child) => child.name === name).map(({ text }) => text);
}

/** The names of `element` and all below it, in document order. */
export function namesIn(element: XmlElement): readonly string[] {
  return [element.name, ...element.children.flatMap(namesIn)];
}
