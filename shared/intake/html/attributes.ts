import type { Direction, Properties } from '../../model/body.ts';
import { readLanguage } from '../read-field.ts';

/** A tag's attributes as written, names in lower case, character references decoded. Untrusted. */
export type Attributes = Readonly<Record<string, string>>;

export const NO_ATTRIBUTES: Attributes = Object.freeze(Object.create(null) as Record<string, string>);

/** Attributes that stand for marks of another kind. Names that every object has are none of them. */
export function attributesOf(written: Readonly<Record<string, string>>): Attributes {
  return Object.assign(Object.create(null) as Record<string, string>, written);
}

/** `lang` and `dir` as any element may carry them. */
export function languageProperties(attributes: Attributes): Pick<Properties, 'lang' | 'dir'> {
  if (attributes.lang === undefined && attributes.dir === undefined && attributes['xml:lang'] === undefined) return {};
  const lang = readLanguage((attributes.lang ?? attributes['xml:lang'] ?? '').trim());
  const dir = attributes.dir?.trim().toLowerCase();
  return { ...(lang === undefined ? {} : { lang }), ...(isDirection(dir) ? { dir } : {}) };
}

function isDirection(dir: string | undefined): dir is Direction {
  return dir === 'ltr' || dir === 'rtl';
}

/** The words of `class`, in lower case; no more than anybody needs. */
export function classesOf(attributes: Attributes): readonly string[] {
  return wordsOf(attributes.class);
}

export function wordsOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.slice(0, 500).toLowerCase().split(/\s+/).filter(Boolean);
}

const UNDISPLAYED = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Whether the element’s own style keeps it from being seen. */
export function isUndisplayed(attributes: Attributes): boolean {
  const { style } = attributes;
  return style !== undefined && UNDISPLAYED.test(style.slice(0, 1000));
}
