const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The media type that an image's address gives away by its file's extension, if it does. */
export function imageTypeOf(src: string): string | undefined {
  const path = src.split(/[?#]/, 1)[0] ?? '';
  return TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}
