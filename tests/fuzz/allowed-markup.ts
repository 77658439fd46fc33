import { elementsOf } from './purifier.ts';

/** What may be in a body's markup besides the elements of a body's own vocabulary, which every output shares. */
const VOCABULARY =
  'a abbr bdi blockquote br caption cite code dd del dl dt em figcaption figure h2 h3 h4 h5 h6 hr ins kbd li mark ol p pre q rp rt ruby samp small span strong sub sup table tbody td tfoot th thead tr ul var'.split(
    ' ',
  );

const EVERYWHERE = ['lang', 'dir', 'title', 'class'];

const OWN: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  pre: ['data-language'],
  code: [],
};

/** The elements that one output adds, and their attributes. */
const ADDED = {
  amp: {
    div: ['placeholder'],
    'amp-img': ['src', 'alt', 'width', 'height', 'layout'],
    'amp-youtube': ['data-videoid', 'width', 'height', 'layout'],
    'amp-vimeo': ['data-videoid', 'width', 'height', 'layout'],
    'amp-twitter': ['data-tweetid', 'width', 'height', 'layout'],
    'amp-instagram': ['data-shortcode', 'width', 'height', 'layout'],
    'amp-iframe': ['src', 'title', 'width', 'height', 'layout', 'sandbox', 'frameborder'],
  },
  page: {
    div: [],
    img: ['src', 'alt', 'width', 'height', 'loading', 'fetchpriority', 'decoding'],
    iframe: ['src', 'title', 'style', 'loading', 'sandbox', 'allow', 'referrerpolicy'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

/** Everything in the markup of a body that the output must not hold: elements, attributes and addresses. */
export function foreignIn(html: string, output: keyof typeof ADDED): readonly string[] {
  const added: Readonly<Record<string, readonly string[]>> = ADDED[output];
  return elementsOf(html).flatMap((element) => {
    const name = element.localName;
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return [`<${name}> of ${element.namespaceURI}`];
    if (!VOCABULARY.includes(name) && !Object.hasOwn(added, name)) return [`<${name}>`];
    const allowed = [...EVERYWHERE, ...(OWN[name] ?? []), ...(added[name] ?? [])];
    const isPlayer = PLAYER.test(element.getAttribute('src') ?? '');
    const missing = (NEEDED[name] ?? []).filter((needed) => !isPlayer && !element.hasAttribute(needed));
    const wrong = [...element.attributes].filter(
      ({ name: attribute, value }) => !allowed.includes(attribute) || !isSafe(attribute, value),
    );
    return [
      ...missing.map((attribute) => `<${name}> without ${attribute}`),
      ...wrong.map(({ name: attribute, value }) => `<${name} ${attribute}="${value}">`),
    ];
  });
}

/** Players of known hosts, which need their own origin and keep to it. */
const PLAYER = /^https:\/\/(?:www\.youtube-nocookie\.com\/embed|player\.vimeo\.com\/video)\//;

/** What an element would be dangerous without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { iframe: ['sandbox'], 'amp-iframe': ['sandbox'] };

/** A host without anybody's name before it, then whatever ends no attribute. */
const ADDRESS = /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?(?:[/?#][^\s"'<>`\\]*)?$/i;

function isSafe(attribute: string, value: string): boolean {
  switch (attribute) {
    case 'href':
      return ADDRESS.test(value) || /^(?:mailto|tel):[^\s"'<>`\\]+$/.test(value);
    case 'src':
      return ADDRESS.test(value);
    case 'style':
      return /^aspect-ratio:[\d.]+\/[\d.]+$/.test(value);
    case 'class':
      return /^[a-z][\w+#.-]*$/i.test(value);
    case 'data-videoid':
    case 'data-tweetid':
    case 'data-shortcode':
      return /^[\w-]{1,64}$/.test(value);
    case 'dir':
      return value === 'ltr' || value === 'rtl';
    case 'lang':
      return /^[a-z\d-]+$/i.test(value);
    case 'sandbox':
      return !/allow-(?:top-navigation|modals|downloads)/.test(value);
    default:
      return true;
  }
}
