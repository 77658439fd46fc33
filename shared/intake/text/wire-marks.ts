import { namesCorrectedStory, readCorrectionNote } from './correction-atop.ts';
import { isAllCapitals } from './letters.ts';
import { isKnownSection } from './section-labels.ts';

const END_OR_MORE =
  /^[\s[({（【<*/–—-]*(?:[–—-]\s*30\s*[–—-]|x x x|xxx|完|終わり|おわり|끝|النهاية|انتهى|konec|koniec|slut|slutt|loppu|fine|einde|конец|sfârșit|(?:first |1st |2nd |3rd )?(?:add|take)(?: \d)?|(?:copy|text|story|message) ends?|ends?(?: (?:it|text|story|release|of (?:story|text|release|transmission|message|copy|article)))?|more|more (?:to (?:come|follow)|follows?)|mehr folgt|à suivre|fin|ende|suite|suivra|sigue|seguirá|segue|(?:seguirá|habrá|sigue) (?:más|ampliación)|wird fortgesetzt|продолжение следует)[\s\])}）】>*/.–—-]*(?:\(?\d[\d,.]{0,6} words\)?)?$/i;
const THIRTY = /^[\s[(–—-]{0,9}[–—-]\s{0,9}30\s{0,9}[–—-]{0,9}\s{0,9}[\])]?$/;
/** The last line of a telegram, and the first of a story's next page: `SCARECROWS 2 LAST`. */
const TELEGRAM =
  /^N{4}$|^[A-Z]{3,20}(?:[ -][A-Z]{2,20})? (?:\d(?:-\d){2,5}|\d{1,2}(?:ST|ND|RD|TH)? (?:LAST|MORE|ADD|TAKE|ADD-\d)|(?:FIRST|LAST|\d) (?:ADD|TAKE)(?: \d)?)$|^[a-z][a-z0-9]{2,20}(?:[-_ ][a-z0-9]{1,20}){0,3} \d(?:-\d){2,5}$/;
