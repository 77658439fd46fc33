import { endsInFullStop } from './letters.ts';

/** Two to four words with capitals, particles between them. */
const PERSON =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|da|di|van|von|der|den|bin|al|el|la|du)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;
/** What somebody does or works for, in the words of a line. */
export const ROLE =
  /\b(?:correspondent|reporter|editor|writer|columnist|critic|journalist|staff|contributor|bureau chief|analyst|producer|photographer|fellow|lecturer|professor|researcher|institut(?:e|o)?|college|academy|university|universität|université|universidad|università|universidade|special to|for the|agency|news service|korrespondent(?:in)?|redakteur(?:in)?|redaktion|autor(?:in)?|reporter(?:in)?|correspondant(?:e)?|journaliste|rédaction|redacción|corresponsal|periodista|redactor(?:a)?|corrispondente|giornalista|redazione|redação|jornalista|correspondente|redactie|verslaggever|correspondente?)\b/i;
/** A line that is the name of an agency or a newsroom. */
export const AGENCIES =
  /^(?:(?:onze|unsere[mr]?|notre|nuestr[oa]|(?:della |la )?nostr[oa]|noss[oa]|vår|vores) (?:\p{L}{1,20} )?\p{L}{0,20}(?:redactie|redaktion|rédaction|redacción|redazione|redação|verslaggever\p{L}{0,12}|korrespondent\p{L}{0,12}|correspondant\p{L}{0,12}|corresponsal|corrispondente|correspondente|medewerker\p{L}{0,12}|mitarbeiter\p{L}{0,12}|reporter\p{L}{0,12})|ritzau|ntb|anp|belga|pap|mti|čtk|tasr|stt|apa|agi|adnkronos|europa press|télam|notimex|keystone-sda|agerpres|anadolu ajansı|antara|(?:the )?associated press|ap|reuters|agence france-presse|afp|bloomberg(?: news)?|dpa|efe|ansa|lusa|xinhua|upi|tass|kyodo(?: news)?|hina|bernama|yonhap|pti|ians|ani|bbc(?: news| sport)?|cnn|npr|(?:our |the )?(?:\p{L}+ ){0,2}(?:staff|correspondents?|reporters?|writers?|team|newsroom)(?: writers?| reporters?)?|news desk|web desk|newsroom|redazione(?: web)?|redaktion|rédaction|redacción|redação|redactie|redakcja|redaksi|tnn|tt|ntb|ritzau|stt|pap|čtk|ctk|mti|belga|anp|wam|apa|bernama|antara|(?:the )?\p{L}+ (?:\p{L}+ )?(?:press|wire|newswire)|from staff reports|staff and agencies|our correspondent|special correspondent)$/iu;
/** Titles of sections and headings that look like names. */
const NOT_IN_NAMES = new Set(
  'the a an all times of and in on for to with how why what who when where news report review analysis opinion update story overview summary introduction key fact facts point points background live special guide timeline highlights result results statement notice breaking today new our your my his her is are was south north east west first last final big best top day week year city council street river museum school university market park festival conclusion details method ingredients contact press media public people world king queen president minister prime saint st mr mrs dr sir kill'.split(
    ' ',
  ),
);
/** What is between the words of a name. */
const BETWEEN_WORDS = /[\s.'’-]+/;
/** An office behind a name with nothing between. */
const ENDS_IN_ROLE =
  /(?:correspondent|reporter|editor|writer|columnist|critic|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|giornalista|jornalista|redacteur|verslaggever)$/i;
/** Characters of a person’s name. */
export const LONGEST_NAME = 40;

/** Whether the line is the name of an agency or a newsroom and nothing else. */
export function isAgency(text: string): boolean {
  return text.length <= 40 && AGENCIES.test(text);
}

/** Whether the line is two to four capitalised words, as people's names are, and no title that looks like one. */
export function isPersonName(text: string): boolean {
  return text.length <= LONGEST_NAME && PERSON.test(text) && !hasWordOfTitles(text);
}

function hasWordOfTitles(text: string): boolean {
  return text
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .some((word) => NOT_IN_NAMES.has(word));
}

/** Whether the line is one person’s name, or two with “and” between them. */
export function areNames(text: string): boolean {
  return text.length <= 80 && text.split(/ (?:and|und|et|y|e|en|&|\|) /).every((name) => isPersonName(name));
}

/** Whether the line is two people’s names with “and” between them, each of two words or three. */
export function areTwoNames(text: string): boolean {
  return / (?:and|und|et|y|e|en|&) /.test(text) && areNames(text);
}

/** Whether the line is as a name is, but for words that names and titles share; something else must speak for it. */
export function mayBeName(text: string): boolean {
  return text.length <= 40 && PERSON.test(text);
}

/** A name with the office that its bearer holds: `Jane Doe, Political Correspondent`. */
export function isNameWithRole(text: string): boolean {
  const comma = text.indexOf(',');
  if (comma < 0) return nameBeforeRole(text) > 0;
  return (
    text.length <= 120 &&
    comma > 0 &&
    isPersonName(text.slice(0, comma)) &&
    (ROLE.test(text.slice(comma)) || AGENCIES.test(text.slice(comma + 1).trim())) &&
    !endsInFullStop(text)
  );
}

/** What a line under a byline says, without the brackets around all of it: `(Australian Associated Press)`. */
export function bareRole(line: string): string {
  return line.startsWith('(') && line.endsWith(')') && line.indexOf(')') === line.length - 1 ? line.slice(1, -1) : line;
}

/** A line under a byline that says what its bearer is or works for. */
export function isRoleLine(line: string): boolean {
  const text = bareRole(line);
  return (
    text.length <= 80 && !endsInFullStop(text) && (AGENCIES.test(text) || ROLE.test(text)) && /^\p{Lu}/u.test(text)
  );
}

/** A byline with a comma before what its bearer is, where none stands there: `Jane Doe Court reporter`. */
export function withComma(byline: string): string {
  const length = byline.includes(',') ? 0 : nameBeforeRole(byline);
  const words = byline.split(' ');
  return length === 0 ? byline : `${words.slice(0, length).join(' ')}, ${words.slice(length).join(' ')}`;
}

/** How many words are the name, where the others say what its bearer is; 0 where the line is something else. */
function nameBeforeRole(text: string): number {
  const words = text.split(' ');
  if (words.length < 3 || words.length > 6 || text.length > 60 || endsInFullStop(text)) return 0;
  const length = [2, 3].find((each) => {
    const role = words.slice(each).join(' ');
    return isPersonName(words.slice(0, each).join(' ')) && /^\p{Lu}/u.test(role) && ENDS_IN_ROLE.test(role);
  });
  return length ?? 0;
}
