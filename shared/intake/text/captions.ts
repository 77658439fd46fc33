import { isPersonName, isRoleLine, readCreditLine } from './bylines.ts';
import { endsInFullStop, endsSentence, foldLine } from './letters.ts';
import { openAlike } from './open-alike.ts';
import { type Piece, withoutPieces } from './piece.ts';

const CREDIT_WORD =
  '(?:(?:file |stock |handout |library |cover |lead |top |main |header )?(?:photo|photograph|picture|image|pic|illustration|graphic|video|footage|screengrab|screenshot|still)s?|fotos?|fotografía|fotografia|bild(?:er|quelle)?|bildnachweis|imagen|immagine|imagem|crédit(?:s)?(?: photo)?|beeld|afbeelding|créditos?|crediti|credits?|(?:photo|image|picture) credits?|image source|photo source|фото|зображення|fot\\.|zdj\\.)';
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
  `(?:Image source|(?:Image|Figure|Photo|Picture|Video) caption|Bildquelle|Bildunterschrift|Legend[ea]|Légende|Pie de foto|Didascalia|Media caption)\\s*[,:：]\\s*.{1,300}`,
  `©\\s*(?!\\d{4})[\\p{L}][^.!?]{1,60}`,
]);
/** `Jane Doe/AFP`: to look for a name in every line is dear, and few have one of the marks behind it. */
const NAME_AND_AGENCY = wholeLine([`[\\p{L}][\\p{L}.'’ -]{1,50}\\s*[/|,]\\s*${OF_AGENCY}`]);
const BEHIND_NAME = /[/|,]/;
const CREDIT_LINE_ANY_CASE = new RegExp(
  `^[\\[(]?\\s*(?:${CREDIT_WORD})(?:\\s+(?:by|courtesy(?: of)?|credit))?\\s*[:：©]\\s*[^.!?]{1,80}\\.?[\\])]?$`,
  'iu',
);

/** `Photographs by Jane Doe`, `Illustration von Max Roth`. */
const MADE_BY =
  /^(?:(?:Additional )?[Pp]hoto(?:graph(?:s|y)?|s)?|Pictures?|Images?|Illustrations?|Illustrationen|Graphics?|Videos?|Fotos?|Bild(?:er)?|Photographies?)\s+(?:by|courtesy of|via|von|par|por|di|door)\s+\p{Lu}[^.!?]{1,80}$/u;

/** Every credit but a bare agency has one of these; most lines have none, and need no closer look. */
const CREDIT_MARK =
  /[/()[\]:：|©]|Getty|Credit|제공|(?:Photo|Foto|Bild|Picture|Image|Crédit)s? [A-Z]|Fot\.|Zdj\.|Rys\.|Фото|[–—-] ?[A-Z]|\b(?:by|via|von|par|por|di|door|courtesy|source|caption)\b/i;

/** What credits that name a picture, in some language, have in them, or a bracket at their end: asked once, and of few lines more. */
const PICTURE_WORD = /[FfPp]h?oto|FOTO|PHOTO|Kuva|Beeld|Ảnh|Φωτ|Фото|צילום|تصوير|फोटो|撮影|Image Credits| \| |\)\.?$/;