const NUMBER_SIGNS = /^(?:#\s*){3,}$/;
/** The desks that handled it: `jm/rk`, `abc-de/fgh`, `dpa/lno it yyzz n1 hol`. */
const DESK_INITIALS =
  /^\(?[a-z]{2,4}(?:-[a-z]{2,4}){0,3}(?:\/[a-z]{1,4}){1,4}\)?$|^[a-z]{2,4}\/(?: [a-z]{2,4}\/){0,3}$|^[A-Z]{2,4} ?\/\/ ?[A-Z]{2,4}\.?$|^(?:dpa|epd|sid|afp|apa|kna)(?:\/[a-z]{2,4})?(?: [a-z0-9]{2,4}){2,8}$/;
/** The end, and the desks, as the Austrian, the Bulgarian, Arabic and the Spanish agency have them: `(Schluss) lf/th`, `/ЛФ/`, `(foto)(vídeo)`. */
const CLOSES =
  /^\((?:[Ss]chluss|SCHLUSS|[Ff]orts\.?)\)(?: [a-z]{2,4}(?:[/*][a-z]{2,4}){0,3})?$|^\/\p{Lu}{1,4}(?:\/\p{Lu}{1,4}){0,3}\/$|^\/\p{L}{2,12}\/$|^[\u0621-\u064a.]{1,8}(?: [\u0621-\u064a.]{1,3})?(?: ?\/ ?[\u0621-\u064a.]{1,8}(?: [\u0621-\u064a.]{1,3})?){1,3}$|^\/[\u0621-\u064a][\u0621-\u064a ]{1,11}\/$|^(?:\((?:[Ff]otos?|[Vv][íi]deos?|[Aa]udios?|[Gg]ráficos?|[Mm]apas?)\) ?){1,4}$/u;
/** Which of an agency’s rooms wrote it, and what its companies’ news ends with. */
const NEWSROOM =
  /^\((?:\p{Lu}[\p{L} .-]{1,30} )?(?:[Nn]ewsroom|[Bb]ureau|[Dd]esk)[^()]{0,60}\)$|^Source text(?: for \p{Lu}[\p{L}]{2,15})?: ?(?:\[[^\]]{1,40}\]|\([^)]{1,60}\))? ?(?:Further company coverage:.{0,40})?$/u;
/** A Spanish agency's fields of news, and what kind of text it is: `RURITANIA ELECCIONES (Crónica)`. */
const KIND_SLUG = /^\p{Lu}{3,20}(?: \p{Lu}{2,20}){0,3} \(\p{Lu}\p{Ll}{3,15}(?: \p{Ll}{2,12}){0,2}\)$/u;
/** When an agency sent it: `AFP 031420 GMT MAR 26`, `(AP-NY-03-03-26 1420EST)`. */
const SENT =
  /^(?:AFP|REUTERS|Reuters|AP|dpa|DPA) \d{6}\s?(?:GMT|UTC|Z)?(?: [A-Za-z]{3}(?: \d{2,4})?)?$|^[A-Z]{2,5} \d{6} ?(?:GMT|UTC|Z) [A-Za-z]{3} \d{2,4}$|^\(?[A-Z]{2,4}-[A-Z]{2}-\d{2}-\d{2}-\d{2} \d{4}[A-Z]{3}\)?[<>^-]*$|^\d{6} ?(?:GMT|UTC|MES?Z|Z)? ?[A-Za-z]{3,4}\.? \d{2}(?:\d{2})?$|^[A-Z]{2,4}\d{3,5} {1,9}\d{4}-\d{2}-\d{2}[/ ]\d{1,2}:\d{2}$|^\d{2}-[A-Z]{3}-\d{2} \d{2}:\d{2}(?: NNNN)?$|^ISSN ?\d{4} ?- ?\d{3}[\dX]$|^\.\/\.$|^={2,3} ?\p{Lu}\p{L}{2,20}$/u;
/** Service and number, priority, category and length, as wires head a message (IPTC 7901): `bdt0412 3 pl 198  dpa 0531`. */
const HEADER = /^[A-Za-z]{2,4}\d{3,5} [1-9] {1,2}[A-Za-z]{1,3} {1,2}\d{1,4}(?: {1,30}\S.{0,40})?$/;
/** The same of the American agencies (ANPA 1312), in two lines: `a0412_asian`, `r i BC-EU--Storm 11-01 0210`. */
const HEADER_ANPA =
  /^[a-z]\d{4}(?:[_\W]?[a-z]{3,8}|-{3,8})?-?$|^[a-z] [a-z]{1,2}(?: | ?\W)(?:BC|AM|PM|AP)-\S.{0,50} \d{2}-\d{2}(?: \d{4})?$/i;
/** How the British agency heads a story: its page, its desk and its name. */
const FOLIO =
  /^\d{1,2} [A-Z]{4,15} \p{Lu}[\p{L}-]{2,20}(?: \p{Lu}[\p{L}-]{2,20}){0,2}(?: (?:[Ss]ubstitute|[Cc]orrect(?:ion|ive)|[Ll]ead|[Uu]pdate|[Ss]nap|[Rr]ush|[Aa]dds?|[Nn]ight ?lead|[Dd]ay ?lead|[Aa]dvisory))?$/u;
/** `1-1-1`, above the first page of a story that is numbered so. */
const PAGES = /^\d(?:-\d){2,5}$/;
/** Who filed it, and to which desk: `quist/news`. */
const FILED = /^[a-z]{3,12}\/[a-z]{3,12}$/;
/** The agencies that send a story with what it is listed under: `INDEX: NATIONAL POLITICS`. */
const INDEX = /^INDEX: [A-Z][A-Z ,&-]{2,80}$/;
/** An Associated Press slug: `BC-EU--Storm Damage, 1st Ld-Writethru`. */
const AP_SLUG = /^(?:BC|AM|PM|AP|US|EU|AS|AF|ML|LT|CN|FBN?|BKN?)-[A-Z\d][^.!?]{0,80}$/;
/** The same of another, with how many words it has: `NWA-Top-Headlines,0121`. */
const COUNTED_SLUG = /^[A-Z]{2,4}-[A-Z\d][^.!?,]{0,70},\d{2,5}$/;
/** The numbers of its pictures: `AP Photo KRS101, KRS102`. */
const PHOTO_NUMBERS = /^AP (?:Photo|Graphic|Video)s? [A-Z]{2,6}\d{2,4}(?:, ?[A-Z]{2,6}\d{2,4}){0,30}\.?$/;
/** Words joined by hyphens and strokes, all capitals: `PORT-STRIKE/ (UPDATE 2)`. */
const CAPITAL_SLUG =
  /^[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)+[-/]?(?:\s*\([A-Z0-9 ,-]{1,40}\))?$|^[A-Z][A-Z0-9]*[-/](?:\s*\([A-Z0-9 ,-]{1,40}\))?$/;
/** Words joined by hyphens, and how often they were written: `France-weather-floods, 2ndlead`. */
const AGENCY_SLUG =
  /^\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+){2,6}(?:,\s?\d?(?:st|nd|rd|th)?\s?(?:lead|ld|update|wrap|recap|prev|urgent)[\p{L}\p{N} ]{0,20})?$|^\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)+,\s?\d?(?:st|nd|rd|th)?\s?(?:lead|ld|update|wrap|recap|prev|urgent)\w{0,20}$/iu;
