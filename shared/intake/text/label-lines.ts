/** A line that names its own field, as `Section: World` does. */
export interface LabelLine {
  readonly field: LabelField;
  readonly value: string;
}

export type LabelField =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'section'
  | 'published'
  | 'modified'
  | 'embargo'
  | 'tags'
  | 'slug'
  | 'urgency'
  | 'language'
  | 'source'
  | 'copyright';

const LABELS: Readonly<Record<LabelField, string>> = {
  headline:
    'headline|working title|working headline|suggested headline|arbeitstitel|title|head|hed|titel|überschrift|titre|título|titular|titolo|kop|заголовок|العنوان|כותרת|标题|標題|見出し',
  standfirst:
    'standfirst|subtitle|sub-title|subhead|sub-headline|subheadline|subheading|deck|dek|strapline|summary|abstract|description|teaser|untertitel|unterzeile|vorspann|chapeau|sous-titre|chapô|subtítulo|sapo|entradilla|bajada|sottotitolo|sommario|occhiello|lead|ondertitel|intro',
  byline:
    'interview|interview by|interview von|das gespräch führte|das interview führte|propos recueillis par|rozmawiał|rozmawiała|entrevista|entrevista de|intervista di|intervju|röportaj|беседовал|беседовала|byline|author|authors|by|writer|written by|words|words by|text|text by|story by|reporter|autor|autorin|autoren|auteur|auteurs|texte|texto|textos|autora|autore|testo|tekst|автор|текст|الكاتب|الكاتبة|tác giả|yazar|yazan|haber|muhabir|autorka|auteurs|oleh|penulis|pewarta|skrevet av|נכתב על ידי|מאת|作者|記者|记者|文',
  dateline: 'dateline|location|place|ort|lieu|lugar|luogo|local|plaats',
  section:
    'kicker|dachzeile|spitzmarke|surtitre|volanta|antetítulo|section|category|desk|channel|rubric|rubrik|ressort|kategorie|rubrique|catégorie|sección|categoría|sezione|categoria|seção|secção|rubriek|categorie|раздел|рубрика|القسم|מדור|栏目|欄目',
  published:
    'data dodania|data publikacji|opublikowano|dodano|publicerad|publicerat|publisert|publiceret|udgivet|julkaistu|publikováno|zveřejněno|megjelent|publicat la|تاريخ النشر|نشر في|公開日|掲載日|発行日|发布日期|發布時間|发布|發佈|입력|등록|giriş tarihi|yayın tarihi|yayınlanma tarihi|date|published|published on|published at|publish date|publishing date|post date|publication date|pubdate|date published|first published|posted|posted on|issued|released|release date|datum|veröffentlicht|veröffentlicht am|erschienen am|publié|publié le|fecha|publicado|publicado el|publicado em|data|pubblicato|pubblicato il|gepubliceerd|gepubliceerd op|дата|опубликовано|التاريخ|发布时间|日期',
  modified:
    'son güncelleme|güncelleme|data aktualizacji|aktualizacja|uppdaterad|oppdatert|opdateret|päivitetty|aktualizováno|frissítve|actualizat la|обновлено|آخر تحديث|更新日|更新时间|更新|수정|güncelleme tarihi|updated|updated on|updated at|last updated|last updated on|last modified|modified|aktualisiert|aktualisiert am|stand|mis à jour|mis à jour le|modifié le|actualizado|actualizado el|aggiornato|aggiornato il|atualizado|atualizado em|bijgewerkt|laatst bijgewerkt',
  embargo:
    'embargo|embargoed until|embargoed till|embargo until|under embargo until|not for publication before|not for release before|hold until|hold for release until|sperrfrist|sous embargo jusqu’au|embargo bis',
  tags: 'archivado en|etiquetado en|classé dans|classés sous|archiviato in|słowa kluczowe|tagi|etiketler|từ khóa|ämnen|ключевые слова|关键词|關鍵詞|关键字|キーワード|태그|키워드|tags|tag|topics|topic|keywords|filed under|tagged|tagged with|tagged as|posted in|labels|verschlagwortet mit|étiqueté|etiquetado como|schlagwörter|schlagworte|stichworte|mots-clés|mots clés|thèmes|etiquetas|palabras clave|parole chiave|argomenti|palavras-chave|assuntos|tópicos|trefwoorden|onderwerpen|теги|الوسوم|תגיות|标签|標籤|タグ',
  slug: 'slug|slugline',
  urgency: 'urgency|priority',
  language: 'language|lang|sprache|langue|idioma|lingua|taal',
  source:
    'source|sources|quelle|quellen|fuente|fonte|bron|źródło|zdroj|kilde|källa|lähde|kaynak|sumber|nguồn|izvor|forrás|sursa|πηγή|источник|джерело|المصدر|מקור|来源|來源|出典|출처',
  copyright: 'copyright|rights',
};

const FIELD_OF = new Map<string, LabelField>(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label, field as LabelField] as const),
  ),
);

const LABEL_LINE =
  /^[*_\s]*([\p{L}][\p{L}\p{M}’' -]{0,32}?)\s{0,9}[*_]{0,9}\s{0,9}[:：]\s{0,9}[*_]{0,9}\s{0,9}(\S.*)$/su;

/** A label with emphasis and spaces around it is no longer. */
const LONGEST_OPENING = 120;

/** The field and value of a line that opens with the name of a field and a colon. */
export function readLabelLine(text: string): LabelLine | undefined {
  if (text.length > 1000) return undefined;
  const colon = text.slice(0, LONGEST_OPENING).search(/[:：]/);
  if (colon === -1 || !FIELD_OF.has(nameOf(text.slice(0, colon)))) return undefined;
  const match = LABEL_LINE.exec(text);
  if (!match) return undefined;
  const field = FIELD_OF.get(nameOf(match[1] ?? ''));
  return field === undefined ? undefined : { field, value: (match[2] ?? '').trim() };
}

/** The name of a field as the table has it, without the emphasis and spaces around it. */
function nameOf(opening: string): string {
  return opening
    .replace(/^[*_\s]+|(?<![*_\s])[*_\s]+$/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

/** The tags of a list such as `Ports, Fishing` or `#ports #fishing`; empty where these are no tags but prose. */
export function readTags(value: string): readonly string[] {
  const hashtags = value.match(/#[\p{L}\p{N}_'’/-]+/gu);
  const parts =
    hashtags && hashtags.length * 2 > value.split(/\s+/).length ? hashtags : value.split(/[,;|•·、，،]|\s\/\s/);
  const tags = parts.map((tag) => tag.replace(/^[\s#]+|(?<![\s.])[\s.]+$/g, '')).filter((tag) => tag !== '');
  return tags.every((tag) => tag.length <= 60 && tag.split(/\s+/).length <= 6) ? [...new Set(tags)] : [];
}

/** The tags of a line that is nothing but hashtags. */
export function readHashtagLine(text: string): readonly string[] {
  return text.length <= 400 && /^#[\p{L}_][\p{L}\p{N}_'’/-]*(?:[\s,]+#[\p{L}\p{N}_'’/-]+)*$/u.test(text)
    ? readTags(text)
    : [];
}
