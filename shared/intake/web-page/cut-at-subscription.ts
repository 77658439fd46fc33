import { isHeading, isLong, isText, type LookedAt } from './look-at.ts';

const LONGEST = 220;
/** Readers are shown so much of an article before they are asked to pay; what follows the line is shorter. */
const MOST_AFTER = 0.8;

/** How sites say that only subscribers may read on. */
const FOR_SUBSCRIBERS =
  /\b(?:to (?:continue|keep) reading|to read (?:the (?:full|rest|whole|entire)|on\b)|(?:is|are) (?:only |exclusively )?(?:for|available to|reserved for|exclusive to) (?:(?:our|paid|paying|registered|premium|digital) ){0,3}(?:subscribers|members)|already (?:a|have an?) (?:subscriber|member|subscription|account)|subscribe to (?:unlock|read)|unlock this (?:article|story)|il vous reste [\d.,]{1,6}\s?% de cet article|la suite (?:de cet article )?est réservée|(?:article|contenu) réservé (?:à nos|aux) abonnés|déjà abonnée?|bereits (?:abonnent|abonniert|registriert)|(?:artikel|text|beitrag|inhalt) (?:ist|gibt es) (?:nur|exklusiv)|jetzt weiterlesen|weiterlesen mit|(?:contenido|artículo|noticia) (?:exclusivo|solo) para (?:suscriptores|socios)|ya (?:eres|soy|es) suscriptor|(?:articolo|contenuto) (?:riservato|esclusivo)|già abbonato|(?:conteúdo|artigo|matéria) (?:exclusivo|exclusiva|reservado) (?:para|a|aos) (?:assinantes|assinante)|já é assinante|(?:alleen|exclusief) voor (?:abonnees|leden)|al (?:abonnee|lid)\?|pozostało (?:jeszcze )?\d{1,3}\s?% (?:artykułu|tekstu)|(?:artikkelen|artiklen|artikeln|saken) er (?:kun )?for (?:abonnenter|medlemmer)|för (?:att läsa vidare|prenumeranter)|(?:tylko|wyłącznie) dla prenumeratorów|sadece abonelere|только для подписчиков|для подписчиков)|(?:有料|会員|購読者|登録者)(?:会員|の方|様)?限定|会員になると|残り\s?[:：]?\s?\d{1,6}\s?文字|ログインして続き|登録すると続き|(?:订阅|登录|登入|付费)后?(?:可|才能|继续|即可)?(?:阅读|查看|閱讀)|余下全文|유료\s?회원\s?전용|구독(?:하면|자\s?전용)/iu;

export interface Cut {
  readonly kept: readonly LookedAt[];
  /** The line that asks readers to subscribe, where what followed it was left out. */
  readonly request?: string;
}

/** What is left of an article whose page asks readers to subscribe below its first part: the article up to there. */
export function cutAtSubscription(blocks: readonly LookedAt[]): Cut {
  const first = blocks.findIndex(isLong);
  const at = first < 0 ? -1 : blocks.findIndex((each, index) => index > first && isRequest(each));
  if (at < 0) return { kept: blocks };
  const length = (part: readonly LookedAt[]) => part.reduce((sum, { line }) => sum + line.length, 0);
  if (length(blocks.slice(at + 1)) > length(blocks.slice(0, at)) * MOST_AFTER)
    return { kept: blocks.filter((_, index) => index !== at) };
  let end = at;
  while (end > first + 1 && isHeading(blocks[end - 1] as LookedAt)) end--;
  return { kept: blocks.slice(0, end), request: blocks[at]?.line ?? '' };
}

function isRequest(each: LookedAt): boolean {
  return isText(each) && each.line.length <= LONGEST && FOR_SUBSCRIBERS.test(each.line);
}
