import { endsSentence, isAllCapitals, isAsciiLetterOrFigure } from './letters.ts';
import { lookFor } from './look-for.ts';
import { isPersonName } from './names.ts';
import { pictureLabel } from './picture-labels.ts';

const CREDIT_WORD =
  '(?:коллаж|колаж|кадр|photographer|fotograf|fotógrafo|photographe|(?:file |stock |handout |library |cover |lead |top |main |header )?(?:photo|photograph|picture|image|pic|illustration|graphic|video|footage|screengrab|screenshot|still)s?|fotos?|fotografía|fotografia|bild(?:er|quelle|rechte)?|bildnachweis|imagen|immagine|imagem|crédit(?:s)?(?: photo)?|beeld|afbeelding|créditos?|crediti|credits?|(?:photo|image|picture) credits?|image source|photo source|фото|зображення|fot\\.|zdj\\.)';
const AGENCY =
  '(?:Reuters|REUTERS|AFP|AP|AP Photo|EPA|EPA-EFE|EFE|dpa|DPA|ANSA|PA|PA Wire|PA Media|ANP|Belga|Keystone|Lusa|LUSA|TT|NTB|Ritzau|Xinhua|TASS|Kyodo|Yonhap|PTI|ANI|AAP|CP|NurPhoto|Anadolu|Getty|Getty Images|iStock|Shutterstock|Unsplash|Pexels|Pixabay|Alamy|Adobe Stock|Bloomberg|Zuma|ZUMA Press|Imago|IMAGO|picture alliance|WireImage|Handout|HANDOUT|Supplied|Courtesy|Wikimedia Commons|File|FILE)';

const OF_AGENCY = `${AGENCY}(?:\\s*(?:/|via|,|\\|)\\s*[\\p{Lu}][\\p{L}.'’ -]{1,40}){0,2}`;

/** A line that is nothing but one of these, perhaps in brackets. */
function wholeLine(credits: readonly string[]): RegExp {
  return new RegExp(`^[\\[(]?\\s*(?:${credits.join('|')})\\s*[\\])]?$`, 'u');
}

/** A line that is nothing but a credit. */
const CREDIT_LINE = wholeLine([
  `${CREDIT_WORD}(?:\\s+(?:by|courtesy(?: of)?|credit|source|von|par|por|di|door))?\\s*[:：/|©–-]\\s*[^.!?]{1,80}\\.?`,
  `${CREDIT_WORD}\\s+(?:by|courtesy of|via|from|von|par|por|di|door)\\s+[\\p{Lu}@][^.!?]{1,80}`,
  OF_AGENCY,
  `(?:(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?|[Vv]ideo)\\s+)?[Cc]ourtesy(?:\\s+of)?\\s+(?:\\p{Lu}|the )[^.!?]{1,70}`,
  `\\[?(?:Rendering|Illustration|Source)s?: \\p{Lu}[^\\].!?]{1,60}\\]`,
  `Image copyright\\s+\\p{Lu}[^.!?]{1,60}`,
  `(?:[Ff]ot|[Zz]dj|[Rr]ys)\\.\\s+\\p{Lu}[^.!?]{1,80}`,
  `(?:Image source|(?:Image|Figure|Photo|Picture|Video) caption|Bildquelle|Bildunterschrift|Legend[ea]|Légende|Pie de foto|Didascalia|Media caption)\\s*[,:：]\\s*.{1,300}`,
  `©\\s*(?!\\d{4})[\\p{L}][^.!?]{1,60}`,
]);
/** `Jane Doe/Getty Images for The Festival`: dear to look for, and nothing without its stroke. */
const OF_HOUSE = wholeLine([
  `[^.!?/]{2,40}(?:/[^.!?/]{2,40})?/(?:Getty Images|Shutterstock|Alamy|picture alliance|IMAGO|Imago|WireImage|FilmMagic)(?: for [^.!?]{2,60})?`,
]);
/** `Jane Doe/AFP`: to look for a name in every line is dear, and few have one of the marks behind it. */
const NAME_AND_AGENCY = wholeLine([`[\\p{L}][\\p{L}.'’ -]{1,50}\\s*[/|,]\\s*(?:Pool (?:via|for) )?${OF_AGENCY}`]);
const BEHIND_NAME = /[/|,]/;
/** Who wrote for an agency is named the same way. */
const WROTE = /^(?:By|BY|Von|Par|Por|Door|Di) /;
const CREDIT_LINE_ANY_CASE = new RegExp(
  `^[\\[(]?\\s*(?:${CREDIT_WORD})(?:\\s+(?:by|courtesy(?: of)?|credit))?\\s*[:：©]\\s*[^.!?]{1,80}\\.?[\\])]?$`,
  'iu',
);

