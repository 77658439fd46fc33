import { cleanLine } from './clean-line.ts';

/**
 * The slug that a slugline asks for, if any. One in small letters was written for this article (`ferry-strike`). Agencies write theirs in capitals
 * for a story that runs for days, and say in it which version this is (`POPE-LATAM/ (UPDATE 1, PIX)`): no address that a page can keep.
 */
export function slugOfSlugline(slugline: string): string | undefined {
  const line = cleanLine(slugline);
  return /^[\p{Ll}\p{N}]+(?:[ /_-][\p{Ll}\p{N}]+)+$/u.test(line) ? line : undefined;
}
