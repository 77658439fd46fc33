/** Windows-1252 from 0x80 on; its five gaps stay what they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * `text` with the characters for the control codes from U+0080 to U+009F that wires write for them, such as `&#147;` (HTML Standard,
 * “numeric character reference end state”).
 */
export function decodeControls(text: string): string {
  return /[\u0080-\u009f]/.test(text)
    ? text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
    : text;
}
