import type { Random } from '../simulation/random.ts';
import { hostileElement } from './hostile-elements.ts';
import { BREAKS, hostileValue, type Kind } from './hostile-values.ts';

const TAGS: readonly string[] =
  `p div span a img b i em strong ul ol li dl dt dd table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 blockquote pre code
  figure figcaption picture source br hr sub sup q cite abbr small mark del ins kbd samp var bdi bdo ruby rt rp article main section
  header footer nav aside iframe video audio embed object param applet script style noscript template title textarea xmp plaintext
  noembed noframes svg math mtext mi mglyph malignmark annotation-xml foreignObject desc animate set use image form input button select
  option optgroup details summary dialog base meta link html head body frameset frame marquee isindex keygen slot portal x-element
  font center nobr table a:b`.split(/\s+/);

const EVENTS: readonly string[] =
  'onerror onload onclick onmouseover onfocus onanimationstart ontoggle onbegin onpointerrawupdate'.split(' ');

const ATTRIBUTES: readonly string[] = [
  ...EVENTS,
  ...`href src srcset data-src data-lazy-src poster action formaction xlink:href background cite longdesc usemap ping target rel style class
  id name is slot lang dir title alt width height start reversed colspan rowspan scope align type media http-equiv content charset srcdoc
  sandbox allow data code codebase archive classid dynsrc lowsrc autofocus tabindex contenteditable xmlns xmlns:x __proto__ constructor
  itemprop property`.split(/\s+/),
];

const TEXTS: readonly string[] = [
  ...BREAKS,
  'words',
  ' ',
  '\n\n',
  '<!-->',
  '<?',
  '<!',
  '</',
  '<!doctype html>',
  '<a',
  '<img src=x ',
  '</p',
  '</script>',
  '</style>',
  '</title>',
  '</textarea>',
  '</noscript>',
  '</svg>',
  '</math>',
  '<script>alert(1)</script>',
  '# ',
  '> ',
  '[x](javascript:alert(1))',
  '![x](https://a.example/"onerror=alert(1))',
  '<https://a.example/<b>>',
  '```html\n',
  '| a | b |\n|---|:-:|\n| <b> | c |\n',
];
const KINDS: readonly Kind[] = ['address', 'address', 'text', 'number', 'language', 'word', 'class'];

/** A piece of markup that means ill: well nested or not, cut, doubled and with pieces of others in it; the same for the same random numbers. */
export function hostileMarkup(random: Random): string {
  let markup = '';
  const open: string[] = [];
  for (let left = 2 + random.below(14); left > 0; left--) {
    if (open.length > 0 && random.chance(0.25))
      markup += `</${random.chance(0.8) ? (open.pop() ?? '') : random.pick(TAGS)}>`;
    else if (random.chance(0.3)) markup += random.pick(TEXTS);
    else if (random.chance(0.65)) markup += hostileElement(random.pick(random.chance(0.5) ? TEXTS : ['x']), random);
    else if (random.chance(0.15)) markup += hostileLink(random);
    else {
      const tag = random.pick(TAGS);
      markup += `<${spelt(tag, random)}${attributes(random)}${random.pick(['>', '>', '>', '>', '/>', ' >', ''])}`;
      if (random.chance(0.7)) open.push(tag);
    }
  }
  if (random.chance(0.5)) for (const tag of open.reverse()) markup += `</${tag}>`;
  return random.chance(0.3) ? mutated(markup, random) : markup;
}

/** A link or an image as Markdown has it. */
function hostileLink(random: Random): string {
  const address = hostileValue('address', random);
  const written = random.chance(0.5) ? `<${address}>` : address;
  const title = random.chance(0.4) ? ` "${hostileValue('text', random)}"` : '';
  return `${random.pick(['', '!'])}[${hostileValue('text', random)}](${written}${title})`;
}

function spelt(tag: string, random: Random): string {
  if (random.chance(0.9)) return tag;
  return random.pick([
    tag.toUpperCase(),
    `${tag}\u0000`,
    `${tag}/x`,
    `/${tag}`,
    ` ${tag}`,
    `${tag.slice(0, 1)}\u0130${tag}`,
  ]);
}

function attributes(random: Random): string {
  let written = '';
  for (let left = random.below(4); left > 0; left--) {
    const value = hostileValue(random.pick(KINDS), random);
    const quoted = random.pick([
      `="${value}"`,
      `='${value}'`,
      `=${value}`,
      ` = "${value.replaceAll('"', '&quot;')}"`,
      '',
    ]);
    written += `${random.pick([' ', ' ', ' ', '/', '\n', '\f', ''])}${random.pick(ATTRIBUTES)}${quoted}`;
  }
  return written;
}

function mutated(markup: string, random: Random): string {
  const from = random.below(markup.length);
  const to = Math.min(markup.length, from + 1 + random.below(12));
  const piece = markup.slice(from, to);
  switch (random.below(4)) {
    case 0:
      return markup.slice(0, from) + markup.slice(to);
    case 1:
      return markup.slice(0, to) + piece + markup.slice(to);
    case 2:
      return markup.slice(0, from) + random.pick(TEXTS) + markup.slice(from);
    default:
      return markup.slice(to) + markup.slice(0, to);
  }
}
