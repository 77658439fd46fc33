import { isInBody } from './html-elements.ts';

const TAG = /<(\/?)([A-Za-z][\w:.-]{0,40})((?:\s[^<>]{0,300})?)>/g;
const ATTRIBUTE = /\s[\w:.-]{1,40}\s?=\s?["']/;

/**
 * `text` without tags of a vocabulary that nobody here knows and that were written as text: those that stand in pairs, `<endash>-</endash>`, and
 * empty ones with attributes, `<MediaRef idref="a1"/>`. Tags of HTML stay: an article may speak of them.
 */
export function withoutStrangeTags(text: string): string {
  if (!text.includes('</') && !text.includes('/>')) return text;
  return text.replace(TAG, (tag, slash: string, name: string, attributes: string) => {
    if (isInBody(name)) return tag;
    if (slash === '' && attributes.endsWith('/')) return ATTRIBUTE.test(attributes) ? '' : tag;
    return text.includes(slash === '' ? `</${name}>` : `<${name}`) ? '' : tag;
  });
}
