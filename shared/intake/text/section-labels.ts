import { foldLine, hasCjk, isAllCapitals } from './letters.ts';

/** What newsrooms call their sections, folded: en, de, fr, es, it, pt, nl, and some in other scripts. */
const SECTIONS = new Set(
  `campus|campus news|student life|home garden|home and garden|haus garten|haus und garten|maison|jardin|maison jardin|hogar|jardín|casa y jardín|casa|casa e giardino|casa e jardim|huis tuin|huis en tuin|hus hem|hem trädgård|hage|bolig|koti|puutarha|dům a zahrada|bydlení|dom i ogród|dom|kuchnia|turystyka|moto|styl życia|rolnictwo|prawo|praca|אוכל|כסף|רכב|תיירות|פלילים|משפט|יהדות|דיגיטל|צרכנות|طعام|مطبخ|سفر|سيارات|אופנה|ライフ|グルメ|グルメ・料理|料理|旅行|生活・くらし
guest essay|guest column|essay|op ed|news analysis|perspective|photo essay|gastbeitrag|glosse|porträt|essay|billet|chronique|portrait|tribuna|columna|análisis|crónica|entrevista|intervista|l intervista|commento|l analisi|análise|coluna|analyse
international|world|world news|global|national|nation|local|local news|metro|city|regional|region|regions|community|communities|neighbourhood|neighborhoods|state|county|town|politics|policy|government|elections|election 2026|business|business news|business economy|economy|economics|finance|money|markets|companies|industry|energy|real estate|property|housing|consumer|work|careers|technology|tech|tech news|science|science environment|science technology|science tech|science and technology|science and environment|environment|climate|climate change|climate environment|nature|space|health|health science|wellness|medicine|education|schools|culture|arts|arts culture|arts and culture|arts entertainment|arts and entertainment|entertainment|entertainment arts|film|movies|music|books|theatre|theater|tv radio|television|radio|media|stage|art|art design|design|architecture|photography|dance|classical|games|gaming|celebrity|showbiz|people|lifestyle|life|life style|life and style|living|style|fashion|beauty|food|food drink|food and drink|food wine|recipes|recipe|cooking|travel|home garden|home and garden|gardening|family|parenting|relationships|religion|faith|motoring|motors|cars|autos|transport|transportation|agriculture|farming|rural|crime|crime courts|courts|law|justice|police|security|defence|defense|military|opinion|opinions|comment|commentary|editorial|editorials|leader|letters|letters to the editor|columns|columnists|column|analysis|explainer|explainers|features|feature|long read|the long read|longform|investigation|investigations|special report|in depth|fact check|interview|interviews|profile|q a|review|reviews|obituary|obituaries|in memoriam|events|what s on|whats on|weekend|magazine|sport|sports|football|soccer|cricket|rugby|rugby union|rugby league|tennis|golf|athletics|cycling|motorsport|formula 1|formula one|basketball|baseball|hockey|ice hockey|boxing|swimming|olympics|racing|horse racing|cup final|match report|match reports|results|news|top news|breaking news|headlines|general|weather|history|heritage|society|human rights|migration|immigration|women|youth|africa|asia|asia pacific|europe|americas|latin america|middle east|middle east and africa|middle east north africa|north america|south america|south asia|east asia|southeast asia|central asia|oceania|australia|pacific|caribbean|us|usa|us news|u s|u s news|us politics|uk|uk news|uk politics|eu|england|scotland|wales|ireland|northern ireland|canada|china|india|japan|france|germany|italy|spain|russia|ukraine|brazil|mexico|nigeria|kenya|south africa|south korea|north korea|turkey|israel|iran|pakistan|new zealand
politik|wirtschaft|finanzen|börse|unternehmen|panorama|gesellschaft|kultur|feuilleton|wissen|wissenschaft|technik|digital|netzwelt|gesundheit|bildung|reise|reisen|meinung|kommentar|leitartikel|lokales|regionales|stadt|ausland|inland|welt|deutschland|europa|sport|fußball|fussball|chronik|medien|leben|stil|auto|mobilität|umwelt|klima|vermischtes|aus aller welt|nachrichten|ratgeber|leserbriefe|nachruf|kolumne|interview|reportage|landkreis
politique|économie|economie|entreprises|société|monde|international|france|europe|régions|région|culture|cinéma|musique|livres|sports|sport|football|sciences|science|santé|environnement|planète|climat|éducation|médias|opinions|opinion|tribune|éditorial|débats|idées|enquête|reportage|justice|police|faits divers|technologies|technologie|high tech|voyage|gastronomie|mode|style|immobilier|agriculture|actualités|actualité|à la une|locales|nécrologie
política|economía|internacional|internacionales|mundo|nacional|nacionales|local|locales|sociedad|cultura|deportes|deporte|fútbol|ciencia|tecnología|salud|educación|medio ambiente|clima|opinión|editorial|espectáculos|entretenimiento|gente|sucesos|policiales|justicia|negocios|empresas|viajes|gastronomía|moda|motor|américa|américa latina|españa|méxico|argentina|chile|colombia|ciudad|comunidad|regiones|noticias|obituarios
politica|economia|esteri|mondo|interni|cronaca|cronache|cultura|spettacoli|scienza|scienze|tecnologia|salute|ambiente|società|sport|calcio|opinioni|commenti|editoriali|viaggi|cucina|motori|lavoro|scuola|europa|italia|città|attualità
política|economia|mundo|internacional|país|brasil|portugal|cidades|cotidiano|sociedade|cultura|desporto|esporte|esportes|futebol|ciência|tecnologia|saúde|educação|ambiente|meio ambiente|opinião|editorial|entretenimento|negócios|mercado|empresas|viagem|gastronomia|polícia|local|notícias|últimas
binnenland|buitenland|politiek|economie|wetenschap|cultuur|media|sport|voetbal|gezondheid|onderwijs|klimaat|milieu|opinie|columns|regio|regionaal|stad|wereld|nieuws|tech|reizen|koken|wonen
политика|экономика|общество|мир|в мире|международная панорама|культура|спорт|наука|технологии|происшествия|здоровье|образование|бизнес|регионы|россия|мнения
سياسة|اقتصاد|عالم|العالم|أخبار|أخبار العالم|دولي|محلي|محليات|رياضة|ثقافة|فن|علوم|تكنولوجيا|صحة|تعليم|بيئة|آراء|رأي|مجتمع|منوعات|الشرق الأوسط
פוליטיקה|כלכלה|עולם|בעולם|חדשות|ספורט|תרבות|מדע|טכנולוגיה|בריאות|חינוך|דעות|מקומי|סביבה|חברה|בארץ
فرهنگ|جامعه|ورزش|ایران|جهان|سیاست|دانش|فناوری|سلامت|هنر|پاکستان|کھیل|دنیا|صحت|سائنس|تفریح|کاروبار|کالم|اداریہ|بلاگ
देश|विदेश|दुनिया|खेल|राजनीति|मनोरंजन|कारोबार|राज्य|राष्ट्रीय|अंतरराष्ट्रीय|व्यापार|शिक्षा|स्वास्थ्य|विज्ञान|तकनीक|लाइफस्टाइल|संस्कृति|ข่าว|การเมือง|เศรษฐกิจ|กีฬา|บันเทิง|ต่างประเทศ|สังคม|ท้องถิ่น|ภูมิภาค|ในประเทศ|เทคโนโลยี|สุขภาพ|การศึกษา|อาชญากรรม|ไลฟ์สไตล์|วัฒนธรรม
thời sự|thế giới|kinh tế|kinh doanh|giáo dục|sức khỏe|thể thao|giải trí|văn hóa|pháp luật|đời sống|du lịch|khoa học|công nghệ|xã hội|gündem|ekonomi|spor|dünya|siyaset|kültür|kültür sanat|sağlık|eğitim|yaşam|teknoloji|magazin|yerel|kraj|świat|gospodarka|kultura|nauka|zdrowie|społeczeństwo|polska|opinie|wiadomości|regiony|biznes|inrikes|utrikes|ekonomi|kultur|nöje|debatt|ledare|lokalt|vetenskap|näringsliv|indland|udland|kultur|erhverv|debat|innenriks|utenriks|økonomi|kotimaa|ulkomaat|talous|kulttuuri|urheilu|domácí|zahraničí|ekonomika|kultura|belföld|külföld|gazdaság|kultúra|ελλάδα|κόσμος|πολιτική|οικονομία|πολιτισμός|κοινωνία|αθλητισμός|υγεία|επιστήμη|політика|економіка|суспільство|світ|культура|berita|nasional|internasional|olahraga|hiburan|ekonomi|gaya hidup|teknologi
国际|國際|政治|经济|經濟|社会|社會|文化|体育|體育|科技|科学|科學|娱乐|娛樂|健康|教育|财经|財經|观点|觀點|评论|評論|地方|国内|國內|世界|中国|中國|环境|環境|生活|旅游|旅遊|経済|国際|スポーツ|科学技術|暮らし|地域|社説|芸能|エンタメ|テクノロジー|環境|オピニオン|국제|정치|경제|사회|문화|스포츠|과학|오피니언|세계|생활|연예|지역`
    .split(/[|\n]/)
    .map((name) => foldLine(name)),
);

