import { quote } from '../../model/problem.ts';
import type { Attributes } from './attributes.ts';
import type { BodyBuilder } from './body-builder.ts';
import type { ElementRule } from './rule.ts';

/** Scripts that only dress up what stands beside them as an embed that is known. */
const DRESSES_UP =
  /^(?:https?:)?\/\/(?:platform\.(?:twitter|x)\.com|(?:www\.)?instagram\.com|player\.vimeo\.com|www\.youtube\.com)\//i;
/** Data for machines, and scripts for browsers that have none. */
const NO_PROGRAM = /json|template|^text\/(?:html|x-)|^math\//i;
/** Pictures up to this width and height are icons. CSS pixels. */
const ICON = 64;

/** Drops an element with all that it holds; `isLost` says whether an editor would miss it. */
function dropped(tag: string, isLost: (attributes: Attributes, builder: BodyBuilder) => boolean): ElementRule {
  return {
    role: 'skip',
    makesNode: false,
    opened: (attributes, builder) => {
      if (!isLost(attributes, builder)) return;
      const source = (attributes.src ?? '').trim();
      builder.warn('left-out', quote(source === '' ? `<${tag}>` : `<${tag} src="${source.slice(0, 200)}">`));
    },
    build: () => [],
  };
}

/** Pages are full of scripts and icons that are no part of their articles; in a piece of HTML somebody put them there. */
function inPiece(_attributes: Attributes, { findings }: BodyBuilder): boolean {
  return !findings.isPage;
}

function isProgram({ src = '', type = '' }: Attributes): boolean {
  return !DRESSES_UP.test(src.trim()) && !NO_PROGRAM.test(type);
}

function isIcon(attributes: Attributes): boolean {
  return attributes['aria-hidden'] !== undefined || Number.parseFloat(attributes.width ?? '') <= ICON;
}

/** Elements that no other site could show, told where they may have been part of the article. */
export const DROPPED_RULES: Readonly<Record<string, ElementRule>> = {
  script: dropped('script', (attributes, builder) => inPiece(attributes, builder) && isProgram(attributes)),
  svg: dropped('svg', (attributes, builder) => inPiece(attributes, builder) && !isIcon(attributes)),
  canvas: dropped('canvas', inPiece),
  math: dropped('math', () => true),
};
