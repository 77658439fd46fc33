/** What follows the mention of an earlier version that tells where it appeared, and is no admission of a fault. */
const ENGLISH_EARLIER =
  /^(?:in )?(?:an|the|a) (?:earlier|previous|original|initial|prior|first) (?:version|edition|headline) of (?:this|the) (?:article|story|report|post|piece|item|column|feature|page|text|obituary|review|interview|dispatch|transcript|headline)(?! (?:was |has |had |is )?(?:been )?(?:originally |first |also |previously )?(?:appear|publish|ran|run|print|post|feature|air|broadcast|written|available|here|won))(?!\p{L})/iu;
const ENGLISH_THIS =
  /^this (?:article|story|report|post|piece|item|column|feature|page|text|obituary|review|interview|dispatch|transcript|headline) (?:has been|was|is) (?:since )?(?:(?:corrected|amended|clarified)(?=[.,:;]| (?:to|on|at|after|because|since|in|and) |$)|(?:updated|changed|edited|revised|modified|altered) (?:on [^.]{3,24} )?(?:to (?:correct|clarify|fix|reflect (?:that|the correct)|remove|rectify)|because of an? error)(?!\p{L}))/iu;
const SPANISH =
  /^(?:en )?(?:una (?:primera )?versión (?:anterior|previa|inicial|preliminar) de (?:este|esta|la|el)(?!\p{L})|una versió anterior d[’'e])/iu;
const SPANISH_THIS =
  /^(?:este artículo|esta noticia|esta información|este texto|esta nota) (?:ha sido|fue) (?:corregid|rectificad|modificad[oa] [^.]{0,40}para corregir)/iu;
const PORTUGUESE_THIS =
  /^(?:este artigo|este texto|esta reportagem|esta matéria|esta notícia) foi (?:corrigid|alterad[oa] [^.]{0,40}para corrigir)/iu;
const FRENCH =
  /^(?:dans )?une (?:première |précédente )?version (?:précédente |antérieure |initiale )?de (?:cet|ce|cette|l[’'])/iu;
const FRENCH_THIS =
  /^(?:cet article|ce texte|cette dépêche) a été (?:corrigée?|rectifiée?|amendée?|modifiée? [^.]{0,40}pour (?:corriger|rectifier))(?!\p{L})/iu;
const ITALIAN =
  /^(?:in )?una (?:precedente |prima )?versione (?:precedente |iniziale )?(?:di questo|dell[’'a]|di questa)/iu;
const PORTUGUESE = /^(?:em |n)?uma versão (?:anterior|prévia|inicial) (?:deste|desta|do|da)(?!\p{L})/iu;
const GERMAN =
  /^in einer (?:früheren|vorherigen|ersten|ursprünglichen|vorigen|älteren) (?:version|fassung|ausgabe) (?:dieses|des|dieser|der) (?!vertrag|gesetz)/iu;
const GERMAN_THIS =
  /^dieser (?:artikel|text|beitrag|bericht) wurde (?:[\p{L}\d. ]{0,40} )?(?:korrigiert|berichtigt)(?!\p{L})/iu;
const DUTCH = /^in een (?:eerdere|vorige|oudere) versie van (?:dit|deze)(?!\p{L})/iu;
const DUTCH_THIS = /^dit (?:artikel|bericht|stuk) is (?:[\p{L}\d ]{0,30} )?(?:gecorrigeerd|gerectificeerd)(?!\p{L})/iu;
const NORDIC =
  /^i en (?:tidigare|tidligere) (?:version|versjon|udgave|utgave) a[vf] (?:den|denn?e|det|artik|texten|saken|nyhe)/iu;
const RUSSIAN =
  /^[ву] (?:предыдущей|более ранней|ранней|первоначальной|прежней|попередній|початковій) версии? (?:\p{L}{2,8} )?(?:стать|материал|текст|новост|заметк|публикаци)/iu;
const UKRAINIAN = /^у (?:попередній|початковій) версії (?:\p{L}{2,8} )?(?:стат|матеріал|текст|новин)/iu;
const POLISH = /^w (?:poprzedniej|wcześniejszej|pierwotnej) wersji (?:\p{L}{2,8} )?(?:artykuł|tekst|depesz|materiał)/iu;
const CZECH =
  /^v (?:předchozí|původní|dřívější|predchádzajúcej|pôvodnej) verz[ie]i? (?:\p{L}{2,8} )?(?:člán|text|zpráv|správ)/iu;
const TURKISH = /^bu (?:haberin|yazının|metnin) (?:önceki|ilk) (?:versiyonunda|sürümünde|halinde)/iu;
const FINNISH = /^(?:jutun|artikkelin|tekstin) (?:aiemmassa|aikaisemmassa) versiossa/iu;
const ARABIC = /^ذكرت نسخة سابقة من /u;
const JAPANESE_OR_CHINESE =
  /^(?:この記事の?(?:以前|当初|旧版|前の)|(?:本文|此文|这篇文章|這篇文章|本報道|本报道)的?(?:早前|此前|先前|较早|較早|之前))/u;

/** How a note on a mended fault opens that is not called so, by its first word: most paragraphs begin with none of these. */
const BY_FIRST_WORD: Readonly<Record<string, readonly RegExp[]>> = {
  ...each([ENGLISH_EARLIER], 'an', 'a', 'the'),
  in: [ENGLISH_EARLIER, GERMAN, DUTCH, ITALIAN],
  this: [ENGLISH_THIS],
  due: [/^due to (?:an? )?[\p{L}' -]{0,30}(?:error|mistake),? (?:this (?:article|story|report)|an earlier version) /iu],
  ...each([SPANISH], 'en'),
  ...each([SPANISH, ITALIAN], 'una'),
  ...each([SPANISH_THIS, PORTUGUESE_THIS], 'este', 'esta'),
  ...each([FRENCH], 'dans', 'une'),
  ...each([FRENCH_THIS], 'cet', 'ce', 'cette'),
  questo: [/^questo (?:articolo|testo) è stato (?:corretto|rettificato|modificato [^.]{0,40}per correggere)/iu],
  ...each([PORTUGUESE], 'em', 'uma', 'numa'),
  dieser: [GERMAN_THIS],
  dit: [DUTCH_THIS],
  i: [NORDIC],
  в: [RUSSIAN],
  у: [UKRAINIAN],
  w: [POLISH],
  v: [CZECH],
  bu: [TURKISH],
  ...each([FINNISH], 'jutun', 'artikkelin', 'tekstin'),
  ذكرت: [ARABIC],
};

function each(openings: readonly RegExp[], ...words: readonly string[]): Record<string, readonly RegExp[]> {
  return Object.fromEntries(words.map((word) => [word, openings]));
}

/** Whether a text opens as a note on what an earlier version of it had wrong: `An earlier version of this article misstated …`. */
export function opensAsCorrection(text: string): boolean {
  const first = /^\p{L}{1,12}(?![\p{L}\p{M}])/u.exec(text)?.[0].toLowerCase();
  if (first === undefined) return /^[\u3040-\u30ff\u4e00-\u9fff]/.test(text) && JAPANESE_OR_CHINESE.test(text);
  return Object.hasOwn(BY_FIRST_WORD, first) && (BY_FIRST_WORD[first] ?? []).some((opening) => opening.test(text));
}
