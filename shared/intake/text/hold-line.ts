import { lookFor } from './look-for.ts';

const LONGEST_LINE = 80;

const MARKS = String.raw`[\s*_[\](){}<>!.:;,#+=|/–—-]{0,12}`;
/** What a line may say before it, parted by a mark: `DRAFT – `, `CONFIDENTIAL: `. */
const LABEL = String.raw`(?:[\p{L}\d]{2,20}(?: [\p{L}\d]{2,20}){0,3}\s?[:;,.!|/–—-]{1,3}\s{0,3}){0,2}(?:please |bitte |s\.?v\.?p\.? )?`;
const NOT_TO_PUBLISH = [
  'do not (?:publish|release|print|run)|not for (?:publication|release|print)|not to be published|never publish|unpublishable',
  '(?:noch )?nicht (?:zu )?veröffentlichen|nicht zur veröffentlichung(?: bestimmt)?|nicht freigegeben',
  'ne pas (?:publier|diffuser)|ne doit pas être publiée?|non destinée? à la publication',
  'no (?:publicar|difundir)|no apto para publicación|(?:da )?non pubblicare|n[ãa]o publicar',
  'niet publiceren|niet voor publicatie|(?:får )?(?:ej|inte|ikke) (?:publicera[ts]?|publiceres|publiser(?:e|es)?|offentliggøres)|publicera (?:ej|inte)|ej för publicering|ikke (?:til|for) (?:offentliggørelse|publisering)|ei julkaista',
  'nie publikować|nepublikovat|не публиковать|не для публикации|не публікувати|yayınlamayın|yayımlanmasın|jangan (?:di)?terbitkan',
  '请勿发[布表]|請勿發[布表]|不得发表|公開禁止|掲載禁止|게재 ?금지|ليس للنشر|غير مخصص للنشر|לא לפרסום',
].join('|');
const BEHIND =
  '(?: (?:yet|please|bitte|as is|or (?:share|distribute|circulate)|(?:until|before|without|ohne|avant|sans|sin) (?:approved|approval|cleared|clearance|further notice|freigabe|rücksprache|accord|validation|autorización|permission)))?';
/** What desks write in capitals for the same. */
const IN_CAPITALS =
  /^[\s*_[\]()!-]{0,6}(?:(?:ON )?HOLD(?: FOR (?:\p{Lu}{2,12} ?){1,3})?|(?:MANDATORY )?KILL(?:[ ,/-]{1,3}KILL){0,4})[\s*_[\]()!-]{0,6}$/u;

const saysHold = lookFor(new RegExp(`^${MARKS}${LABEL}(?:${NOT_TO_PUBLISH})${BEHIND}${MARKS}$`, 'iu'), IN_CAPITALS);

/** Whether a line says nothing else than that a text is not to be published: `DRAFT – DO NOT PUBLISH`. */
export function isHoldLine(line: string): boolean {
  return line.length <= LONGEST_LINE && saysHold(line);
}
