import { opensAsFurniture } from './furniture-openings.ts';
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
/** What a page says where something of another site needs the reader’s consent. */
const LONGEST_CONSENT = 900;
const OF_PROVIDER =
  /this content is provided by .{2,40}, which may be using cookies|(?:zum|für das) anzeigen (?:von|dieses) .{2,40} (?:externe|einwilligung|zustimmung)/i;
const LONGEST_LABEL = 60;
const LONGEST_COUNTER = 48;

/** Lines that name another article after a label and a mark. */
const READ_ALSO =
  /^[\s\p{P}\p{S}]*(?:read (?:more|also|next|this|now)|now read|also read|see also|previous(?:ly)?|earlier|icymi|in case you missed it|you can also check|more on this|related(?: article| story| news| content| video)?s?|don['’]t miss|must[- ]read|you may also like|recommended|watch(?: also| now| live)?|listen(?: now| to)?|in (?:pictures|photos|pics)|lire aussi|à lire(?: aussi| également)?|lire également|voir aussi|sur le même sujet|lesen sie (?:auch|mehr|hier|dazu)|mehr (?:dazu|zum thema|lesen)|auch interessant|l[eé]a también|lee también|leer (?:más|también)|te puede interesar|ver también|leggi anche|vedi anche|guarda anche|leia (?:também|mais)|veja também|ler também|lees (?:ook|meer)|bekijk(?: ook)?|assista(?: também)?|confira(?: também)?|veja mais|saiba mais|siga|não perca|vea también|mira también|también (?:lee|lea|leé|puedes leer|te puede interesar)|lee además|no te pierdas|puedes leer|aquí puedes leer|conoce más|te recomendamos|además|a voir aussi|zum artikel|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj (?:także|też)|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|se (?:også|även|också)|lue (?:myös|lisää)|katso myös|čtěte (?:také|též|dále)|přečtěte si(?: také)?|čítajte (?:aj|tiež)|olvass(?:a el|on)? (?:tovább|is)|kapcsolódó(?: cikk)?|citește (?:și|mai mult)|vezi și|citiți și|ayrıca (?:okuyun|bakın)|[iİ]lgili haber(?:ler)?|bunu da okuyun|διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμα)|читайте також|прочетете (?:още|също)|xem thêm|đọc thêm|tin liên quan|baca juga|lihat juga|simak juga|بیشتر بخوانید|همچنین بخوانید|این را هم بخوانید|مزید پڑھیں|یہ بھی پڑھیں|(?:ये|यह) भी पढ़ें|यह भी पढ़े|อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|관련\s?기사|함께 읽기|pročitajte (?:i|još)|llegiu també|читайте также|читать также|смотрите также|[اإ]قرأ أيض[\u0627\u064b]{1,2}|קראו גם|קראו עוד|関連記事|相关阅读|相关新闻|延伸閱讀|延伸阅读)\s*(?:[:：|>»›→]|\s[–—-]\s)\s*\S/iu;

/** Titles of such lists that name a field, a site or a person besides. */
const RELATED_OPENING =
  /^(?:most (?:read|popular|viewed|watched|shared|commented) (?:in|on|from|this|today)|(?:trending|popular) (?:in|on)|top (?:stories|news) (?:in|from|on)|recommended (?:from|in)|more (?:stories|articles|news|posts|coverage) (?:from|in|by|on|about)|read more (?:on|about|from)(?! our privacy)|latest (?:stories|articles|posts|news) (?:in|from|on)|related to (?:this|the) (?:story|article|topic)|meistgelesen(?:e artikel)? (?:in|bei|auf|auf)|die meistgelesenen|mehr (?:aus|von|zu) (?:dem|der|unserem|diesem)|(?:les )?plus lus? (?:dans|sur)|plus d articles|lo más leído (?:en|de)|más noticias (?:de|sobre)|i più letti (?:di|in)|mais lidas (?:em|de|da|do)|meest gelezen (?:in|op)|najczęściej czytane w) .{2,50}$|^leia também$/;

/** The same where nothing but a capital parts the label from the title. */
const ALSO_LABEL =
  /^(?:read (?:more|also|next)|also read|à lire(?: aussi)?|lire aussi|a lire aussi|lesen sie auch|lest auch|les også|læs også|läs (?:också|även)|lees ook|leggi anche|l[eé]a también|lee también|leia (?:também|mais)|czytaj (?:także|też)|zobacz też|baca juga)\s{1,3}/i;
/** `MORE: What the ramp will cost`, `Also: The best lamps`. */
const ALSO_TITLED = /^(?:MORE|More|ALSO|Also) ?[:|] ?["“‘']?\p{Lu}.{12,160}$/u;
const OPENS_TITLE = /^["“«„‘']?\p{Lu}/u;
/** The field or the site that other articles are of. */
const MORE_ON =
  /^(?:M(?:ore|ORE) (?:on|from|ON|FROM)|MEHR (?:ZU|VON|AUS)|MÁS (?:SOBRE|DE)|PLUS SUR|ALTRO SU|MAIS SOBRE|Mehr (?:zum Thema|zu|von|über|aus)|Más (?:sobre|de)|Plus sur|Meer over|Mer om|Mere om|Więcej o|Altro su|Mais sobre) \p{Lu}[^\s.!?:]*(?: [^\s.!?:]+){0,4}$/u;
/** What leads from a teaser to its article. */
const LEADS_ON =
  /(?:[|…»]|\.\.\.)\s?(?:mehr|more|weiter(?:lesen)?|read more|lire(?: la suite)?|leer más|leggi(?: tutto)?|ler mais|lees meer|les mer|läs mer)$|\bback to video$/i;

const LONGEST_LEAD = 20;
const FIRST_PICTURE = 0x2190;

const LABELLED = /[:：|>»›→]|\s[–—-]\s/;

/** Who answers for the page: `【责任编辑：李强】`, `編集：木村`. */
const RESPONSIBLE =
  /^[【〖[（(\s]{0,9}(?:责任编辑|責任編輯|责编|編輯|编辑|校对|審核|审核|值班主任|监制|編集|原标题|原標題|来源|來源|редактор|ред\.|redakcja|red\.)\s{0,9}[:：／/]\s{0,9}[^。.!?！？]{1,40}[】〗\]）)\s]{0,9}$/iu;

/** What scholars state below what they write for a page of theirs, and who pays for it. */
const NO_INTEREST =
  /does not work for, consult, own shares in or receive|do not work for, consult, own shares in or receive/;
/** What something costs at whose shop. */
const PRICE_AT_SHOP = /^(?:[$€£] ?\d[\d.,]{0,8} (?:at|from) \p{Lu}[\p{L}’']{1,30}(?: [\p{L}’']{1,30}){0,2} ?){1,4}$/iu;
/** That the article goes on below what somebody paid for, in many languages: `Artikkelen fortsetter under annonsen.` */
const OF_ADS =
  /advert|anzeige|werbung|publicit|publicid|pubblicit|annons|annonc|mainos|reklam|реклам|διαφήμισ|iklan|quảng cáo|الإعلان|פרסומת/i;
const GOES_ON =
  /continu|fortset|fortgesetzt|weiter|fortsät|fortsæt|jatku|verder|suite|sigue|segu[ei]|ciąg|część|pokrač|devam|продолж|продовж|συνεχ|lanjut|tiếp|folytat|nastav|يتبع|المزيد|המשך/i;
const LONGEST_GOES_ON = 60;
/** How many entries a book of them has. */
const ALL_ENTRIES = /^view all \d{1,4}$/i;

/** Notices of rights; a line that names a year, or an owner, after the sign. */
const RIGHTS =
  /^(?:©|ⓒ|\(c\))\s*(?:\d{4}|\p{L})|^(?:저작권자|ⓒ|版权所有|版權所有|著作権|禁止转载)|^copyright\s*(?:©|\(c\)|\d{4}|:)|^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|(?:©\s*)?riproduzione riservata)(?!\p{L})/iu;

const RIGHTS_WITHIN = /무단\s?전재|無断転載|未经授权/u;

/** When the page was made, without a year: `Uppdaterad i går 16:20`, `Updated: 9:41 AM`. */
const MADE_AT =
  /^(?:(?:first |last )?(?:published|updated|posted)|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|aangepast|publicer(?:ad|et)|publisert|uppdaterad|oppdatert|opdateret|julkaistu|päivitetty|opublikowano|aktualizacja|publikováno|aktualizováno|опубликовано|обновлено|入力|更新|입력|수정)(?!\p{L})[^!?。]{0,30}\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: \p{Lu}{2,5})?$/iu;
const COUNTS =
  /^(?:\d[\d.,]*[km]?\s*(?:comments?|thoughts|shares?|views?|likes?|reactions?|replies|responses?|retweets?|claps?|followers?|subscribers?|following|kommentare?|postings?|beiträge|commentaires?|comentarios?|commenti|comentários?|reacties|文字|aufrufe|vues|vistas|partages?|compartidos?|condivisioni|compartilhamentos|reposts?|mal geteilt)|(?:comments?|shares?|views?)\s*[(:[]\s*\d[\d.,]*[km]?\s*[)\]]?)$/i;
/** `3 thoughts on “The doorbell”`, above what readers wrote. */
const THOUGHTS_ON =
  /^\d{1,4} (?:thoughts?|comments?|responses?|replies|kommentare|gedanken|commentaires|comentarios|commenti|comentários|reacties) (?:on|to|zu|sur|en|su|em|op) [“"„«]/i;
const READING_TIME =
  /^(?:⏱\s{0,9}|🕒\s{0,9})?(?:(?:estimated )?(?:reading|read|listening) time:?\s{0,9})?(?:(?:estimated|less than|about|approx\.?)\s{1,9})?(?:\d{1,3}|an?|one|two|three|four|five)[ -]{0,9}(?:min(?:ute)?s?|minut(?:i|os|en|y|er)?|минут[аы]?|хвилин[аи]?|dk|dakika|mn|['’′])\.?[ -]{0,9}(?:read|listen|watch|lesezeit|lesedauer|de lecture|de lectura|di lettura|de leitura|leestijd|lezen|čtení|czytania|luku(?:aika)?|lästid|läsning|okuma|чтения|читання)$|^estimated \d{1,2} minutes$|^(?:lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|reading time)\s{0,9}:?\s{0,9}(?:ca\.\s{0,9})?\d{1,3}\s{0,9}(?:min\w{0,9}\.?|′|')?$/i;
const AGO =
  /^(?:(?:published|update|updated|last updated?|posted|mis à jour|publié|aktualisiert|veröffentlicht|actualizado|publicado|atualizado|aggiornato|pubblicato|bijgewerkt|gepubliceerd)\s{0,9}:?\s{0,9})?(?:(?:\d{1,2}|an?|one)\s{0,9}(?:s|secs?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?)\s{1,9}ago|just now|yesterday|vor \d{1,2} \p{L}{1,20}|il y a \d{1,2} \p{L}{1,20}|hace \d{1,2} \p{L}{1,20}|\d{1,2} \p{L}{1,20} fa|há \d{1,2} \p{L}{1,20}|\d{1,2} \p{L}{1,20} geleden|(?:today|yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren|i ?dag|i ?går|tänään|eilen|dziś|dzisiaj|wczoraj|dnes|včera|ma|tegnap|azi|ieri|bugün|dün|сегодня|вчера|сьогодні|вчора|днес|σήμερα|χθες|اليوم|أمس|היום|אתמול|今天|昨天|今日|昨日|오늘|어제)[,|•·–-]?\s{0,3}(?:(?:at|um|à|a las|alle|às|om|kl\.?|o|в|о)\s)?\d{1,2}[:.h]\d{2}(?:\s?(?:uhr|[ap]\.?m\.?|h))?)(?:\s[–—|•·-]\s\p{Lu}[^.!?:]{2,30})?$/iu;
/** What every such line has in it; the pattern itself is dear to set up. */
const AGO_MARK = /\d|\bago\b|just now$|yesterday$/i;
/** Stars, and how many gave them: `★★★★★ 4.9 from 87 votes`. */
const RATING =
  /^[★☆⭐\s]*\d(?:[.,]\d{1,2})?(?:\/\d{1,2})? ?(?:stars? )?(?:from|out of|based on|\(|[-–—·]) ?\d[\d.,]* ?(?:votes?|ratings?|reviews?|bewertungen|avis|votos|voti)\)?$/i;
/** A field of a form that must be filled in. */
const FORM_FIELD =
  /^(?:name|vorname|nachname|nom|prénom|nombre|apellidos?|nome|naam|first name|last name|e-?mail(?:[ -]ad(?:d?ress|resse))?|website|comment|your name|message)\s*\*$/i;
/** A count whose label was an icon; four figures may be a year. */
const BARE_COUNT =
  /^(?:\d{1,3}|\d\.\d|\+\d{1,2}|\(\d{1,3}\)|\d{1,3}(?:\.\d)?[km]|\d{1,2},\d{3}|\d{1,3} ?min(?:s|utes)?)$/i;
const PLACEHOLDER =
  /^[[({<]\s{0,9}(?:pr|image|img|photo|photograph|picture|video|gambas|audio|embed(?:ded)?|gallery|graphic|map|chart|infographic|tweet|advert(?:isement)?|ad|foto|bild|imagen|immagine|imagem|afbeelding|vidéo|vídeo|slideshow)s?(?:\s{0,9}[:#]?\s{0,9}[^\])}>\s][^\])}>]{0,120})?[\])}>]$/i;
/** Whom a distributor of releases names below the text. */
const SOURCE_OF_RELEASE = /^SOURCE \p{Lu}[^.!?]{1,70}\.?$/u;
/** Pictures with how many chose each, below a message. */
const REACTIONS = /^(?:\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2} ?\d[\d.,]{0,6}[km]? ?){2,12}$/iu;
const FILE_NAME = /^[\w-]{1,80}\.(?:jpe?g|png|gif|webp|heic|mp4|mov|svg|avif)$/i;
/** When another article is of, and how long it takes: `Jane Doe 04.12.2023 5 min`. */
const DATED_TEASER = /\d{1,2}[./]\d{1,2}[./]\d{4},? \d{1,2} min\.?$/i;
const GALLERY =
  /^(?:slide |image |photo |foto |bild )?\d{1,3}\s*(?:\/|of|von|sur|de|di|van)\s*\d{1,3}$|^view (?:all )?\d{1,3} (?:images|photos|pictures)$/i;
/** What all of those have in them, which is quicker to look for. */
const SEPARATING = /[|•·/>»›\t]|\s\s/;
const SEPARATORS = /\s*[|•·]\s*|\s+[/>»›]\s+|\s{2,}|\t/;

/** What WordPress writes below each article of a feed. */
const FEED_LINE =
  /^(?:The post .{1,240} (?:appeared first|first appeared) on |Der Beitrag .{1,240} erschien zuerst auf |L[’'](?:article .{1,240} est apparu en premier sur |articolo .{1,240} (?:proviene da |sembra essere il primo su ))|La entrada .{1,240} (?:se publicó primero en|aparece primero en|apareció primero en) |O post .{1,240} apareceu primeiro em |Het bericht .{1,240} verscheen eerst op |Inlägget .{1,240} dök först upp på |Indlægget .{1,240} blev først udgivet på )\S/u;
const LEAST_FEED_LINE = 24;

/** What a line is to the page, or `undefined` where it is none of the page's own. Only lines up to 320 characters can be. */
export function furnitureKind(text: string): FurnitureKind | undefined {
  if (text.length <= LONGEST) return kindOf(text);
  return text.length <= LONGEST_CONSENT && OF_PROVIDER.test(text.slice(0, 120)) ? 'always' : undefined;
}

const kindOf = rememberLines(judgeKind);

function judgeKind(text: string): FurnitureKind | undefined {
  if (text.length <= LONGEST_LABEL + 20) {
    const folded = foldLine(text);
    if ((RELATED_TITLES.has(folded) || RELATED_OPENING.test(folded)) && !/[.?]$/.test(text)) return 'related';
    if (text.length <= LONGEST_LABEL && 'MPWA'.includes(text.charAt(0)) && MORE_ON.test(text)) return 'related';
    if (ALWAYS_FURNITURE.has(folded) && !isSentenceOfOne(text)) return 'always';
    if (BAR_FURNITURE.has(folded) && !/[.!?]$/.test(text)) return 'bar';
    if (/\d[)\]万k]?$/.test(text) && isCounted(folded)) return 'bar';
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
  if (text.length > LEAST_FEED_LINE && FEED_LINE.test(text)) return 'always';
  if (text.includes(' or receive') && NO_INTEREST.test(text)) return 'always';
  if (text.startsWith('NEWYou can') || text.startsWith('TEXT AD:')) return 'always';
  if (text.includes('reader-supported publication') || text.startsWith('A version of this article app'))
    return 'always';
  if (text.length <= 200 && (!endsInFullStop(text) || text.endsWith(']')) && namesOther(text)) return 'always';
  return opensAsFurniture(text) ? 'always' : undefined;
}

/** Whether a line is a label and the title of another article, or its teaser. */
function namesOther(text: string): boolean {
  if (LABELLED.test(text) && READ_ALSO.test(text)) return true;
  if ((text.startsWith('MORE') || text.startsWith('More') || text.startsWith('Also')) && ALSO_TITLED.test(text))
    return true;
  const label = ALSO_LABEL.exec(text)?.[0].length;
  return (label !== undefined && OPENS_TITLE.test(text.slice(label))) || LEADS_ON.test(text.slice(-LONGEST_LEAD));
}

/** Whether the line names another article, as such lines do within the text. */
export function isReadAlso(text: string): boolean {
  return text.length <= 200 && READ_ALSO.test(text);
}

/** A button with how many there are behind it: `Diskuse (4)`. */
function isCounted(folded: string): boolean {
  const name = /^(\p{L}+) \d{1,5}(?: \d)?[万k]?$/u.exec(folded)?.[1];
  return name !== undefined && BAR_FURNITURE.has(name);
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
    (/\d/.test(text) &&
      (COUNTS.test(text) ||
        THOUGHTS_ON.test(text) ||
        GALLERY.test(text) ||
        RATING.test(text) ||
        DATED_TEASER.test(text))) ||
    (text.endsWith('*') && FORM_FIELD.test(text)) ||
    (text.length <= 60 && /\d{2}\P{L}{0,3}/u.test(text.slice(-9)) && !/\d{4}/.test(text) && MADE_AT.test(text)) ||
    (text.includes('@') && /^(?:follow|email|contact) @\w{1,30}$/i.test(text)) ||
    (/\d|min/.test(text) && READING_TIME.test(text)) ||
    (text.length <= 40 && AGO_MARK.test(text) && AGO.test(text)) ||
    /^\d[\d,.]*k? restacks?$/i.test(text) ||
    (text.length <= LONGEST_GOES_ON && OF_ADS.test(text) && GOES_ON.test(text)) ||
    ('$€£'.includes(text.charAt(0)) && PRICE_AT_SHOP.test(text)) ||
    (text.length < 16 && ALL_ENTRIES.test(text)) ||
    (text.length <= 20 &&
      /^(?:video|audio|watch|listen|podcast|anhören|écouter|escuchar|ascolta|ouvir|luister)\s?:?\s?(?:\d{1,2}:\d{2}(?::\d{2})?|\(\d{1,2} ?min\.?\))$/i.test(
        text,
      )) ||
    (text.charCodeAt(0) >= FIRST_PICTURE && /^[\u2190-\u2bff\ud83c-\ud83e]/.test(text) && REACTIONS.test(text)) ||
    (text.startsWith('SOURCE') && SOURCE_OF_RELEASE.test(text)) ||
    (text.startsWith('[ ') && text.endsWith(' ]') && !endsInFullStop(text.slice(0, -2))) ||
    text.includes('재판매 및 DB') ||
    text.startsWith('제보는 ') ||
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
    if (ALWAYS_FURNITURE.has(name) || BAR_FURNITURE.has(name) || isCount(label.trim())) known++;
  }
  return known >= 2 && known * 2 > labels.length;
}

/** “Share Tweet Email Print”: nothing but buttons. */
function isRunOfButtons(folded: string): boolean {
  if (!BAR_FURNITURE.has(folded.slice(0, Math.max(0, folded.indexOf(' '))))) return false;
  const words = folded.split(' ');
  return words.length >= 3 && words.length <= 12 && words.every((word) => BAR_FURNITURE.has(word));
}

/** A number of comments, or of minutes. */
function isCount(label: string): boolean {
  return COUNTS.test(label) || /^\d{1,3}\s?min(?:uten|utes?|uti|utos)?\.?$/i.test(label);
}
