import { readEmbargo, speaksOfEmbargo } from '../text/read-embargo.ts';

/** What mail programs put before the subject of an answer or of a mail passed on, in the languages they speak. */
const ANSWERED =
  /^(?:re|aw|antw|antwort|sv|vs|odp|res|rif|bls|tr|ang|回复|回覆|答复|rép|réf|ref)(?:\s?[[(]\d{1,3}[\])]|\^\d{1,3})?\s*[:：]\s*/iu;
const PASSED_ON =
  /^(?:fwd?|wg|wtr|tr|rv|enc|i|vl|pd|doorst|ilt|inoltro|továbbítás|transféré|reenviado|转发|轉寄|転送)(?:\s?[[(]\d{1,3}[\])])?\s*[:：]\s*/iu;
/** A list’s name, a warning of the mail server, a mark of the sender’s: `[news-desk]`, `[EXTERNAL]`, `(external)`. */
const TAG =
  /^(?:\[[^\][]{1,40}\]|\*{2,5}[^*]{1,30}\*{2,5}|\((?:external|extern|externe|spam)\)|external:|\{[^{}]{1,30}\})\s*[:–—-]?\s*/iu;
/** What says that it is news, and nothing of it. */
const KIND =
  /^(?:(?:for immediate release|press release|news release|media release|media advisory|pressemitteilung|presseinformation|presse-?info|medienmitteilung|communiqué(?: de presse)?|cp|comunicado de prensa|nota de prensa|comunicato stampa|comunicado (?:à|de) imprensa|nota de imprensa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|pm|story|article|copy|draft|final|new story|submission)\s*(?:[:|]|\s[–—-])\s*)(?=\S)/iu;
/** A subject that names no news. */
const SAYS_NOTHING =
  /^(?:(?:no|without|ohne|sans|sin|senza|sem|geen) (?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp)|\(?no subject\)?|\(?kein betreff\)?|(?:(?:my|the|your|our|new|news|press|final|first|a|an|draft|revised|updated) )*(?:story|article|copy|draft|text|piece|release|submission|file|document|attachment|artikel|texte?|beitrag|manuskript|articolo|artículo|artigo|nota|hello|hi|hallo|test|update|newsletter|news)(?: (?:attached|enclosed|below|for (?:you|today|tomorrow|review|publication|the paper)))?|fyi|for your information|press release|pressemitteilung|communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|persbericht|untitled|scan|img|document\d*)[.!: ]*$/iu;

const MAX_TAKEN_OFF = 12;
const MAX_LENGTH = 500;

/** A mail’s subject without what programs, lists and senders put before it; empty where that leaves nothing of a headline. */
export function headlineOfSubject(subject: string): string {
  let rest = withoutEmbargo(subject.slice(0, 2000).replace(/\s+/g, ' ').trim());
  for (let taken = 0; taken < MAX_TAKEN_OFF; taken++) {
    const shorter = [ANSWERED, PASSED_ON, TAG, KIND].reduce((each, prefix) => each.replace(prefix, ''), rest);
    if (shorter === rest) break;
    rest = withoutEmbargo(shorter);
  }
  rest = rest.replace(/\s{0,9}[[(](?:external|extern|was: [^\n[\](]{1,200}|fwd)[\])]$/iu, '').trim();
  return rest.length > MAX_LENGTH || SAYS_NOTHING.test(rest) || !/\p{L}/u.test(rest) ? '' : rest;
}

/** What a mail’s subject says of the time before which its article may not be public; empty where it says nothing of it. */
export function embargoOfSubject(subject: string): { readonly until?: string; readonly isOpen?: true } {
  let rest = subject.slice(0, 2000).replace(/\s+/g, ' ').trim();
  for (let taken = 0; taken < MAX_TAKEN_OFF; taken++) {
    const opening = embargoAtop(rest);
    if (opening) return opening.until === undefined ? { isOpen: true } : { until: opening.until };
    const shorter = [ANSWERED, PASSED_ON, MARK, KIND].reduce((each, prefix) => each.replace(prefix, ''), rest);
    if (shorter === rest) break;
    rest = shorter;
  }
  return {};
}

function withoutEmbargo(subject: string): string {
  return subject.slice(embargoAtop(subject)?.length ?? 0);
}

/** Where what a subject opens with may end: before its headline. */
const OPENING_ENDS = /[\]):|]\s?(?=\S)|\s[–—-]{1,2}\s(?=\S)/g;

/** What a subject opens with where that is an embargo, with the characters that it takes up: the longest that names a time, else the shortest. */
function embargoAtop(subject: string): { readonly until?: string; readonly length: number } | undefined {
  let open: { readonly length: number } | undefined;
  let exact: { readonly until: string; readonly length: number } | undefined;
  for (const { index, 0: end } of subject.slice(0, LONGEST_EMBARGO).matchAll(OPENING_ENDS)) {
    const text = subject.slice(0, index);
    const until = readEmbargo({ text, line: 1 }, false)?.embargo;
    const length = index + end.length;
    if (until !== undefined) exact = { until, length };
    else if (speaksOfEmbargo(text)) open ??= { length };
  }
  return exact ?? open;
}

const LONGEST_EMBARGO = 120;
/** A mark of a list or a program, which an embargo is not. */
const MARK =
  /^(?!\[[^\][]{0,9}(?:embargo|sperrfrist))(?:\[[^\][]{1,40}\]|\((?:external|extern|externe)\)|external:)\s*[:–—-]?\s*/iu;

/** Whether a subject says that the mail passes another on. */
export function isPassedOn(subject: string): boolean {
  let rest = subject.slice(0, 500).trim();
  for (let taken = 0; taken < MAX_TAKEN_OFF; taken++) {
    if (PASSED_ON.test(rest)) return true;
    const shorter = rest.replace(TAG, '').replace(ANSWERED, '');
    if (shorter === rest) return false;
    rest = shorter;
  }
  return false;
}
