import { isBelowMail } from '../text/below-mail.ts';
import { countWords, endsSentence, foldLine } from '../text/letters.ts';
import { isClosing } from '../text/said-to-desk.ts';

/** Lines above a newsletter, and what mail servers put on top. */
const ABOVE = [
  /\b(?:view|read|open|see|display)\b.{0,30}\b(?:in|on|with|as)\b.{0,12}\b(?:browser|online|web ?page|the web|website|app)\b/i,
  /\b(?:web|online|browser)[ -]?version\b|^(?:read|view) (?:online|in browser|on the web)\s?:?(?:\s?<?https?:\S{1,900})?$/i,
  /(?:im|in (?:ihrem|deinem)) browser (?:an(?:sehen|zeigen)|öffnen|lesen)|online[- ]?(?:ansicht|version)|webansicht/i,
  /(?:dans (?:votre|le|un) navigateur|version en ligne)|(?:en (?:el|tu|su) navegador|versión (?:web|en línea|online))|(?:nel (?:tuo )?browser|versione (?:web|online))|(?:no (?:seu )?navegador|versão (?:web|online))|in (?:je|uw|de) browser|webversie/i,
  /(?:trouble|problems?|difficult(?:y|ies)|having issues) (?:viewing|reading|displaying|seeing)|(?:images|pictures) (?:not|are not|aren['’]t) (?:displayed|displaying|showing)|download (?:the )?pictures/i,
  /^\W{0,9}(?:caution|warning|attention|achtung|vorsicht|external(?: e-?mail| sender| message)?|extern(?:e e-?mail)?|be careful)\W{0,6}(?:.{0,120}\b(?:external|outside|originated|sender|absender|extern|links?|attachments?|anhänge)\b.{0,200}|\W{0,9})$/i,
  /^(?:you don['’]t often get (?:e?-?mail|messages?) from|some people who received this|sie erhalten nicht (?:häufig|oft) e-mails von|vous n['’]obtenez pas souvent|no suele recibir correo).{0,300}$/i,
  /^add (?:us|.{3,60}@.{3,60}) to your (?:address ?book|contacts|safe senders?)/i,
];
/** What stands for a picture in the text of a mail: `[cid:logo@01D9]`, `[image: Logo]`. */
const PICTURE =
  /^(?:\[(?:cid:|image:|https?:\/\/|data:|logo\b|inline image|bild\b)[^[\]]{0,400}\] ?(?:<[^<>]{0,400}> ?)?){1,6}$|^\[?(?:image|inline)[^\]\s]{0,40}\.(?:png|jpe?g|gif)\]?$/i;

/** What opens notes that are for desks, and need no telephone to be told. */
const NOTES =
  /^\W{0,9}(?:not(?:es?|as?|en)?|noot) (?:to|for|an|für|aux?|à|a|para|per|alla|alle|voor|till|til) (?:the |die |les |los |as |la |de |l['’])?(?:editors?|redaktion(?:en)?|rédactions?|editores|redazion[ei]|redacci[oó]n|redação|redactie)\b.{0,60}$/i;
/** Whom the press may ask, and where. */
const CONTACT =
  /^\W*(?:(?:press|media|news|pr|public relations|further|more) (?:contacts?|enquiries|inquiries|information|queries)|contacts?(?: information| details)?|for (?:more|further|additional|media|press) .{0,60}(?:contact|information|enquiries|inquiries)|(?:not for|niet voor|nicht (?:für die|zur)|não para|no para|pas pour) (?:publication|publicatie|veröffentlichung|publicação|publicación)|(?:presse|medien)kontakt|kontakt(?: dla mediów)?|rückfragen|ansprechpartner(?:in)?|(?:weitere|nähere) (?:informationen|auskünfte)|pour (?:plus d['’]informations?|toute (?:information|question))|(?:para )?(?:más|mayor) información|(?:per )?(?:maggiori |ulteriori )?informazioni|(?:para )?mais informações|(?:voor )?meer informatie|(?:ytterligare|mer) information|(?:for )?mer informasjon|yderligere oplysninger|więcej informacji|contacts? presse|contacto(?: de prensa)?|contatti(?: stampa)?|contato|perscontact)\b.{0,60}$/i;
const DETAIL = /\S@[^\s@]{1,200}\.\S|\d[\d() .-]{6,40}\d/;
/** Words of a block that says whom to ask. */
const LONGEST_CONTACT = 60;
const SIGNATURE = /^--[ \u00a0]?$/;
const RULE = /^[_=*-]{5,}$/;
/** What programs that keep mailing lists put below every mail, and how they name the list. */
const LIST_RULE = /^_{20,}$/;
const OF_LIST =
  /\b(?:mailing[- ]?lists?|listinfo|mailman|listes? de diffusion|mailingliste|lista de correo|lista de distribuição|mailinglijst)\b|\/lists?\//i;

/** What stands below a name: an office, an address, a telephone. */
const SIGNATURE_LINES = 8;
const SIGNATURE_WORDS = 40;
const TOP_LINES = 15;
/** Words that may stand below where a mail ends; more than that is text that has such a line in it. */
const LONGEST_FOOT = 150;

/** Which of a message’s lines are the mail’s and not the article’s: notes to view it elsewhere, signatures, disclaimers, ways out of a list. */
export function markFurniture(lines: readonly string[], sender: string): readonly boolean[] {
  const texts = lines.map((line) => line.replace(/^[>\s]{1,20}/, '').trim());
  const gone = texts.map((text) => text.length <= 1000 && PICTURE.test(text));
  let seen = 0;
  for (let at = 0; at < texts.length && seen < TOP_LINES; at++) {
    const text = texts[at] ?? '';
    if (text === '') continue;
    seen++;
    if (text.length <= 500 && ABOVE.some((pattern) => pattern.test(text))) gone[at] = true;
  }
  const foot = footOf(texts, gone);
  const end = endOfLines(texts, foot < 0 ? texts.length : foot);
  const signed = nameAtEnd(texts.slice(0, end), sender);
  return gone.map((each, at) => each || at >= end || at >= signed);
}

/** The end of the lines above `foot`, without a line that only parts them from what stood below. */
function endOfLines(texts: readonly string[], foot: number): number {
  const last = texts.slice(0, foot).findLastIndex((text) => text !== '');
  return RULE.test(texts[last] ?? '') ? last : foot;
}

/** Where the sender signs, by name and perhaps with office and telephone below; behind all lines where nobody does. */
function nameAtEnd(texts: readonly string[], sender: string): number {
  const name = foldLine(sender);
  const [first = ''] = name.split(' ');
  let below = 0;
  for (let at = texts.length - 1, seen = 0; at > 0 && seen < SIGNATURE_LINES && first.length > 1; at--) {
    const text = texts[at] ?? '';
    if (text === '') continue;
    const line = foldLine(text.slice(0, 200));
    const isSigned = line === name || line === first;
    if (isSigned || (line.startsWith(`${name} `) && DETAIL.test(text.slice(0, 300)))) return regardsAbove(texts, at);
    below += countWords(text.slice(0, 500));
    if (below > SIGNATURE_WORDS || (text.length > 60 && endsSentence(text))) break;
    seen++;
  }
  return texts.length;
}

/** The line of regards above a signature at `signed`, or the signature itself. */
function regardsAbove(texts: readonly string[], signed: number): number {
  const above = texts.slice(0, signed).findLastIndex((text) => text !== '');
  return above > 0 && isClosing(texts[above] ?? '') ? above : signed;
}

/** Where the foot begins, -1 where there is none; lines of its kind in the middle are marked gone by themselves. */
function footOf(texts: readonly string[], gone: boolean[]): number {
  const words = texts.map((text) => countWords(text.slice(0, 3000)));
  const all = words.reduce((sum, each) => sum + each, 0);
  let above = 0;
  let lastOfList: number | undefined;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? '';
    const count = words[at] ?? 0;
    const below = all - above - count;
    const isSignature = SIGNATURE.test(text) && above > 0;
    if (isSignature && below <= LONGEST_FOOT) return at;
    if (below <= SIGNATURE_WORDS && above > 0 && LIST_RULE.test(text)) {
      lastOfList ??= texts.findLastIndex(isOfList);
      if (at < lastOfList) return at;
    }
    if (below <= LONGEST_CONTACT && above > below && isContact(texts, at)) return at;
    if (isBelowMail(text) && above > 0) {
      const isFoot = below <= Math.max(LONGEST_FOOT, above * 0.3);
      if (isFoot || (below < above && texts.slice(at + 1, at + 40).some(isBelowMail))) return at;
      if (text.length <= 200) gone[at] = true;
    }
    above += count;
  }
  return -1;
}

function isOfList(text: string): boolean {
  return OF_LIST.test(text.slice(0, 300));
}

function isContact(texts: readonly string[], at: number): boolean {
  const line = (texts[at] ?? '').slice(0, 300);
  if (NOTES.test(line)) return true;
  return CONTACT.test(line) && texts.slice(at, at + 40).some((text) => DETAIL.test(text.slice(0, 300)));
}