/** `ROSA ELLERY / NORTHERN PRESS`. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu} .'’-]{4,38}\/ ?\p{Lu}[\p{Lu} .'’-]{2,38}$/u;

/** `Photographs by Jane Doe`, `Illustration von Max Roth`. */
const MADE_BY =
  /^(?:(?:Additional )?[Pp]hoto(?:graph(?:s|y)?|s)?|Pictures?|Images?|Illustrations?|Illustrationen|Graphics?|Videos?|Fotos?|Bild(?:er)?|Photographies?|Photography|Artwork|Visuals)\s+(?:by|courtesy of|via|von|par|por|di|door)\s+(?:\p{Lu}|the (?:author|writer)$)[^.!?]{0,80}$|^(?:ADDITIONAL )?(?:PHOTO(?:S|GRAPH|GRAPHS|GRAPHY)?|PICTURES?|IMAGES?|ILLUSTRATIONS?|GRAPHICS?|ARTWORK|VISUALS|VIDEO|FOTOS?|BILDER)\s+(?:BY|VON|PAR|POR|DI|DOOR|AF|AV)\s+\p{Lu}[^.!?]{1,80}$/u;

/** Every credit but a bare agency has one of these; most lines have none, and need no closer look. */
const CREDIT_MARK =
  /[/()[\]:：|©]|Getty|Credit|제공|(?:Photo|Foto|Bild|Picture|Image|Crédit)s? [A-Z]|Fot\.|Zdj\.|Rys\.|Фото|[–—-] ?[A-Z]|\b(?:by|via|von|par|por|di|door|courtesy|source|caption)\b/i;

/** What credits that name a picture, in some language, have in them, or a bracket at their end: asked once, and of few lines more. */
const namesPicture = lookFor(/foto|photo|kuva|beeld|Ảnh|Φωτ|фото|צילום|تصوير|फोटो|撮影|image credits/i);
const MAY_NAME_PICTURE = / \| |\)\.?$/;

