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
  /^\W{0,6}(?:(?:eds: )?editors, (?:please )?kill .{1,300}|(?:BC|AM|PM|AP)-[^.!?]{1,60}, KILL(?!\p{L}).{0,40}$|(?:mandatory |bulletin |urgent |editors:? )?kill(?: (?:notice|mandatory|advisory|story|bulletin|kill)){0,4}|(?:story|article|item|dispatch|copy) (?:kill|killed|removed|withdrawn|withdrawal|deleted|retracted|cancell?ed)|(?:meldung|artikel|bericht|text) (?:zurückgezogen|gelöscht|gesperrt|annulliert|storniert)|(?:dépêche|article|texte|info) (?:annulée?|retirée?|supprimée?)|(?:noticia|nota|información|artículo) (?:anulad[ao]|retirad[ao]|eliminad[ao])|(?:notizia|articolo|servizio) (?:annullat[ao]|ritirat[ao]|rimoss[ao]|eliminat[ao]))(?:\W*$|\s?[:–—]\s)/iu;
/** What speaks to desks, of whatever it may be, and what a title might be as well. */
const TO_DESKS =
  /^\W{0,6}(?:(?:attention |attn\.? |notice to |note to |advisory to )?editors|(?:achtung|hinweis an (?:die )?|an (?:die |alle )?)\s?redaktionen|redaktionshinweis|(?:avis |note |attention )aux rédactions|(?:aviso|nota) a (?:los |las )?(?:editores|redacciones|clientes|abonados)|(?:avviso |nota )(?:alle|per le) redazioni|rückzug|annullierung|storno|stornierung|löschung|zurückziehung|zurückgezogen|(?:avis d['’])?annulation|annul[ée]e?|anulación|anulad[ao]|anulação|retirad[ao]|annullamento|annullare|annullat[ao]|annullering|annullerad|annulleret|annullert|vervalt|vervallen|ingetrokken|anulowanie|anulowan[aey]|wycofan[aey]|zrušeno|zrušen[aáeé]|storno zprávy|peruutus|peruttu|withdrawn|story withdrawn|аннулировано|аннуляция|отозвано|отмена|анульовано|iptal|撤稿|撤销|撤銷|作废|取消|취소|전문취소|إلغاء|الغاء)(?:\W*$|\s?[:：–—]\s?|\s?-\s?(?=\p{Lu}))/iu;
/** The same in a sentence that an agency says of itself: `TT annullerar: …`. */
const AGENCY_TAKES_BACK =
  /^\p{Lu}[\p{L}]{1,11} (?:annullerar|annullerer|trekker|drar tillbaka|anuluje|wycofuje|annulla|annule|annulliert|anula|retira|ruší|peruu|vetää|withdraws|kills|отзывает|аннулирует)(?!\p{L})/u;
/** The same above what the story was called, in capitals: `WITHDRAWN-Ferry returns`. */
const WITHDRAWN = /^(?:STORY )?(?:WITHDRAWN|KILL|KILLED|RETRACTED) ?[-–—:] ?\S/;
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
  {
    copy: /(?<!\p{L})(?:text|artikel|telegram|nyhet|nyhed|sak|melding|artikkel|historie|notis)(?:en|et|n|t|met|a)?(?!\p{L})/iu,
    gone: /(?<!\p{L})(?:ann?uller(?:as|es|ar|er|ad|et|at|t)|er trukket|dras tillbaka|dragits tillbaka|trekkes|trækkes|utgår|udgår)(?!\p{L})/iu,
    begs: /(?<!\p{L})(?:ber|bedes|bes|vänligen|venligst|vennligst)(?!\p{L})/iu,
    acts: /(?<!\p{L})(?:ta bort|tas bort|radera|inte (?:använd|publicer|längre)|ikke (?:å |at )?(?:blir |bliver )?(?:bruk|brug|publiser|publicer|anvend)|slett|slet|fjern)/iu,
  },
  {
    copy: /(?<!\p{L})(?:bericht|artikel|verhaal|stuk|tekst)(?!\p{L})/iu,
    gone: /(?<!\p{L})(?:vervalt|vervallen|ingetrokken|geannuleerd|verwijderd)(?!\p{L})/iu,
    begs: /(?<!\p{L})(?:gelieve|graag|svp|verzoeken|verzocht)(?!\p{L})/iu,
    acts: /(?<!\p{L})(?:niet (?:meer )?(?:te )?(?:gebruik|publice|verspreid|plaats)|verwijder|in te trekken)/iu,
  },
  {
    copy: /(?<!\p{L})(?:depesz|tekst|informacj|wiadomoś|artykuł|materiał|zpráv|správ|článk|článek)/iu,
    gone: /(?<!\p{L})(?:anuluj|anulowan|wycof|zruš|ruší|stažen|stiahnut)/iu,
    begs: /(?<!\p{L})(?:prosimy|proszę|uprasza|prosíme|žádáme|žiadame)(?!\p{L})/iu,
    acts: /(?<!\p{L})(?:nie ?(?:wykorzyst|publikow|używa)|usun|wycofan|nepouž|nezveřej|nezverej|vymaz|smaž|stáhn)/iu,
  },
  {
    copy: /(?<!\p{L})(?:uutinen|uutise|juttu|jutun|jutusta|artikkeli)/iu,
    gone: /(?<!\p{L})(?:peruu|perutaan|peruttu|poistettu|vedetään)/iu,
    begs: /(?<!\p{L})(?:pyydä|pyydetään)/iu,
    acts: /(?<!\p{L})(?:poist|olla (?:käyttämättä|julkaisematta)|ei(?:vät)? (?:saa )?(?:käyt|julkai))/iu,
  },
  {
    copy: /(?<!\p{L})(?:сообщени|новост|материал|заметк|информаци|повідомлен|новин|матеріал)/iu,
    gone: /(?<!\p{L})(?:аннулир|отозван|отзыва|отмен|снят|анульов|відклик)/iu,
    begs: /(?<!\p{L})(?:просим|просьба|пожалуйста|просимо|прохання)(?!\p{L})/iu,
    acts: /(?<!\p{L})(?:не (?:использ|публик|використ)|удал|снять|видал)/iu,
  },
  {
    copy: /(?<!\p{L})(?:haber|metin|metni)|稿|报道|報道|消息|新闻|新聞|記事|기사|الخبر|النبأ|المادة|التقرير/iu,
    gone: /(?<!\p{L})(?:iptal|geri çek)|撤|作废|作廢|取消|취소|삭제|يلغى|إلغاء|الغاء|ألغي|سحب/iu,
    begs: /(?<!\p{L})(?:lütfen|rica)(?!\p{L})|请|請|お願い|바랍니다|부탁|يرجى|الرجاء|نرجو/iu,
    acts: /(?<!\p{L})(?:kullan(?:ma|ılma)|yayınla(?:ma|nma)|silin)|勿用|停用|停止使用|不要|删除|刪除|使用しない|削除|사용하지|삭제|عدم|حذف/iu,
  },
];

/** The number of the line that a text opens with which is nothing but a notice to desks that a story is killed; `undefined` for any other. */
export function lineOfKillNotice(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  const mark = said.slice(0, DEEPEST_MARK).find((line) => isKill(line) || speaksToDesks(line) || WARNS.test(line));
  if (mark === undefined || countWords(said.join(' ')) > MOST_WORDS) return undefined;
  return WORDINGS.some((wording) => kills(said, mark, wording)) ? lines.indexOf(mark) + 1 : undefined;
}

function isKill(line: string): boolean {
  return KILLS.test(line) || WITHDRAWN.test(line);
}

function speaksToDesks(line: string): boolean {
  return TO_DESKS.test(line) || AGENCY_TAKES_BACK.test(line);
}

function kills(said: readonly string[], mark: string, { copy, gone, begs, acts }: Wording): boolean {
  if (!said.some((line) => copy.test(line))) return false;
  const isGone = said.some((line) => copy.test(line) && gone.test(line));
  const isAsked = said.some((line) => begs.test(line) && acts.test(line));
  const isNotice = isKill(mark) ? isGone || isAsked : speaksToDesks(mark) ? isAsked : isGone && isAsked;
  if (!isNotice) return false;
  const others = said.filter((line) => line !== mark && !gone.test(line) && !begs.test(line));
  return countWords(others.join(' ')) <= (isKill(mark) ? MOST_OTHER_WORDS : FEW_OTHER_WORDS);
}
