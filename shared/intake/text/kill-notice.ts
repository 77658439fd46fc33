import { countWords } from './letters.ts';

/** Longer texts are articles, whatever stands above them. */
const LONGEST = 1500;
const MOST_WORDS = 150;
/** Words that say why, and what will follow; more of them are an article. */
const MOST_OTHER_WORDS = 45;
/** The same below what may stand above an article as well. */
const FEW_OTHER_WORDS = 20;
/** An agency's name, a slug and an hour stand above the mark. */
const DEEPEST_MARK = 4;

/** What opens a message that can be nothing but a kill: the whole line, or what stands before a colon or a dash. */
const KILLS =
  /^\W{0,6}(?:(?:eds: )?editors, (?:please )?kill .{1,300}|(?:BC|AM|PM|AP)-[^.!?]{1,60}, KILL(?!\p{L}).{0,40}$|(?:mandatory |bulletin |urgent |editors:? )?kill(?: (?:notice|mandatory|advisory|story|bulletin|kill)){0,2}|(?:story|article|item|dispatch|copy) (?:kill|killed|removed|withdrawn|withdrawal|deleted|retracted|cancell?ed)|(?:meldung|artikel|bericht|text) (?:zurückgezogen|gelöscht|gesperrt|annulliert|storniert)|(?:dépêche|article|texte|info) (?:annulée?|retirée?|supprimée?)|(?:noticia|nota|información|artículo) (?:anulad[ao]|retirad[ao]|eliminad[ao])|(?:notizia|articolo|servizio) (?:annullat[ao]|ritirat[ao]|rimoss[ao]|eliminat[ao]))(?:\W*$|\s?[:–—]\s)/iu;
/** What speaks to desks, of whatever it may be, and what a title might be as well. */
const TO_DESKS =
  /^\W{0,6}(?:(?:attention |attn\.? |notice to |note to |advisory to )?editors|(?:achtung|hinweis an (?:die )?|an (?:die |alle )?)\s?redaktionen|redaktionshinweis|(?:avis |note |attention )aux rédactions|(?:aviso|nota) a (?:los |las )?(?:editores|redacciones|clientes|abonados)|(?:avviso |nota )(?:alle|per le) redazioni|rückzug|annullierung|stornierung|löschung|(?:avis d['’])?annulation|anulación|annullamento)(?:\W*$|\s?[:–—]\s)/iu;
/** What opens a warning to anybody. */
const WARNS =
  /^\W{0,6}(?:advisory|attention|achtung|hinweis|avis|aviso|avviso|withdrawal|retraction)(?:\W*$|\s?[:–—]\s)/iu;

/** How a language tells desks that a text of theirs is gone. */
interface Wording {
  /** A text, as desks call it. */
  readonly copy: RegExp;
  /** What was done with it. */
  readonly gone: RegExp;
  /** How desks are spoken to. */
  readonly begs: RegExp;
  /** What they are asked to do. */
  readonly acts: RegExp;
}

const WORDINGS: readonly Wording[] = [
  {
    copy: /\b(?:story|stories|article|item|dispatch|copy|version|slug|slugged|headlined)\b/i,
    gone: /\b(?:is|are|was|were|has been|have been|must be|should be) (?:hereby |now |being )?(?:killed|withdrawn|removed|retracted|deleted|cancell?ed|spiked)\b/i,
    begs: /\b(?:please|pls|kindly|editors,?|(?:asked|advised|requested) to)\b|^\W{0,6}(?:kill|remove|delete|disregard|do not)\b/i,
    acts: /\b(?:kill|remove|delete|withdraw|disregard|take (?:it )?down|purge|not (?:use|publish|run))\b/i,
  },
  {
    copy: /(?<!\p{L})(?:meldung|bericht|artikel|text|beitrag|fassung)(?!\p{L})/iu,
    gone: /(?<!\p{L})(?:zurückgezogen|gelöscht|gesperrt|annulliert|storniert|zurück\W{0,3}$)(?!\p{L})/iu,
    begs: /(?<!\p{L})bitte(?!\p{L})/iu,
    acts: /(?<!\p{L})(?:löschen|entfernen|sperren|zurückziehen|nicht (?:mehr |weiter )?(?:zu )?(?:verwenden|veröffentlichen|verbreiten))(?!\p{L})/iu,
  },
  {
    copy: /(?<!\p{L})(?:dépêche|article|papier|texte|information|version)(?!\p{L})/iu,
    gone: /(?<!\p{L})(?:annulé|retiré|supprimé)e?s?(?!\p{L})/iu,
    begs: /(?<!\p{L})(?:veuillez|prière|merci|prions)(?!\p{L})/iu,
    acts: /(?<!\p{L})(?:annuler|supprimer|retirer|ne (?:pas|plus) (?:l['’])?(?:utiliser|publier|diffuser))(?!\p{L})/iu,
  },
  {
    copy: /(?<!\p{L})(?:noticia|artículo|nota|información|texto|despacho|versión|notícia|matéria|artigo)(?!\p{L})/iu,
    gone: /(?<!\p{L})(?:anulad|retirad|eliminad|suprimid|cancelad|removid)[ao]s?(?!\p{L})/iu,
    begs: /(?<!\p{L})(?:ruega|rogamos|por favor|sírvanse|pide|pedimos|favor|solicitamos)(?!\p{L})/iu,
    acts: /(?<!\p{L})(?:anul|elimin|retir|suprim|borr|remov|n[oã]o? (?:la |lo )?(?:usar|us[ea]n|utili[zc]|publi[cq]|difund))/iu,
  },
  {
    copy: /(?<!\p{L})(?:notizia|articolo|pezzo|testo|servizio|dispaccio|lancio|versione)(?!\p{L})/iu,
    gone: /(?<!\p{L})(?:annullat|ritirat|rimoss|eliminat)[aoie](?!\p{L})/iu,
    begs: /(?<!\p{L})(?:prega|preghiamo|per favore)(?!\p{L})/iu,
    acts: /(?<!\p{L})(?:annullar|eliminar|rimuover|ritirar|cancellar|non (?:utilizzar|usar|pubblicar))/iu,
  },
];

/** The number of the line that a text opens with which is nothing but a notice to desks that a story is killed; `undefined` for any other. */
export function lineOfKillNotice(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  const mark = said.slice(0, DEEPEST_MARK).find((line) => KILLS.test(line) || TO_DESKS.test(line) || WARNS.test(line));
  if (mark === undefined || countWords(said.join(' ')) > MOST_WORDS) return undefined;
  return WORDINGS.some((wording) => kills(said, mark, wording)) ? lines.indexOf(mark) + 1 : undefined;
}

function kills(said: readonly string[], mark: string, { copy, gone, begs, acts }: Wording): boolean {
  if (!said.some((line) => copy.test(line))) return false;
  const isGone = said.some((line) => copy.test(line) && gone.test(line));
  const isAsked = said.some((line) => begs.test(line) && acts.test(line));
  const isNotice = KILLS.test(mark) ? isGone || isAsked : TO_DESKS.test(mark) ? isAsked : isGone && isAsked;
  if (!isNotice) return false;
  const others = said.filter((line) => line !== mark && !gone.test(line) && !begs.test(line));
  return countWords(others.join(' ')) <= (KILLS.test(mark) ? MOST_OTHER_WORDS : FEW_OTHER_WORDS);
}
