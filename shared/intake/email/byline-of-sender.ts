import { isPersonName } from '../text/names.ts';
import type { Sender } from './mail.ts';

/** Words of offices, lists and machines, which sign no article. */
const OFFICE: ReadonlySet<string> = new Set(
  'press presse prensa stampa imprensa pers media medien médias medios news newsroom newsletter newswire wire daily weekly digest alert alerts update updates office büro bureau buero oficina ufficio team desk redaktion redaction rédaction redacción redazione redação redactie editor editors editorial communication communications kommunikation comunicación comunicazione comunicação communicatie pr public relations info information service services support admin administrator contact hello mail mailer noreply no-reply donotreply do-not-reply notification notifications marketing sales group gmbh ag inc ltd llc plc corp company foundation university council ministry department agency institute association society union club museum festival gazette herald times post tribune zeitung journal magazine review via list lists google linkedin mailchimp substack'.split(
    ' ',
  ),
);
const MACHINE =
  /^(?:no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon|postmaster|bounce|notifications?|newsletter|news|info|press|presse|media|pr)(?:$|[@+._-])/i;
const CJK_NAME = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}\p{sc=Hiragana}]{2,8}(?: [\p{sc=Han}\p{sc=Hangul}]{1,4})?$/u;
/** Two to four words of a script that has no capitals, as Arabic and Hebrew names have. */
const UNCASED_NAME = /^\p{Lo}[\p{Lo}\p{M}'’-]*(?: \p{Lo}[\p{Lo}\p{M}'’-]*){1,3}$/u;

/** The name that a mail’s sender would sign with; `undefined` for an address, an office, a list or a machine. */
export function bylineOfSender({ name, address }: Sender): string | undefined {
  if (MACHINE.test(address)) return undefined;
  const bare = setInOrder(
    name
      .slice(0, 200)
      .replace(/\s+/g, ' ')
      .replace(/^['"“‘]+|['"”’]{1,20}$/g, '')
      .replace(/['"”’]? via .{1,80}$/i, '')
      .replace(/\s{0,9}[([<|].*$/s, '')
      .replace(/,? (?:ph\.?d|m\.?a|m\.?sc|mba|jr|sr|esq)\.?$/i, '')
      .replace(/^(?:(?:dr|prof|mr|mrs|ms|herr|frau|mme|m)\.?\s)+/i, '')
      .trim(),
  );
  if (bare.includes('@') || namesOffice(bare)) return undefined;
  return isPersonName(bare) || CJK_NAME.test(bare) || UNCASED_NAME.test(bare) ? bare : undefined;
}

function namesOffice(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{M}-]+/u);
  return words.some((word) => OFFICE.has(word));
}

/** `Doe, Jane`, as directories of offices have it, in the order that people sign. */
function setInOrder(name: string): string {
  const parts = name.split(', ');
  const [last = '', first = ''] = parts;
  return parts.length === 2 ? `${first} ${last}` : name;
}
