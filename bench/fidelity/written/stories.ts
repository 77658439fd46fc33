/** An invented article, from which pages with known content are made. */
export interface Story {
  readonly language: string;
  readonly headline: string;
  readonly byline: string;
  /** ISO 8601, and as its page words it. */
  readonly published: string;
  readonly worded: string;
  readonly standfirst: string;
  readonly blocks: readonly Part[];
  /** What the furniture of its site says. */
  readonly site: Furniture;
}

export type Part =
  | readonly ['p' | 'h2' | 'quote', string]
  | readonly ['ul', ...string[]]
  | readonly ['figure', caption: string, credit: string];

export interface Furniture {
  readonly name: string;
  readonly nav: readonly string[];
  readonly related: string;
  readonly teasers: readonly string[];
  readonly share: string;
  readonly cookies: string;
  readonly newsletter: string;
  readonly comments: string;
  readonly comment: string;
  readonly rights: string;
  readonly minutes: string;
  readonly tags: readonly string[];
}

const ENGLISH: Furniture = {
  name: 'The Lower Valley Post',
  nav: ['Home', 'Local', 'World', 'Business', 'Sport', 'Weather'],
  related: 'You may also like',
  teasers: [
    'Council votes on the new bandstand roof',
    'Why the ferry runs late every second Tuesday',
    'Ten walks that end at a bakery',
  ],
  share: 'Share this article',
  cookies:
    'We use cookies to improve your experience. By continuing to browse you agree to their use on this and on our partners’ sites.',
  newsletter: 'Sign up for our morning newsletter and get the best of the valley in your inbox every weekday.',
  comments: '3 comments',
  comment:
    'My grandfather would have said the same, and he never even owned a boat in all the years he lived by the river.',
  rights: '© 2026 Lower Valley Press. All rights reserved.',
  minutes: '4 min read',
  tags: ['Harbour', 'Transport'],
};

const GERMAN: Furniture = {
  name: 'Talbote',
  nav: ['Startseite', 'Region', 'Politik', 'Wirtschaft', 'Sport'],
  related: 'Das könnte Sie auch interessieren',
  teasers: [
    'Gemeinderat streitet über die Farbe der Bänke',
    'Warum die Seilbahn im Nebel länger braucht',
    'Zehn Wege, die an einer Bäckerei enden',
  ],
  share: 'Artikel teilen',
  cookies: 'Wir verwenden Cookies, um unser Angebot zu verbessern. Mit der weiteren Nutzung stimmen Sie dem zu.',
  newsletter: 'Abonnieren Sie unseren Newsletter und erhalten Sie jeden Morgen das Wichtigste aus dem Tal.',
  comments: '3 Kommentare',
  comment:
    'Mein Großvater hätte dasselbe gesagt, und der hatte in all den Jahren am Fluss nicht einmal ein eigenes Boot.',
  rights: '© 2026 Talbote. Alle Rechte vorbehalten.',
  minutes: 'Lesezeit: 4 Min.',
  tags: ['Bahn', 'Verkehr'],
};

const FRENCH: Furniture = {
  name: 'Le Courrier du Val',
  nav: ['Accueil', 'Région', 'Politique', 'Culture', 'Sports'],
  related: 'À lire aussi',
  teasers: [
    'Le conseil débat de la couleur des bancs',
    'Pourquoi le bac est en retard un mardi sur deux',
    'Dix promenades qui finissent à la boulangerie',
  ],
  share: 'Partager cet article',
  cookies:
    'Nous utilisons des cookies afin d’améliorer votre expérience. En poursuivant, vous acceptez leur utilisation.',
  newsletter: 'Inscrivez-vous à notre lettre et recevez chaque matin l’essentiel de la vallée.',
  comments: '3 commentaires',
  comment:
    'Mon grand-père aurait dit la même chose, lui qui n’a jamais eu de bateau de toute sa vie au bord du fleuve.',
  rights: '© 2026 Le Courrier du Val. Tous droits réservés.',
  minutes: 'Temps de lecture : 4 min',
  tags: ['Port', 'Transports'],
};

