import { guessLanguage } from './guess-language.ts';
import { languageOfScript } from './language-of-script.ts';
import { languageOfWords } from './language-of-words.ts';
import { type Likeness, loadWordParts, type TellByWordParts } from './load-word-parts.ts';
import { scriptOf } from './script-census.ts';

/** What the library looks at at once, about; a longer text is looked at in three places. */
const SLICE_LENGTH = 350;
/** Texts of the languages that it knows score 0.75 and more, those of others rarely as much as this. */
const LEAST_SCORE = 0.55;

/**
 * The language that `text` is plainly written in, BCP 47; `undefined` where that is uncertain. By its script where that
 * tells, by its function words where they are of the commonest languages, else by its parts of words, for which a library is imported.
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const script = scriptOf(text);
  if (script !== 'Latn') return languageOfScript(text, script);
  const guessed = guessLanguage(text);
  if (guessed !== 'und') return guessed;
  return languageOfWords(text, likeliest(text, await loadWordParts()));
}

/** The language that the text is most like, in two places of three if it is long. */
function likeliest(text: string, tell: TellByWordParts): string | undefined {
  const slices = text.length < 2 * SLICE_LENGTH ? [text] : [0, 1, 2].map((third) => sliceAt(text, third / 3));
  const votes = slices.map(tell).filter((each): each is Likeness => each !== undefined && each.score >= LEAST_SCORE);
  const agreed = votes.find(
    ({ language }) => votes.filter((each) => each.language === language).length * 2 > slices.length,
  );
  return agreed?.language;
}

/** The words from a share of the text on. */
function sliceAt(text: string, share: number): string {
  const start = Math.floor(text.length * share);
  const slice = text.slice(start, start + 2 * SLICE_LENGTH);
  return start === 0 ? slice : slice.replace(/^\S{0,40}\s/, '');
}
