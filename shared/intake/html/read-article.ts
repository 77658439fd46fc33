import { type BlockName, type Element, element, plainText } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import type { Draft, GivenFields } from '../intake.ts';
import type { BodyBuilder } from './body-builder.ts';
import { chooseBody } from './choose-body.ts';
import type { Block } from './content.ts';
import { findHeadline, sameWords } from './find-headline.ts';
import { readHead } from './head-fields.ts';
import { takeOpeningLines } from './opening-lines.ts';
import { withoutOuterRules } from './without-outer-rules.ts';

/** A headline or a line like it repeats within so many blocks from the top. */
const TOP = 5;

/** The article that the markup held: what its head, its first lines and its body say of it. `given` is what front matter said. */
export function readArticle(
  builder: BodyBuilder,
  given: GivenFields,
): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const whole = builder.finish();
  const { findings } = builder;
  const head = readHead(findings);
  const chosen = withoutOuterRules(findings.isPage ? chooseBody(whole, findings.regions) : whole);
  const headline = findHeadline(chosen, findings, { ...head.fields, ...given });
  const opened = takeOpeningLines(withoutHeadline(chosen, headline, findings.mainHeadings), findings);
  const { byline, standfirst, published, modified } = findings;
  const draft: Draft = {
    ...(headline === '' ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...head.fields,
    ...(headline === '' ? {} : { headline }),
    ...(head.fields.images && !given.images ? { offersImages: true } : {}),
    body: { type: 'root', children: withoutOuterRules(withLevels(opened, findings.mainHeadings)) },
  };
  return { draft, problems: [...head.problems, ...builder.problems] };
}

/** `blocks` without the headline: a body does not repeat it. */
function withoutHeadline(
  blocks: readonly Block[],
  headline: string,
  mainHeadings: ReadonlySet<Element>,
): readonly Block[] {
  if (headline === '') return blocks;
  let inTop = true;
  return blocks.filter((block, index) => {
    if (block.type === 'embed' || !/^(?:h[2-6]|p)$/.test(block.tagName)) return true;
    const isMain = mainHeadings.has(block);
    if (!isMain && (!inTop || index >= TOP)) return true;
    const repeats = sameWords(cleanLine(plainText(block)), headline);
    if (repeats && !isMain) inTop = false;
    return !repeats;
  });
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
