import {
  type BodyNode,
  type Element,
  element,
  type InlineName,
  type Properties,
  plainText,
  text,
} from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { checkAddress } from './address.ts';
import { type Attributes, languageProperties } from './attributes.ts';
import type { BodyBuilder, Frame } from './body-builder.ts';
import { isInline } from './content.ts';
import type { ElementRule } from './rule.ts';
import { isBlank } from './tidy-inline.ts';

/** An element that is taken as if its tags were not there. */
export const TRANSPARENT_INLINE: ElementRule = { role: 'inline', makesNode: false, build: ({ children }) => children };

const MAX_TITLE_LENGTH = 300;

function inline(
  name: InlineName,
  properties: (attributes: Attributes) => Properties = languageProperties,
): ElementRule {
  return {
    role: 'inline',
    makesNode: true,
    build: (frame, builder) => wrap(name, properties(frame.attributes), frame.children, builder),
  };
}

/**
 * `children` inside an inline element. Blocks cannot be, so the element is set anew inside paragraphs and headings, and other
 * blocks stay as they are.
 */
function wrap(
  name: InlineName,
  properties: Properties,
  children: readonly BodyNode[],
  builder: BodyBuilder,
): readonly BodyNode[] {
  if (children.every(isBlank)) return children;
  if (children.every(isInline)) return wrapRun(name, properties, children);
  const nodes: BodyNode[] = [];
  let run: BodyNode[] = [];
  for (const child of children) {
    if (isInline(child)) {
      run.push(child);
      continue;
    }
    for (const node of wrapRun(name, properties, run)) nodes.push(node);
    nodes.push(rewrapped(name, properties, child, builder));
    run = [];
  }
  return [...nodes, ...wrapRun(name, properties, run)];
}

function wrapRun(name: InlineName, properties: Properties, run: readonly BodyNode[]): readonly BodyNode[] {
  return run.every(isBlank) ? run : [element(name, run, properties)];
}

function rewrapped(name: InlineName, properties: Properties, block: BodyNode, builder: BodyBuilder): BodyNode {
  if (block.type !== 'element' || !/^(?:p|h[2-6])$/.test(block.tagName) || !builder.mayRewrap()) return block;
  const inside: Element = element(block.tagName, [element(name, block.children, properties)], block.properties);
  if (builder.findings.mainHeadings.delete(block)) builder.findings.mainHeadings.add(inside);
  return inside;
}

/** Arrows that lead from a note back to where the text refers to it. */
const BACK = /^\s{0,9}[↩↑⤴⬆⏎↵^][^\p{L}\p{N}]{0,9}$/u;

const NOTE_NUMBER = /^sd(?:foot|end)notesym/;

const LINK: ElementRule = {
  role: 'inline',
  makesNode: true,
  closes: { tags: ['a'], within: new Set(['td', 'th', 'caption']) },
  build: ({ attributes, children }, builder) => {
    if (attributes.href === undefined || children.every(isBlank)) return children;
    if (attributes.href.startsWith('#')) {
      if (BACK.test(children.map(plainText).join(''))) return [];
      // LibreOffice sets no space between the number of a note and the note.
      if (NOTE_NUMBER.test(attributes.class ?? '')) return [...children, text(' ')];
    }
    const href = checkAddress(attributes.href, 'link', builder);
    if (!href) return children;
    const title = titleOf(attributes);
    return wrap(
      'a',
      { href, ...(title === undefined ? {} : { title }), ...languageProperties(attributes) },
      children,
      builder,
    );
  },
};

function titleOf(attributes: Attributes): string | undefined {
  const title = cleanLine((attributes.title ?? '').slice(0, MAX_TITLE_LENGTH));
  return title === '' ? undefined : title;
}

function abbreviation(attributes: Attributes): Properties {
  const title = titleOf(attributes);
  return { ...(title === undefined ? {} : { title }), ...languageProperties(attributes) };
}

/** `span` and its like matter only where they name a language or a direction. */
const SPAN: ElementRule = {
  role: 'inline',
  makesNode: true,
  build: ({ attributes, children }, builder) => {
    const properties = languageProperties(attributes);
    return 'lang' in properties || 'dir' in properties ? wrap('span', properties, children, builder) : children;
  },
};

const BREAK: ElementRule = { role: 'void', makesNode: false, build: () => [element('br', [])] };

const RUBY: ElementRule = {
  role: 'inline',
  makesNode: true,
  build: ({ attributes, children }, builder) => wrap('ruby', languageProperties(attributes), children, builder),
};

/** A ruby annotation, or without its ruby the text in brackets that readers would see. */
function rubyPart(name: 'rt' | 'rp'): ElementRule {
  return {
    role: 'inline',
    makesNode: true,
    closes: { tags: ['rt', 'rp'], within: new Set(['ruby']) },
    build: (frame: Frame, builder) => {
      if (!builder.isOpen('ruby')) return name === 'rp' ? [] : frame.children;
      const value = cleanLine(frame.children.map(plainText).join(''));
      return value === '' ? [] : [element(name, [text(value)], languageProperties(frame.attributes))];
    },
  };
}

export const INLINE_RULES: Readonly<Record<string, ElementRule>> = {
  a: LINK,
  em: inline('em'),
  i: inline('em'),
  dfn: inline('em'),
  strong: inline('strong'),
  b: inline('strong'),
  sub: inline('sub'),
  sup: inline('sup'),
  code: inline('code'),
  tt: inline('code'),
  del: inline('del'),
  s: inline('del'),
  strike: inline('del'),
  ins: inline('ins'),
  mark: inline('mark'),
  q: inline('q'),
  cite: inline('cite'),
  abbr: inline('abbr', abbreviation),
  acronym: inline('abbr', abbreviation),
  small: inline('small'),
  kbd: inline('kbd'),
  samp: inline('samp'),
  var: inline('var'),
  bdi: inline('bdi'),
  span: SPAN,
  font: SPAN,
  bdo: SPAN,
  br: BREAK,
  ruby: RUBY,
  rt: rubyPart('rt'),
  rp: rubyPart('rp'),
};
