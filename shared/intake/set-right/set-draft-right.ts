import type { Image } from '../../model/article.ts';
import { bareByline } from '../bare-byline.ts';
import type { Draft } from '../intake.ts';
import { setBodyRight } from './set-body-right.ts';
import { setLineRight } from './set-line-right.ts';

/** The fields of a draft that are prose of one line. */
const LINES = ['headline', 'standfirst', 'byline', 'dateline', 'section', 'correction', 'copyright', 'source'] as const;

/**
 * `draft` with all its text set right as it is in `language` (BCP 47), without a word changed but the one that introduces a byline: composed
 * letters, references that were escaped twice undone, single spaces where the language has them, nothing that no reader sees, no direction
 * that runs on.
 */
export function setDraftRight(draft: Draft, language: string): Draft {
  const line = (text: string) => setLineRight(text, language);
  const lines: { -readonly [Name in (typeof LINES)[number]]?: string } = {};
  for (const name of LINES) {
    const value = draft[name];
    if (value !== undefined) lines[name] = line(value);
  }
  if (lines.byline !== undefined) lines.byline = bareByline(lines.byline, language);
  return {
    ...draft,
    ...lines,
    ...(draft.tags && { tags: draft.tags.map(line) }),
    ...(draft.images && { images: draft.images.map((image) => setImageRight(image, line)) }),
    body: setBodyRight(draft.body, language),
  };
}

function setImageRight(image: Image, line: (text: string) => string): Image {
  const { alt, caption, credit } = image;
  return {
    ...image,
    ...(alt === undefined ? {} : { alt: line(alt) }),
    ...(caption === undefined ? {} : { caption: line(caption) }),
    ...(credit === undefined ? {} : { credit: line(credit) }),
  };
}