/** A credit at the end of a caption, and what it has in it: the patterns are dear, and few lines have any of that. */
const CREDIT_ENDS = [
  {
    marks: [')', ']'],
    credits: [
      `\\((?:[Aa]rchiv(?:bild|foto|aufnahme)?|[Ss]ymbol(?:bild|foto)|[Bb]eispielbild|[Ff]ile (?:photo|picture|image)|[Aa]rchives?|(?:[Ff]oto |[Ii]magen )?de archivo|[Ff]oto d['’]archivio|[Aa]rkiv(?:foto|bild)?|[Aa]rchieffoto)\\)`,
      `\\((?:Submitted|Supplied|Provided|Contributed|Courtesy)\\b[^()]{0,60}\\)`,
      `\\(\\p{Lu}[^():]{2,40}: \\p{Lu}[^():]{2,40}\\)`,
      `[\\[(]\\s*(?:[Ff]ile )?(?:${CREDIT_WORD}|[Pp]hoto|[Pp]icture|[Ii]mage|[Ff]oto?|[Ff]ot|[Zz]dj|[Bb]ild|[Cc]redit)\\b[^\\])]{0,70}[\\])]`,
      `[\\[(][^\\])(/]{0,50}/?\\s?(?<!\\p{L})${AGENCY}(?!\\p{L})(?:[^\\])]{0,30})?[\\])]`,
    ],
  },
  {
    marks: ['oto', 'icture', 'mage', 'redit', 'ild', 'rédit'],
    credits: [
      `(?:^|[\\s.|–—-])(?:[Pp]hoto(?:graph)?s?|[Pp]icture|[Ii]mage|[Cc]redit|[Ff]oto|[Bb]ild|[Cc]rédit(?: photo)?)(?:\\s+(?:by|courtesy of|credit))?\\s*:\\s*[^.:!?]{2,60}`,
      `[\\p{Ll}\\d.”"')](?:Credits?|Photo|Picture|Image|Foto|Bild)\\s?:\\s?[^.:!?]{2,60}`,
      `[.!?"”»]\\s+(?:Photo|Foto|Bild|Picture|Image|Crédit|Crédits|Fotos|Photos)\\s+\\p{Lu}[\\p{L}.'’-]{1,20}(?:\\s+/?\\s?\\p{Lu}[\\p{L}.'’/-]{1,20}){1,4}`,
    ],
  },
  { marks: ['Pic:', 'Pics:'], credits: [`[.!?"”»]\\s+Pics?:\\s[^.:!?]{2,60}`] },
  { marks: ['제공'], credits: [`(?<=[\uac00-\ud7a3A-Za-z])\\s?제공`] },
  {
    marks: ['/'],
    credits: [
      `(?:^|[\\s.|–—-])(?:REUTERS|Reuters|AP Photo|AFP|EPA|EFE|dpa)/ ?[\\p{Lu}][\\p{L}.'’ -]{2,40}`,
      `\\p{Lu}[\\p{L}.'’-]+ \\p{Lu}[\\p{L}.'’-]+ ?/ ?(?:\\p{Lu}[\\p{L}]* )?Images(?: \\p{Lu}[\\p{L}]+)?`,
      `[.!?"”»]\\s\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){1,2}/(?:The )?\\p{Lu}[\\p{L} ]{2,30}`,
      `[.!?"”»]\\s+/\\s+\\p{Lu}[\\p{Lu}\\p{L}.'’ -]{3,40}`,
    ],
  },
  { marks: ['/', ' – ', ' — ', ' | '], credits: [`[\\p{L}.'’-]+(?:/|\\s[–—|/]\\s)(?:${AGENCY})`] },
  { marks: ['Getty Images'], credits: ['Getty Images'] },
  { marks: ['Credit...', 'Credit…'], credits: ['Credits?(?:\\.{3}|…)\\s?\\p{Lu}[^:!?]{2,60}'] },
  {
    isNamed: true,
    marks: [
      'Kuva',
      'Fotó',
      'Beeld',
      'Ảnh',
      'Φωτ',
      'Fotoğraf',
      'FOTO',
      'Фото',
      'צילום',
      'تصوير',
      'फोटो',
      'Foto',
      'Photos',
      'Photo',
    ],
    credits: [
      `(?:^|[\\s(|.])(?:Kuva|Fotó|Beeld|Ảnh|Φωτ(?:ογραφία)?\\.?|Fotoğraf|FOTO|Фото|צילום|تصوير|फोटो|Fotos?|Photos?)\\s?[:：/]\\s?[\\p{Lu}\\p{Lo}©][^:!?]{1,58}`,
      `(?:^|[.!?|(]\\s?)(?:Kuva|Fotó|Beeld|Ảnh|Φωτ(?:ογραφία)?\\.?|Fotoğraf|FOTO|Фото|צילום|تصوير|फोटो|Fotos?|Photos?)\\s[\\p{Lu}\\p{Lo}][\\p{L}.'’-]{0,20}(?: (?:van |den |de |von |der )?(?:/ )?\\p{Lu}[\\p{L}.'’-]{0,20}){0,4}\\)?`,
    ],
  },
  {
    isNamed: true,
    marks: ['photo)', 'Photo)', 'PHOTO)', ' for ', '撮影', ' | ', 'Image Credits'],
    credits: [
      `\\(\\p{Lu}[\\p{L}]+ [Pp]hoto\\)`,
      `\\(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3} for [Tt]he \\p{Lu}[^()]{2,40}\\)`,
      `[\\p{Lo}]{2,8}撮影`,
      `[.!?] \\| \\p{Lu}[\\p{Lu} .'’-]{4,40}`,
      `^Image Credits?:?\\s?\\p{Lu}[^.!?]{1,60}`,
    ],
  },
  {
    marks: ['Fot.', 'Zdj.', 'Rys.', 'fot.', 'zdj.', 'rys.', 'Фото'],
    credits: [
      `(?:Fot|Zdj|Rys|Фото)[.:]?\\s+\\p{Lu}[^:!?]{2,60}`,
      `(?<!\\p{L})(?:fot|zdj|rys)\\.\\s+\\p{Lu}[^:!?]{2,60}`,
    ],
  },
  { marks: ['©'], credits: [`©\\s?[\\p{Lu}][\\p{L}./'’ -]{1,40}`] },
].map(({ marks, credits, isNamed = false }) => ({
  marks,
  isNamed,
  pattern: new RegExp(`(?:${credits.join('|')})\\.?$`, 'u'),
}));

