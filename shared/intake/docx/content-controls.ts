import { type Place, type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { childOf, isOn, type PartElement, textOf, valOf } from './read-part.ts';

/** Whether a content control holds a table of contents. */
export function isContents(control: PartElement): boolean {
  const building = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj');
  return valOf(building, 'w:docPartGallery') === 'Table of Contents';
}

/** The words that ask for content, where nobody has put any into a content control (17.5.2.39). */
export function promptOf(control: PartElement): string | undefined {
  if (isOn(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== true) return undefined;
  return textOf(childOf(control, 'w:sdtContent') ?? '');
}

/** Tells of a field that nobody has filled in, whose words are not the article’s. */
export function unfilled(words: string, at: Place): Problem {
  const found =
    words.trim() === ''
      ? 'a field that nobody has filled in'
      : `${quote(words.trim())}, a field that nobody has filled in`;
  return problem('left-out', found, at, {
    needed: 'text in place of the words that ask for it',
    mend: 'Fill it in; nothing need be done if it may stay empty.',
  });
}
