import type { Properties, TagName } from '../../model/body.ts';
import { checkUrl } from '../../model/checked-url.ts';
import { cleanLine } from '../clean-line.ts';
import { pathTo } from '../json/json-value.ts';
import { readLanguage } from '../read-field.ts';

type Check = (value: unknown) => Properties[keyof Properties];

const MAX_PIXELS = 20_000;
const MAX_SPAN = 1000;
const MAX_START = 999_999;

const line =
  (maxLength: number): Check =>
  (value) => {
    const cleaned = typeof value === 'string' ? cleanLine(value) : '';
    return cleaned === '' || cleaned.length > maxLength ? undefined : cleaned;
  };
const whole =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
const oneOf =
  <T extends string>(...values: readonly T[]): Check =>
  (value) =>
    values.find((each) => each === value) as Properties[keyof Properties];
const url =
  (purpose: 'link' | 'media'): Check =>
  (value) =>
    typeof value === 'string' ? checkUrl(value, purpose) : undefined;

const LANG: Check = (value) => (typeof value === 'string' ? readLanguage(value) : undefined);
const CELL = {
  colSpan: whole(1, MAX_SPAN),
  rowSpan: whole(1, MAX_SPAN),
  align: oneOf('left', 'center', 'right'),
} as const;

/** What each element may carry besides `lang` and `dir`, and what the value must be. */
const CHECKS: Readonly<Partial<Record<TagName, Readonly<Partial<Record<keyof Properties, Check>>>>>> = {
  a: { href: url('link'), title: line(300) },
  abbr: { title: line(300) },
  img: {
    src: url('media'),
    alt: line(2000),
    width: whole(1, MAX_PIXELS),
    height: whole(1, MAX_PIXELS),
    credit: line(2000),
  },
  ol: { start: whole(-MAX_START, MAX_START), reversed: (value) => (value === true ? true : undefined) },
  th: { ...CELL, scope: oneOf('col', 'row') },
  td: CELL,
  pre: {
    language: (value) => (typeof value === 'string' && /^[A-Za-z0-9+#._-]{1,40}$/.test(value) ? value : undefined),
  },
};
const ANY: Readonly<Partial<Record<keyof Properties, Check>>> = { lang: LANG, dir: oneOf('ltr', 'rtl') };
/** Without these the element is none. */
const NEEDED: Readonly<Partial<Record<TagName, keyof Properties>>> = { a: 'href', img: 'src' };
const MAX_PROPERTIES = 50;

export interface CheckedProperties {
  /** Absent where a property is missing or wrong that the element is nothing without. */
  readonly properties?: Properties;
  /** The paths and values of those that cannot be kept. */
  readonly wrong: readonly { readonly path: string; readonly value: unknown }[];
}

/** The properties that an element of that name may carry, each value checked again: what comes back may not be what was exported. */
export function checkProperties(
  tagName: TagName,
  raw: Readonly<Record<string, unknown>>,
  path: string,
): CheckedProperties {
  const properties: Record<string, unknown> = {};
  const wrong: { readonly path: string; readonly value: unknown }[] = [];
  for (const [name, value] of Object.entries(raw).slice(0, MAX_PROPERTIES)) {
    const check = checkOf(tagName, name);
    const checked = check?.(value);
    if (checked === undefined) wrong.push({ path: pathTo(path, name), value });
    else properties[name] = checked;
  }
  const needed = NEEDED[tagName];
  return needed !== undefined && !Object.hasOwn(properties, needed)
    ? { wrong }
    : { properties: properties as Properties, wrong };
}

function checkOf(tagName: TagName, name: string): Check | undefined {
  const own = CHECKS[tagName];
  if (own && Object.hasOwn(own, name)) return own[name as keyof Properties];
  return Object.hasOwn(ANY, name) ? ANY[name as keyof Properties] : undefined;
}
