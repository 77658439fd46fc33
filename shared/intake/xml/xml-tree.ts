/** An element of an XML document as it was written. Untrusted. */
export interface XmlElement {
  /** The local name: `p` of `<nitf:p>`. */
  readonly name: string;
  /** The address of its namespace, empty where it is in none. */
  readonly namespace: string;
  /** By name; those of the xml namespace as `xml:lang`, those of another as `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Where its tag begins; both count from 1. */
  readonly line: number;
  readonly column: number;
}

export type XmlNode = XmlElement | string;

/** The child elements of `parent`. */
export function childElements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The child elements of that name, in the namespace of their parent where none is given. */
export function childrenNamed(
  parent: XmlElement | undefined,
  name: string,
  namespace = parent?.namespace,
): readonly XmlElement[] {
  if (!parent) return [];
  return childElements(parent).filter((child) => child.name === name && child.namespace === namespace);
}

/** The first child element of that name, in the namespace of its parent where none is given. */
export function childNamed(
  parent: XmlElement | undefined,
  name: string,
  namespace = parent?.namespace,
): XmlElement | undefined {
  return parent?.children.find(
    (child) => typeof child !== 'string' && child.name === name && child.namespace === namespace,
  ) as XmlElement | undefined;
}

/** All the text inside `element`, as written. */
export function textOf(element: XmlElement): string {
  const [only = '', another] = element.children;
  if (typeof only === 'string' && another === undefined) return only;
  const pieces: string[] = [];
  collectText(element, pieces);
  return pieces.join('');
}

function collectText(element: XmlElement, pieces: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') pieces.push(child);
    else collectText(child, pieces);
  }
}
