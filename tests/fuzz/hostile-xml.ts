import { xml } from '../browser/carrier.ts';
import type { Random } from '../simulation/random.ts';
import { hostileValue, type Kind } from './hostile-values.ts';

/** What the bodies of NITF and XHTML are made of, and what else may stand in XML. */
const TAGS: readonly string[] =
  `p p p hl2 bq block ul ol li dl dt dd table caption thead tbody tfoot tr th td pre hr br a a a em strong q sub sup lang person org location
  media media-reference media-caption media-producer fn note nitf-table h2 blockquote figure figcaption img img picture source iframe video
  object embed script style svg math form template noscript x:y`.split(/\s+/);

const ATTRIBUTES: Readonly<Record<string, Kind>> = {
  href: 'address',
  src: 'address',
  source: 'address',
  srcset: 'address',
  title: 'text',
  alt: 'text',
  'alternate-text': 'text',
  class: 'class',
  style: 'text',
  'xml:lang': 'language',
  lang: 'language',
  dir: 'word',
  width: 'number',
  height: 'number',
  colspan: 'number',
  rowspan: 'number',
  align: 'word',
  start: 'number',
  'media-type': 'word',
  'mime-type': 'word',
  onclick: 'text',
  onerror: 'text',
};
const NAMES = Object.keys(ATTRIBUTES);
const DEEPEST = 6;

/** Well-formed XML that means ill, for the place where a wire’s document has its text; the same for the same random numbers. */
export function hostileXml(random: Random): string {
  return Array.from({ length: 1 + random.below(5) }, () => node(random, 1)).join('');
}

function node(random: Random, depth: number): string {
  if (depth >= DEEPEST || random.chance(0.35)) {
    const text = xml(hostileValue('text', random));
    return random.chance(0.8) ? text : `<![CDATA[${text}]]><!-- x -->`;
  }
  const tag = random.pick(TAGS);
  const attributes = new Map(
    Array.from({ length: random.below(4) }, () => {
      const name = random.pick(NAMES);
      return [name, xml(hostileValue(random.chance(0.8) ? (ATTRIBUTES[name] ?? 'text') : 'address', random))] as const;
    }),
  );
  const namespace = tag === 'x:y' ? ' xmlns:x="urn:x"' : '';
  const written = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
  const inside = Array.from({ length: random.below(4) }, () => node(random, depth + 1)).join('');
  return `<${tag}${namespace}${written}>${inside}</${tag}>`;
}
