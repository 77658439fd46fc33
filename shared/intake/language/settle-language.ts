import { type Body, plainText } from '../../model/body.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Draft } from '../intake.ts';
import { detectLanguage } from './detect-language.ts';
import { scriptOf } from './script-census.ts';

/** Characters of the body that its language is judged by; a shorter text than the least is in the newsroom's. */
const JUDGED_LENGTH = 2500;
const ENOUGH_TO_JUDGE = 120;
/** Letters of a text that anyone would know the language of. */
const ENOUGH_TO_WONDER = 300;
/** Blocks that have more names and figures in them than words. */
const NO_PROSE: ReadonlySet<string> = new Set(['pre', 'table', 'figure']);

export interface SettledLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly problems: readonly Problem[];
}

/**
 * The language of a draft: what its document says, else what its body is plainly in, else the newsroom's `own`; the newsroom's variety
 * (`en-GB`) where the two agree.
 */
export async function settleLanguage(draft: Draft, own: string): Promise<SettledLanguage> {
  if (draft.language !== undefined) return { language: draft.language, problems: [] };
  const opening = openingOf(draft.body);
  // A script tells its language in a line.
  if (opening.length < ENOUGH_TO_JUDGE && scriptOf(opening) === 'Latn') return { language: own, problems: [] };
  const detected = await detectLanguage(opening);
  if (detected !== undefined) return { language: isSameLanguage(detected, own) ? own : detected, problems: [] };
  const letters = opening.match(/\p{L}/gu)?.length ?? 0;
  const problems = letters < ENOUGH_TO_WONDER ? [] : [problem('language-uncertain', `${own}, for ${quote(opening)}`)];
  return { language: own, problems };
}

function openingOf({ children }: Body): string {
  const prose = children.filter((block) => block.type === 'element' && !NO_PROSE.has(block.tagName));
  let opening = '';
  for (const block of prose.length > 0 ? prose : children) {
    if (opening.length >= JUDGED_LENGTH) break;
    opening += `${plainText(block).slice(0, JUDGED_LENGTH)}\n`;
  }
  return opening;
}

/** Whether two tags name one language in one script: `zh-TW` is written as `zh-Hant` is, and `nb` is Norwegian. */
function isSameLanguage(detected: string, own: string): boolean {
  if (detected === own) return true;
  const [one, other] = [likelyLocale(detected), likelyLocale(own)];
  if (!one || !other) return false;
  const isNorwegian = one.language === 'no' && /^n[bn]$/.test(other.language);
  return (one.language === other.language || isNorwegian) && one.script === other.script;
}

/** The tag with its likely script and region (CLDR likely subtags); `undefined` where it is none. */
function likelyLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    // A tag may look like one and name no language.
    return undefined;
  }
}
