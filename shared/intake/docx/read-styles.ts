import { childOf, childrenOf, isOn, type PartElement, valOf } from './read-part.ts';
import { roleNamed, type StyleRole } from './style-roles.ts';

/** What text looks like, as far as that matters; what is left open the next broader source says. */
export interface Look {
  readonly bold?: boolean;
  readonly underlined?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly hidden?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly raised?: 'superscript' | 'subscript' | 'baseline';
}

export interface Style {
  readonly role?: StyleRole;
  readonly look: Look;
  /** Whether a line is set about its paragraphs. */
  readonly isBordered?: boolean;
  /** The list whose items its paragraphs are. */
  readonly numbering?: { readonly id?: string; readonly level?: number };
  /** How many levels deeper than its numbering says they stand, as Word’s `List Bullet 2` does. */
  readonly deeper?: number;
}

/** The styles of a document by kind and id (ECMA-376, part 1, 17.7). */
export interface Styles {
  readonly paragraph: (id: string | undefined) => Style;
  readonly character: (id: string | undefined) => Look;
  /** The numbering of a numbering style. */
  readonly numberingOf: (id: string) => string | undefined;
  /** Whether a table style sets its first row apart in bold. */
  readonly hasHead: (id: string | undefined) => boolean;
  /** What all text looks like unless something says otherwise. */
  readonly defaults: Look;
}

/** Styles are based on one another; no farther than this. */
const MAX_CHAIN = 12;
const PLAIN: Style = { look: {} };
/** Word’s own styles for the items of inner lists, each of which is the first level of a list of its own. */
const DEEPER_LIST = /^list ?(?:bullet|number) ?([2-5])$/i;

/** The styles that the styles part defines, each with what it is based on. */
export function readStyles(part: PartElement | undefined): Styles {
  const elements = new Map<string, PartElement>();
  let defaultId: string | undefined;
  for (const style of childrenOf(part, 'w:style')) {
    const { 'w:type': type = 'paragraph', 'w:styleId': id = '', 'w:default': isDefault } = style.attributes;
    if (!elements.has(`${type} ${id}`)) elements.set(`${type} ${id}`, style);
    if (type === 'paragraph' && /^(?:1|true|on)$/.test(isDefault ?? '')) defaultId ??= id;
  }
  const read = new Map<string, Style>();
  const find = (type: string, id: string, chain = 0): Style | undefined => {
    const key = `${type} ${id}`;
    const known = read.get(key);
    const element = elements.get(key);
    if (known || !element) return known;
    const base = valOf(element, 'w:basedOn');
    const broader = base === undefined || chain >= MAX_CHAIN ? undefined : find(type, base, chain + 1);
    const style = readStyle(element, id, broader ?? PLAIN);
    read.set(key, style);
    return style;
  };
  return {
    paragraph: (id) => find('paragraph', id ?? defaultId ?? '') ?? undefinedStyle(id),
    character: (id) => (id === undefined ? undefined : find('character', id))?.look ?? {},
    numberingOf: (id) => valOf(childOf(childOf(elements.get(`numbering ${id}`), 'w:pPr'), 'w:numPr'), 'w:numId'),
    hasHead: (id) => {
      let element = elements.get(`table ${id}`);
      for (let chain = 0; element && chain < MAX_CHAIN; chain++) {
        const first = childrenOf(element, 'w:tblStylePr').find(({ attributes }) => attributes['w:type'] === 'firstRow');
        if (first) return readLook(childOf(first, 'w:rPr')).bold === true;
        element = elements.get(`table ${valOf(element, 'w:basedOn')}`);
      }
      return false;
    },
    defaults: readLook(childOf(childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')),
  };
}

/** A style that is used and not defined may still have a telling id, such as `Heading1`. */
function undefinedStyle(id: string | undefined): Style {
  const role = id === undefined ? undefined : roleNamed(id);
  return role ? { role, look: {} } : PLAIN;
}

function readStyle(element: PartElement, id: string, broader: Style): Style {
  const properties = childOf(element, 'w:pPr');
  const name = valOf(element, 'w:name');
  const role = roleNamed(name ?? id) ?? roleOfOutline(properties) ?? broader.role;
  const own = childOf(properties, 'w:numPr');
  const numbering = own ? { ...broader.numbering, ...readNumbering(own) } : broader.numbering;
  const deeper = Number(DEEPER_LIST.exec(name ?? id)?.[1] ?? 1) - 1;
  const isBordered = childOf(properties, 'w:pBdr') !== undefined || broader.isBordered === true;
  return {
    ...(role ? { role } : {}),
    ...(isBordered ? { isBordered } : {}),
    look: { ...broader.look, ...readLook(childOf(element, 'w:rPr')) },
    ...(numbering ? { numbering } : {}),
    ...(deeper > 0 ? { deeper } : {}),
  };
}

/** What the outline level of a paragraph or style makes of it: from 0 a heading, 9 is body text (17.3.1.20). */
export function roleOfOutline(properties: PartElement | undefined): StyleRole | undefined {
  const level = valOf(properties, 'w:outlineLvl');
  return level !== undefined && /^[0-8]$/.test(level)
    ? { kind: 'heading', level: Math.min(Number(level) + 1, 6) }
    : undefined;
}

/** The list and level that a `w:numPr` names (17.3.1.19). */
export function readNumbering(element: PartElement): { readonly id?: string; readonly level?: number } {
  const id = valOf(element, 'w:numId');
  const level = valOf(element, 'w:ilvl') ?? '';
  return { ...(id === undefined ? {} : { id }), ...(/^[0-8]$/.test(level) ? { level: Number(level) } : {}) };
}

/** What a `w:rPr` says of the look of its text (17.3.2). */
export function readLook(properties: PartElement | undefined): Look {
  if (!properties || properties.children.length === 0) return {};
  const bold = isOn(properties, 'w:b');
  const underline = valOf(properties, 'w:u');
  const italic = isOn(properties, 'w:i');
  const struck = isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike');
  const hidden = isOn(properties, 'w:vanish');
  const size = valOf(properties, 'w:sz') ?? '';
  const raised = valOf(properties, 'w:vertAlign');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(underline === undefined ? {} : { underlined: underline !== 'none' }),
    ...(italic === undefined ? {} : { italic }),
    ...(struck === undefined ? {} : { struck }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(/^\d{1,4}$/.test(size) ? { size: Number(size) } : {}),
    ...(raised === 'superscript' || raised === 'subscript' || raised === 'baseline' ? { raised } : {}),
  };
}
