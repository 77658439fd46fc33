/** What sites of many languages set, with a comma or colon, before the maker of a picture. */
const OF_MAKERS =
  "image source|photo source|picture source|video source|fuente de la imagen|fuente de imagen|fuente de la foto|crédito|crédito da foto|crédito da imagem|legenda do vídeo|crédit photo|crédits photo|source de l’image|source de l'image|bildquelle|bildrechte|автор фото|источник изображения|автор зображення|автор фото|джерело зображення|صدر الصورة|مصدر الصورة|منبع تصویر|تصویر کا ذریعہ|इमेज स्रोत|छवि स्रोत|ছবির উৎস|படக்குறிப்பு|பட மூலாதாரம்|kaynak|fotoğraf kaynağı|görsel kaynağı|图像来源|圖像來源|图片来源|圖片來源|画像提供|사진 출처|이미지 출처|sumber gambar|sumber foto|nguồn hình ảnh|źródło zdjęcia|autor zdjęcia|fonte immagine|immagine di|ที่มาของภาพ|manba|asalin hoton|chanzo cha picha";
/** The same before what is to be seen in it. */
const OF_CAPTIONS =
  'image caption|media caption|video caption|photo caption|pie de foto|pie de video|leyenda|legenda da foto|legenda|légende image|légende|légende vidéo|bildunterschrift|подпись к фото|подпись к видео|підпис до фото|التعليق على الصورة|توضیح تصویر|تصویر کا کیپشن|इमेज कैप्शन|वीडियो कैप्शन|ছবির ক্যাপশন|fotoğraf altı yazısı|fotoğraf açıklaması|图像加注文字|圖像加註文字|图片说明|圖片說明|画像説明|사진 설명|동영상 설명|keterangan gambar|keterangan video|chụp lại hình ảnh|podpis zdjęcia|didascalia|คำบรรยายภาพ|bayanan hoto|maelezo ya picha';

const MAKERS = new Set(OF_MAKERS.split('|'));
const CAPTIONS = new Set(OF_CAPTIONS.split('|'));
const LONGEST_LABEL = 26;
const MARK = /[,،:：，]/;
const COLON = /[:：]/;

/** What a line says of a picture behind its label: `maker` or `caption`; `undefined` where it has no such label. */
export function pictureLabel(text: string): 'maker' | 'caption' | undefined {
  const at = text.slice(0, LONGEST_LABEL + 1).search(MARK);
  if (at < 3) return undefined;
  const label = text.slice(0, at).trim().toLowerCase();
  // With a colon the shorter of these state a source or tell of a legend.
  if (COLON.test(text.charAt(at)) && !label.includes(' ')) return undefined;
  if (MAKERS.has(label)) return 'maker';
  return CAPTIONS.has(label) ? 'caption' : undefined;
}