/** Section names that say what kind of piece it is rather than where it stands: taken only where nothing better is found. */
const GENRES = new Set(
  'guest-essay guest-column essay op-ed news-analysis perspective photo-essay gastbeitrag glosse porträt billet chronique portrait tribuna columna análisis crónica entrevista intervista l-intervista commento l-analisi análise coluna analyse analysis explainer explainers interview interviews feature features profile q-a review reviews obituary news top-news headlines special-report in-depth long-read breaking-news general comment nachrichten actualités noticias notícias nieuws أخبار חדשות kommentar leitartikel kolumne reportage tribune enquête reportaje reportagem wywiad intervju röportaj hintergrund faktencheck faktenfinder weltspiegel marktbericht medienbericht nachruf kurzmeldung décryptage récit enquête analyse-vidéo vidéo perfil análisis-vídeo achtergrond opinie portret analiza komentarz felieton opinia reportaż wywiad rozmowa debatt krönika ledare insändare uutisanalyysi kolumni pääkirjoitus komentář rozhovor glosa analýza röportaj analiz haber-analizi yorum интервью аналитика репортаж колонка комментарий мнение інтервʼю аналітика تحليل تقرير مقابلة حوار رأي ניתוח ראיון פרשנות דעה विश्लेषण साक्षात्कार 解説 特集 社説 专访 深度 特稿 觀點 인터뷰 해설 기획 칼럼 사설'
    .split(' ')
    .map((name) => foldLine(name)),
);

