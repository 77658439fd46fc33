const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** `text` in an older encoding that the platform can only decode: single bytes, and pairs where it has such. Throws for what it has not. */
export function legacyBytes(text: string, encoding: string): Uint8Array {
  const encoder = encoders.get(encoding) ?? encoderOf(encoding);
  encoders.set(encoding, encoder);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = encoder.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function encoderOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const encoder = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]) => {
    const decoded = decoder.decode(Uint8Array.from(bytes));
    if ([...decoded].length === 1 && decoded !== '\ufffd' && !encoder.has(decoded)) encoder.set(decoded, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  if (/^(?:shift_jis|euc-|gb18030|big5)/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  }
  return encoder;
}
