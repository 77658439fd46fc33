/** What sites offer their readers and ask of them, in the main languages. */
const OF_SITE = [
  /newsletter|your inbox|(?:have|got) an? (?:story|tip|news tip) |(?:uses?|set|our|accept) cookies|cookie (?:policy|settings|consent|preferences)|privacy (?:policy|settings|notice)|terms of (?:use|service)|subscribe (?:to|now|for|here)|(?:premium|your|our|a) subscription|for subscribers|sign(?:ing)? up (?:for|to|here|now)|(?:log|sign) in (?:to|here)|free trial|affiliate (?:links?|commission|partner)|(?:earn|receive) (?:a|an) (?:small |affiliate )?commission|all rights reserved|republish|be (?:published|reproduced|rewritten)|creative commons/i,
  /in the comments|comments? (?:below|section)|comments? (?:is|are|have not been|will be) (?:closed|moderated|welcome)|community (?:guidelines|rules|standards)|ai-generated|(?:push |breaking news )notifications|google news|(?:whatsapp|telegram)[- ](?:channel|kanal|канал|group)|click here|download (?:our|the) app|become a (?:member|supporter|subscriber)|(?:our|independent|quality) journalism|our (?:coverage|community|reporting)|(?:spotted|report|see) an? (?:error|typo|mistake)/i,
  /(?:follow|join|like) (?:us|our|the)(?: [\p{L}’-]{1,20}){0,4} (?:whatsapp|telegram|facebook|instagram|youtube|tiktok|linkedin|twitter)/iu,
  /abonnieren|abonnement|abonnez|s['’]abonner|datenschutzerklärung|push-nachricht|einwilligung|politique de confidentialité|inscrivez|réservée? aux abonnés|boletín|suscríb|suscripción|suscriptor|política de privacidad|notificaciones|iscriviti|abbonati|informativa|notifiche|assinante|sua assinatura|assine |inscreva/i,
  /maak een account|log in of|nieuwsbrief|privacybeleid|prenumerera|nyhetsbrev|nyhedsbrev|uutiskirje|subskry|wiadomościach google|bülten|abone ol|abonelik|odběr novin|hírlevél|feliratkoz|đăng ký nhận|berlangganan/i,
  /рассылк|подпишитесь|подписывайтесь|подписка|опечатк|ctrl ?\+ ?enter|підпишіться|підписуйтесь|помилку|النشرة|اشترك|تابعونا|تابعنا|ניוזלטר|הירשמו|הצטרפו ל|न्यूज़लेटर|सब्सक्राइब|फॉलो करें|ऐप डाउनलोड|ऐप खोलें/i,
  /公众号|声明|转载|下载客户端|下载app|会員登録|会員限定|有料会員|有料記事|メールマガジン|利用規約|구독|재배포|저작권/i,
];

/** Words that speak to the reader, of the site itself, or of the page. */
const TO_READER = new Set(
  'you your our us we here now today sie ihr ihre ihren ihrem ihrer du dein deine deinen uns unser unsere unseren unserer wir hier jetzt vous votre vos notre nos nous ici tu tus te nuestro nuestra nuestros nuestras aquí recibe recibí síguenos tuo tua tuoi nostro nostra nostri nostre noi qui você seu sua nosso nossa aqui receba je jouw uw ons onze deze din ditt dina oss vår våra här deg våre dig dit os vores sinun meidän täällä nasz naszego naszej nasze naszych nas cię twoje twój bizi bizim sizin lütfen ilk нас наш наша наши нашу вы ваш здесь нам наші náš naše našeho nás minket μας σας हमारे हमें अपने bạn kami anda kamu ponselmu يا شركائنا نشرتنا قناتنا شلנו שלנו אותנו'.split(
    ' ',
  ),
);
const TO_READER_PHRASE =
  /\bthis (?:article|story|site|website|page|content|material|post|summary|video|feature|player)\b|dieser artikel|cet article|este (?:artículo|sitio|artigo|conteúdo)|questo (?:articolo|sito)|本网|本站|本文|我们|您|以上内容|当事|お読み|当サイト|여러분|우리|무단|chúng tôi|ctrl/i;

/** First words of invitations: the reader is told what to do. */
const INVITES = new Set(
  'get sign subscribe join follow download click tap register try receive support donate become don’t want enjoy like stay never be for to do have got a catch check listen watch start unlock access keep see please abonnieren melden folgen laden erhalten jetzt bleiben lesen alle recevez inscrivez abonnez suivez téléchargez retrouvez découvrez soutenez suscríbete recibe recibí sigue síguenos descarga apúntate únete ricevi iscriviti segui seguici scarica abbonati receba assine siga inscreva baixe clique acompanhe ontvang meld volg schrijf få prenumerera följ ladda abonner følg last tilmeld tilaa seuraa lataa zapisz obserwuj pobierz dołącz bądź dziękujemy abone takip подпишитесь подписывайтесь читайте следите підпишіться підписуйтесь sledujte odebírejte kövesse kövess iratkozzon εγγραφείτε ακολουθήστε urmărește abonează اشترك اشتركوا تابعونا تابعنا حمّل הצטרפו הירשמו עקבו đăng theo ikuti simak dapatkan pilih'.split(
    ' ',
  ),
);
const FIRST_WORD = /^\P{L}{0,6}([\p{L}'’]{1,20})/u;
/** Where words have no spaces between them. */
const INVITES_SOLID = /^.{0,3}(?:点击|扫码|关注|打开|下载|登録|フォロー|有料|この記事は|구독)/u;

const LONGEST = 500;
const LONGEST_INVITATION = 240;
const SHORTEST_INVITATION = 14;

/** Whether a paragraph is what a site says to its readers: of newsletters, rights, comments, cookies. Articles say the like within their text. */
export function isPageTalk(text: string): boolean {
  return (
    text.length <= LONGEST &&
    !/["“„«»”]/.test(text) &&
    OF_SITE.some((words) => words.test(text)) &&
    speaksToReader(text)
  );
}

/** Whether a short paragraph asks the reader to subscribe, follow or download, so that it is the page's wherever it stands. */
export function isInvitation(text: string): boolean {
  if (text.length > LONGEST_INVITATION || text.length < SHORTEST_INVITATION) return false;
  const first = FIRST_WORD.exec(text)?.[1]?.toLowerCase().replace("'", '’') ?? '';
  return (INVITES.has(first) || INVITES_SOLID.test(text)) && isPageTalk(text);
}

function speaksToReader(text: string): boolean {
  return (
    TO_READER_PHRASE.test(text) ||
    (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => TO_READER.has(word))
  );
}
