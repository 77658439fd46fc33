/** A width or height in CSS pixels that markup can carry. */
const MAX_PIXELS = 20_000;

/** `pixels` as a whole number, or `undefined` where it is absent or no size that a picture can have. */
export function pixelsOf(pixels: number | undefined): number | undefined {
  if (pixels === undefined || !(pixels >= 1) || pixels > MAX_PIXELS) return undefined;
  return Math.round(pixels);
}

/** Both sides in whole CSS pixels, or `undefined` where either is unknown. */
export function sizeOf(thing: {
  readonly width?: number;
  readonly height?: number;
}): { readonly width: number; readonly height: number } | undefined {
  const width = pixelsOf(thing.width);
  const height = pixelsOf(thing.height);
  return width === undefined || height === undefined ? undefined : { width, height };
}
