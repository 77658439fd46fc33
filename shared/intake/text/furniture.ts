import { ALWAYS_FURNITURE, BAR_FURNITURE, RELATED_TITLES } from './furniture-phrases.ts';
import { endsInFullStop, foldLine, hasCjk } from './letters.ts';
import { rememberLines } from './remember-lines.ts';

/** What a line is to the page around the article. */
export type FurnitureKind =
  /** The page's own, wherever it stands. */
  | 'always'
  /** The page's own where it stands among its like, or outside the article. */
  | 'bar'
  /** A title above links to other articles. */
  | 'related';

/** Furniture is terse: nothing longer is looked at, but for consent notices and sign-ups. */
const LONGEST = 320;
const LONGEST_LABEL = 60;
const LONGEST_COUNTER = 48;

/** Whole short lines, folded, by their first word. */
const FOLDED: Readonly<Record<string, RegExp>> = {
  advertisement: /^advertisement (?:article|story|content|continue|scroll|\d{1,2}$)/,
  add: /^add (?:us|\S+(?: \S+){0,3}) as (?:a|your) preferred source/,
  article: /^article (?:continues|suivant|précédent)/,
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
    /^follow (?:the )?\S+ (?:full )?(?:coverage|reporting)\b|^follow (?:on (?=\S+$)|us|our|me|the author|\S+(?: \S+){0,3}) (?:on|via|at) (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|whatsapp|telegram|threads|bluesky|mastodon|google|social|apple|spotify|flipboard)\b/,
  folgen: /^folgen sie (?:uns|\S+) (?:auf|bei)\b/,
  suivez: /^suivez (?:nous|\S+) sur\b/,
  síguenos: /^síguenos en\b/,
  sigue: /^sigue (?:a|toda la|toda) .{1,60} en (?:facebook|twitter|x|instagram|whatsapp|telegram)\b/,
  seguici: /^seguici su\b/,
  siga: /^siga (?:nos|o|a) .{0,40}(?:facebook|twitter|x|instagram|whatsapp|telegram)\b/,
  volg: /^volg (?:ons|\S+) op\b/,
  filed: /^filed under$/,
  for: /^for (?:more|all the latest|the latest) .{0,80}(?:follow us|sign up|subscribe|newsletter|visit our)\b/,
  find: /^find us on (?:facebook|twitter|x|instagram)/,
  have: /^have (?:your say|a (?:story|tip|news tip)\b)/,
  image: /^image \d+ (?:of|\/) \d+/,
  photo: /^photo \d+ (?:of|\/) \d+/,
  join: /^join (?:our|us on|the) (?:\S+ ){0,3}(?:whatsapp|telegram|facebook|newsletter|community|channel|group)\b/,
  last: /^last (?:updated|modified) \d+ (?:minutes?|hours?|days?) ago$/,
  like: /^like us on\b/,
  listen: /^listen (?:to this (?:article|story)|now)?(?: \d+(?: \d\d)? min(?:ute)?s?)?(?: learn more)?$/,
  list: /^list (?:of \d{1,2} items|\d{1,2} of \d{1,2})$/,
  view: /^view (?:all )?comments \d+$/,
  published: /^published in (?:the )?\S+(?: \S+){0,4} \S{3,9} \d{1,2}(?:st|nd|rd|th)? \d{4}$/,
  listening: /^listening time\b/,
  loading: /^loading (?:comments|more|the|your|\S+ please)/,
  please: /^please (?:enable|turn on|allow|disable|log in|sign in|subscribe|wait)\b/,
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
    /^share (?:this (?:article|story|post|page|with|on|via|news|content|video|link|entry)\b|(?:on|via|to|by) (?:facebook|twitter|x|whatsapp|linkedin|email|e mail|telegram|reddit|pinterest|social|bluesky|threads|mastodon)\b|article|story|post|full article)/,
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
  an: /^an dieser stelle (?:finden sie|findest du|steht ein|befindet sich) .{0,80}extern/,
  personenbezogene: /^personenbezogene daten können an drittplattformen/,
  jetzt: /^jetzt (?:abonnieren|anmelden|testen|lesen|kostenlos|newsletter)\b/,
  this: /^this (?:article|story) is more than \d+ (?:months?|years?|days?) old$|^this (?:web ?)?site uses cookies\b|^this (?:content|post) is (?:sponsored|for subscribers)|^this video (?:can ?not|cannot) be played|^this (?:post|article|page|story) (?:may )?contains? affiliate links/,
  watch: /^watch (?:live|more|now|our|the full)\b/,
  your: /^your (?:browser (?:does not|doesnt)|email address will not be published|subscription|support (?:makes|powers))/,
  we: /^we (?:use|and our partners (?:use|store)|value your privacy)\b.{0,40}(?:cookies|privacy|information|data|technolog)/,
  by: /^by (?:clicking|continuing|using|signing up|subscribing|submitting|entering)\b.{0,200}(?:cookies|agree|accept|terms|policy|consent|newsletter)/,
  youre: /^youre receiving this (?:e ?mail|newsletter|message)\b/,
  you: /^you (?:are|re) receiving this (?:e ?mail|newsletter|message)\b|^you can (?:unsubscribe|opt out|change your (?:cookie|preferences))|^you have (?:\d+|one|no) (?:free )?articles? (?:left|remaining)|^you (?:must|need to) be (?:logged|signed) in/,
  get: /^get (?:the|our|all the|your|\S+s) .{0,80}(?:inbox|newsletter|app|email)\b/,
  receive: /^receive (?:the|our|all the|your) .{0,80}(?:inbox|newsletter|email)\b/,
  thanks: /^thanks for (?:signing up|subscribing|reading (?:the|.{1,60} (?:subscribe|share)\b))/,
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
  receba: /^receba .{0,80}(?:newsletter|e mail|email)/,
  meld: /^meld je aan voor .{0,60}nieuwsbrief/,
  schrijf: /^schrijf je in\b/,
  ontvang: /^ontvang .{0,80}(?:nieuwsbrief|mail|inbox)/,
  partager: /^partager (?:cet|sur|via|par|cette|la|le)\b/,
  compartir: /^compartir (?:este|esta|en|por|el|la|vía)\b/,
  compartilhar: /^compartilhar (?:este|esta|no|na|via|por)\b/,
  condividi: /^condividi (?:questo|questa|su|via|con)\b/,
  deel: /^deel (?:dit|op|via)\b/,
};

