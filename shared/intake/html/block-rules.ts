import { type BlockName, type BodyNode, type Element, element } from '../../model/body.ts';
import { languageProperties } from './attributes.ts';
import type { BodyBuilder, Frame } from './body-builder.ts';
import { type Block, isElement, toBlocks, toInline } from './content.ts';
import { quotedEmbed } from './embed-rules.ts';
import { described } from './figure-rules.ts';
import { namesSubtitle } from './names-subtitle.ts';
import { type ElementRule, ENDS_HEADING, ENDS_PARAGRAPH } from './rule.ts';

/** A block that groups others: its content, each block of it in the group’s language. */
const CONTAINER: ElementRule = {
  role: 'block',
  makesNode: false,
  closes: ENDS_PARAGRAPH,
  build: (frame, builder) => inLanguageOf(frame, toBlocks(frame.children), builder),
};

/** `blocks` with the `lang` and `dir` of the element around them, where they have none of their own. */
export function inLanguageOf({ attributes }: Frame, blocks: readonly Block[], builder: BodyBuilder): readonly Block[] {
  const properties = languageProperties(attributes);
  if (properties.lang === undefined && properties.dir === undefined) return blocks;
  if (blocks.every(hasLanguage)) return blocks;
  return blocks.map((block) => {
    if (block.type === 'embed' || hasLanguage(block)) return block;
    const marked: Element = element(block.tagName, block.children, { ...properties, ...block.properties });
    if (builder.findings.mainHeadings.delete(block)) builder.findings.mainHeadings.add(marked);
    return marked;
  });
}

function hasLanguage(block: Block): boolean {
  return block.type === 'embed' || block.properties.lang !== undefined || block.properties.dir !== undefined;
}

const PARAGRAPH: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: ENDS_PARAGRAPH,
  build: (frame, builder) => inLanguageOf(frame, captioned(toBlocks(frame.children)), builder),
};

/** An image and below it, in the same paragraph, a line in italics: the line is its caption. */
function captioned(blocks: readonly Block[]): readonly Block[] {
  const [figure, line] = blocks;
  if (blocks.length !== 2 || !figure || !line || !isElement(figure, 'figure') || !isElement(line, 'p')) return blocks;
  const [only] = line.children;
  if (line.children.length !== 1 || !only || !isElement(only, 'em') || figure.children.length !== 1) return blocks;
  return [described(figure, element('figcaption', only.children), undefined)];
}

function heading(name: BlockName, isMain = false): ElementRule {
  return {
    role: 'block',
    makesNode: true,
    closes: ENDS_HEADING,
    build: (frame, builder) => {
      const { inline, hoisted } = toInline(frame.children);
      if (inline.length === 0) return hoisted;
      const made = element(name, withoutBold(inline), languageProperties(frame.attributes));
      if (isMain) builder.findings.mainHeadings.add(made);
      else if (namesSubtitle(frame.attributes.class)) builder.findings.subtitles.add(made);
      return [...hoisted, made];
    },
  };
}

/** A heading is bold as it is. */
function withoutBold(inline: readonly BodyNode[]): readonly BodyNode[] {
  const [only] = inline;
  return inline.length === 1 && only && isElement(only, 'strong') && !only.properties.lang ? only.children : inline;
}

/** A quotation, or the post that its classes say it stands for. */
export const BLOCKQUOTE: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: ENDS_PARAGRAPH,
  build: (frame) => {
    const blocks = toBlocks(frame.children);
    const embed = quotedEmbed(frame, blocks);
    if (embed) return [embed];
    return blocks.length === 0 ? [] : [element('blockquote', blocks, languageProperties(frame.attributes))];
  },
};

const RULE: ElementRule = { role: 'void', makesNode: false, closes: ENDS_PARAGRAPH, build: () => [element('hr', [])] };

export const BLOCK_RULES: Readonly<Record<string, ElementRule>> = {
  p: PARAGRAPH,
  h1: heading('h2', true),
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  h5: heading('h5'),
  h6: heading('h6'),
  blockquote: BLOCKQUOTE,
  hr: RULE,
  div: CONTAINER,
  section: CONTAINER,
  center: CONTAINER,
  address: CONTAINER,
  details: CONTAINER,
  summary: CONTAINER,
  fieldset: CONTAINER,
  legend: CONTAINER,
  hgroup: CONTAINER,
  search: CONTAINER,
};
