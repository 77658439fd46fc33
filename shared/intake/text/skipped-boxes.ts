import type { Piece } from './piece.ts';

/** What leads those who listen past a box within an article, in the languages of sites that have it: `Skip Most read and continue reading`. */
const SKIPS =
  /^(?:skip .{2,80} and continue reading|saltar .{2,80} y continuar leyendo|pul[ea]r? .{2,80} e continu\p{L}{1,3} lendo|ignorer .{2,80} et continuer (?:la lecture|à lire)|salta .{2,80} e continua a leggere|.{2,80} überspringen und weiterlesen|пропустить .{2,80} и продолжить(?: чтение)?|пропустити .{2,80} (?:і|та) продовжити(?: читати)?|تخط[ىي]? .{2,80} وواصل القراءة|.{2,80} چھوڑیں اور پڑھنا جاری رکھیں|پرش از .{2,80} و ادامه|(?:.{2,80} )?छोड़कर .{0,80}(?:आगे बढ़ें|पढ़ें)|.{2,80}atla(?:yın)? ve (?:okumaya )?devam.{0,20}|跳过.{2,60}继续阅读.{0,10}|跳過.{2,60}繼續閱讀.{0,10}|lewati .{2,80} dan (?:lanjutkan|terus) membaca|bỏ qua .{2,80} và tiếp tục đọc|przeskocz .{2,80} i czytaj dalej|.{2,60}건너뛰고 계속 읽기.{0,10}|.{2,60}をスキップして続けて読む)\.?$/iu;
/** What all of those have in them. */
const MAY_SKIP =
  /skip|salta|pul[ea]|ignorer|überspringen|пропусти|تخط|چھوڑیں|پرش|छोड़कर|atla|跳过|跳過|lewati|bỏ qua|przeskocz|건너뛰고|スキップ/iu;
const LONGEST = 140;
/** Where the box ends, which says its name again. */
const ENDS =
  /^(?:end of |final de |fim d[eo] |fin d[eu] |fine di |ende (?:von|der|des) |конец |кінець |پایان|结尾|結尾|akhir dari |koniec |kết thúc )|(?:نهاية|समाप्त|اختتام| sonu|의 끝|の終わり)$/iu;
/** Lines of a box. */
const MOST = 16;

/** Takes away what lies between a link past a box and the box's end, both of which name it. */
export function removeSkippedBoxes(pieces: readonly Piece[], gone: boolean[]): void {
  for (let i = 0; i < pieces.length; i++) {
    const text = pieces[i]?.text ?? '';
    if (text.length > LONGEST || !MAY_SKIP.test(text) || !SKIPS.test(text)) continue;
    const end = pieces.findIndex(
      (piece, j) => j > i && j <= i + MOST && piece.text.length <= LONGEST && ENDS.test(piece.text),
    );
    gone.fill(true, i, Math.max(i, end) + 1);
  }
}