const LONGEST_FIRST_WORD = Math.max(...Object.keys(FOLDED).map((word) => word.length));

/** Lines that name another article after a label and a mark. */
const READ_ALSO =
  /^[\s\p{P}\p{S}]*(?:read (?:more|also|next|this)|also read|see also|more on this|related(?: article| story| news| content| video)?s?|don['’]t miss|must[- ]read|you may also like|recommended|watch(?: also| now| live)?|listen(?: now| to)?|in (?:pictures|photos|pics)|lire aussi|à lire(?: aussi| également)?|lire également|voir aussi|sur le même sujet|lesen sie (?:auch|mehr|hier|dazu)|mehr (?:dazu|zum thema|lesen)|auch interessant|l[eé]a también|lee también|leer (?:más|también)|te puede interesar|ver también|leggi anche|vedi anche|guarda anche|leia (?:também|mais)|veja também|ler também|lees (?:ook|meer)|bekijk ook|assista(?: também)?|confira(?: também)?|veja mais|saiba mais|siga|não perca|vea también|mira también|te recomendamos|además|a voir aussi|zum artikel|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj (?:także|też)|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|se (?:også|även|också)|lue (?:myös|lisää)|katso myös|čtěte (?:také|též|dále)|přečtěte si(?: také)?|čítajte (?:aj|tiež)|olvass(?:a el|on)? (?:tovább|is)|kapcsolódó(?: cikk)?|citește (?:și|mai mult)|vezi și|citiți și|ayrıca (?:okuyun|bakın)|[iİ]lgili haber(?:ler)?|bunu da okuyun|διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμα)|читайте також|прочетете (?:още|също)|xem thêm|đọc thêm|tin liên quan|baca juga|lihat juga|simak juga|بیشتر بخوانید|همچنین بخوانید|این را هم بخوانید|مزید پڑھیں|یہ بھی پڑھیں|(?:ये|यह) भी पढ़ें|यह भी पढ़े|อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|관련\s?기사|함께 읽기|pročitajte (?:i|još)|llegiu també|читайте также|читать также|смотрите также|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|קראו גם|קראו עוד|関連記事|相关阅读|相关新闻|延伸閱讀|延伸阅读)\s*(?:[:：|>»›→]|\s[–—-]\s)\s*\S/iu;

/** Titles of such lists that name a field, a site or a person besides. */
const RELATED_OPENING =
  /^(?:most (?:read|popular|viewed|watched|shared|commented) (?:in|on|from|this|today)|(?:trending|popular) (?:in|on)|recommended (?:from|in)|more (?:stories|articles|news|posts|coverage) (?:from|in|by|on|about)|read more (?:on|about)(?! our privacy)|latest (?:stories|articles|posts|news) (?:in|from|on)|related to (?:this|the) (?:story|article|topic)|meistgelesen(?:e artikel)? (?:in|bei|auf|auf)|die meistgelesenen|mehr (?:aus|von|zu) (?:dem|der|unserem|diesem)|(?:les )?plus lus? (?:dans|sur)|plus d articles|lo más leído (?:en|de)|más noticias (?:de|sobre)|i più letti (?:di|in)|mais lidas (?:em|de|da|do)|meest gelezen (?:in|op)|najczęściej czytane w) .{2,50}$|^leia também$/;

const LABELLED = /[:：|>»›→]|\s[–—-]\s/;

/** Who answers for the page: `【责任编辑：李强】`, `編集：木村`. */
const RESPONSIBLE =
  /^[【〖[（(\s]{0,9}(?:责任编辑|責任編輯|责编|編輯|编辑|校对|審核|审核|值班主任|监制|編集|原标题|原標題|来源|來源|редактор|ред\.|redakcja|red\.)\s{0,9}[:：／/]\s{0,9}[^。.!?！？]{1,40}[】〗\]）)\s]{0,9}$/iu;

/** Notices of rights; a line that names a year, or an owner, after the sign. */
const RIGHTS =
  /^(?:©|ⓒ|\(c\))\s*(?:\d{4}|\p{L})|^(?:저작권자|ⓒ|版权所有|版權所有|著作権|禁止转载)|^copyright\s*(?:©|\(c\)|\d{4}|:)|^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|(?:©\s*)?riproduzione riservata)(?!\p{L})/iu;

const RIGHTS_WITHIN = /무단\s?전재|無断転載|未经授权/u;

const COUNTS =
  /^(?:\d[\d.,]*[km]?\s*(?:comments?|shares?|views?|likes?|reactions?|replies|responses?|retweets?|claps?|followers?|subscribers?|following|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|aufrufe|vues|vistas)|(?:comments?|shares?|views?)\s*[(:[]\s*\d[\d.,]*[km]?\s*[)\]]?)$/i;
const READING_TIME =
  /^(?:⏱\s{0,9}|🕒\s{0,9})?(?:(?:estimated )?(?:reading|read|listening) time:?\s{0,9})?(?:(?:less than|about|approx\.?)\s{1,9})?(?:\d{1,3}|an?|one|two|three|four|five)[ -]{0,9}(?:min(?:ute)?s?|mn)\.?[ -]{0,9}(?:read|listen|watch|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|lezen)$|^(?:lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|reading time)\s{0,9}:?\s{0,9}(?:ca\.\s{0,9})?\d{1,3}\s{0,9}(?:min\w{0,9}\.?|′|')?$/i;
const AGO =
  /^(?:(?:published|updated|last updated|posted|mis à jour|publié|aktualisiert|veröffentlicht|actualizado|publicado|atualizado|aggiornato|pubblicato|bijgewerkt|gepubliceerd)\s{0,9}:?\s{0,9})?(?:(?:\d{1,2}|an?|one)\s{0,9}(?:s|secs?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?)\s{1,9}ago|just now|yesterday|vor \d{1,2} \p{L}{1,20}|il y a \d{1,2} \p{L}{1,20}|hace \d{1,2} \p{L}{1,20}|\d{1,2} \p{L}{1,20} fa|há \d{1,2} \p{L}{1,20}|\d{1,2} \p{L}{1,20} geleden)$/iu;
/** What every such line has in it; the pattern itself is dear to set up. */
const AGO_MARK = /\d|\bago$|just now$|yesterday$/i;
/** Stars, and how many gave them: `★★★★★ 4.9 from 87 votes`. */
const RATING =
  /^[★☆⭐\s]*\d(?:[.,]\d{1,2})?(?:\/\d{1,2})? ?(?:stars? )?(?:from|out of|based on|\(|[-–—·]) ?\d[\d.,]* ?(?:votes?|ratings?|reviews?|bewertungen|avis|votos|voti)\)?$/i;
/** A field of a form that must be filled in. */
const FORM_FIELD = /^(?:name|first name|last name|e-?mail|website|comment|your name|message)\s*\*$/i;
/** A count whose label was an icon; four figures may be a year. */
const BARE_COUNT = /^(?:\d{1,3}|\d{1,3}(?:\.\d)?[km]|\d{1,2},\d{3}|\d{1,3} ?min(?:s|utes)?)$/i;
const PLACEHOLDER =
  /^[[({<]\s{0,9}(?:image|img|photo|photograph|picture|video|audio|embed(?:ded)?|gallery|graphic|map|chart|infographic|tweet|advert(?:isement)?|ad|foto|bild|imagen|immagine|imagem|afbeelding|vidéo|vídeo|slideshow)s?(?:\s{0,9}[:#]?\s{0,9}[^\])}>\s][^\])}>]{0,120})?[\])}>]$/i;
/** Whom a distributor of releases names below the text. */
const SOURCE_OF_RELEASE = /^SOURCE \p{Lu}[^.!?]{1,70}\.?$/u;
const FILE_NAME = /^[\w-]{1,80}\.(?:jpe?g|png|gif|webp|heic|mp4|mov|svg|avif)$/i;
const GALLERY = /^(?:slide |image |photo |foto |bild )?\d{1,3}\s*(?:\/|of|von|sur|de|di|van)\s*\d{1,3}$/i;
/** What all of those have in them, which is quicker to look for. */
const SEPARATING = /[|•·/>»›\t]|\s\s/;
const SEPARATORS = /\s*[|•·]\s*|\s+[/>»›]\s+|\s{2,}|\t/;

/** What a line is to the page, or `undefined` where it is none of the page's own. Only lines up to 320 characters can be. */
export function furnitureKind(text: string): FurnitureKind | undefined {
  return text.length > LONGEST ? undefined : kindOf(text);
}

const kindOf = rememberLines(judgeKind);

function judgeKind(text: string): FurnitureKind | undefined {
  if (text.length <= LONGEST_LABEL + 20) {
    const folded = foldLine(text);
    if ((RELATED_TITLES.has(folded) || RELATED_OPENING.test(folded)) && !/[.!?]$/.test(text)) return 'related';
    if (ALWAYS_FURNITURE.has(folded) && !isSentenceOfOne(text)) return 'always';
    if (BAR_FURNITURE.has(folded) && !/[.!?]$/.test(text)) return 'bar';
    if (isMachineMade(text)) return 'always';
    if (BARE_COUNT.test(text)) return 'bar';
  }
  if (
    RIGHTS.test(text) ||
    (hasCjk(text) && RIGHTS_WITHIN.test(text)) ||
    (text.length <= 60 && RESPONSIBLE.test(text)) ||
    isNavigation(text)
  )
    return 'always';
  if (text.includes('reader-supported publication') || text.startsWith('A version of this article app'))
    return 'always';
  if (text.length <= 200 && READ_ALSO.test(text) && LABELLED.test(text) && !endsInFullStop(text)) return 'always';
  const folded = mayFit(text) ? foldLine(text) : '';
  return patternOf(folded)?.test(folded) === true &&
    (text.length <= 160 || /cookie|newsletter|inbox|consent|privacy/.test(folded))
    ? 'always'
    : undefined;
}

/** A first word that stands between nothing and a space is the same when the line is folded. */
const PLAIN_WORD = /^[A-Za-z]+(?= )/;

/** Whether the line's first word may be one of the table: to fold the whole of a paragraph for that would be most of the work. */
function mayFit(text: string): boolean {
  const word = PLAIN_WORD.exec(text)?.[0];
  if (word !== undefined) return Object.hasOwn(FOLDED, word.toLowerCase());
  const opening = foldLine(text.slice(0, LONGEST_FIRST_WORD + 10));
  const end = opening.indexOf(' ');
  return end === -1 || Object.hasOwn(FOLDED, opening.slice(0, end));
}

function patternOf(folded: string): RegExp | undefined {
  const end = folded.indexOf(' ');
  const first = end === -1 ? folded : folded.slice(0, end);
  if (first === 'we' && folded.startsWith('we gebruiken')) return FOLDED.we_nl;
  return Object.hasOwn(FOLDED, first) ? FOLDED[first] : undefined;
}

/** “Subscribe.” in a dialogue is no button. */
function isSentenceOfOne(text: string): boolean {
  return /^["“«„—–-]/.test(text) && /[.!?]["”»]?$/.test(text) && !text.includes(' ');
}

/** What stands beside the figures of a counter. */
const UNITS = new Set(
  'view views comment comments share shares like likes read reads min mins minute minutes less than vue vues commentaire commentaires lecture lesezeit minuten lesen vistas comentarios lectura comentários leitura commenti lettura reacties 댓글 조회 조회수 추천 просмотров комментариев'.split(
    ' ',
  ),
);

/** Counters whose icons were lost: `0 14 2 minutes read`, `Lecture 3 min.`, `댓글 3`. */
function isCounter(text: string): boolean {
  const words = foldLine(text).split(' ');
  let figures = 0;
  for (const word of words) {
    if (/^\d{1,6}[km]?$/.test(word)) figures++;
    else if (!UNITS.has(word)) return false;
  }
  return figures > 0 && figures < words.length && words.length <= 10;
}

function isMachineMade(text: string): boolean {
  return (
    (text.length <= LONGEST_COUNTER && /\d/.test(text) && isCounter(text)) ||
    (/\d/.test(text) && (COUNTS.test(text) || GALLERY.test(text) || RATING.test(text))) ||
    (text.endsWith('*') && FORM_FIELD.test(text)) ||
    (text.includes('@') && /^(?:follow|email|contact) @\w{1,30}$/i.test(text)) ||
    (/\d|min/.test(text) && READING_TIME.test(text)) ||
    (text.length <= 40 && AGO_MARK.test(text) && AGO.test(text)) ||
    /^\d[\d,.]*k? restacks?$/i.test(text) ||
    (text.startsWith('SOURCE') && SOURCE_OF_RELEASE.test(text)) ||
    (/^[[({<]/.test(text) && PLACEHOLDER.test(text)) ||
    (text.includes('.') && FILE_NAME.test(text))
  );
}

/** “Facebook | Twitter | E-mail”: marks between labels most of which are furniture. */
function isNavigation(text: string): boolean {
  if (text.length > 200 || endsInFullStop(text) || /[.!?]/.test(text)) return false;
  if (!SEPARATING.test(text) || !SEPARATORS.test(text)) return isRunOfButtons(foldLine(text));
  const labels = text.split(SEPARATORS);
  let known = 0;
  for (const label of labels) {
    const name = foldLine(label);
    if (ALWAYS_FURNITURE.has(name) || BAR_FURNITURE.has(name) || COUNTS.test(label.trim())) known++;
  }
  return known >= 2 && known * 2 > labels.length;
}

/** “Share Tweet Email Print”: nothing but buttons. */
function isRunOfButtons(folded: string): boolean {
  const words = folded.split(' ');
  return words.length >= 3 && words.length <= 12 && words.every((word) => BAR_FURNITURE.has(word));
}
