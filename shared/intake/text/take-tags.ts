import { furnitureKind } from './furniture.ts';
import { readHashtagLine, readLabelLine, readTags } from './label-lines.ts';
import { countWords, endsSentence } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import type { Piece } from './piece.ts';

const TAGS_TITLE =
  /^(?:tags?|topics?|keywords?|filed under|schlagw[oö]rter?|schlagworte|stichw[oö]rter?|themen|mots[- ]clés|etiquetas|palabras clave|temas|palavras-chave|assuntos|parole chiave|argomenti|trefwoorden|onderwerpen|ämnen|taggar|emneord|emner|avainsanat|asiasanat|tagi|słowa kluczowe|štítky|témata|címkék|kulcsszavak|etichete|etiketler|anahtar kelimeler|ετικέτες|теги|ключевые слова|ключові слова|الكلمات (?:الدالة|المفتاحية|الدلالية)|كلمات (?:دالة|مفتاحية|دلالية)|الوسوم|وسوم|برچسب‌?ها|תגיות|תגים|टैग्स?|แท็ก|标签|標籤|关键[词字]|關鍵[詞字]|タグ|キーワード|태그|키워드|từ khóa|chủ đề)\s*[:：]?$/i;
const LONGEST_TAGS_TITLE = 30;

/** The tags at a line, which with all its parts is then gone. */
export function takeTags(pieces: readonly Piece[], i: number, afterProse: boolean, gone: boolean[]): readonly string[] {
  const text = pieces[i]?.text ?? '';
  if (text.length > 500) return [];
  const label = readLabelLine(text);
  if (label?.field === 'tags' && !/[.!?]$/.test(label.value)) {
    const tags = readTags(label.value);
    gone[i] = tags.length > 0;
    return tags;
  }
  const tagged = afterProse && text.startsWith('Tagged ') && !/[.!?]$/.test(text) ? readTags(text.slice(7)) : [];
  if (tagged.length > 1) {
    gone[i] = true;
    return tagged;
  }
  const hashtags = text.startsWith('#') ? readHashtagLine(text) : [];
  if (hashtags.length > 0 && (hashtags.length > 1 || afterProse)) {
    gone[i] = true;
    return hashtags;
  }
  if (text.length > LONGEST_TAGS_TITLE || !TAGS_TITLE.test(text) || !(afterProse || isRowOfTags(pieces, i))) return [];
  const tags: string[] = [];
  for (let j = i + 1; j < pieces.length && j <= i + 20; j++) {
    const tag = pieces[j]?.text ?? '';
    if (
      (j > i + 1 && pieces[j]?.gap !== 0 && (pieces[i + 1]?.gap ?? 0) === 0) ||
      tag.length > 200 ||
      readTags(tag).some((one) => one.length > 40 || countWords(one) > 4) ||
      furnitureKind(tag) !== undefined ||
      /[.:!?]$/.test(tag)
    )
      break;
    tags.push(...readTags(readListMarker(tag)?.rest ?? tag));
    gone[j] = true;
  }
  gone[i] = tags.length > 0;
  return tags;
}

/** Whether the line below a title in the second half is several tags and nothing else; a box about the author may follow. */
function isRowOfTags(pieces: readonly Piece[], i: number): boolean {
  const below = pieces[i + 1];
  return i * 2 > pieces.length && below?.gap === 0 && !endsSentence(below.text) && readTags(below.text).length > 1;
}