/** A story’s name, and which of its pages this is: `harbour-fire 1/2`. */
const PAGE_SLUG = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+ \d\/\d$/;
/** Fields of news and a stroke, as the German agency has them: `Schifffahrt/Unfälle/`. */
const STROKED_SLUG = /^(?:\p{Lu}[\p{L}\p{N}-]*\/){1,5}$/u;
/** The same with more than a word between the strokes: `Handball/1. Liga/Varde/`. */
const WIDE_SLUG = /^[\p{Lu}\d][^/]{1,30}(?:\/[^/]{1,30}){1,5}\/$/u;
/** A word with blanks between its letters, as Dutch wires tell desks what a version is: `N i e u w bericht, vervangt: …`. */
const SPACED = /^(?:\p{L} ){3,14}\p{L}(?: |$)/u;
/** A story's name in a newsroom's system, figures and all: `coalboat0304`, `met_council_0303`. */
const FILE_SLUG = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*[_-]?\d{2,8}[a-z]?$|^[a-z]+(?:[_.-][a-z0-9]+)+$/;
/** Its name and the day that it is for: `ferry 1101`. */
const DAY_SLUG = /^[a-z]{3,20} \d{3,4}$/;
/** How long it is: `(412 words)`, `Words: 412`. */
const LENGTH =
  /^[[(]?(?:approx\.? |about |~)?\d[\d,.]{0,6} (?:words|wörter|mots|palabras|parole|palavras|woorden|zeilen|lines|characters|zeichen)[\])]?\.?$|^[[(]?(?:words?|word count|length|wordcount)\s{0,9}[:=]\s{0,9}\d[\d,.]{0,9}(?: words)?[\])]?$/i;
/** What kind of version it is: `(Zusammenfassung 1430)`, `(UPDATE 2)`, `1st Ld-Writethru`. */
const VERSION =
  /^\((?:actualisé|actualise|ajoute|précise|complète|acrescenta|atualiza|agrega|actualiza|añade|amplía|aggiunge|aggiorna|ergänzt|aktualisiert|zusammenfassung|neu|aktualisierung|korrektur|berichtigung|wiederholung|update|lead|refiles?|repeats?|recasts|rewrites|adds|corrects|updates)(?!\p{L})[^()]{0,200}\)$|^\d(?:st|nd|rd|th) (?:ld|lead|net|add|roundup)[- ]?(?:writethru|all)?$/iu;
/** Which draft of a text it is, and what for, but for a day that the article has: `DRAFT 3 – for edit`, `Entwurf 2, bitte nicht verwenden`. */
const DRAFT =
  /^\W{0,3}(?:(?:first|second|third|final|rough|working) )?(?:draft|entwurf|fassung|brouillon|borrador|bozza|rascunho|utkast|udkast|luonnos|szkic)(?: (?:version|no\.?|nr\.?|v\.?|n°))? ?\d{1,2}(?:\.\d{1,2})?(?:\W{0,3}$|\s?[,;:–—|-]\D{2,60}$)/iu;
const PRIORITY =
  /^[*+\s]*(?:urgent|flash|bulletin|alert|news ?alert|snap|rush|advisory|refile|extra|eil|eilmeldung|alerte|urgente?|último momento|срочно|молния|breve)[*+\s!]*$/i;
/** What telegraph lines open and close a message with. */
const FRAME = /^(?:ZCZC|NNNN)(?:[ \d].{1,20})?$/;
/** Codes of an agency's selection: `R EST S0A QBXB`. */
const SELECTION = /^[A-Z] [A-Z]{3} [A-Z]\d[A-Z] [A-Z]{4}$|^[A-Z]{3}\d{4,14}_[A-Z]{3}_[A-Z]{4}$/;
/** The agency and whoever wrote and edited, below a text: `NNA/hv/mk`. */
const SIGNED =
  /^[A-Z]{2,5}(?:\/[a-z]{2,4}){1,3}$|^\((?:[A-Z]{2,5}[-/\\]{1,2}[A-Za-z]{2,4}|[A-Z][a-z]{1,3}\/[A-Z][a-z]{3,12})\)$/;
