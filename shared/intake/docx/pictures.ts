import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Relationship } from './document-parts.ts';
import type { Notebook, Picture } from './notebook.ts';
import { isElement, type PartElement } from './read-part.ts';

/** What a drawing, a VML picture or an embedded object holds (ECMA-376, part 1, 20.4, and part 4, 19). */
export interface DrawingContent {
  readonly pictures: readonly Picture[];
  /** The `w:txbxContent` of its text boxes. */
  readonly textBoxes: readonly PartElement[];
  readonly isRule: boolean;
}

interface Found {
  readonly pictures: Picture[];
  readonly textBoxes: PartElement[];
  isRule: boolean;
  title: string;
  alt: string;
}

/** What stands in `drawing`; of alternatives the first that holds something. */
export function readDrawing(
  drawing: PartElement,
  relationships: ReadonlyMap<string, Relationship>,
  notebook: Notebook,
): DrawingContent {
  const found: Found = { pictures: [], textBoxes: [], isRule: false, title: '', alt: '' };
  search(drawing, found, relationships, notebook);
  return found;
}

function search(
  element: PartElement,
  found: Found,
  relationships: ReadonlyMap<string, Relationship>,
  notebook: Notebook,
): void {
  const { name, attributes } = element;
  if (name === 'w:txbxContent') {
    found.textBoxes.push(element);
    return;
  }
  if (name === 'wp:docPr') {
    found.alt = attributes.descr ?? attributes.title ?? '';
    found.title = attributes.name ?? '';
  } else if (name === 'v:shape' || name === 'v:rect') {
    found.alt = attributes.alt ?? found.alt;
    if (Object.keys(attributes).some((each) => each === '?:hr' && /^t/.test(attributes[each] ?? '')))
      found.isRule = true;
  } else if (name === 'a:blip') notePicture(attributes['r:embed'], attributes['r:link'], found, relationships);
  else if (name === 'v:imagedata') notePicture(attributes['r:id'], attributes['r:href'], found, relationships);
  else if (name === '?:chart' || name === '?:relIds') noteDiagram(name, found, notebook);
  if (name === 'mc:AlternateContent') searchAlternatives(element, found, relationships, notebook);
  else for (const child of element.children) if (isElement(child)) search(child, found, relationships, notebook);
}

function searchAlternatives(
  element: PartElement,
  found: Found,
  relationships: ReadonlyMap<string, Relationship>,
  notebook: Notebook,
): void {
  const before = found.pictures.length + found.textBoxes.length;
  for (const alternative of element.children) {
    if (isElement(alternative)) search(alternative, found, relationships, notebook);
    if (found.pictures.length + found.textBoxes.length > before) return;
  }
}

function notePicture(
  embedded: string | undefined,
  linked: string | undefined,
  { pictures, title, alt }: Found,
  relationships: ReadonlyMap<string, Relationship>,
): void {
  const part = relationships.get(embedded ?? '');
  const link = relationships.get(linked ?? '');
  const outside = link?.isExternal ? link : part?.isExternal ? part : undefined;
  const file = ((part ?? link)?.target ?? '').split(/[/\\]/).at(-1) ?? '';
  pictures.push({
    name: file === '' ? title : file,
    alt: alt.replace(/\s+/g, ' ').trim().slice(0, 1000),
    ...(outside && /^https?:/i.test(outside.target) ? { address: outside.target } : {}),
  });
}

function noteDiagram(name: string, { title }: Found, { problems }: Notebook): void {
  const kind = name === '?:chart' ? 'a chart' : 'a diagram';
  problems.push(
    problem(
      'left-out',
      title === '' ? kind : `${kind}, ${quote(title)}`,
      {},
      {
        mend: 'Write its figures as a table, or put a picture of it on a web server and link to that.',
      },
    ),
  );
}
