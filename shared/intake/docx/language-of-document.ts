import { type Body, plainText } from '../../model/body.ts';
import { detectLanguage } from '../language/detect-language.ts';

/** So much of the text tells its language. */
const JUDGED_LENGTH = 4000;

/**
 * The language that a document’s properties state, where its text bears that out; `undefined` leaves it to the text. By themselves
 * properties say little, and the marks on text less: a word processor marks all as in the language of its own menus.
 */
export async function languageOfDocument(body: Body, stated: string | undefined): Promise<string | undefined> {
  if (stated === undefined) return undefined;
  const detected = await detectLanguage(body.children.map(plainText).join('\n').slice(0, JUDGED_LENGTH));
  return detected !== undefined && detected.split('-')[0] === stated.split('-')[0] ? stated : undefined;
}
