const LONGEST = 700;

/** How sites say that they earn by their links. */
const EARNS =
  /\b(?:may|might|can) (?:receive|earn|get|collect) (?:(?:an?|some|small|affiliate|share of|portion of|the) ){0,4}(?:commissions?|compensation|revenue|sales)\b/iu;
const BY_LINKS = /\b(?:links?|purchases?|buy|bought|products?|retailers?)\b/iu;
const DISCLOSURE =
  /\b(?:independently|carefully) (?:selected|chosen|reviewed) by (?:our|the) (?:\p{L}+ )?(?:editors|team|writers|experts)|\bcontains? affiliate links\b|\baffiliate[- ]links?\b.{0,200}\b(?:provision|commission|kommission|comisión|comissão)|\bals amazon[- ]partner verdiene|\bliens? (?:d'affiliation|affiliés)|\benlaces? de afiliad|\blinks? de afiliad|\bwhy (?:you should |should you )?trust us\?$/iu;
/** What stands where an embed of another site would be, until readers agree. */
const EMBED_CONSENT =
  /\bpermission to load the \p{L}+ media\b|\b(?:um |zum )?(?:eingebettete|externe)n? inhalte? (?:anzuzeigen|anzeigen|von|zu)\b|\berst wenn sie hier klicken\b|\bein klick für den datenschutz\b|\bempfohlener (?:redaktioneller )?inhalt\b.{0,60}\bextern|\ban dieser stelle .{0,60}(?:externer inhalt|inhalte? von)|\b(?:accepter|autoriser) .{0,40}cookies .{0,60}(?:afficher|voir)|\bce contenu est bloqué\b|\bpara (?:ver|visualizar) este (?:contenido|conteúdo).{0,60}cookies|\bper (?:vedere|visualizzare) questo contenuto.{0,60}cookie|\bto (?:view|see|display) this (?:content|embed|video|post|tweet),? .{0,80}(?:cookies|consent|javascript)|\bthis slideshow requires javascript\b|\bad block(?:er)? users?:|\bturn off your ad ?blocker\b/iu;
/** What readers may write below. */
const COMMENTS =
  /(?:^(?:please|bitte|atenção|atención|attention|attenzione|hinweis|note|nota)\b.{0,60}|\b(?:your|ihre|eure|vos|sus|tus|seus|os seus|i tuoi|i vostri) )(?:kommentare?|comments?|coment[áa]rios?|commentaires?|commenti)\b/iu;
const LONGEST_COMMENTS = 350;

/** Whether a paragraph is a note of the site: how it earns by its links, what readers must agree to, who may comment. */
export function isSiteNote(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (DISCLOSURE.test(line) || EMBED_CONSENT.test(line) || (EARNS.test(line) && BY_LINKS.test(line))) return true;
  return line.length <= LONGEST_COMMENTS && COMMENTS.test(line);
}
