import type { Random } from '../simulation/random.ts';
import { hostileValue, type Kind } from './hostile-values.ts';

/** The elements that articles are made of, with the attributes that they are read for: where a mistake would let something through. */
const ELEMENTS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  a: { href: 'address', title: 'text', lang: 'language' },
  abbr: { title: 'text' },
  img: { src: 'address', alt: 'text', width: 'number', height: 'number', title: 'text' },
  'amp-img': { src: 'address', alt: 'text', width: 'number', height: 'number' },
  picture: {},
  source: { srcset: 'address', 'data-srcset': 'address' },
  iframe: { src: 'address', title: 'text', width: 'number', height: 'number' },
  blockquote: { class: 'class', cite: 'address', 'data-instgrm-permalink': 'address' },
  ol: { start: 'number', reversed: 'word', lang: 'language' },
  td: { colspan: 'number', rowspan: 'number', align: 'word' },
  th: { colspan: 'number', rowspan: 'number', scope: 'word', align: 'word', style: 'word' },
  pre: { class: 'class', lang: 'language' },
  code: { class: 'class' },
  span: { lang: 'language', dir: 'word', class: 'class' },
  p: { lang: 'language', dir: 'word', class: 'class', title: 'text' },
  figcaption: { class: 'class' },
  time: { datetime: 'text' },
};
/** Those with addresses are where most could go wrong. */
const NAMES = [...Object.keys(ELEMENTS), 'a', 'a', 'a', 'img', 'img', 'iframe'];

/** How values are put between their quotes, if they are. */
const QUOTED: readonly ((value: string) => string)[] = [
  (value) => `"${value.replaceAll('"', '&quot;')}"`,
  (value) => `"${value.replaceAll('"', '&quot;')}"`,
  (value) => `'${value.replaceAll("'", '&#39;')}'`,
  (value) => `"${value}"`,
  (value) => value.replaceAll(/[\s>]/g, ''),
];

/** An element as articles have it, whole, with `inside` in it; most of its attributes are there, and mean ill. */
export function hostileElement(inside: string, random: Random): string {
  const name = random.pick(NAMES);
  const attributes = Object.entries(ELEMENTS[name] ?? {})
    .filter(() => random.chance(0.75))
    .map(([attribute, kind]) => ` ${attribute}=${random.pick(QUOTED)(hostileValue(kind, random))}`);
  return surrounded(name, `<${name}${attributes.join('')}>`, inside);
}

/** What it stands in wherever it means something. */
function surrounded(name: string, tag: string, inside: string): string {
  switch (name) {
    case 'img':
      return `<figure>${tag}<figcaption>${inside}</figcaption></figure>`;
    case 'source':
      return `<picture>${tag}<img src=data:, alt="x"></picture>${inside}`;
    case 'iframe':
      return `${tag}</iframe>${inside}`;
    case 'td':
    case 'th':
      return `<table><tr>${tag}${inside}</${name}><td>x</td></tr></table>`;
    case 'ol':
      return `${tag}<li>${inside}</li></ol>`;
    default:
      return `${tag}${inside}</${name}>`;
  }
}