/** What those ends that name no picture have in them, all of it together: most lines have none, and need not be asked for each. */
const OTHER_MARK = /[)\]/©]| [–—|] /;
const namesCredit = lookFor(/photo|foto|image|credit|crédit|picture|bild|제공|fot\.|zdj\.|rys\.|pics?:/i);

/** The caption of one of several pictures. */
const OF_SEVERAL = /^\[\d{1,2}\/\d{1,2}\]\s?\p{L}|(?:Purchase|Acquire) Licensing Rights(?:, opens new tab)?$/u;
/** Two makers in brackets: `(NASA/JPL)`. */
const SHARED_CREDIT = /[[(]\p{Lu}[^()[\]]{1,50}\/ ?\p{Lu}[^()[\]]{1,50}[\])]$/u;
const GLUED = /[.!?”"»)][A-ZÀ-Þ]/;
const CLOSED = /[)\]]$/;
/** Who took the picture, in capitals behind what is to be seen: `The square on Monday.JANE DOE`. */
const NAME_BEHIND =
  /[\p{Ll}\d][.!?”"»)]{1,2} ?\p{Lu}{2}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]+){1,3}(?: ?\(\p{Lu}[\p{L} ]{1,20}\)| (?:POUR|FOR|PARA|PER|FÜR|VOOR) [«“"]? ?\p{Lu}[\p{Lu} .’']{1,24} ?[»”"]?)?$/u;
/** Who gave or took a picture, at the end of a Chinese caption. */
const GIVEN_SOLID =
  /(?:受访者|受訪者|本人|记者|記者|校方|警方|当事人|官方|新华社|中新社|视觉中国|资料|網友|网友|网络)[\p{Lo}·]{0,8}(?:供图|供圖|摄影|摄|攝影|攝|提供|截图|截圖|制图)$/u;
/** The same in small letters, with nothing between: `The square on Monday.Jane Doe (EFE)`. */
const NAME_GLUED =
  /\p{Ll}{2}[.!?”"»)]{1,2}\p{Lu}\p{Ll}[\p{L}.'’-]{0,20}(?: (?:de |van |von )?\p{Lu}\p{Ll}[\p{L}.'’-]{0,20}){1,2}(?: ?\([\p{Lu}\p{L} ]{2,20}\))?$/u;
/** A paper's own, and who took it: `The shop on Monday. HN/J.D.` */
const HOUSE_BEHIND = /[.!?»”"] \p{Lu}{2,6}\/ ?\p{Lu}[\p{L}.-]{0,20}(?: \p{Lu}[\p{L}.-]{1,20}){0,2}$/u;
/** `▲`, which points from a caption to its picture in papers of the East. */
const TRIANGLE = 0x25b2;
const ENDS_GIVEN = /[图圖摄攝影供]$/u;
const OF_PICTURE_SOLID = /[圖图攝摄影]/;
/** Where the picture would be: `【写真】`, and its caption. */
const PICTURE_LABEL = /^[【〖［[](?:写真|画像|動画|映像|図|表|图片|圖片|图|视频|사진|영상)[^】〗］\]]{0,12}[】〗］\]]/u;

const LONGEST_CAPTION = 400;
const LONGEST_PERSON_OF_HOUSE = 60;
const HOUSE = /^\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}.'’&-]*){0,3}$/u;
const LONGEST_LABEL = 200;

/** Whether a line is nothing but the credit of an image. */
export function isCreditLine(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  if (pictureLabel(text) !== undefined) return true;
  if (!isAsciiLetterOrFigure(text.charCodeAt(0)) && PICTURE_LABEL.test(text)) return !endsSentence(text);
  if (text.length > 24 && !CREDIT_MARK.test(text)) return false;
  return (
    MADE_BY.test(text) ||
    CREDIT_LINE.test(text) ||
    (BEHIND_NAME.test(text) && !WROTE.test(text) && NAME_AND_AGENCY.test(text)) ||
    (text.includes('/') && OF_HOUSE.test(text)) ||
    (text.includes('/') && text.includes(' ') && (IN_CAPITALS.test(text) || isPersonOfHouse(text))) ||
    CREDIT_LINE_ANY_CASE.test(text)
  );
}

/** `Nordbild/Ada Marlowe`, `Tomas Ferreira - Agencia Norte / Agencia Norte`: a person, and the house that sells the picture. */
function isPersonOfHouse(text: string): boolean {
  if (text.length > LONGEST_PERSON_OF_HOUSE) return false;
  const parts = text.split(/ ?\/ ?| [-–—] /);
  if (parts.length > 3 || !parts.every((part) => HOUSE.test(part)) || !parts.some((part) => isPersonName(part)))
    return false;
  // Two of several words each may be two matters.
  return parts.length === 3 || parts.some((part) => !part.includes(' '));
}

/** Whether a line is a caption that ends in a credit. */
export function endsInCredit(text: string): boolean {
  if (text.length > LONGEST_CAPTION || '"“«„'.includes(text.charAt(0))) return false;
  if ((text.startsWith('[') || text.includes('Licensing Rights')) && OF_SEVERAL.test(text)) return true;
  if (text.charCodeAt(0) === TRIANGLE && OF_PICTURE_SOLID.test(text)) return true;
  if (ENDS_GIVEN.test(text.slice(-2)) && GIVEN_SOLID.test(text.slice(-24))) return true;
  if (text.length <= LONGEST_LABEL && CLOSED.test(text) && SHARED_CREDIT.test(text)) return true;
  if (text.includes('/', Math.max(0, text.length - 60)) && HOUSE_BEHIND.test(text.slice(-80))) return true;
  if (mayEndInCapitals(text) && NAME_BEHIND.test(text) && !isAllCapitals(text)) return true;
  const end = text.slice(-120);
  if (GLUED.test(end) && NAME_GLUED.test(end)) return true;
  const mayName = namesPicture(text) || MAY_NAME_PICTURE.test(end);
  if (!mayName && !namesCredit(text) && !OTHER_MARK.test(end)) return false;
  return CREDIT_ENDS.some(
    ({ marks, pattern, isNamed }) =>
      (mayName || !isNamed) && marks.some((mark) => end.includes(mark)) && pattern.test(end),
  );
}

/** Whether the last character may be that of a name in capitals, or the bracket of an agency behind one. */
function mayEndInCapitals(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last >= 0x41 && last <= 0x5a) || last === 0x29 || (last >= 0xc0 && last < 0x2000);
}
