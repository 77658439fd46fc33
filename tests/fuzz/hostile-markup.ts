import type { Random } from '../simulation/random.ts';

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

const VALUES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java&#x0A;script:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+',
  'vbscript:msgbox(1)',
  'blob:https://a.example/1',
  'feed:javascript:alert(1)',
  'view-source:https://a.example/',
  '//a.example/x',
  '/x',
  'x',
  'https://a.example/i.jpg',
  'https://a.example/?a="><img src=x onerror=alert(1)>',
  "https://a.example/' onerror='alert(1)",
  'https://a.example/i.jpg 1x, javascript:alert(1) 2x',
  'https:/\\a.example',
  'https://a.example\\@b.example/',
  'https://www.youtube.com/embed/aqz-KE-bpKQ',
  'https://player.vimeo.com/video/1?x="><script>',
  'https://twitter.com/a/status/1"onload=alert(1)',
  'mailto:a@a.example?body=<script>',
  'tel:+1<script>',
  'alert(1)',
  '0;url=javascript:alert(1)',
  'background:url(javascript:alert(1))',
  'width:expression(alert(1))',
  'rtl',
  'en"><b>',
  'x" onclick="alert(1)',
  "x' onclick='alert(1)",
  'x` onclick=`alert(1)',
  '</title><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '\u202e\u2066',
  '',
  '1',
  '99999999999',
  '-1',
];

const TEXTS: readonly string[] = [
  'words',
  ' ',
  '\n\n',
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '&#x3c',
  '&#0;&#xD800;&#x110000;',
  '\u0000',
  '\ud800',
  '\u2028',
  '<!--',
  '-->',
  '<!-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
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
  '<img src=x onerror=alert(1)>',
  '# ',
  '> ',
  '[x](javascript:alert(1))',
  '![x](https://a.example/"onerror=alert(1))',
  '<https://a.example/<b>>',
  '```html\n',
];

/** A piece of markup that means ill: well nested or not, cut, doubled and with pieces of others in it; the same for the same random numbers. */
export function hostileMarkup(random: Random): string {
  let markup = '';
  const open: string[] = [];
  for (let left = 2 + random.below(14); left > 0; left--) {
    if (open.length > 0 && random.chance(0.25))
      markup += `</${random.chance(0.8) ? (open.pop() ?? '') : random.pick(TAGS)}>`;
    else if (random.chance(0.35)) markup += random.pick(TEXTS);
    else {
      const tag = random.pick(TAGS);
      markup += `<${spelt(tag, random)}${attributes(random)}${random.pick(['>', '>', '>', '>', '/>', ' >', ''])}`;
      if (random.chance(0.7)) open.push(tag);
    }
  }
  if (random.chance(0.5)) for (const tag of open.reverse()) markup += `</${tag}>`;
  return random.chance(0.3) ? mutated(markup, random) : markup;
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
    const value = random.pick(VALUES);
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