const ARABIC: Furniture = {
  name: 'صدى الوادي',
  nav: ['الرئيسية', 'محليات', 'العالم', 'اقتصاد', 'رياضة'],
  related: 'اقرأ أيضا',
  teasers: [
    'المجلس البلدي يناقش لون المقاعد الجديدة في الحديقة',
    'لماذا تتأخر العبارة كل ثاني ثلاثاء من الشهر',
    'عشر نزهات تنتهي عند باب المخبز',
  ],
  share: 'شارك المقال',
  cookies: 'نستخدم ملفات تعريف الارتباط لتحسين تجربتك. باستمرارك في التصفح فإنك توافق على استخدامها.',
  newsletter: 'اشترك في نشرتنا الصباحية لتصلك أهم أخبار الوادي كل يوم.',
  comments: '3 تعليقات',
  comment: 'كان جدي سيقول الكلام نفسه، مع أنه لم يملك قاربا طوال السنوات التي عاشها على ضفة النهر.',
  rights: '© 2026 صدى الوادي. جميع الحقوق محفوظة',
  minutes: '4 دقائق قراءة',
  tags: ['الميناء', 'النقل'],
};

export const STORIES: readonly Story[] = [
  {
    language: 'en',
    headline: 'Harbour bridge reopens after forty years of silence',
    byline: 'Ada Fairweather',
    published: '2026-03-02T09:00:00Z',
    worded: 'March 2, 2026',
    standfirst: 'The iron bridge between the two quays carries people again, slowly and one at a time.',
    site: ENGLISH,
    blocks: [
      [
        'p',
        'The first person across was a baker with a tray of rolls, and nobody had asked her to. She said that she had been waiting since she was nine years old, and that the rolls were getting cold.',
      ],
      ['figure', 'The bridge on the morning of the opening', 'Jun Mori'],
      [
        'p',
        'Engineers closed the crossing in 1986 when a bolt the size of a milk churn fell into the fairway. It was found last spring by divers who were looking for something else.',
      ],
      ['h2', 'A bolt in the mud'],
      [
        'p',
        'It has been cleaned and stands in the library, next to the returns box. “It is heavier than it looks, and it looks heavy,” said Tomas Lind, who keeps the library open on Thursdays.',
      ],
      [
        'ul',
        'Pedestrians may cross from six in the morning',
        'Bicycles must be pushed by hand',
        'Horses need a permit from the harbour master',
      ],
      [
        'p',
        'The council has set aside enough money for one coat of paint a year, which is what the bridge needs if nobody leans on it.',
      ],
      ['quote', 'We have spent longer than that arguing about the railings.'],
      [
        'p',
        'A second opening is planned for the summer, when the tide is low enough for the band to stand underneath.',
      ],
    ],
  },
  {
    language: 'de',
    headline: 'Die Zahnradbahn fährt wieder bis zum Gipfel',
    byline: 'Hanne Brandt',
    published: '2026-02-11T07:30:00+01:00',
    worded: '11. Februar 2026, 7:30 Uhr',
    standfirst:
      'Nach zwölf Jahren Bauzeit bringt die kleine Bahn ihre Gäste wieder nach oben, wenn auch nicht schneller als früher.',
    site: GERMAN,
    blocks: [
      [
        'p',
        'Um sieben Uhr früh stand der erste Zug im Nebel, und niemand konnte sagen, ob er schon fuhr. Erst als die Kuhglocken leiser wurden, klatschten die Leute im zweiten Wagen.',
      ],
      [
        'p',
        'Die Strecke war gesperrt worden, weil der Fels unter der oberen Station nachgab. Nun ruht sie auf elf Pfeilern, von denen jeder den Namen einer Lehrerin aus dem Dorf trägt.',
      ],
      ['h2', 'Elf Pfeiler, elf Namen'],
      [
        'p',
        'Die Idee kam von den Kindern der vierten Klasse. „Wir wollten, dass jemand sie nicht vergisst“, sagte Mathis Oberhofer, der inzwischen selbst unterrichtet und am Eröffnungstag frei bekam.',
      ],
      ['figure', 'Der erste Zug an der Mittelstation', 'Lena Vogt'],
      [
        'p',
        'Oben gibt es Suppe, eine Bank und einen Automaten für Postkarten. Der Automat nimmt nur Münzen, die es seit Jahren nicht mehr gibt, aber der Wirt hat noch eine Schachtel davon.',
      ],
      ['h2', 'Was die Fahrt kostet'],
      [
        'ul',
        'Hin und zurück acht Taler',
        'Kinder fahren bis zum ersten Tunnel umsonst',
        'Ziegen zahlen den halben Preis',
      ],
      [
        'p',
        'Im Winter fährt die Bahn nur an Tagen, an denen man den Gipfel vom Rathaus aus sehen kann. Der Bürgermeister schaut um sechs Uhr aus dem Fenster und ruft an.',
      ],
    ],
  },
  {
    language: 'fr',
    headline: 'Le phare de la pointe change de gardienne',
    byline: 'Solène Kerouac',
    published: '2026-01-20T18:15:00+01:00',
    worded: '20 janvier 2026 à 18h15',
    standfirst:
      'Après trente-deux hivers, Maëlle Riou rend les clés et laisse une lampe, un chat et des consignes très précises.',
    site: FRENCH,
    blocks: [
      [
        'p',
        'La passation a eu lieu dans la cuisine, la seule pièce du phare où l’on peut tenir à quatre. Le maire a apporté un gâteau ; il a fallu le monter par la corde, comme tout le reste.',
      ],
      [
        'p',
        '« On ne garde pas un phare, on lui tient compagnie », a dit la gardienne en remettant le registre à sa successeure, une ancienne institutrice venue de la ville voisine.',
      ],
      ['h2', 'Des consignes en dix pages'],
      [
        'p',
        'Elles tiennent en dix pages, dont trois sur le chat. La lampe se nettoie le lundi, la corne de brume s’essaie le premier jeudi du mois, et personne ne descend l’escalier en chaussettes.',
      ],
      ['figure', 'La lanterne au petit matin', 'Yann Le Goff'],
      ['quote', 'Le plus dur, ce n’est pas le vent. C’est de choisir ses livres.'],
      [
        'p',
        'La nouvelle gardienne a emporté quarante volumes et une radio. Elle compte rester jusqu’à ce que la peinture de l’escalier soit finie, ce qui, selon les calculs de la commune, prendra sept ans.',
      ],
      [
        'p',
        'Le public pourra visiter la tour le dimanche, par groupes de trois, à condition de compter les marches à voix haute.',
      ],
    ],
  },
  {
    language: 'ar',
    headline: 'المكتبة العائمة تعود إلى قرى الضفة الشرقية',
    byline: 'سلمى النجار',
    published: '2026-04-05T10:00:00+03:00',
    worded: '5 أبريل 2026',
    standfirst: 'بعد ست سنوات من التوقف، يحمل القارب القديم ثلاثة آلاف كتاب ويرسو كل يوم عند قرية.',
    site: ARABIC,
    blocks: [
      [
        'p',
        'رسا القارب عند الفجر قبل أن يستيقظ أحد، وحين فتح الأطفال النوافذ رأوا الرفوف الزرقاء تتمايل مع الموج. ركضوا حفاة إلى الضفة وهم يحملون الكتب التي لم يعيدوها منذ ست سنوات.',
      ],
      [
        'p',
        'قال القبطان عمر الهادي إن المكتبة لن تطلب غرامات التأخير، فالنهر نفسه تأخر أكثر من مرة في تلك السنوات، ولم يطالبه أحد بشيء.',
      ],
      ['h2', 'رفوف زرقاء وقارب قديم'],
      [
        'p',
        'بُني القارب لنقل القمح، ثم صار مدرسة، ثم نام طويلا تحت الجسر. أصلحه أهل القرى بأيديهم في شتاء واحد، وتبرع كل بيت بلوح خشب وكتاب واحد على الأقل.',
      ],
      ['figure', 'الأطفال ينتظرون القارب عند الضفة', 'كريم الوادي'],
      [
        'p',
        'تتسع المكتبة لعشرين قارئا في وقت واحد، وعلى من يريد البقاء أطول أن يجدف قليلا. ويقول العاملون إن أكثر الكتب طلبا هي كتب البحر، مع أن البحر بعيد.',
      ],
      [
        'p',
        'ستزور المكتبة أربع عشرة قرية قبل نهاية الصيف، ثم تعود إلى الورشة ليُطلى هيكلها من جديد بلون يختاره الأطفال.',
      ],
    ],
  },
];
