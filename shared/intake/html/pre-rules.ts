import { element, plainText, text } from '../../model/body.ts';
import { classesOf, languageProperties } from './attributes.ts';
import { type ElementRule, ENDS_PARAGRAPH } from './rule.ts';

const LANGUAGE_CLASS = /^(?:language-|lang-|brush:|highlight-source-)([a-z0-9+#_.-]{1,40})$/;

/** Preformatted text: its characters and line breaks, without markup inside. */
const PRE: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: ENDS_PARAGRAPH,
  build: ({ attributes, children }) => {
    let value = '';
    let language = languageOf(classesOf(attributes));
    for (const child of children) {
      if (child.type === 'element') language ??= child.properties.language;
      value +=
        child.type === 'text' ? child.value : child.type === 'element' ? child.children.map(textOf).join('') : '';
    }
    // HTML drops the line break right after the tag; the last one shows nothing either.
    value = value.replace(/^\n/, '').replace(/(?<!\s)\s+$/, '');
    if (value.trim() === '') return [];
    return [
      element('pre', [text(value)], {
        ...(language === undefined ? {} : { language }),
        ...languageProperties(attributes),
      }),
    ];
  },
};

function textOf(node: Parameters<typeof plainText>[0]): string {
  return node.type === 'text' ? node.value : plainText(node);
}

/** The programming language that one of an element’s classes names. */
export function languageOf(classes: readonly string[]): string | undefined {
  for (const name of classes) {
    const language = LANGUAGE_CLASS.exec(name)?.[1];
    if (language !== undefined) return language;
  }
  return undefined;
}

/** `code` straight inside `pre` says the language; it is kept as a node only until `pre` closes. */
const CODE_IN_PRE: ElementRule = {
  role: 'inline',
  makesNode: true,
  build: ({ attributes, children }) => {
    const language = languageOf(classesOf(attributes));
    return language === undefined ? children : [element('code', children, { language })];
  },
};

const AS_TEXT: ElementRule = { role: 'inline', makesNode: false, build: ({ children }) => children };
const AS_LINE: ElementRule = { role: 'inline', makesNode: false, build: ({ children }) => [...children, text('\n')] };
const BREAK: ElementRule = { role: 'void', makesNode: false, build: () => [text('\n')] };
const NOTHING: ElementRule = { role: 'void', makesNode: false, build: () => [] };
const SKIP: ElementRule = { role: 'skip', makesNode: false, build: () => [] };

/** The rule for an element inside `pre`. */
export function ruleInPre(tag: string): ElementRule {
  if (tag === 'code') return CODE_IN_PRE;
  if (tag === 'br') return BREAK;
  if (/^(?:div|p|li|tr|h[1-6])$/.test(tag)) return AS_LINE;
  if (/^(?:script|style|template|svg|math|iframe|object|textarea|select|button|noscript)$/.test(tag)) return SKIP;
  if (/^(?:img|input|hr|wbr|meta|link|base|source|track|embed|area|col|param)$/.test(tag)) return NOTHING;
  return AS_TEXT;
}

export const PRE_RULES: Readonly<Record<string, ElementRule>> = { pre: PRE, listing: PRE, xmp: PRE, plaintext: PRE };
