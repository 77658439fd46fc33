import { foldLine } from './letters.ts';

/** Only notices of consent and sign-ups are longer. */
const LONGEST_BUTTON = 160;

/** Whole short lines, folded, by their first word. */
const FOLDED: Readonly<Record<string, RegExp>> = {
  advertisement: /^advertisement (?:article|story|content|page|continue|scroll|\d{1,2}$)/,
  add: /^add .{2,40} (?:on|to) google(?: ?info)?$|^add (?:us|\S+(?: \S+){0,3}) as (?:a|your) preferred source/,
  article: /^article (?:continues|suivant|précédent)/,
  continued: /^continued (?:on|from) (?:the )?(?:page |p )?\S{1,9}(?: page)?$/,
  cont: /^cont d? ?(?:on|from) (?:page |p )?\S{1,4}$/,
  fortsetzung: /^fortsetzung (?:auf|von|folgt)\b.{0,20}$/,
  suite: /^suite (?:en |de la |à la )?page \d{1,3}$/,
  continúa: /^continúa en (?:la )?página \d{1,3}$/,
  continua: /^continua (?:a|na) (?:pagina|página|pag) \d{1,3}$/,
  be: /^be the first to (?:get|know|hear|receive|comment|react|respond|reply)\b/,
  install: /^install (?:the|our) (?:\S+ ){1,4}app\b/,
  cookies: /^cookies on (?:the |this )?.{2,60}$/,
  comments: /^comments (?:\d+|are closed|closed|off)$/,
  comentarios: /^comentarios \d+$/,
  commentaires: /^commentaires \d+$/,
  commenti: /^commenti \d+$/,
  comentários: /^comentários \d+$/,
  kommentare: /^kommentare \d+$/,
  reacties: /^reacties \d+$/,
  click: /^click (?:here )?(?:to (?:share|print|email|tweet|subscribe|sign up|enlarge|expand|watch)|here)/,
  did: /^did you (?:make|try|cook|bake) this (?:recipe|dish)\b|^did you (?:like|enjoy) (?:this|the) (?:article|story|post)\b/,
  download: /^download (?:our|the) (?:\S+ ){0,3}app\b/,
  email: /^email (?:this|the) (?:article|story|page|author)/,
  follow:
    /^follow topics and authors\b|^follow (?:the )?\S+ (?:full )?(?:coverage|reporting)\b|^follow our (?:\S+ ){1,2}(?:coverage|reporting|updates)$|^follow our (?:\S+ )?channel\b|^follow (?:on (?=\S+$)|us|our|me|the author|\S+(?: \S+){0,3}) (?:on|via|at) (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|whatsapp|telegram|threads|bluesky|mastodon|google|social|apple|spotify|flipboard)\b/,
  folgen: /^folgen sie (?:uns|\S+) (?:auf|bei)\b/,
  suivez: /^suivez (?:nous|\S+) sur\b/,
  síguenos: /^síguenos en\b/,
  sigue: /^sigue (?:a|toda la|toda) .{1,60} en (?:facebook|twitter|x|instagram|whatsapp|telegram)\b/,
  seguici: /^seguici su\b/,
  så: /^så (?:jobbar|arbetar) (?:vi|\S+) med\b/,
  slik: /^slik jobber (?:vi|\S+)\b/,
  sådan: /^sådan arbejder (?:vi|\S+)\b/,
  siga: /^siga (?:nos|o|a) .{0,40}(?:facebook|twitter|x|instagram|whatsapp|telegram)\b/,
  volg: /^volg (?:ons|\S+) op\b/,
  filed: /^filed under$/,
  forwarded: /^forwarded this (?:e ?mail|message|newsletter)\b/,
  for: /^for (?:more|all the latest|the latest|up to date|breaking) .{0,80}(?:follow us|sign up|subscribe|newsletter|visit our|download .{1,20}app|head to|click(?:ing)? here|go to|tune in|visit \S+)\b/,
  find: /^find us on (?:facebook|twitter|x|instagram)|^find out whats happening in .{2,60} with free/,
  votre: /^votre (?:e ?mail|adresse).{0,100}(?:newsletter|consentement)/,
  únete: /^únete a .{2,60} para (?:seguir|leer|recibir)/,
  dapatkan: /^dapatkan (?:update|berita|informasi) .{2,80}/,
  simak: /^simak (?:juga )?video\b|^simak .{2,80} (?:kami|ponselmu|whatsapp|telegram)\b/,
  ikuti: /^ikuti (?:kami|kita|berita|saluran|kanal) .{2,80}/,
  читайте: /^читайте (?:нас |\S+ ){1,3}в (?:telegram|телеграм\p{L}*|дзен\p{L}*|max)$/u,
  have: /^have (?:your say(?:$| (?:in|by|here|below|now)\b)|a (?:story|tip|news tip)\b)/,
  image: /^image \d+ (?:of|\/) \d+/,
  photo: /^photo \d+ (?:of|\/) \d+/,
  join: /^join (?:our|us on|the) (?:\S+ ){0,3}(?:whatsapp|telegram|facebook|newsletter|community|channel|group)\b/,
  last: /^last (?:updated|modified) \d+ (?:minutes?|hours?|days?) ago$/,
  like: /^like us on\b/,
  listen: /^listen (?:to this (?:article|story)|now)?(?: \d+(?: \d\d)? min(?:ute)?s?)?(?: learn more)?$/,
  list: /^list (?:of \d{1,2} items|\d{1,2} of \d{1,2})$/,
  view: /^view (?:all )?comments \d+$|^view (?:full )?post on \S+$/,
  published: /^published in (?:the )?\S+(?: \S+){0,4} \S{3,9} \d{1,2}(?:st|nd|rd|th)? \d{4}$/,
  listening: /^listening time\b/,
  loading: /^loading (?:comments|more|the|your|\S+ please)/,
  please:
    /^please (?:select|choose|enter) (?:at least one|a valid|your (?:email|name))\b|^please (?:enable|turn on|allow|disable|log in|sign in|subscribe|wait)\b|^please use (?:the |a )?(?:\S+ )?(?:chrome|browser)\b/,
  provided: /^provided by \S+(?: \S+){0,6}$/,
  citation:
    /^citation .{8,240} retrieved (?:on )?\d{1,2} \S{3,9} \d{4}\b|^citation .{8,240} retrieved (?:on )?\S{3,9} \d{1,2} \d{4}\b/,
  a: /^a autora escreve segundo\b|^a post shared by .{2,60}$/,
  o: /^o autor escreve segundo\b/,
  access: /^access to .{3,60}(?:requires?|subscription)|^access articles from\b/,
  create: /^create (?:a free |an )?account (?:or sign in )?to\b/,
  unlimited: /^unlimited (?:online|digital) access to\b/,
  exclusive: /^exclusive articles (?:from|by)\b/,
  daily: /^daily puzzles (?:and comics )?including\b/,
  when: /^when you (?:buy|purchase|shop|click) .{0,80}\blinks?\b.{0,80}\b(?:earn|receive|get)\b/,
  if: /^if you (?:buy|purchase|shop|click) .{0,80}\blinks?\b.{0,80}\bwe (?:may |might )?(?:earn|receive|get)\b/,
  all: /^all (?:the )?products (?:featured|recommended|shown|mentioned) .{0,60}independently\b/,
  our: /^our standards (?:the )?.{3,60}(?:principles|policy|code)\b/,
  new: /^new (?:you can now listen to\b|listen to\b)/,
  newsletter: /^newsletter (?:sign up|subscribe|register|get)\b/,
  to: /^to (?:send flowers|plant (?:a )?(?:memorial )?trees?)\b/,
  notre: /^notre dossier (?:sur|complet)\b.{0,60}$/,
  vídeos: /^vídeos (?:veja|assista|confira)\b/,
  dziękujemy: /^dziękujemy że przeczytał/,
  לכל: /^לכל הכתבות של /,
  theo: /^theo dõi .{2,60} trên (?:google|facebook|zalo|youtube|tiktok)\b/,
  λάβετε: /^λάβετε μέρος στη συζήτηση\b/,
  journal: /^journal information \S/,
  pin: /^pin (?:it|this)\b/,
  read: /^read (?:more (?:about|on|from|at|in|stories|articles|here|of)\b|(?:the )?(?:full|original) (?:story|article|report)\b|(?:all )?comments|\d+ comments?|in app|our privacy)/,
  recommended: /^recommended (?:for|by|videos?|content)\b/,
  reading: /^reading time\b/,
  save: /^save (?:this )?(?:article|story|page|post)\b|^save for later/,
  see: /^see more on\b/,
  posted: /^posted in \S+(?: \S+){0,2} ?$/,
  liked: /^liked by \d/,
  with: /^with (?:\S+ ){0,2}inputs?(?: from .{2,40})?$/,
  except: /^except for the headline this story has not been edited\b/,
  catch: /^catch all the (?:latest|live|breaking|business|sports?)\b/,
  track: /^track (?:the )?latest news\b/,
  was: /^was this (?:email|newsletter|article|page|guide|content|information) (?:forwarded|helpful|useful)\b/,
  artikel: /^artikel (?:anhören|hören) \d/,
  scroll: /^scroll (?:to continue|down (?:to (?:continue|read)|for more)|for more)/,
  share:
    /^share all sharing options for\b|^share or comment on this (?:article|story)\b|^share (?:this (?:article|story|post|page|with|on|via|news|content|video|link|entry)\b|(?:on|via|to|by) (?:facebook|twitter|x|whatsapp|linkedin|email|e mail|telegram|reddit|pinterest|social|bluesky|threads|mastodon)\b|article|story|post|full article)/,
  send: /^send us (?:your|a|an) (?:\S+ ){0,3}(?:photos?|videos?|tips?|story|stories|news|pictures|comments|questions)$/,
  sign: /^sign (?:up|in) (?:now|here|today|(?:for|to) .{0,60}(?:newsletters?|updates?|alerts?|emails?|briefing|inbox|comment|read|continue|account|daily|weekly|digest)|with (?:google|apple|facebook|email)|or register)\b/,
  skip: /^skip (?:(?:to|past) (?:\S+ ){0,3}(?:content|main|site|navigation|search|footer|menu|promotion|newsletter|advertisement)|ad|advertisement|promotion|\S+ promotion)\b/,
  end: /^end of (?:newsletter|promotion|advertisement|\S+ promotion)/,
  subscribe:
    /^subscribe (?:now|today|here|(?:to|for) (?:our|the|my|\S+ ){1,4}(?:newsletters?|channel|podcast|updates?|alerts?|briefing|feed|emails?)|(?:to|for) (?:our|us|unlimited|full|free|more|just|only)|and get)\b/,
  tweet: /^tweet (?:this|it|share)/,
  tried: /^tried this recipe\b/,
  veja: /^veja mais (?:notícias|vídeos|fotos|sobre)\b/,
  assista: /^assista (?:a|aos|ao|vídeos|ao vivo)\b/,
  clique: /^clique aqui\b/,
  zum: /^zum (?:artikel|video|thema|liveblog|newsticker) .{4,}/,
  ich: /^ich bin (?:damit )?einverstanden,? dass mir (?:externe )?inhalte\b/,
  prefer: /^prefer (?:the )?\S+(?: \S+){0,2} on google$/,
  advertise: /^advertise with \S+(?: \S+){0,2}$/,
  also: /^also on (?!the )\S+(?: \S+){0,2}$/,
  mail: /^mail (?:de|an|til) (?:redactie|redaktion(?:en)?|redaksjonen)$/,
  heb: /^heb je (?:een )?(?:fout|nieuws|tip).{0,60}$/,
  een: /^een versie van dit artikel verscheen\b.{0,80}$/,
  eine: /^eine version dieses artikels\b.{0,100}$/,
  une: /^une version de cet article\b.{0,100}$/,
  una: /^una version[e]? di questo articolo\b.{0,100}$|^una versión de este artículo\b.{0,100}$/,
  uma: /^uma versão deste artigo\b.{0,100}$/,
  why: /^why you can trust (?:the )?\S+(?: \S+){0,2}$/,
  explore: /^explore (?:all|more) (?:newsletters?|topics?|stories)$/,
  latest: /^latest from (?:the )?\S+(?: \S+){0,2}$/,
  additional: /^additional reporting by \S+ \S+(?: \S+){0,6}$/,
  free: /^free (?:article|access) (?:usually|normally)? ?reserved for/,
  kindly: /^kindly share/,
  already: /^already (?:a|have an?) (?:subscriber|member|account|subscription)\b/,
  dieses: /^dieses thema im programm\b/,
  über: /^über dieses thema (?:berichtete?|berichtet)\b/,
  il: /^il vous reste \d.{0,80}lire\b/,
  publicité: /^publicité$/,
  vi: /^vi rapporterer fra\b/,
  artikkelen: /^artikkelen er mer enn\b/,
  trở: /^trở lại \S+(?: \S+){0,3}$/,
  more: /^more information .{10,280} (?:doi|arxiv)\b/,
  mere: /^mere fra \S+$/,
  mer: /^mer (?:fra|från) \S+$/,
  an: /^an dieser stelle (?:finden sie|findest du|steht ein|befindet sich) .{0,80}extern/,
  personenbezogene: /^personenbezogene daten können an drittplattformen/,
  jetzt: /^jetzt (?:abonnieren|anmelden|testen|lesen|kostenlos|newsletter)\b/,
  this: /^this (?:live ?)?blog (?:is|has|was) (?:now )?(?:been )?(?:closed|ended)\b|^this (?:article|story|essay|piece) (?:appears|appeared|was published) in (?:the )?(?:\S+ ){1,4}(?:print )?(?:issue|edition)\b|^this document is subject to copyright\b|^this audio (?:is|was) (?:auto ?)?generated\b|^this (?:article|story) was published more than \d+ (?:months?|years?) ago\b|^this (?:article|story) is more than \d+ (?:months?|years?|days?) old$|^this (?:web ?)?site uses cookies\b|^this (?:content|post) is (?:sponsored|for subscribers)|^this video (?:can ?not|cannot) be played|^this (?:post|article|page|story) (?:may )?contains? affiliate links/,
  watch: /^watch (?:live|more|now|our|the full)\b/,
  your: /^your (?:browser (?:does not|doesnt)|email address will not be published|subscription|support (?:makes|powers))/,
  we: /^we (?:may |might )?(?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission\b|^we (?:use (?:.{0,40}cookies|.{0,30}\b(?:your|personal) (?:information|data))|(?:and our partners (?:use|store)|value your privacy)\b.{0,40}(?:cookies|privacy|information|data|technolog))/,
  by: /^by (?:clicking|continuing|using|signing up|subscribing|submitting|entering)\b.{0,200}(?:cookies|agree|accept|terms|policy|consent|newsletter)/,
  youre: /^youre receiving this (?:e ?mail|newsletter|message)\b/,
  you: /^you (?:are|re) receiving this (?:e ?mail|newsletter|message)\b|^you can (?:unsubscribe|opt out|change your (?:cookie|preferences))|^you have (?:\d+|one|no) (?:free )?articles? (?:left|remaining)|^you (?:must|need to) be (?:logged|signed) in/,
  get: /^get (?:current|latest|more|live|breaking) (?:updates|news)\b|^get (?:the|our|all the|your|\S+s) .{0,80}(?:inbox|newsletter|app|email)\b/,
  receive: /^receive (?:the|our|all the|your) .{0,80}(?:inbox|newsletter|email)\b/,
  thanks: /^thanks for (?:signing up|subscribing|reading (?:the|(?:.{1,60} )?(?:subscribe|share)\b))/,
  thank: /^thank you for (?:signing up|subscribing|reading .{1,60} (?:subscribe|share)\b)/,
  want: /^want (?:more|to (?:read|see|get)) .{0,60}(?:newsletter|inbox|sign up|subscribe)/,
  enjoying: /^enjoying (?:this|the) (?:article|story)/,
  wir: /^wir (?:verwenden|nutzen|setzen) .{0,60}cookies/,
  diese: /^diese (?:web)?(?:site|seite|website|webseite) (?:verwendet|nutzt) cookies/,
  nous: /^nous utilisons des cookies/,
  ce: /^ce site (?:web )?utilise des cookies/,
  utilizamos: /^utilizamos (?:os )?cookies/,
  usamos: /^usamos (?:os )?cookies/,
  este: /^este (?:sitio(?: web)?|site|portal) (?:utiliza|usa) (?:os )?cookies/,
  utilizziamo: /^utilizziamo (?:i )?cookie/,
  questo: /^questo sito (?:web )?(?:utilizza|usa) (?:i )?cookie/,
  wij: /^wij gebruiken cookies/,
  we_nl: /^we gebruiken cookies/,
  deze: /^deze (?:web)?site gebruikt cookies/,
  recevez: /^recevez .{0,80}(?:newsletter|boîte|e mail|email)/,
  inscrivez: /^inscrivez vous (?:à|pour)\b/,
  abonnez: /^abonnez vous (?:à|pour|dès)\b/,
  abonnieren: /^abonnieren sie (?:unseren|jetzt|den|hier)\b/,
  melden: /^melden sie sich .{0,60}newsletter/,
  suscríbete: /^suscríbete (?:a|aquí|gratis|para)\b/,
  suscríbase: /^suscríbase\b/,
  recibe: /^recibe .{0,80}(?:boletín|newsletter|correo)/,
  iscriviti: /^iscriviti (?:alla|al|qui|ora|per)\b/,
  ricevi: /^ricevi .{0,80}(?:newsletter|email|mail)/,
  assine: /^assine (?:a|o|nossa|agora|já)\b/,
  receba: /^receba .{0,80}(?:newsletter|e mail|email|whatsapp)/,
  meld: /^meld je aan voor .{0,60}nieuwsbrief/,
  schrijf: /^schrijf je in\b/,
  ontvang: /^ontvang .{0,80}(?:nieuwsbrief|mail|inbox)/,
  partager: /^partager (?:cet|sur|via|par|cette|la|le)\b/,
  compartir: /^compartir (?:este|esta|en|por|el|la|vía)\b/,
  compartilhar: /^compartilhar (?:este|esta|no|na|via|por)\b/,
  condividi: /^condividi (?:questo|questa|su|via|con)\b/,
  deel: /^deel (?:dit|deze|op|via)\b/,
};

const FIRST_WORDS: ReadonlySet<string> = new Set(Object.keys(FOLDED));
const LONGEST_FIRST_WORD = Math.max(...Object.keys(FOLDED).map((word) => word.length));

/** Whether the line opens as buttons, sign-ups and notices of a page do, in the words that follow its first. */
export function opensAsFurniture(text: string): boolean {
  const folded = mayFit(text) ? foldLine(text) : '';
  return (
    patternOf(folded)?.test(folded) === true &&
    (text.length <= LONGEST_BUTTON ||
      /cookie|newsletter|commission|print edition|send flowers|inbox|consent|privacy|copyright|retrieved|\bdoi\b/.test(
        folded,
      ))
  );
}

/** Whether the line's first word may be one of the table: to fold the whole of a paragraph for that would be most of the work. */
function mayFit(text: string): boolean {
  const length = plainWordLength(text);
  if (length > 0) return length <= LONGEST_FIRST_WORD && FIRST_WORDS.has(text.slice(0, length).toLowerCase());
  const opening = foldLine(text.slice(0, LONGEST_FIRST_WORD + 10));
  const end = opening.indexOf(' ');
  return end === -1 || FIRST_WORDS.has(opening.slice(0, end));
}

/** The length of a first word that stands between nothing and a space, which is the same when the line is folded; 0 where there is none. */
function plainWordLength(text: string): number {
  let at = 0;
  for (let unit = text.charCodeAt(0) | 0x20; unit >= 0x61 && unit <= 0x7a; unit = text.charCodeAt(at) | 0x20) at++;
  return text.charCodeAt(at) === 0x20 ? at : 0;
}

function patternOf(folded: string): RegExp | undefined {
  const end = folded.indexOf(' ');
  const first = end === -1 ? folded : folded.slice(0, end);
  if (first === 'we' && folded.startsWith('we gebruiken')) return FOLDED.we_nl;
  return FIRST_WORDS.has(first) ? FOLDED[first] : undefined;
}
