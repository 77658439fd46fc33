import { type BlockName, type Element, element, plainText } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import type { Draft, GivenFields } from '../intake.ts';
import { isAskedFor, type LeftOutLine } from '../left-out-line.ts';
import { isAllCapitals } from '../text/letters.ts';
import { setLabelCase } from '../text/readable-case.ts';
import type { BodyBuilder } from './body-builder.ts';
import { chooseBody } from './choose-body.ts';
import { type Block, isElement } from './content.ts';
import { findHeadline, isNameOfSite, sameWords } from './find-headline.ts';
import type { Findings } from './findings.ts';
import { readHead } from './head-fields.ts';
import { takeLabelBlocks } from './label-blocks.ts';
import { noteLabel } from './note-labels.ts';
import { takeOpeningLines } from './opening-lines.ts';
import type { ClearedBlocks } from './without-notes.ts';
import { withoutOuterRules } from './without-outer-rules.ts';
import { withoutRemarks } from './without-remarks.ts';

/** A headline or a line like it repeats within so many blocks from the top. */
const TOP = 5;

/** The article that the markup held: what its head, its first lines and its body say of it. `given` is what front matter said. */
export function readArticle(
  builder: BodyBuilder,
  given: GivenFields,
): { readonly draft: Draft; readonly problems: readonly Problem[]; readonly leftOut: readonly LeftOutLine[] } {
  const whole = withTitleApart(builder.finish());
  const { findings } = builder;
  const head = readHead(findings);
  const said = findings.isPage ? chooseBody(whole, findings.regions) : withoutRemarks(whole, findings.mainHeadings);
  const { blocks: own, leftOut } = findings.isPage ? { blocks: said, leftOut: [] } : withAsked(whole, said, given.keep);
  const { labels, below: unlabelled } = findings.isManuscript ? takeLabelBlocks(own) : { labels: [], below: own };
  for (const label of labels) noteLabel(label, findings);
  const chosen = withoutOuterRules(unlabelled);
  const headline = findHeadline(chosen, findings, { ...head.fields, ...given });
  const below = withoutHeadline(chosen, headline, findings);
  const isFree = head.fields.standfirst === undefined && given.standfirst === undefined;
  const titled = isFree && headline !== '' ? withoutSubtitle(below, findings) : below;
  const { blocks: opened, leftOut: idle } = takeOpeningLines(titled, findings, headline, given.keep);
  const { section, byline, dateline, standfirst, published, modified, tags } = findings;
  const places = { ...findings.places, ...head.fields.places };
  const imagePlaces = builder.addressPlaces;
  const draft: Draft = {
    ...(headline === '' ? {} : { headline }),
    ...(section === undefined ? {} : { section: isAllCapitals(section) ? setLabelCase(section, 'und') : section }),
    ...(byline === undefined ? {} : { byline }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(tags === undefined ? {} : { tags }),
    ...head.fields,
    ...(findings.isOfWordProcessor && byline !== undefined ? { byline } : {}),
    ...(headline === '' ? {} : { headline }),
    ...(head.fields.images && !given.images ? { offersImages: true } : {}),
    ...(Object.keys(places).length > 0 ? { places } : {}),
    ...(imagePlaces.size > 0 ? { imagePlaces } : {}),
    body: { type: 'root', children: withoutOuterRules(withLevels(opened, findings.mainHeadings)) },
  };
  // Of a page stays what is the article’s; what else stands on it nobody need be told.
  const told = findings.isPage ? [] : [...leftOut, ...idle];
  return { draft, problems: [...head.problems, ...builder.problems], leftOut: told };
}

/** `left` with those of `blocks` that are asked for, and the lines that the others are. */
function withAsked(blocks: readonly Block[], left: readonly Block[], keep: GivenFields['keep']): ClearedBlocks {
  if (left.length === blocks.length) return { blocks, leftOut: [] };
  const among = new Set(left);
  const lines = blocks.map((block) => (among.has(block) ? '' : cleanLine(plainText(block))));
  const isAsked = lines.map((line) => line !== '' && isAskedFor(line, keep));
  return {
    blocks: isAsked.includes(true) ? blocks.filter((block, i) => isAsked[i] || among.has(block)) : left,
    leftOut: lines.flatMap((text, i) => (text === '' || isAsked[i] ? [] : [{ place: {}, text }])),
  };
}

/** Where the first paragraph opens with a line in bold, as pages without headings have their titles, that line by itself. */
function withTitleApart(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  if (!first || !isElement(first, 'p') || first.children.length < 3) return blocks;
  const [bold, end] = first.children;
  if (!bold || !isElement(bold, 'strong') || !end || !isElement(end, 'br')) return blocks;
  const rest = element('p', first.children.slice(2), first.properties);
  return [element('p', [bold], first.properties), rest, ...blocks.slice(1)];
}

/** `blocks` without the headline: a body does not repeat it. */
function withoutHeadline(
  blocks: readonly Block[],
  headline: string,
  { mainHeadings, title }: Findings,
): readonly Block[] {
  if (headline === '') return blocks;
  let inTop = true;
  return blocks.filter((block, index) => {
    if (block.type === 'embed' || !/^(?:h[2-6]|p)$/.test(block.tagName)) return true;
    const isMain = mainHeadings.has(block);
    if (!isMain && (!inTop || index >= TOP)) return true;
    const line = cleanLine(plainText(block));
    const repeats = sameWords(line, headline);
    if (repeats && !isMain) inTop = false;
    // The newspaper’s name above the headline is no part of the article either.
    return !repeats && !(isMain && index === 0 && isNameOfSite(line, title));
  });
}

/** `blocks` without the line below the headline that is named as such, which is the standfirst. */
function withoutSubtitle(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'element' || !findings.subtitles.has(first)) return blocks;
  const subtitle = cleanLine(plainText(first));
  if (findings.standfirst !== undefined && !sameWords(subtitle, findings.standfirst)) return blocks;
  findings.standfirst ??= subtitle;
  return others;
}

/** Where an `h1` remains in the body it is a heading like `h2`, and those below it are a level further down. */
function withLevels(blocks: readonly Block[], mainHeadings: ReadonlySet<Element>): readonly Block[] {
  if (!blocks.some((block) => block.type === 'element' && mainHeadings.has(block))) return blocks;
  return blocks.map((block) => {
    if (block.type === 'embed' || mainHeadings.has(block) || !/^h[2-5]$/.test(block.tagName)) return block;
    const lower = `h${Number(block.tagName.slice(1)) + 1}` as BlockName;
    return element(lower, block.children, block.properties);
  });
}