const ARTICLE = /^(?:l['’]|(?:the|das|die|der|la|le|el|il|lo|o|a) )/i;

/** Words above a headline that are no section: what the desk wants noticed. */
const KICKERS = new Set(
  'member only story|members only story|subscriber only story|breaking|breaking news|exclusive|live|live updates|live blog|just in|developing|developing story|watch|video|updated|update|premium|subscriber only|subscribers only|for subscribers|members only|free|new|must read|top story|lead story|front page|cover story|featured|latest|news alert|eilmeldung|exklusiv|liveblog|direct|en direct|exclusif|exclusivité|dernière minute|última hora|exclusivo|en vivo|en directo|ao vivo|esclusiva|diretta|ultimora|exclusief|abo|plus|nur für abonnenten|réservé aux abonnés|article réservé aux abonnés|abonnés|solo suscriptores|sólo para suscriptores|exclusivo para suscriptores|exclusivo assinantes|exclusivo para assinantes|per gli abbonati|solo per abbonati|voor abonnees|tylko dla subskrybentów|för prenumeranter|kun for abonnenter|for abonnenter|vain tilaajille|срочно|эксклюзив|молния|терміново|عاجل|حصري|חדשות היום|ייחודי|בלעדי|son dakika|özel haber|独家|獨家|突发|快訊|速報|独自|会員限定|단독|속보'.split(
    '|',
  ),
);

const HOME = new Set(
  'home|homepage|start|strona główna|hem|forside|hjem|etusivu|ana sayfa|anasayfa|trang chủ|beranda|αρχική|головна|domů|címlap|acasă|صفحه اصلی|صفحهٔ اصلی|خانه|होम|หน้าแรก|startseite|accueil|inicio|portada|início|front page|you are here|главная|الرئيسية|דף הבית|首页|首頁|ホーム|トップ|홈'.split(
    '|',
  ),
);

const MASTHEAD =
  /^(?:The (?:\p{Lu}[\p{L}&’'-]* ){1,4}(?:News|Post|Journal|Review|Star|Sun|Mail|Press|Record|Independent|World|Times|Gazette|Herald|Tribune|Chronicle|Courier|Telegraph|Observer|Examiner|Inquirer|Sentinel|Dispatch|Mercury|Bugle|Echo|Standard|Register|Advertiser|Argus)|(?:\p{Lu}[\p{L}&’'-]* ){1,3}(?:Times|Gazette|Herald|Tribune|Chronicle|Courier|Telegraph|Observer|Examiner|Inquirer|Sentinel|Dispatch|Mercury|Bugle|Zeitung|Tagblatt|Tageblatt|Anzeiger|Rundschau)|(?:\p{Lu}[\p{L}&’'-]* ){1,3}(?:News Service|News Agency|NEWS SERVICE|NEWS AGENCY|Newswire|NEWSWIRE))$/u;
/** How all of those end: most lines don't, and the pattern above is dear to set up. */
const MASTHEAD_END =
  /(?:News|Post|Journal|Review|Star|Sun|Mail|Press|Record|Independent|World|Times|Gazette|Herald|Tribune|Chronicle|Courier|Telegraph|Observer|Examiner|Inquirer|Sentinel|Dispatch|Mercury|Bugle|Echo|Standard|Register|Advertiser|Argus|Zeitung|Tagblatt|Tageblatt|Anzeiger|Rundschau|Service|SERVICE|Agency|AGENCY|Newswire|NEWSWIRE)$/;
/** What a trail calls the page that it ends in. */
const ARTICLE_ITSELF = new Set(['正文', '本文', '详情', '內文', '기사', '본문']);
const CRUMB = /\s{0,9}(?:[>›»→]|(?<=\s)[/|](?=\s)|::)\s{0,9}/;

const ARROW = /[>›»→]/;

/** Whether the line names a section that newsrooms have. */
export function isKnownSection(label: string): boolean {
  return label.length <= 40 && SECTIONS.has(foldLine(label));
}

/** Whether the label leads to the front page. */
export function isHome(label: string): boolean {
  return label.length <= 40 && (HOME.has(foldLine(label)) || HOME.has(label.toLowerCase()));
}

/** Whether the line is the name of a newspaper or site, as its pages carry it on top. */
export function isMastheadName(line: string): boolean {
  if (line.length > 45) return false;
  return (
    (MASTHEAD_END.test(line) && MASTHEAD.test(line)) || (isCapitalMasthead(line) && MASTHEAD.test(inTitleCase(line)))
  );
}

/** Whether a line of capitals ends as those do: most are section labels, and to set their case is work. */
function isCapitalMasthead(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return (
    last >= 0x41 && last <= 0x5a && line.includes(' ') && isAllCapitals(line) && MASTHEAD_END.test(inTitleCase(line))
  );
}

function inTitleCase(line: string): string {
  return line.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Whether the label names a kind of piece, such as Analysis, rather than a field of news. */
export function isGenre(label: string): boolean {
  return GENRES.has(foldLine(label.replace(ARTICLE, '')));
}

/** Whether the line is a word above a headline that names no section. */
export function isKicker(label: string): boolean {
  return label.length <= 40 && KICKERS.has(foldLine(label));
}

/** A field and what is within it, in capitals: `FUSSBALL / 2. LIGA`, `POLITICS | ELECTIONS`. */
const RANKED = /^[\p{Lu}\p{M}&’' -]{2,24} ?[/|»›>–-] ?[\p{Lu}\p{M}\d.&’' -]{2,24}$/u;

/** Whether the line could be a section label that is not among the known: one or two words in capitals, or two such. */
export function isLikelySection(label: string): boolean {
  if (label.length <= 44 && RANKED.test(label) && isAllCapitals(label)) return label.split(/\s+/).length <= 7;
  if (label.length > 30 || !isAllCapitals(label) || /[.!?:,;"“”\d]/.test(label)) return false;
  return label.split(/\s+/).filter((word) => word !== '&').length <= 2;
}

/**
 * The section that a breadcrumb such as `Home > World > Asia` leads to: its last step that is not the headline.
 * `undefined` where the line is no breadcrumb.
 */
export function readBreadcrumb(line: string, headline: string | undefined): string | undefined {
  if (line.length > 200) return undefined;
  if (hasCjk(line)) {
    const crumbs = line.split(/[\s\u3000]+/);
    // Words of these have no space within them.
    if (
      crumbs.length > 1 &&
      crumbs.length <= 5 &&
      isHome(crumbs[0] ?? '') &&
      crumbs.slice(1).every((crumb) => isKnownSection(crumb))
    )
      return crumbs.at(-1);
  }
  if (!(CRUMB.test(line) || isTightTrail(line))) return undefined;
  const crumbs = line
    .split(isTightTrail(line) ? /[/|]/ : CRUMB)
    .map((crumb) => crumb.trim())
    .filter((crumb) => crumb !== '');
  const [first = ''] = crumbs;
  const last = crumbs.at(-1) ?? '';
  const fromHome =
    isHome(first) || (ARROW.test(line) && crumbs.length <= 4 && isKnownSection(last) && line.length <= 60);
  const leadsToTitle = crumbs.length > 2 && isKnownSection(first) && isStartOf(last, headline);
  const sections = crumbs.filter((crumb) => isKnownSection(crumb) || HOME.has(foldLine(crumb))).length;
  if (crumbs.length < 2 || !(fromHome || leadsToTitle || sections >= 2) || crumbs.some((crumb) => crumb.length > 120))
    return undefined;
  const steps = (fromHome ? crumbs.slice(1) : crumbs).filter((crumb) => !isStartOf(crumb, headline));
  return steps.findLast((crumb) => crumb.length <= 40 && !ARTICLE_ITSELF.has(crumb) && crumb.split(/\s+/).length <= 5);
}

/** `Home/World/Asia`: strokes without spaces, from the front page. */
function isTightTrail(line: string): boolean {
  const end = line.search(/[/|]/);
  return end > 0 && end <= 20 && isHome(line.slice(0, end).trim()) && !line.includes('://');
}

/** Whether a step of a breadcrumb is the headline, whole or cut short. */
function isStartOf(crumb: string, headline: string | undefined): boolean {
  if (headline === undefined) return false;
  const folded = foldLine(crumb.replace(/(?:\.\.\.|…)$/, ''));
  return folded.length > 12 && foldLine(headline).startsWith(folded);
}
