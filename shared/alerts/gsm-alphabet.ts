/** The GSM 7-bit default alphabet (3GPP TS 23.038, section 6.2.1), in code order; the escape to the extension table is left out. */
export const GSM_BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Its extension table (section 6.2.1.1): each takes an escape before it, so two septets. */
export const GSM_EXTENSION = '\f^{}\\[~]|€';

const SEPTETS: ReadonlyMap<string, number> = new Map([
  ...Array.from(GSM_BASIC, (character) => [character, 1] as const),
  ...Array.from(GSM_EXTENSION, (character) => [character, 2] as const),
]);

/** How many septets `text` takes in the GSM 7-bit alphabet, or `undefined` where it cannot be written in it. */
export function septetsOf(text: string): number | undefined {
  let septets = 0;
  for (const character of text) {
    const cost = SEPTETS.get(character);
    if (cost === undefined) return undefined;
    septets += cost;
  }
  return septets;
}
