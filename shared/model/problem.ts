import type { ProblemCode } from './problem-catalogue.ts';

export type Severity = 'error' | 'warning';

/**
 * Where in the uploaded file a problem lies; lines, columns and items count from 1. Where `path` names a part of the file, as it does for the
 * parts of a mail, lines and columns are those of the part, decoded.
 */
export interface Place {
  /** Which article of the file, where it may hold several. */
  readonly item?: number;
  /** The headline of that article, where it has one and an error stopped it: nothing else leads to it. */
  readonly headline?: string;
  readonly line?: number;
  readonly column?: number;
  /** A field, an element or a part, e.g. `front matter: urgency`, `$.bodies[0].value`, `/newsItem/contentMeta/headline`, `paragraph 12`, `HTML part`. */
  readonly path?: string;
  /** The first words of the paragraph that `path` counts, where paragraphs are all that there is to count. */
  readonly near?: string;
}

/** Something about an upload that its editor should know: what was found, what was needed, how to mend it. */
export interface Problem {
  readonly code: ProblemCode;
  /** An error stops the article, a warning does not. */
  readonly severity: Severity;
  readonly place: Place;
  /** What stands there, quoted and cut to 80 characters. */
  readonly found: string;
  readonly needed: string;
  /** What to do about it, in plain words. */
  readonly mend: string;
  /** Present where the same was found at other places of the article, too. */
  readonly more?: MoreOfIt;
}

/** The same problem elsewhere in an article, told once. */
export interface MoreOfIt {
  /** How often, besides the place that the problem names. */
  readonly count: number;
  /** The first few of them, in the order of the document. */
  readonly first: readonly Pick<Problem, 'place' | 'found'>[];
}

/** `value` in quotes, control characters shown as escapes, cut to 80 characters. */
export function quote(value: string): string {
  const shown = value.length > 80 ? `${value.slice(0, 77)}…` : value;
  return `“${shown.toWellFormed().replace(/[\u0000-\u001f\u007f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}”`;
}
