import type { ChangeKind } from '../model/change.ts';
import { houseLanguage } from '../model/house-language.ts';
import { HOUSE_WORDS } from './house-words.ts';

/** What an alert says around the article's own words, in one language. */
export interface AlertWords {
  /** In front of the headline, e.g. `Correction: `; empty for a new article. */
  readonly label: Readonly<Record<ChangeKind, string>>;
  readonly correctionNote: string;
  /** A whole paragraph: what a kill or a withdrawal asks of its reader. */
  readonly takenBack: string;
  readonly why: (topic: string, newsroom: string) => string;
}

/** The words of one language as they are written down. */
export interface HouseWords {
  /** In front of a headline, with what stands between: `Update: `. An SMS in a script of its own has 70 characters in all, so each is as short as it can be. */
  readonly update: string;
  readonly correction: string;
  readonly withdrawn: string;
  /** What a kill or a withdrawal asks of its reader. */
  readonly takenBack: string;
  /** Why the reader gets this; `{topic}` and `{newsroom}` stand where nothing around them depends on what they are. */
  readonly why: string;
}

const WORDS: ReadonlyMap<string, AlertWords> = new Map(
  Object.entries(HOUSE_WORDS).map(([language, words]) => [language, alertWordsOf(words)]),
);

/** The words for a language tag (BCP 47); English where there are none of its own. */
export function alertWords(language: string): AlertWords {
  return WORDS.get(houseLanguage(language)) ?? ENGLISH;
}

function alertWordsOf({ update, correction, withdrawn, takenBack, why }: HouseWords): AlertWords {
  return {
    label: { new: '', cosmetic: update, update, correction, withdraw: withdrawn, kill: withdrawn },
    correctionNote: correction,
    takenBack,
    why: (topic, newsroom) => why.replace(/\{(topic|newsroom)\}/g, (_, name) => (name === 'topic' ? topic : newsroom)),
  };
}

const ENGLISH = alertWordsOf(HOUSE_WORDS.en);
