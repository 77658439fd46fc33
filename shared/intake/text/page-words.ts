import { countWords, endsInFullStop } from './letters.ts';
import type { Piece } from './piece.ts';

/** Words that stand above the titles of other articles, by their beginnings, in the main languages. */
const OF_OTHERS =
  /(?<!\p{L})(?:related|recommended|sponsored|promoted|gesponser|aangeboden|parrain|patrocin|trending|popular|most (?:read|viewed)|editor['’]?s['’]? (?:picks?|choice)|must[- ]reads?|(?:read|see|watch|more) (?:also|next|more|stories|news|on|in)(?!\p{L})|(?:articles|artiklar|artikler|artículos|articoli|artigos|artykuły|články|статьи)$|lesen (?:sie|auch)|lest auch|meistgel|meistkomm|empfehl|empfohl|weitere (?:artikel|themen|news)|mehr (?:zu|aus|von|zum)|lire|les plus|à la une|similaires|leer|lee (?:también|más)|más (?:leíd|vist|notici|sobre)|recomend|relacionad|te puede|le puede|leggi|letti|lette|correlat|potrebbe|leia|lidas|assistid|veja|lees|meest|gerelateerd|läs|mest|relaterade|les (?:mer|også)|læs|lue|luetuim|aiheesta|czytaj|zobacz|przeczytaj|polecan|polecam|powiązan|podobne|najczęściej|čtěte|přečtěte|souvisej|nejčten|mohlo by|olvas|kapcsolód|ajánl|citește|vezi|okuyun|okunan|ilgili|ilgini|önerilen|diğer haber|διαβάστε|δείτε|σχετικά|δημοφιλ|читайте|читать|прочетете|популярн|похожие|по теме|другие|інші|новини|новости|اقرأ|مواضيع|ذات صلة|الأكثر|קראו|כתבות|עוד ב|بیشتر|مرتبط|مزید|भी पढ़ें|संबंधित|baca|terkait|terpopuler|lainnya|xem thêm|đọc|liên quan|cùng chuyên)/iu;
const OF_OTHERS_SOLID =
  /関連|おすすめ|人気|あわせて|ランキング|新着|相关|相關|推荐|推薦|热门|熱門|延伸|관련|추천|인기|많이 본/u;

/** Words of buttons and notices below an article: the article itself, sharing, comments, letters by mail, accounts, rights. */
const OF_SITE =
  /(?<!\p{L})(?:about the author|über den autor|(?:forum|postings?)$|(?:this|the|full) (?:article|story)|articles?$|(?:dieser|diesen|zum) artikel|artikel(?:n|en)?$|free trial|your trial|for free$|kostenlos|support (?:us|our|independent|local)|textfel|skrivfel|cet article|l['’]article|este artículo|artículo$|(?:quest|l['’])articolo|articolo$|(?:este|o) artigo|artigo$|matéria$|dit artikel|artykuł$|artykule$|článek$|článku$|cikket?$|articolul|makaleyi|haberi|статьи$|статью$|новость$|المقال|الخبر|הכתבה|artikkel(?:en|i)$|share|teilen|partage|compart|condivid|partilh|delen|dela|del (?:på|artik)|jaa(?:kaa)?$|udostępni|sdílet|zdieľ|megoszt|distribuie|paylaş|κοινοπο|поделит|поділит|شارك|مشاركة|שתפו|שיתוף|bagikan|chia sẻ|comments?|kommentar|commentaires?|comentari|comenta|commenti|comentár|reacti(?:e|es)$|reageer|kommentoi|komentarz|skomentuj|diskuz|diskus|hozzászól|yorum|σχόλια|коммент|التعليق|תגובות|bình luận|komentar|newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskir|boletín|bülten|hírlevél|рассылк|النشرة|follow us|folgen sie|suivez|sígue|seguici|siga|volg|följ|følg|seuraa|obserwuj|sledujte|kövess|urmărește|takip|ακολουθήστε|подпис|تابع|עקבו|ikuti|theo dõi|subscri|abonn|suscri|abbonat|assin|prenumer|tilaa|log ?in|sign (?:in|up)|anmelden|google news|whatsapp|facebook|telegram|instagram|twitter|linkedin|copy link|copyright|cookies?|privacy|all rights|alle rechte|tous droits|report (?:an? )?(?:error|mistake)|join (?:our|the)|tip us|contact us)/iu;
const OF_SITE_SOLID =
  /シェア|ツイート|共有|印刷|会員登録|コメント|分享|转发|評論|评论|责任编辑|返回|打印|公众号|공유|댓글|구독|무단|저작권/u;

const LONGEST = 60;
const MOST_WORDS = 7;

/** Whether a line below the last paragraph is a title above other articles. */
export function namesOtherArticles({ text }: Piece): boolean {
  return isTerse(text) && (OF_OTHERS.test(text) || OF_OTHERS_SOLID.test(text));
}

/** Whether a line below the last paragraph is a button or a notice of the site. */
export function speaksOfSite({ text }: Piece): boolean {
  return isTerse(text) && (OF_SITE.test(text) || OF_SITE_SOLID.test(text));
}

/** What says more than a button does is the article's: an address, a figure, a sentence. */
function isTerse(text: string): boolean {
  if (text.length > LONGEST || countWords(text) > MOST_WORDS || endsInFullStop(text)) return false;
  return !/:\/\/|www\.|@|[:：].*\S|\d{3}/.test(text);
}
