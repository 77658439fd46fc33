import { readCreditLine } from '../text/bylines.ts';
import { furnitureKind } from '../text/furniture.ts';
import { endsSentence } from '../text/letters.ts';
import { isEndMark } from '../text/wire-marks.ts';
import { isHeading, isList, isParagraph, itemsOf, type LookedAt } from './look-at.ts';
import { namesIn, type PageFacts } from './trim-blocks.ts';
import { withoutTeasersBelow } from './trim-teasers.ts';
import { isWriterName } from './writer-name.ts';
import { isWriterNote, withoutAboutWriter } from './writer-notes.ts';

const LONGEST = 400;
const LONGEST_NOTE = 250;

/** How lines begin that tell readers what else they may do. */
const AFTER_END =
  /^(?:follow |have a (?:tip|story|question)|sign up|subscribe|join (?:our|us|the)|like this (?:story|article)|want more|first published|updated? (?:on|at|:)|last updated|(?:sources?|quellen?|fuentes?|fonti?e?|bron(?:nen)?|källor|källa|kilder?|lähteet?|źródł[oa]|zdroje?|kaynak|источники?|джерел[оа]|来源|來源|出典|출처|المصدر) ?[:：]|our standards:|copyright|©|all rights|filed under|tags?:|topics?:|posted in|more (?:from|on|about|stories)|read more|read next|share (?:this|on)|click here|get (?:the|our) |download (?:the|our)|email |e-mail |contact |reach |citation:|more information:|(?:this|the) (?:document|article|material|content|story|text|work) (?:is|may) (?:subject to|protected by|copyright|not be (?:published|reproduced|copied))|this (?:article|story|piece|post) (?:was )?(?:originally |first )?(?:appeared|published)|republished (?:from|with)|(?:additional )?reporting by .{3,200} (?:editing|writing) by |with files from|our journalism needs|dieser (?:artikel|text|beitrag) (?:ist|erschien) |cet article (?:est|a été) |este artículo (?:es|fue) )/i;
/** The letters by which those sign who wrote and edited it. */
const INITIALS = /^\(\p{L}{2,6}(?:\/\p{L}{2,6}){1,3}\)$/u;
/** A letter that readers can have sent. */
const IN_INBOX =
  /\b(?:in|to) your (?:in-?box|mailbox)\b|\bunsubscribe\b|\bin (?:ihr|dein)(?:em|en)? (?:postfach|posteingang)\b|\bdans votre (?:boîte|messagerie)\b|\ben (?:tu|su) (?:correo|bandeja)\b|\bnella tua (?:casella|email)\b/iu;
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
    if (
      !last ||
      !(
        isHeading(last) ||
        isTags(last, above[end - 2]) ||
        (isParagraph(last) && (isAfterEnd(last.line, names) || isSignUp(last)))
      )
    )
      break;
    end--;
  }
  return above.slice(0, end);
}

/** What readers can have sent. */
const LETTER =
  /newsletters?\b|\b(?:whatsapp|telegram)[- ]?(?:channel|kanal|canal|groups?|gruppe)\b|\bmailing list\b|\be-?courses?\b|nieuwsbrief|nyhetsbrev|nyhedsbrev|рассылк|infolettre|\bboletín\b/iu;
/** What they are asked to do, or told that it does. */
const SENT =
  /\b(?:get (?:it|the|our|my)|sign(?:ing)? up|subscrib\p{L}*|delivered|join|follow|abonnier\p{L}*|anmelden|informiert|inscri\p{L}*|abonne\p{L}*|suscr\p{L}*|iscriv\p{L}*|assin\p{L}*|aanmelden|prenumerera|meld (?:deg|dig|je)|tilmeld|zapisz)(?!\p{L})|подпис/iu;

/** Whether a line below the end, with a link, leads readers to letters of the site. */
function isSignUp({ line, links }: LookedAt): boolean {
  return links > 0 && line.length <= LONGEST_SIGN_UP && !QUOTE.test(line) && LETTER.test(line) && SENT.test(line);
}

const LONGEST_SIGN_UP = 300;
const QUOTE = /^["“„«]|["”»] (?:said|says|he|she|they)\b/u;
const LONGEST_CONTROL = 30;

/** Whether a line is a row of controls with bars between: `Print this article | Send to a friend`. */
function areControls(line: string): boolean {
  const parts = line.split(/\s[|·•]\s/);
  if (parts.length < 2 || !parts.every((part) => part.length <= LONGEST_CONTROL && !endsSentence(part))) return false;
  return parts.some((part) => furnitureKind(part) !== undefined);
}

const LONGEST_TAG = 25;

/** Whether a list is one of topics, each a link: no line or title announces it. */
function isTags(each: LookedAt, above: LookedAt | undefined): boolean {
  if (!isList(each) || each.linked < 0.9 || !above || isHeading(above) || /[:：]$/.test(above.line)) return false;
  return itemsOf(each).every((item) => item.length <= LONGEST_TAG);
}

function isAfterEnd(line: string, names: readonly string[]): boolean {
  if (isWriterNote(line, names)) return true;
  if (line.length > LONGEST) return false;
  if (furnitureKind(line) !== undefined || areControls(line)) return true;
  if (INITIALS.test(line) || isEndMark(line)) return true;
  if (
    line.length <= LONGEST_NOTE &&
    (AFTER_END.test(line) || IN_INBOX.test(line) || (CONTACT.test(line) && CONTACT_VERB.test(line)))
  )
    return true;
  if (names.some((name) => line.toLowerCase().startsWith(name.toLowerCase()))) return true;
  return (
    /^[^\s@]{1,200}@[^\s@]{1,200}\.[^\s@.]{1,60}$/.test(line) ||
    /^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+\/\S*$/.test(line) ||
    readCreditLine(line, true) !== undefined
  );
}
