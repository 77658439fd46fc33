import type { Random } from '../simulation/random.ts';
import { hostileValue, type Kind } from './hostile-values.ts';

/** Elements that a body has, and some that none may have. */
const TAGS: readonly string[] =
  `p p p h2 h3 h6 ul ol li dl dt dd blockquote figure figcaption img img table caption thead tbody tfoot tr th td pre hr a a a em strong sub
  sup code del ins mark q cite abbr small kbd samp var bdi ruby rt rp span br script style iframe svg math form input object embed video
  template noscript a:b amp-img amp-script __proto__ constructor toString`.split(/\s+/);

const PROPERTIES: Readonly<Record<string, Kind>> = {
  href: 'address',
  src: 'address',
  title: 'text',
  alt: 'text',
  credit: 'text',
  lang: 'language',
  dir: 'word',
  language: 'text',
  width: 'number',
  height: 'number',
  start: 'number',
  reversed: 'word',
  colSpan: 'number',
  rowSpan: 'number',
  scope: 'word',
  align: 'word',
  class: 'class',
  className: 'class',
  style: 'text',
  onclick: 'text',
  onerror: 'text',
  srcdoc: 'text',
  innerHTML: 'text',
  'href"onclick="x': 'text',
  __proto__: 'text',
};
const NAMES = Object.keys(PROPERTIES);
const DEEPEST = 7;

/** A tree as canonical JSON has bodies, but of whatever nodes, properties and values; the same for the same random numbers. */
export function hostileTree(random: Random): object {
  return { type: 'root', children: children(random, 0) };
}

function children(random: Random, depth: number): unknown {
  if (random.chance(0.02)) return odd(random);
  return Array.from({ length: 1 + random.below(depth === 0 ? 6 : 3) }, () => node(random, depth + 1));
}

function node(random: Random, depth: number): unknown {
  if (random.chance(0.03)) return odd(random);
  if (depth >= DEEPEST || random.chance(0.3))
    return { type: 'text', value: maybe(hostileValue('text', random), random) };
  if (random.chance(0.12)) return embed(random);
  const type = random.chance(0.97) ? 'element' : random.pick(['raw', 'comment', 'doctype', 'root', '']);
  return {
    type,
    tagName: maybe(random.pick(TAGS), random),
    properties: properties(random),
    children: children(random, depth),
  };
}

function embed(random: Random): object {
  return {
    type: 'embed',
    provider: random.pick(['iframe', 'youtube', 'vimeo', 'x', 'instagram', hostileValue('text', random)]),
    id: hostileValue('text', random),
    url: maybe(hostileValue('address', random), random),
    title: hostileValue('text', random),
    width: number(random),
    height: number(random),
  };
}

function properties(random: Random): unknown {
  if (random.chance(0.03)) return odd(random);
  // Written as JSON and read again, a `__proto__` is a property like any other.
  const written = Array.from({ length: random.below(5) }, () => {
    const name = random.pick(NAMES);
    const kind = PROPERTIES[name] ?? 'text';
    const value = random.chance(0.3) ? number(random) : hostileValue(random.chance(0.8) ? kind : 'address', random);
    return `${JSON.stringify(name)}:${JSON.stringify(maybe(value, random))}`;
  });
  return JSON.parse(`{${written}}`);
}

function number(random: Random): number {
  return random.pick([0, -1, 1, 3, 1.5, 640, 1e9, Number.MAX_SAFE_INTEGER]);
}

function maybe<Value>(value: Value, random: Random): unknown {
  return random.chance(0.97) ? value : odd(random);
}

/** A value of another kind than is wanted. */
function odd(random: Random): unknown {
  return random.pick<unknown>([
    null,
    true,
    0,
    '',
    [],
    {},
    ['<script>alert(1)</script>'],
    { toString: 'x' },
    { type: 'text' },
    { length: 1 },
  ]);
}
