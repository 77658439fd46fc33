/** The few words of the house's own that stand around an article, in the language of the article or the newsroom. */
export interface Wording {
  readonly correction: string;
  readonly updated: string;
  readonly tags: string;
  readonly source: string;
  readonly feeds: string;
  /** `{}` is the site's name. */
  readonly watchOn: string;
  readonly postOn: string;
  readonly openOn: string;
  readonly killed: string;
  readonly withdrawn: string;
  readonly moved: string;
  readonly months: readonly string[];
  /** Day, month name and year as `{d}`, `{m}`, `{y}`. */
  readonly date: string;
}

const ENGLISH: Wording = {
  correction: 'Correction',
  updated: 'Updated',
  tags: 'Topics',
  source: 'Source',
  feeds: 'Feeds',
  watchOn: 'Watch on {}',
  postOn: 'View the post on {}',
  openOn: 'Open on {}',
  killed: 'This story has been removed and must not be used.',
  withdrawn: 'This story has been withdrawn.',
  moved: 'This page has moved.',
  months: words('January February March April May June July August September October November December'),
  date: '{d} {m} {y}',
};

const WORDING: Readonly<Record<string, Wording>> = {
  en: ENGLISH,
  de: {
    correction: 'Korrektur',
    updated: 'Aktualisiert',
    tags: 'Themen',
    source: 'Quelle',
    feeds: 'Feeds',
    watchOn: 'Auf {} ansehen',
    postOn: 'Beitrag auf {} ansehen',
    openOn: 'Auf {} öffnen',
    killed: 'Dieser Artikel wurde entfernt und darf nicht verwendet werden.',
    withdrawn: 'Dieser Artikel wurde zurückgezogen.',
    moved: 'Diese Seite ist umgezogen.',
    months: words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    date: '{d}. {m} {y}',
  },
  fr: {
    correction: 'Rectificatif',
    updated: 'Mis à jour',
    tags: 'Thèmes',
    source: 'Source',
    feeds: 'Flux',
    watchOn: 'Voir sur {}',
    postOn: 'Voir la publication sur {}',
    openOn: 'Ouvrir sur {}',
    killed: 'Cet article a été supprimé et ne doit pas être utilisé.',
    withdrawn: 'Cet article a été retiré.',
    moved: 'Cette page a changé d’adresse.',
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    date: '{d} {m} {y}',
  },
  es: {
    correction: 'Corrección',
    updated: 'Actualizado',
    tags: 'Temas',
    source: 'Fuente',
    feeds: 'Canales',
    watchOn: 'Ver en {}',
    postOn: 'Ver la publicación en {}',
    openOn: 'Abrir en {}',
    killed: 'Este artículo ha sido eliminado y no debe utilizarse.',
    withdrawn: 'Este artículo ha sido retirado.',
    moved: 'Esta página ha cambiado de dirección.',
    months: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    date: '{d} de {m} de {y}',
  },
  it: {
    correction: 'Rettifica',
    updated: 'Aggiornato',
    tags: 'Argomenti',
    source: 'Fonte',
    feeds: 'Feed',
    watchOn: 'Guarda su {}',
    postOn: 'Vedi il post su {}',
    openOn: 'Apri su {}',
    killed: 'Questo articolo è stato rimosso e non deve essere utilizzato.',
    withdrawn: 'Questo articolo è stato ritirato.',
    moved: 'Questa pagina ha cambiato indirizzo.',
    months: words('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
    date: '{d} {m} {y}',
  },
  pt: {
    correction: 'Correção',
    updated: 'Atualizado',
    tags: 'Temas',
    source: 'Fonte',
    feeds: 'Feeds',
    watchOn: 'Ver no {}',
    postOn: 'Ver a publicação no {}',
    openOn: 'Abrir em {}',
    killed: 'Este artigo foi removido e não deve ser utilizado.',
    withdrawn: 'Este artigo foi retirado.',
    moved: 'Esta página mudou de endereço.',
    months: words('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    date: '{d} de {m} de {y}',
  },
  nl: {
    correction: 'Correctie',
    updated: 'Bijgewerkt',
    tags: 'Onderwerpen',
    source: 'Bron',
    feeds: 'Feeds',
    watchOn: 'Bekijk op {}',
    postOn: 'Bekijk het bericht op {}',
    openOn: 'Open op {}',
    killed: 'Dit artikel is verwijderd en mag niet worden gebruikt.',
    withdrawn: 'Dit artikel is ingetrokken.',
    moved: 'Deze pagina is verhuisd.',
    months: words('januari februari maart april mei juni juli augustus september oktober november december'),
    date: '{d} {m} {y}',
  },
  ar: {
    correction: 'تصحيح',
    updated: 'تم التحديث',
    tags: 'مواضيع',
    source: 'المصدر',
    feeds: 'الخلاصات',
    watchOn: 'شاهد على {}',
    postOn: 'عرض المنشور على {}',
    openOn: 'افتح على {}',
    killed: 'أزيل هذا المقال ويجب عدم استخدامه.',
    withdrawn: 'سُحب هذا المقال.',
    moved: 'انتقلت هذه الصفحة.',
    months: words('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    date: '{d} {m} {y}',
  },
  he: {
    correction: 'תיקון',
    updated: 'עודכן',
    tags: 'נושאים',
    source: 'מקור',
    feeds: 'ערוצי עדכון',
    watchOn: 'לצפייה ב־{}',
    postOn: 'לצפייה בפוסט ב־{}',
    openOn: 'לפתיחה ב־{}',
    killed: 'הכתבה הוסרה ואין להשתמש בה.',
    withdrawn: 'הכתבה נמשכה.',
    moved: 'הדף עבר לכתובת אחרת.',
    months: words('בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר'),
    date: '{d} {m} {y}',
  },
};

/** Where the house has no words of that language, English ones. */
export function wordingFor(language: string): Wording {
  const end = language.indexOf('-');
  return WORDING[(end === -1 ? language : language.slice(0, end)).toLowerCase()] ?? ENGLISH;
}

/**
 * `time` (ISO 8601, UTC) as people read it, to the minute: `4 January 2026, 09:30 UTC`. Written from a table of month names, so that
 * the same article gives the same bytes whatever locale data a machine has.
 */
export function readableTime(time: string, wording: Wording): string {
  const month = wording.months[Number(time.slice(5, 7)) - 1] ?? '';
  const date = wording.date
    .replace('{d}', String(Number(time.slice(8, 10))))
    .replace('{m}', month)
    .replace('{y}', time.slice(0, 4));
  return `${date}, ${time.slice(11, 16)} UTC`;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
