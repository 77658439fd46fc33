/** Where the mail’s own words end and what programs, offices and lists put below them begins. */
const BELOW = [
  /^(?:sent from (?:my |outlook|yahoo|mail for|proton|samsung|the all new)|sent (?:via|with|using) .{2,40}$|get outlook for |get \S{3,20} for (?:ios|android)|gesendet (?:von|mit) (?:mein|outlook|der|yahoo)|von meinem .{2,30} gesendet|diese nachricht wurde von meinem|envoyé (?:de mon|depuis (?:mon|l)|à partir de)|télécharger outlook|enviado desde (?:mi|outlook|el)|obtener outlook|inviato da(?:l mio|l| outlook| iphone| ipad)|enviado d(?:o meu|e meu|esde o)|verstuurd vanaf mijn|verzonden vanaf mijn|skickat från min|sendt fra min|wysłane z|отправлено с)/i,
  /\b(?:unsubscribe|opt[ -]out|update (?:your )?(?:preferences|profile)|manage (?:your )?(?:subscriptions?|preferences|e-?mail)|e-?mail preferences|newsletter (?:abbestellen|abmelden)|abbestellen|abzumelden|abmeldelink|vom newsletter abmelden|désinscri(?:re|ption|vez)|désabonn(?:er|ement|ez)|darse de baja|cancelar (?:la|tu|su|a|sua) (?:suscripción|inscrição|assinatura)|disiscri\w{2,6}|annulla(?:re)? l['’]iscrizione|cancellati|descadastr\w{2,6}|uitschrijven|afmelden|avregistrera|afmeld|avmeld|отписаться)\b/i,
  /^(?:you(?:['’]re| are| have)? (?:receiv(?:e|ed|ing)|got|getting|subscribed)|you(?:['’]ve)? (?:been )?(?:received|subscribed)|why (?:did|am) i (?:get|receiv)|this (?:e-?mail|message|newsletter) (?:was|has been|is) (?:sent|delivered|intended|being sent)|sie (?:erhalten|bekommen) (?:diese|den)|diese e-?mail wurde (?:an|von)|vous recevez ce|vous avez reçu ce|cet e-?mail (?:a été|vous a)|(?:usted )?(?:recibes?|ha recibido|has recibido) (?:este|esta)|ricevi questa|hai ricevuto questa|(?:você )?(?:está )?recebe[nu]?(?:do|u)? (?:este|esta)|je ontvangt|u ontvangt|du får det här)/i,
  /^\W*(?:(?:legal |e-?mail )?disclaimer|confidentiality(?: notice| note)?|confidential|privileged|legal notice|important notice|vertraulichkeitshinweis|haftungsausschluss|avis de confidentialité|aviso (?:legal|de confidencialidad)|avvertenza|aviso de confidencialidade)\W*(?:$|:|[–—-]\s)/i,
  /\bth(?:is|e information (?:contained )?in this|e contents? of this) (?:e-?mail|message|communication|transmission|correspondence)\b.{0,60}\b(?:confidential|privileged|intended (?:only|solely)|intended recipient|addressee|solely for)\b/i,
  /^(?:diese e-?mail (?:kann|enthält|und).{0,160}vertraulich|ce (?:message|courriel|mail).{0,200}confidentiel|este (?:mensaje|correo).{0,240}confidencial|quest[oa] (?:messaggio|e-?mail|comunicazione).{0,240}(?:riservat|confidenzial)|esta mensagem.{0,240}confidencia|dit (?:bericht|e-?mailbericht).{0,240}vertrouwelijk)/i,
  /^(?:if you (?:are not|have received this|received this).{0,60}(?:intended|recipient|error|mistake)|please (?:consider|think (?:about|of)) the environment|please don['’]t print|think before you print|pensez à l['’]environnement|denken sie an die umwelt)/i,
  /^(?:(?:follow|like|find|join|connect with) us\b|folge?n? (?:sie )?uns\b|suivez[- ]nous|rejoignez[- ]nous|síguenos|seguici|siga-nos|volg ons|följ oss|følg os|obserwuj nas|śledź nas).{0,80}$/i,
  /^(?:virus[- ]free\.?|this email has been (?:checked|scanned)|scanned by|avast|no virus found)/i,
  /^(?:want to change how you receive|our (?:mailing |postal )?address is|forward (?:this|to a friend)|forwarded this (?:e-?mail|newsletter)\?|was this (?:e-?mail )?forwarded to you|to (?:stop|leave) (?:receiving|this)|to post to this group|powered by (?:mailchimp|substack|beehiiv|brevo|sendgrid|campaign monitor|constant contact))/i,
  /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?\d{4}\b.{0,120}$/i,
];
/** What all of those have in them. */
const BELOW_HINT =
  /us\b|uns\b|nous|nos\b|ons\b|oss\b|os\b|nas\b|sígue|segui|sent|envoy|enviad|inviat|verstuurd|verzonden|wysłan|отпра|get |unsub|opt|preferenc|profile|subscri|suscrip|iscri|baja|assinatura|abmeld|abzumeld|abbestell|désin|désab|cancell|descad|uitschr|afmeld|avreg|avmeld|отпис|you|why|this|sie |diese|vous|cet?\s|recib|ricev|receb|ontvang|får|legal|disclaim|confiden|privileg|notice|vertraul|haftung|aviso|avvert|the information|the content|este|esta|quest|dit |if you|please|think|pensez|denken|virus|scanned|avast|want|our |forward|was |to |powered|copyright|©|\(c\)|gesendet|von meinem|télé|obten|skickat|sendt|usted|hai |du /i;

const LONGEST_LINE = 1500;

/** Whether a line is what programs, offices and lists put below a mail. */
export function isBelowMail(text: string): boolean {
  if (text === '' || text.length > LONGEST_LINE || !BELOW_HINT.test(text)) return false;
  return BELOW.some((pattern, kind) => (kind === 1 ? text.length <= 240 : true) && pattern.test(text));
}
