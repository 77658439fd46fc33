import { readCreditLine } from '../text/bylines.ts';
import { furnitureKind } from '../text/furniture.ts';
import { isHeading, isParagraph, type LookedAt } from './look-at.ts';
import { namesIn, type PageFacts } from './trim-blocks.ts';
import { withoutTeasersBelow } from './trim-teasers.ts';
import { isWriterName } from './writer-name.ts';
import { isWriterNote, withoutAboutWriter } from './writer-notes.ts';

const LONGEST = 400;
const LONGEST_NOTE = 250;

/** How lines begin that tell readers what else they may do. */
const AFTER_END =
  /^(?:follow |have a (?:tip|story|question)|sign up|subscribe|join (?:our|us|the)|like this (?:story|article)|want more|first published|updated? (?:on|at|:)|last updated|sources? ?:|copyright|©|all rights|filed under|tags?:|topics?:|posted in|more (?:from|on|about|stories)|read more|read next|share (?:this|on)|click here|get (?:the|our) |download (?:the|our)|email |e-mail |contact |reach |citation:|more information:|(?:this|the) (?:document|article|material|content|story|text|work) (?:is|may) (?:subject to|protected by|copyright|not be (?:published|reproduced|copied))|this (?:article|story|piece|post) (?:was )?(?:originally |first )?(?:appeared|published)|republished (?:from|with)|(?:additional )?reporting by .{3,200} (?:editing|writing) by |with files from|our journalism needs|dieser (?:artikel|text|beitrag) (?:ist|erschien) |cet article (?:est|a été) |este artículo (?:es|fue) )/i;
/** Where the writer can be reached. */
const CONTACT = /[\w.+-]@[\w-]{1,63}\.\w{2}|(?:^|\s)@\w{3,}|\b(?:twitter|x|facebook|instagram)\.com\//i;
const CONTACT_VERB =
  /\b(?:follow(?:ed)?|e-?mail(?:ed)?|contact(?:ed)?|reach(?:ed)?|tweet|tips?|write to|kontakt|contacter|contacta)\b/i;

/** Drops what stands below the end: where to follow the writer, who that is, when the page was changed. */
export function withoutEnding(blocks: readonly LookedAt[], facts: PageFacts): readonly LookedAt[] {
  // A paragraph may well begin with one word, or with the name of the site.
  const names = namesIn(facts.byline).filter((name) => isWriterName(name) || /[^\p{Script=Latin}\s]/u.test(name));
  const above = withoutAboutWriter(withoutTeasersBelow(blocks));
  let end = above.length;
  while (end > 1) {
    const last = above[end - 1];
    if (!last || !(isHeading(last) || (isParagraph(last) && isAfterEnd(last.line, names)))) break;
    end--;
  }
  return above.slice(0, end);
}

function isAfterEnd(line: string, names: readonly string[]): boolean {
  if (isWriterNote(line, names)) return true;
  if (line.length > LONGEST) return false;
  if (furnitureKind(line) !== undefined) return true;
  if (line.length <= LONGEST_NOTE && (AFTER_END.test(line) || (CONTACT.test(line) && CONTACT_VERB.test(line))))
    return true;
  if (names.some((name) => line.toLowerCase().startsWith(name.toLowerCase()))) return true;
  return (
    /^[^\s@]{1,200}@[^\s@]{1,200}\.[^\s@.]{1,60}$/.test(line) ||
    /^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+\/\S*$/.test(line) ||
    readCreditLine(line, true) !== undefined
  );
}
