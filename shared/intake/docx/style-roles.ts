/** What a paragraph style says that its paragraphs are. */
export type StyleRole =
  | {
      readonly kind: 'title' | 'standfirst' | 'byline' | 'section' | 'quote' | 'caption' | 'code' | 'contents' | 'body';
    }
  | { readonly kind: 'heading'; readonly level: number };

/** A heading’s name before its number, as word processors have it in the languages that they speak. */
const HEADING =
  /^(?:heading|head|h|überschrift|berschrift|titre|título|ttulo|titulo|títol|titolo|rubrik|kop|overskrift|otsikko|nagłówek|nagwek|nadpis|заголовок|titlu|naslov|címsor|cmsor|judul|başlık|balk|επικεφαλίδα|encabezado|cabeçalho|intestazione|tiêu đề|見出し|标题|標題|제목|عنوان|כותרת|หัวเรื่อง)\s*(\d)$/u;

/** The names of built-in styles in several languages, and those that newsrooms give to theirs. */
const NAMES: readonly (readonly [names: string, role: StyleRole])[] = [
  [
    'title|titel|titre|título|titolo|rubrik|tittel|otsikko|tytuł|název|название|titlu|cím|başlık|τίτλος|表題|标题|標題|제목|headline|hed|main headline|head line|hauptüberschrift|schlagzeile|document title|article title|story title',
    { kind: 'title' },
  ],
  [
    'subtitle|untertitel|sous-titre|subtítulo|subtitulo|sottotitolo|ondertitel|underrubrik|undertittel|undertitel|alaotsikko|podtytuł|podtitul|подзаголовок|副題|副标题|副標題|부제|standfirst|dek|deck|strapline|vorspann|unterzeile|chapô|chapeau|entradilla|bajada|copete|sumario|entrada|sommario|catenaccio|lide|linha fina|ingress|ingres|manchet|subheadline|sub-headline',
    { kind: 'standfirst' },
  ],
  [
    'byline|by-line|by line|author|autor|autorenzeile|autorzeile|verfasser|auteur|signature|autore|firma|assinatura|författare|forfatter|skribent|kirjoittaja|yazar|автор',
    { kind: 'byline' },
  ],
  [
    'kicker|section|ressort|dachzeile|spitzmarke|rubrique|surtitre|antetítulo|antetitulo|volanta|cintillo|occhiello|antetitel|antetítol|chapéu',
    { kind: 'section' },
  ],
  [
    'quote|intense quote|block text|block quote|blockquote|block quotation|quotations|pull quote|pullquote|zitat|intensives zitat|citation|citation intense|cita|cita destacada|citazione|citazione intensa|citação|citação intensa|citat|starkt citat|citaat|duidelijk citaat|sitat|cytat|цитата|引用文|引用|인용',
    { kind: 'quote' },
  ],
  [
    'caption|beschriftung|légende|leyenda|epígrafe|didascalia|legenda|bijschrift|beskrivning|bildtext|bildunterschrift|billedtekst|bildetekst|kuvateksti|図表番号|题注|캡션|photo caption|picture caption',
    { kind: 'caption' },
  ],
  ['html preformatted|preformatted text|preformatted|macro text|code|source code|code block', { kind: 'code' }],
  [
    'crosshead|cross head|cross-head|subhead|sub-head|subheading|sub-heading|zwischenüberschrift|zwischentitel|intertitre|ladillo|intertítulo|entretítulo|despiece|inter|titoletto|mellanrubrik|tussenkop|tussenkopje|mellomtittel|mellemrubrik|väliotsikko|śródtytuł|mezititulek|mezinadpis|međunaslov|alcím|ara başlık',
    { kind: 'heading', level: 2 },
  ],
  ['heading|überschrift', { kind: 'heading', level: 1 }],
  [
    'toc heading|contents heading|index heading|table of figures|table of authorities|toa heading',
    { kind: 'contents' },
  ],
  [
    'normal|standard|body|body text|text body|textkörper|corps de texte|default|no spacing|list paragraph',
    { kind: 'body' },
  ],
];

const BY_NAME: ReadonlyMap<string, StyleRole> = new Map(
  NAMES.flatMap(([names, role]) => names.split('|').map((name) => [name, role] as const)),
);

const CONTENTS =
  /^(?:toc|contents|verzeichnis|tm|tdc|sumário|sommario|inhopg|spis treści|оглавление|目次|目录|index) ?\d$/u;

/** The role of a paragraph style by its customary name; `undefined` where the name says nothing. */
export function roleNamed(written: string): StyleRole | undefined {
  const name = written.slice(0, 80).toLowerCase().replaceAll('_', ' ').trim();
  const level = Number(HEADING.exec(name)?.[1]);
  if (level >= 1) return { kind: 'heading', level: Math.min(level, 6) };
  return CONTENTS.test(name) ? { kind: 'contents' } : BY_NAME.get(name);
}
