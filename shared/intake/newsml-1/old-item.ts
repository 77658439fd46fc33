import { cleanLine } from '../clean-line.ts';
import { childElements, childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';

/** One ContentItem of an item: a text or a file, with the components that it lies in. */
export interface OldContent {
  readonly at: XmlElement;
  readonly path: string;
  /** The NewsComponents around it, the innermost first. */
  readonly around: readonly XmlElement[];
  /** What its nearest component says that it is in the item, such as `main` or `caption`, in small letters. */
  readonly role: string;
  readonly language: string | undefined;
}

/** A NewsItem of NewsML 1 with the parts that its readers look at. */
export interface OldItem {
  readonly element: XmlElement;
  readonly path: string;
  readonly identification: XmlElement | undefined;
  readonly management: XmlElement | undefined;
  readonly contents: readonly OldContent[];
}

/** The parts of the NewsItem that stands at `path`. */
export function openOldItem(element: XmlElement, path: string): OldItem {
  const contents: OldContent[] = [];
  collect(element, { path, around: [], role: '', language: element.attributes.get('xml:lang') }, contents);
  return {
    element,
    path,
    identification: childNamed(element, 'Identification'),
    management: childNamed(element, 'NewsManagement'),
    contents,
  };
}

type Around = Pick<OldContent, 'path' | 'around' | 'role' | 'language'>;

function collect(parent: XmlElement, above: Around, contents: OldContent[]): void {
  const counts = new Map<string, number>();
  for (const at of childElements(parent)) {
    if (at.name !== 'NewsComponent' && at.name !== 'ContentItem') continue;
    const count = (counts.get(at.name) ?? 0) + 1;
    counts.set(at.name, count);
    const path = `${above.path}/${at.name}[${count}]`;
    if (at.name === 'ContentItem') contents.push({ ...above, at, path });
    else collect(at, { path, around: [at, ...above.around], ...saidOf(at, above) }, contents);
  }
}

function saidOf(component: XmlElement, above: Around): Pick<OldContent, 'role' | 'language'> {
  const role = childNamed(component, 'Role');
  const language = childNamed(childNamed(component, 'DescriptiveMetadata'), 'Language');
  return {
    role: role ? formalName(role).toLowerCase() : above.role,
    language: (
      (language && formalName(language)) ||
      component.attributes.get('xml:lang') ||
      above.language
    )?.toLowerCase(),
  };
}

/** What an element means, in the vocabulary that its sender names. */
export function formalName(element: XmlElement): string {
  return element.attributes.get('FormalName')?.trim() ?? '';
}

/** The lines of that name in the nearest component around a content that has one which is filled. */
export function linesAround(around: readonly XmlElement[], name: string): readonly XmlElement[] {
  for (const component of around) {
    const lines = childrenNamed(childNamed(component, 'NewsLines'), name);
    const filled = lines.filter((line) => cleanLine(textOf(line)) !== '');
    if (filled.length > 0) return filled;
  }
  return [];
}

/** What the components around a content have below `group` under that name, the nearest first. */
export function metadataAround(around: readonly XmlElement[], group: string, name: string): readonly XmlElement[] {
  return around.flatMap((component) => childrenNamed(childNamed(component, group), name));
}

/** The values of the properties of that name. */
export function propertiesAround(around: readonly XmlElement[], group: string, name: string): readonly string[] {
  return metadataAround(around, group, 'Property')
    .filter((each) => formalName(each).toLowerCase() === name)
    .map((each) => cleanLine(each.attributes.get('Value') ?? ''))
    .filter((value) => value !== '');
}
