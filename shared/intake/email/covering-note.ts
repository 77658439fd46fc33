import { readDateline } from '../text/dateline.ts';
import { countWords } from '../text/letters.ts';

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|moin|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|chers?|chère|hola|buen(?:os días|as tardes|os dias)|estimad[oa]s?|ciao|buongiorno|gentil[ei]|olá|bom dia|prezad[oa]s?|beste|geachte|hej|hei|dag)(?!\p{L})[^.?]{0,60}[,!:.–—-]?$/iu;
/** What only who sends an article says of it. */
const SENDS =
  /\b(?:please find|find (?:attached|below|enclosed)|(?:attached|enclosed|below) (?:is|are|please|you(?:['’]ll| will) find)|(?:is|are|am) (?:attached|enclosed|pasted)|i(?:['’]ve| have)? (?:attach|past|enclos)(?:ed)?|(?:pasted|copied|see) (?:it )?below|see (?:the )?attach(?:ed|ment)|here(?:['’]s| is| are) (?:the|my|our|today['’]s|this week['’]s) (?:\p{L}+ ){0,2}(?:story|piece|article|copy|draft|text|report|release|column|review)|im anhang|anbei|hiermit (?:sende|schicke|erhalten)|ci-joint|ci-dessous|veuillez trouver|adjunt[oa]|le envío|in allegato|di seguito (?:il|la)|em anexo|segue (?:em|abaixo|anexo)|bijgevoegd|in de bijlage|hierbij (?:stuur|ontvangt))\b/iu;
/** What they say besides; an article may as well. */
const CHATS =
  /\b(?:as (?:discussed|promised|agreed|requested)|let me know|happy to|feel free to|hope (?:you|this|all)|thanks?|thank you|looking forward|here(?:['’]s| is) (?:the|my|our|a)|fyi|for your information|(?:could|can|would) you|grateful|of interest|wie besprochen|danke|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt)\b/iu;
const RULE = /^(?:[-*_=~#•—–]\s*){3,}$/;
const CLOSING =
  /^(?:(?:with )?(?:kind|best|warm|many|kindest|warmest)?\s*(?:regards|wishes|thanks)|best|cheers|thanks|thank you|all the best|yours(?: sincerely| faithfully| truly)?|sincerely|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|beste|liebe|schöne|herzliche) grüße|mfg|vg|lg|cordialement|bien (?:à vous|cordialement)|un (?:cordial )?saludo|saludos(?: cordiales)?|cordiali saluti|un saluto|atenciosamente|abraços?|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groeten?)\s*[,.!]?(?:\s\p{Lu}[\p{L}.'’-]*){0,3}$/iu;

const MAX_PARAGRAPHS = 8;
/** Words of a paragraph to the desk; the words of an article are more. */
const LONGEST_PARAGRAPH = 60;

/**
 * How many of the paragraphs at the top are a note to the desk that came with the article: the greeting, what it says of the article,
 * thanks and name; up to the line that parts them, where there is one.
 */
export function lengthOfCoveringNote(paragraphs: readonly string[]): number {
  let end = 0;
  let isNote = false;
  let isClosed = false;
  for (let at = 0; at < Math.min(paragraphs.length - 1, MAX_PARAGRAPHS); at++) {
    const paragraph = (paragraphs[at] ?? '').trim();
    if (RULE.test(paragraph)) return isNote ? at + 1 : end;
    if (countWords(paragraph) > LONGEST_PARAGRAPH || readDateline(paragraph)) break;
    const isName: boolean = isClosed && countWords(paragraph) <= 6;
    const isCover = SENDS.test(paragraph.slice(0, 600)) || (isNote && CHATS.test(paragraph.slice(0, 600)));
    if ((at === 0 && isGreeting(paragraph)) || isCover || isName || (isNote && CLOSING.test(paragraph))) {
      isNote = true;
      isClosed ||= CLOSING.test(paragraph) || isName;
      end = at + 1;
    } else if (!isNote || !ruleFollows(paragraphs, at)) break;
  }
  return end;
}

function isGreeting(paragraph: string): boolean {
  const [first = ''] = paragraph.split('\n');
  return GREETING.test(first) && (countWords(paragraph) === countWords(first) || /[,!–—-]$/.test(first.trim()));
}

/** Whether a line parts the next few paragraphs from what follows. */
function ruleFollows(paragraphs: readonly string[], at: number): boolean {
  return paragraphs.slice(at + 1, MAX_PARAGRAPHS).some((each) => RULE.test(each.trim()));
}
