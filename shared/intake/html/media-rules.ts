import { type BodyNode, element, plainText, text } from '../../model/body.ts';
import { checkUrl } from '../../model/checked-url.ts';
import { parseUrl } from '../../model/parse-url.ts';
import { quote } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import type { BodyBuilder, Frame } from './body-builder.ts';
import { isElement } from './content.ts';
import type { ElementRule } from './rule.ts';

const LONGEST_NAME = 200;
const LINKED = 'A link to it stands in its place; link to a page that plays it where that is better.';

/** What only a player or a plug-in could show: in a piece of HTML a link to it, if its address may be one. */
function media(role: ElementRule['role']): ElementRule {
  return {
    role,
    makesNode: role !== 'void',
    build: (frame, builder) => {
      const { tag, attributes, candidate, children } = frame;
      const own = (attributes.src ?? attributes['data-src'] ?? attributes.data ?? candidate ?? '').trim();
      const address = own === '' ? linkWithin(children) : own;
      const found = quote(address === '' ? `<${tag}>` : `<${tag} src="${address.slice(0, LONGEST_NAME)}">`);
      // Pages are full of players that are no part of their articles.
      const href = builder.findings.isPage ? undefined : checkUrl(address, 'link', builder.findings.base);
      if (href === undefined || !/^https?:/.test(href)) {
        builder.warn('left-out', found);
        return [];
      }
      builder.warn('left-out', found, {}, { mend: LINKED });
      return [element('p', [element('a', [text(nameOf(frame, href))], { href })])];
    },
  };
}

function nameOf({ tag, attributes }: Frame, href: string): string {
  const said = cleanLine((attributes.title ?? attributes['aria-label'] ?? '').slice(0, LONGEST_NAME));
  if (said !== '') return said;
  const { hostname = '', pathname = '' } = parseUrl(href) ?? {};
  const name = decoded(pathname.split('/').at(-1) ?? '') || hostname;
  // A file’s name by itself reads like something left over from a page.
  return tag === 'video' || tag === 'audio' ? `▶ ${name}` : name;
}

function decoded(name: string): string {
  try {
    return cleanLine(decodeURIComponent(name));
  } catch {
    // A stray percent sign: the name is meant as it stands.
    return name;
  }
}

/** Where a link leads that browsers without a player show. */
function linkWithin(nodes: readonly BodyNode[]): string {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (isElement(node, 'a') && node.properties.href !== undefined && plainText(node) !== '')
      return node.properties.href;
    const found = linkWithin(node.children);
    if (found !== '') return found;
  }
  return '';
}

/** The last source of a film or a sound is for the oldest browsers, so the first is the one meant. */
export function noteSource(src: string | undefined, builder: BodyBuilder): void {
  const player = builder.nearest('video') ?? builder.nearest('audio');
  if (player && src !== undefined) player.candidate ??= src;
}

export const MEDIA_RULES: Readonly<Record<string, ElementRule>> = {
  video: media('block'),
  audio: media('block'),
  object: media('block'),
  embed: media('void'),
};
