import { type Body, type BodyNode, plainText } from '../model/body.ts';
import { cleanLine } from './clean-line.ts';
import { splitSentences } from './split-sentences.ts';

const MAX_LENGTH = 250;
/** A first sentence this long stands alone. */
const ENOUGH = 100;
const MAX_SENTENCES = 3;
/** What is looked at of the lead; no sentence that fits is further in. */
const LEAD_LENGTH = 2000;

/**
 * A standfirst from the lead of `body`: its first sentences, whole, up to 250 characters; a first sentence that is longer is cut
 * between words and ends in `…`. A `dateline` that opens the lead, agency and dash included, is left out. Empty where the body has no text.
 */
export function drawStandfirst(body: Body, dateline?: string): string {
  const lead = withoutDateline(leadOf(body), dateline);
  const [first = '', ...others] = splitSentences(lead);
  if (first.length > MAX_LENGTH) return cutBetweenWords(first, MAX_LENGTH);
  let standfirst = first;
  for (const sentence of others.slice(0, MAX_SENTENCES - 1)) {
    const space = /[。！？｡]["'”’»)\]』」）】]*$/.test(standfirst) ? '' : ' ';
    const longer = `${standfirst}${space}${sentence}`;
    if (standfirst.length >= ENOUGH || longer.length > MAX_LENGTH) break;
    standfirst = longer;
  }
  return standfirst;
}

/** An agency that opens the lead without a place: `(AP) — `. */
const AGENCY = /^\((?!\d)\p{L}[\p{L}\p{M}.,/& '’-]{1,40}\)\s{0,3}(?:[–—]|-{1,2})\s{1,3}(?=\S)/u;

/** `PARIS, March 3 (Agency) — The council …` begins with `The`: what stands before the dash is where and when, not what. */
function withoutDateline(lead: string, dateline: string | undefined): string {
  if (!dateline || !lead.startsWith(dateline)) return lead.replace(AGENCY, '');
  const rest = lead.slice(dateline.length);
  const dash = /^[^.!?—–]{0,60}?(?:[—–]|\s(?:-{1,2}|_)(?=\s))\s*/.exec(rest);
  return dash ? rest.slice(dash[0].length) : lead;
}

/** The first paragraph that says something; failing paragraphs, the first text of any other block but a heading. */
function leadOf(body: Body): string {
  const blocks = body.children.filter((block) => block.type === 'element');
  const paragraphs = blocks.filter((block) => block.tagName === 'p');
  const lead = firstText(paragraphs, 40) || firstText(paragraphs, 1);
  return (
    lead ||
    firstText(
      blocks.filter((block) => !/^(?:h[2-6]|figure|pre)$/.test(block.tagName)),
      1,
    ) ||
    firstText(blocks, 1)
  );
}

function firstText(blocks: readonly BodyNode[], atLeast: number): string {
  for (const block of blocks) {
    const text = cleanLine(plainText(withoutReferences(block)).slice(0, LEAD_LENGTH));
    if (text.length >= atLeast) return text;
  }
  return '';
}

/** A block without the raised numbers of its notes; a number that a word is raised to stays. */
function withoutReferences(node: BodyNode): BodyNode {
  if (node.type !== 'element' || !node.children.some((child) => child.type === 'element')) return node;
  const kept = node.children.filter((child, at) => !isReference(child, node.children[at - 1]));
  return { ...node, children: kept.map(withoutReferences) };
}

function isReference(node: BodyNode, before: BodyNode | undefined): boolean {
  if (node.type !== 'element' || node.tagName !== 'sup') return false;
  const number = plainText(node);
  if (/^\[\d{1,3}\]$/.test(number)) return true;
  const isLink = node.children.every((child) => child.type === 'element' && child.tagName === 'a');
  return /^\d{1,3}$/.test(number) && (isLink || /[.,;:!?…。"'”’»)]$/.test(before ? plainText(before) : ''));
}

/** Made where first needed, which is seldom: it costs some ten milliseconds, which every start would pay. */
let words: Intl.Segmenter | undefined;

/** `text` cut between words, `…` included in `maxLength`; in a script without spaces, between words as UAX 29 finds them. */
export function cutBetweenWords(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = text.slice(0, maxLength);
  const space = head.search(/\s\S*$/);
  let cut = space;
  if (space < maxLength / 2) {
    cut = 0;
    words ??= new Intl.Segmenter('und', { granularity: 'word' });
    for (const { index } of words.segment(head)) cut = index;
  }
  const kept = head.slice(0, cut > 0 ? cut : maxLength - 1).toWellFormed();
  return `${kept.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '').replace(/\ufffd$/, '')}…`;
}