/** A credit at the end of a caption, and what it has in it: the patterns are dear, and few lines have any of that. */
const CREDIT_ENDS = [
  {
    marks: [')', ']'],
    credits: [
      `[\\[(]\\s*(?:[Ff]ile )?(?:${CREDIT_WORD}|[Pp]hoto|[Pp]icture|[Ii]mage|[Ff]oto?|[Ff]ot|[Zz]dj|[Bb]ild|[Cc]redit)\\b[^\\])]{0,70}[\\])]`,
      `[\\[(][^\\])(/]{0,50}/?\\s?${AGENCY}(?:[^\\])]{0,30})?[\\])]`,
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
  { marks: ['제공'], credits: [`(?<=[\uac00-\ud7a3A-Za-z])\\s?제공`] },
  {
    marks: ['/'],
    credits: [
      `(?:^|[\\s.|–—-])(?:REUTERS|AP Photo|AFP|EPA|dpa)/[\\p{Lu}][\\p{L}.'’ -]{2,40}`,
      `[.!?"”»]\\s+/\\s+\\p{Lu}[\\p{Lu}\\p{L}.'’ -]{3,40}`,
    ],
  },
  { marks: ['/', ' – ', ' — ', ' | '], credits: [`[\\p{L}.'’-]+(?:/|\\s[–—|]\\s)(?:${AGENCY})`] },
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
  { marks: ['Fot.', 'Zdj.', 'Rys.', 'Фото'], credits: [`(?:Fot|Zdj|Rys|Фото)[.:]?\\s+\\p{Lu}[^:!?]{2,60}`] },
  { marks: ['©'], credits: [`©\\s?[\\p{Lu}][\\p{L}./'’ -]{1,40}`] },
].map(({ marks, credits, isNamed = false }) => ({
  marks,
  isNamed,
  pattern: new RegExp(`(?:${credits.join('|')})\\.?$`, 'u'),
}));

/** The caption of one of several pictures. */
const OF_SEVERAL = /^\[\d{1,2}\/\d{1,2}\]\s?\p{L}|(?:Purchase|Acquire) Licensing Rights(?:, opens new tab)?$/u;
/** Two makers in brackets: `(NASA/JPL)`. */
const SHARED_CREDIT = /[[(]\p{Lu}[^()[\]]{1,50}\/ ?\p{Lu}[^()[\]]{1,50}[\])]$/u;
/** Where the picture would be: `【写真】`, and its caption. */
export const PICTURE_LABEL =
  /^[【〖［[](?:写真|画像|動画|映像|図|表|图片|圖片|图|视频|사진|영상)[^】〗］\]]{0,12}[】〗］\]]/u;

/** A caption that says that it is one needs no line above it. */
const SELF_CONTAINED = /^\w+ caption\s*[,:]/i;
const LONGEST_CAPTION = 400;
const LONGEST_LABEL = 200;

/** Whether a line is nothing but the credit of an image. */
export function isCreditLine(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  if (PICTURE_LABEL.test(text)) return !endsSentence(text);
  if (text.length > 24 && !CREDIT_MARK.test(text)) return false;
  return (
    MADE_BY.test(text) ||
    CREDIT_LINE.test(text) ||
    (BEHIND_NAME.test(text) && NAME_AND_AGENCY.test(text)) ||
    CREDIT_LINE_ANY_CASE.test(text)
  );
}

/** Whether a line is a caption that ends in a credit. */
export function endsInCredit(text: string): boolean {
  if (text.length > LONGEST_CAPTION || /^["“«„]/.test(text)) return false;
  if ((/^\[\d/.test(text) || text.includes('Licensing Rights')) && OF_SEVERAL.test(text)) return true;
  if (text.length <= LONGEST_LABEL && SHARED_CREDIT.test(text)) return true;
  const end = text.slice(-120);
  const mayName = PICTURE_WORD.test(end);
  return CREDIT_ENDS.some(
    ({ marks, pattern, isNamed }) =>
      (mayName || !isNamed) && marks.some((mark) => end.includes(mark)) && pattern.test(end),
  );
}

/**
 * The pieces without captions and credits, which mean nothing once their image did not come along: lines that stand twice (an
 * image's alt text and its caption), credits, and the line that a credit belongs to.
 */
export function withoutCaptions(pieces: readonly Piece[]): readonly Piece[] {
  const hasBlankLines = pieces.some((piece) => piece.gap > 0);
  const isCaption = new Array<boolean>(pieces.length).fill(false);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const next = pieces[i + 1];
    if (!piece || isCaption[i]) continue;
    if (next && saysTheSame(piece, next, pieces[i - 1], pieces[i + 2], hasBlankLines)) {
      isCaption[i] = true;
      isCaption[i + 1] = true;
      if (pieces[i + 2] && foldLine(pieces[i + 2]?.text ?? '') === foldLine(next.text)) isCaption[i + 2] = true;
    } else if (i === 0 && next && isRoleLine(piece.text) && isCredited(next)) continue;
    else if (isPictureBlock(pieces, i)) isCaption.fill(true, i, i + 3);
    else if (isCreditLine(piece.text)) {
      isCaption[i] = true;
      if (i > 0 && !isCaption[i - 1] && belongsToCredit(pieces[i - 1], piece, i === 1, hasBlankLines))
        isCaption[i - 1] = true;
      if (hasBlankLines) markCaptionsBelow(pieces, i, isCaption);
    } else if (endsInCredit(piece.text) && !(i === pieces.length - 1 && isSignedOff(piece.text))) {
      isCaption[i] = true;
      if (isAltText(pieces, i)) isCaption[i - 1] = true;
    }
  }
  return withoutPieces(pieces, isCaption);
}

/** An agency may sign the article itself, above the date. */
function isCredited(piece: Piece): boolean {
  return Object.keys(readCreditLine(piece.text, false) ?? {}).length > 0;
}

/** Whether the line above a caption, alone with it in a block, says what is to be seen. */
function isAltText(pieces: readonly Piece[], i: number): boolean {
  const [alt, caption, below] = pieces.slice(i - 1, i + 2);
  if (i < 1 || !alt || !caption || !below || alt.gap === 0 || caption.gap > 0 || below.gap === 0) return false;
  return alt.text.length <= LONGEST_LABEL && alt.headingLevel === undefined && !readCreditLine(alt.text, false);
}

/** Agencies sign the end of a text with their name: `… a glass of it. (ANSA)`. */
function isSignedOff(text: string): boolean {
  return /[.!?]['"”’»]? ?[([](?:ANSA|AFP|AP|dpa|DPA|EFE|APA|PAP|Reuters|REUTERS|Lusa|LUSA|Belga|ANP|NTB|TT|Ritzau|STT|CTK|ČTK|MTI|Xinhua|TASS|PTI|ANI|IANS|PA|UPI|Kyodo|Yonhap|Antara)(?:\/\p{L}{2,6})?[)\]]\.?$/u.test(
    text,
  );
}

/** Three short lines by themselves of which the first is somebody's name and the others describe one picture: credit, alt text, caption. */
function isPictureBlock(pieces: readonly Piece[], i: number): boolean {
  const [credit, alt, caption, next] = pieces.slice(i, i + 4);
  if (!credit || !alt || !caption || !next || (i > 0 && credit.gap === 0)) return false;
  if (alt.gap > 0 || caption.gap > 0 || next.gap === 0) return false;
  if (
    !/^\p{Lu}[\p{L}\p{N}.&'’/]*(?: (?:\p{Lu}[\p{L}\p{N}.&'’/]*|of|the|and|de|du|des|für|der|di)){0,5}$/u.test(
      credit.text,
    )
  )
    return false;
  if (
    [alt, caption].some(({ text }) => text.length > LONGEST_LABEL || endsSentence(text) || text.split(' ').length < 4)
  )
    return false;
  const words = new Set(foldLine(alt.text).split(' '));
  return foldLine(caption.text)
    .split(' ')
    .some((word) => word.length >= 5 && words.has(word));
}

/** In a block that a credit opens, the short lines below it are the image's alt text and caption. */
function markCaptionsBelow(pieces: readonly Piece[], i: number, isCaption: boolean[]): void {
  if (i > 0 && pieces[i]?.gap === 0) return;
  let end = i + 1;
  while (end < pieces.length && pieces[end]?.gap === 0) end++;
  const below = pieces.slice(i + 1, end);
  if (end === pieces.length || below.length > 2) return;
  if (below.some(({ text }) => text.length > LONGEST_LABEL || endsSentence(text) || readCreditLine(text, false)))
    return;
  isCaption.fill(true, i + 1, end);
}

/** The line above a credit is its caption; but one that says who wrote the article, or its subtitle, is not. */
function belongsToCredit(piece: Piece | undefined, credit: Piece, isFirst: boolean, hasBlankLines: boolean): boolean {
  if (!piece || piece.text.length > LONGEST_LABEL || /^["“«„]/.test(piece.text) || piece.headingLevel !== undefined)
    return false;
  if (readCreditLine(piece.text, false) || isRoleLine(piece.text) || SELF_CONTAINED.test(credit.text)) return false;
  if (credit.gap === 0 && hasBlankLines) return piece.text.length <= 160;
  return !isFirst && !endsSentence(piece.text);
}

/** Whether a short line stands twice, or a second time with its credit; refrains, echoes in speech and lists do not count. */
function saysTheSame(
  a: Piece,
  b: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  hasBlankLines: boolean,
): boolean {
  if (a.text.length > LONGEST_CAPTION || b.text.length > LONGEST_CAPTION) return false;
  if (
    a.text.charCodeAt(0) !== b.text.charCodeAt(0) &&
    a.text.charAt(0).toLowerCase() !== b.text.charAt(0).toLowerCase()
  ) {
    return false;
  }
  if (/^["“«„‘'–—•*-]/.test(a.text) || a.text.includes('\t')) return false;
  if (!openAlike(a.text, b.text)) return false;
  const foldedA = foldLine(a.text);
  const foldedB = foldLine(b.text);
  if (foldedA === '' || !/\p{L}/u.test(foldedA)) return false;
  if (foldedA !== foldedB) {
    // The credit stands behind the caption, with or without a space.
    return (
      foldedB.startsWith(foldedA) &&
      foldedA.length >= 8 &&
      (endsInCredit(b.text) ||
        isCreditLine(b.text.slice(a.text.length).trim()) ||
        isPersonName(b.text.slice(a.text.length).trim()))
    );
  }
  // “Never again. Never again.” is rhetoric; a chorus stands among other lines of verse.
  if (endsSentence(a.text) && a.text.length < 40 && !endsInFullStop(a.text)) return false;
  if (endsInFullStop(a.text) && foldedA.split(' ').length <= 4) return false;
  return (
    !hasBlankLines ||
    !(standsInStanza(before, a) || (after !== undefined && !isCreditLine(after.text) && standsInStanza(b, after)))
  );
}

/** Whether `b` stands directly below `a` and both are short: part of a stanza, not a caption by itself. */
function standsInStanza(a: Piece | undefined, b: Piece): boolean {
  return a !== undefined && b.gap === 0 && a.text.length <= 60 && b.text.length <= 60;
}