/** Where the text begins that is to be set. */
const BEGINS =
  /^[\s[(*–—-]{0,9}(?:(?:copy|text|story|message|release) (?:begins?|starts?|follows)|begins?|(?:copy|text) below)[\s\])*:.–—-]{0,9}$/i;
const TO_EDITORS =
  /^[([*\s]*(?:eds?|attn|attention(?: editors)?|editors|(?:desk|news ?desk) notes?|notes? to (?:the )?(?:editors?|desks?)|desks?|subs|not for publication|internal|do not publish)\s*(?::|[–—-]\s)\s*\S/i;
/** What the British agency says of a version: `Note: Par 1 corrects day to Monday`. */
const NOTE_ON_PARAGRAPHS =
  /^note:? (?:par(?:a|agraph)?s? \d|intro(?:duction)? |corrects|adds|substitut|updates|recasts|replaces|(?:first|last|new) par)/i;
const RELEASE =
  /^[*\s]*(?:for immediate (?:release|distribution|use)|(?:press|news|media) release|pressemitteilung|presseinformation|medienmitteilung|medieninformation|presseaussendung|communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|comunicado (?:à|de) imprensa|nota de imprensa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|informacja prasowa|komunikat prasowy|tisková zpráva|sajtóközlemény|comunicat de presă|пресс-релиз|прес-реліз|basın bülteni|siaran pers|thông cáo báo chí|プレスリリース|新闻稿|新聞稿|보도자료|بيان صحفي|not for publication|check against delivery|as prepared for delivery|es gilt das gesprochene wort|seul le prononcé fait foi)(?:\s?[|–—:-])?(?:\s?(?:nr|no|núm|num|number|n)?[.°ºo]{0,2}\s?\d{1,4}(?:\s?[/-]\s?\d{1,4})?)?(?:\s?[|,–—:-]\s?[^!?|]{0,30}\d{4}|\s\d{1,2}[^!?|]{1,24}\d{4})?[*\s:!.]*$/i;
/** Whom desks may ask, in double brackets below a text. */
const DESK_CONTACT = /^\(\([^()]{3,200}(?:\([^()]{1,20}\)[^()]{0,60})?\)\)$/;
/** The agency’s word that it has ended: `Lusa/Fim`. */
const AGENCY_END = /^\p{Lu}\p{L}{1,11}\/(?:Fim|Fin|Fine|Ende|Konec)\.?$/iu;
/** What signs a headline as a flash: `++ Dam emptied ++`. */
const FLASHED = /^\+{2,3} ?(?=\S)(.{1,200}?\S) ?\+{2,3}$/;
/** A headline of a version has the day of the first behind it: `(Nov. 3)`. */
const DAY_BEHIND = / \(\p{L}{3,9}\.? \d{1,2}\)$/u;
const HEADLINE_PREFIX =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|REPEAT|RECAST|BRIEF)(?:[ -]?\d{1,2})?-\s*(?:\(OFFICIAL\)\s?-\s*)?(?:(?:UPDATE|WRAPUP|RPT|REFILE)(?:[ -]?\d{1,2})?-\s*)?|(?:\d(?:st|nd|rd|th) )?(?:LEAD|LD|LDALL)(?: \d{1,2})?[:-]\s*|(?:ACTUALIZA|ATUALIZA|AMPLÍA|AMPLIA|REPITE|CORREGIDO|CORRIGE|RESUMEN|ZUSAMMENFASSUNG|AKTUALISIERUNG|KORREKTUR|WDH|WDHLG|ROUNDUP|EIL)(?:\/(?:ROUNDUP|KORREKTUR|AKTIE|ANALYSE))?(?:[ -]?\d{1,2})?[-:]\s?|\[(?:속보|단독|종합|긴급)\] ?|AMPL?\.- ?|(?:FOCUS|FEATURE|ROUNDUP|BREAKING NEWS|NEWS ADVISORY|SPECIAL):\s|(?:FACTBOX|EXPLAINER|TIMELINE|ANALYSIS|INSIGHT|EXCLUSIVE|INTERVIEW|FEATURE|PREVIEW|NEWSMAKER)-\s?|\((?:\d?(?:st|nd|rd|th)? ?(?:LEAD|LD)(?: ?\d)?|URGENT|Eilmeldung|EILMELDUNG|Zusammenfassung|Korrektur)\) ?|>{2,4} ?(?:ANSA\/)?|(?:URGENT|ALERTE|FLASH)\s?[¤:]\s?)(?=\S)/;

