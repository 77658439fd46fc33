import type { Random } from '../simulation/random.ts';

const SCHEMES: readonly string[] =
  `javascript JaVaScRiPt javascript data vbscript blob filesystem file feed view-source about ws ftp intent chrome jar mailto tel http https
  httpx`.split(/\s+/);

/** What stands before a scheme, in it and behind it, and is nothing to a browser. */
const BEFORE: readonly string[] = [
  '',
  '',
  '',
  '',
  ' ',
  '\u0001',
  '\u0000',
  '\t',
  '\u00a0',
  'feed:',
  'view-source:',
  '&Tab;',
  '&#x20;',
];
const INSIDE: readonly string[] = [
  '',
  '',
  '',
  '',
  '\t',
  '\n',
  '\u0000',
  '&Tab;',
  '&NewLine;',
  '&#10;',
  '&#x0D;',
  '\u00ad',
];
const COLON: readonly string[] = [':', ':', ':', '&colon;', '&#58;', '&#58', '&#x3a', '%3a', '\uff1a'];

const BEHIND: readonly string[] = [
  'alert(1)',
  '//a.example/%0aalert(1)',
  '//a.example/x.jpg',
  '//a.example/?a="><img src=x onerror=alert(1)>',
  '//a.example/" onmouseover="alert(1)',
  "//a.example/' onmouseover='alert(1)",
  '//a.example/` onmouseover=`alert(1)',
  '//a.example/#<script>alert(1)</script>',
  '//a.example/#a#b',
  '//a.example/%',
  '//a.example\\@b.example/',
  '//good.example@a.example/',
  '//user:password@a.example/',
  '//a"onload=alert(1).example/',
  "//a'b.example/",
  '//{a}.example/',
  '//a`b.example/',
  '//xn--80ak6aa92e.example/',
  '//[::1]/',
  '//0x7f.1/',
  '/\\a.example/',
  '\\\\a.example',
  'text/html,<script>alert(1)</script>',
  'text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'image/svg+xml,<svg onload=alert(1)>',
  'image/png;base64,iVBORw0KGgo=',
  'a@a.example?body=<script>alert(1)</script>',
  '+1<script>alert(1)</script>',
  'https://a.example/1',
  '',
];

const WHOLE: readonly string[] = [
  '//a.example/x',
  '/x',
  'x',
  '#x',
  '?x="><script>alert(1)</script>',
  'https://www.youtube.com/embed/aqz-KE-bpKQ',
  'https://www.youtube.com/embed/aqz-KE-bpKQ?x="><script>alert(1)</script>',
  'https://player.vimeo.com/video/1?h="onload=alert(1)',
  'https://twitter.com/a/status/1"onload=alert(1)',
  'https://x.com/a/status/1',
  'https://www.instagram.com/p/A_b-1/',
  'https://maps.example/embed?q="onload="alert(1)',
  'https://a.example/i.jpg 1x, javascript:alert(1) 2x',
  'https://a.example/i.jpg 640w, data:image/svg+xml,<svg/onload=alert(1)> 1280w',
  '0;url=javascript:alert(1)',
];

/** Pieces that end, open or escape something, for texts and for attributes that hold text. */
export const BREAKS: readonly string[] = [
  '"',
  "'",
  '`',
  '<',
  '>',
  '&',
  '" onclick="alert(1)',
  "' onclick='alert(1)",
  '` onclick=`alert(1)',
  '"><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '--><script>alert(1)</script>',
  '--!><img src=x onerror=alert(1)>',
  ']]><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</noscript><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</iframe><img src=x onerror=alert(1)>',
  '</xmp><img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&quot; onclick=&quot;alert(1)',
  '&#34;&#62;&#60;script&#62;alert(1)',
  '&amp;quot;',
  '&#0;&#xD800;&#x110000;&#x80;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '\u0000',
  '\u0008',
  '\u0085',
  '\ud800',
  '\ufffe',
  '\u2028',
  '\u202e\u2066',
  '{{alert(1)}}',
];

const NUMBERS: readonly string[] = [
  '1',
  '0',
  '-1',
  '640',
  '99999999999',
  '1e9',
  '0x10',
  '1" onload="alert(1)',
  '1.5',
  'NaN',
  '٣',
  '100%',
];
const LANGUAGES: readonly string[] = [
  'en',
  'ar',
  'en"><b>',
  "x' onclick='alert(1)",
  'x-klingon',
  'en-',
  'a'.repeat(200),
  'en\u0000',
];
const WORDS: readonly string[] = [
  'rtl',
  'ltr',
  'auto',
  'right',
  'center',
  'row',
  'col',
  'rtl" onclick="alert(1)',
  'right;background:url(//a.example)',
  '',
];
const CLASSES: readonly string[] = [
  'language-js',
  'language-"onclick=alert(1)',
  'lang-a"><script>alert(1)</script>',
  'twitter-tweet',
  'instagram-media',
  'emoji',
  'caption credit byline',
  'wp-caption',
];

/** What an attribute takes, for the hostile values of its kind. */
export type Kind = 'address' | 'text' | 'number' | 'language' | 'word' | 'class';

/** A value that an attribute of that kind ought not to have, or might as well have. */
export function hostileValue(kind: Kind, random: Random): string {
  switch (kind) {
    case 'address':
      return random.chance(0.75) ? address(random) : random.pick(random.chance(0.6) ? WHOLE : BREAKS);
    case 'text':
      return `${random.chance(0.5) ? 'words' : ''}${random.pick(BREAKS)}${random.chance(0.3) ? random.pick(BREAKS) : ''}`;
    case 'number':
      return random.pick(NUMBERS);
    case 'language':
      return random.pick(LANGUAGES);
    case 'word':
      return random.pick(WORDS);
    case 'class':
      return random.pick(CLASSES);
  }
}

/** An address of any scheme, its spelling as browsers still read it. */
function address(random: Random): string {
  const scheme = random.pick(SCHEMES);
  const at = random.below(scheme.length);
  const spelt = scheme.slice(0, at) + random.pick(INSIDE) + scheme.slice(at);
  return random.pick(BEFORE) + spelt + random.pick(COLON) + random.pick(BEHIND);
}
