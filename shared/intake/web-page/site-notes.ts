const LONGEST = 700;

/** What only a site says for itself. */
const NOTE =
  /\b(?:independently|carefully) (?:selected|chosen|reviewed) by (?:our|the)\b|\bcontains? affiliate links\b|\bals amazon[- ]partner verdiene|\bliens? (?:d'affiliation|affiliés)|\benlaces? de afiliad|\blinks? de afiliad|\bwhy (?:you should |should you )?trust us\?$|\b(?:your )permission to load the\b|\b(?:eingebettete|externe)n? inhalte? (?:anzuzeigen|anzeigen|von|zu)\b|\berst wenn sie hier klicken\b|\bein klick für den datenschutz\b|\bce contenu est bloqué\b|\bthis slideshow requires javascript\b|\bad block(?:er)? users?:|\bturn off your ad ?blocker\b|\bad[- ]?blockers? (?:is|are) enabled\b/iu;
/** Notes of two parts: how sites earn by their links, and what readers must agree to before something of another site loads. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:may|might|can) (?:receive|earn|get|collect) (?:(?:an?|some|small|affiliate|share of|portion of|the) ){0,4}(?:commissions?|compensation|revenue|sales)\b/iu,
    /\b(?:links?|purchases?|buy|bought|products?|retailers?)\b/iu,
  ],
  // Readers of many sites report a misprint by keys.
  [
    /\bctrl\s?\+\s?enter\b/iu,
    /\b(?:errors?|mistakes?|typos?|misprints?)\b|ошибк|опечатк|помилк|памылк|грешк|kļūd|klaid|\bviga|błąd|błęd|chyb|greše?k|greșeal|\bhata\b|xato|қате/iu,
  ],
  [/\baffiliate[- ]links?\b/iu, /\b(?:provision|commission|kommission|comisión|comissão)\b/iu],
  [
    /\b(?:accepter|autoriser|accettare|aceptar|aceitar) .{0,20}cookies?\b/iu,
    /\b(?:afficher|voir|vedere|ver|visualiza)/iu,
  ],
  [
    /\b(?:apoie|apoya|support|soutenez|unterstütz(?:en sie|e|t)|sostieni|steun|støtt|stöd|stöt) (?:(?:o|el|il|le|la|our|the|notre|unseren?|den|nuestro|ons|onze|vår|vores) ){0,2}(?:(?:independent|quality|local|free|unabhängigen?|onafhankelijke|uavhengig|oberoende) )?(?:journalism|jornalismo|periodismo|giornalismo|journalisme|journalismus|journalistiek|journalistikk?)(?!\p{L})/iu,
    /(?<!\p{L})(?:assin|subscri|abonn|suscr|iscri|donat|donez|spende|word lid|member|become)/iu,
  ],
  [
    /\bextern(?:e[nr]?|al) (?:inhalte?n?|content)\b/iu,
    /\b(?:einverstanden|angezeigt|anzeigen|drittplattform|ausgewählten?|by clicking|you agree)/iu,
  ],
  [/\bto (?:view|see|display) this (?:content|embed|video|post|tweet)\b/iu, /\b(?:cookies|consent|javascript)\b/iu],
  [
    /\b(?:bitte|please|atenção|atención|attention|attenzione)\b/iu,
    /\b(?:your|ihre|eure|vos|sus|seus) (?:kommentare?|comments?|comentarios|comentários|commentaires)\b|^atenção: comentários\b/iu,
  ],
];

/** Whether a paragraph is a note of the site: how it earns by its links, what readers must agree to, who may comment. */
export function isSiteNote(line: string): boolean {
  if (line.length > LONGEST) return false;
  return NOTE.test(line) || PAIRS.some(([one, other]) => one.test(line) && other.test(line));
}