const LONGEST = 120;
/** What kind of text it is, before a colon and its title. */
const LONGEST_KIND = 40;
const LONGEST_CONTACT = 280;
const LONGEST_NOTE = 220;

function isFrame(text: string): boolean {
  return ((text.startsWith('ZCZC') || text.startsWith('NNNN')) && FRAME.test(text)) || text.endsWith(' NNNN');
}

/** Whether a line only tells desks where a text ends or goes on: `-30-`, `ENDS`, `###`, `MORE TO COME`, initials. */
export function isWireMark(text: string): boolean {
  if (/^[(S]/.test(text) && text.length <= LONGEST && NEWSROOM.test(text)) return true;
  if (text.startsWith('((') && text.length <= LONGEST_CONTACT && DESK_CONTACT.test(text)) return true;
  if (text.startsWith('INDEX: ') && text.length <= LONGEST && INDEX.test(text)) return true;
  if (text.length > 40) return false;
  if (isSureEnd(text) || DESK_INITIALS.test(text) || CLOSES.test(text) || SENT.test(text) || LENGTH.test(text))
    return true;
  if (TELEGRAM.test(text) || isFrame(text) || (/[/-]/.test(text) && (SIGNED.test(text) || AGENCY_END.test(text))))
    return true;
  const initials = /^\(?(?:MORE|END|ENDS)\)? \(?[a-z]{2,4}(?:[-/][a-z]{1,4}){0,4}\)?$/;
  if (initials.test(text)) return true;
  if (!END_OR_MORE.test(text)) return false;
  // “End” with nothing about it might be a heading or a line of a poem; capitals, small letters or marks make it a sign.
  return (
    isAllCapitals(text) || /^[^\p{L}]|[^\p{L}.]$/u.test(text) || /^ends?$/i.test(text) || text === text.toLowerCase()
  );
}

function isSureEnd(text: string): boolean {
  return THIRTY.test(text) || NUMBER_SIGNS.test(text);
}

/** Whether the line speaks to editors, wherever it stands: `EDITORS: Pictures to follow.` */
export function isNoteToEditors(text: string): boolean {
  return (
    text.length <= 400 &&
    /^[([*\s]*(?:EDITORS|Eds|EDS|ATTN|(?:ATTENTION|Attention) (?:EDITORS|editors|Editors|DESKS|desks))\s?(?::|[–—-]\s)\s*\S/.test(
      text,
    ) &&
    TO_EDITORS.test(text)
  );
}

/** Whether nothing of the article follows the line: `-30-`, `ENDS`, `###`. */
export function isEndMark(text: string): boolean {
  return (
    text.length <= 40 &&
    (isSureEnd(text) || (/^\W*(?:(?:copy|text|story|message) )?end/i.test(text) && isWireMark(text)))
  );
}

/** Whether the line says that what follows is a release. */
export function isRelease(text: string): boolean {
  return text.length <= LONGEST && RELEASE.test(text);
}

/** Whether a line in brackets says what this version has that the last had not, or what kind of version it is: `(Adds quote)`. */
export function isVersionNote(text: string): boolean {
  return text.startsWith('(') && text.length <= LONGEST_NOTE && VERSION.test(text);
}

/** Whether a line above the article speaks to desks: slugs, priorities, notes to editors, release marks. */
export function isDeskLine(text: string): boolean {
  if (isFrame(text) || PRIORITY.test(text) || RELEASE.test(text) || BEGINS.test(text)) return true;
  if (TO_EDITORS.test(text) || NOTE_ON_PARAGRAPHS.test(text)) return text.length <= 240;
  if (text.startsWith('(') && readCorrectionNote(text) !== undefined) return true;
  if (text.startsWith('AP ') && PHOTO_NUMBERS.test(text)) return true;
  if (text.length > LONGEST) return false;
  return (
    AP_SLUG.test(text) ||
    (/,\d+$/.test(text) && COUNTED_SLUG.test(text)) ||
    CAPITAL_SLUG.test(text) ||
    VERSION.test(text) ||
    (/\d/.test(text) && DRAFT.test(text)) ||
    isAgencySlug(text) ||
    (text.endsWith('/') && WIDE_SLUG.test(text)) ||
    (text.charAt(1) === ' ' && SPACED.test(text)) ||
    FILE_SLUG.test(text) ||
    PAGE_SLUG.test(text) ||
    isHeaderLine(text) ||
    (text.endsWith(')') && KIND_SLUG.test(text))
  );
}

/** Whether a line heads or lists a message for machines. */
function isHeaderLine(text: string): boolean {
  if (text.length > 80) return false;
  return (
    (/\d/.test(text) && (HEADER.test(text) || HEADER_ANPA.test(text) || FOLIO.test(text) || PAGES.test(text))) ||
    FILED.test(text) ||
    SELECTION.test(text) ||
    DAY_SLUG.test(text)
  );
}

/** A slug has no space but before its version. */
function isAgencySlug(text: string): boolean {
  if (!/^[^\s,]+(?:, ?[^\s,]+(?: [^\s,]+)?)?$/.test(text)) return false;
  // Asked only of lines with these marks: patterns over all letters are dear to set up.
  return (text.endsWith('/') && STROKED_SLUG.test(text)) || (text.includes('-') && AGENCY_SLUG.test(text));
}

/** The field of news before the headline, as the Chinese agency has it: `(World) …`. */
const FIELD_BEFORE = /^\((\p{Lu}[\p{L} ]{2,20})\) (?=\p{Lu})/u;

/** What kind of text it is, behind that. */
const KIND_BEHIND_FIELD =
  /^(?:Feature|Roundup|Update|Urgent|Commentary|Interview|Profile|Spotlight|Summary|Analysis|Factbox|Backgrounder|News Analysis|Xinhua (?:Headlines|Commentary)|\d(?:st|nd|rd|th) LD(?:-Writethru)?): (?=\S)/;
/** What a corrected version has before its headline: `CORRECTED-`, `RECTIFICATIF - `, `Korrektur: `. */
const CORRECTS =
  /^(?:CORRECTED|CORRECTION|CORRECTIVE|CLARIFICATION|RECTIFICATIF|KORREKTUR|BERICHTIGUNG|RICHTIGSTELLUNG|CORREZIONE|RETTIFICA|CORRECCIÓN|CORRIGE|CORREGIDO|RECTIFICACIÓN|CORREÇÃO|CORRIGIDO|CORRECTIE|RECTIFICATIE|RÄTTELSE|RETTELSE|RETTING|KORJAUS|KOREKTA|OPRAVA|ИСПРАВЛЕНИЕ|УТОЧНЕНИЕ)(?: \(OFFICIAL\)| ?\d)? ?(?:-(?=\S)|[-–—:] )(?:\(OFFICIAL\)-)?(?=[\p{L}\p{N}"“«„'])/u;

/** Whether a headline says that its version corrects the last. */
export function correctsByPrefix(headline: string): boolean {
  if (!/^\p{Lu}{3}/u.test(headline)) return false;
  return CORRECTS.test(headline) || CORRECTS.test(headline.replace(HEADLINE_PREFIX, ''));
}

/** Of a version of a version there are two: `WDHLG-KORREKTUR: `. */
function withoutPrefixes(headline: string): string {
  let own = headline;
  for (let turn = 0; turn < MOST_PREFIXES; turn++) own = own.replace(CORRECTS, '').replace(HEADLINE_PREFIX, '');
  return own;
}

const MOST_PREFIXES = 2;

/** A headline without the marks that a wire puts about it, such as `UPDATE 2-`. */
export function withoutWirePrefix(headline: string): string {
  const plain = (FLASHED.exec(headline)?.[1] ?? headline).replace(/^[◎◇◆▽△] ?(?=\S)| ?=$/g, '');
  const field = plain.startsWith('(') ? FIELD_BEFORE.exec(plain) : null;
  if (field && isKnownSection(field[1] ?? '')) return plain.slice(field[0].length).replace(KIND_BEHIND_FIELD, '');
  const own = namesCorrectedStory(plain) ? plain : withoutPrefixes(plain);
  if (own !== plain) return own.replace(DAY_BEHIND, '');
  const colon = plain.indexOf(': ');
  return colon > 0 && colon <= LONGEST_KIND && isRelease(plain.slice(0, colon)) ? plain.slice(colon + 2) : plain;
}
