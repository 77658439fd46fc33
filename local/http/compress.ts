import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const SMALLEST_BYTES = 1_000;
const BROTLI_QUALITY = 5;
const MAX_CACHED_BYTES = 32 * 1024 * 1024;
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|feed\+json|ld\+json|xml|rss\+xml|atom\+xml|javascript)|image\/svg)/;

/** Compresses bodies for clients that take it, and remembers the latest. */
export interface Compressor {
  /** The compressed body; `undefined` where it is not worth it or the client takes none. */
  readonly compress: (
    body: Uint8Array,
    etag: string,
    contentType: string,
    acceptEncoding: string | undefined,
  ) => Promise<{ readonly encoding: Encoding; readonly body: Uint8Array } | undefined>;
}

/** A compressor with at most 32 MiB of compressed bodies in memory, the longest unused forgotten first. */
export function createCompressor(): Compressor {
  const cached = new Map<string, Uint8Array>();
  let cachedBytes = 0;

  const remember = (name: string, body: Uint8Array) => {
    cached.set(name, body);
    cachedBytes += body.byteLength;
    for (const [oldest, bytes] of cached) {
      if (cachedBytes <= MAX_CACHED_BYTES) return;
      cached.delete(oldest);
      cachedBytes -= bytes.byteLength;
    }
  };

  return {
    compress: async (body, etag, contentType, acceptEncoding) => {
      const encoding = pickEncoding(acceptEncoding);
      if (!encoding || body.byteLength < SMALLEST_BYTES || !COMPRESSIBLE.test(contentType)) return undefined;
      const name = `${encoding} ${etag}`;
      const known = cached.get(name);
      if (known) {
        cached.delete(name);
        cached.set(name, known);
        return { encoding, body: known };
      }
      const compressed = await COMPRESS[encoding](body);
      if (!cached.has(name)) remember(name, compressed);
      return { encoding, body: compressed };
    },
  };
}

const brotli = promisify(brotliCompress);
const COMPRESS: Readonly<Record<Encoding, (body: Uint8Array) => Promise<Uint8Array>>> = {
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: promisify(gzip),
};

/** The encoding that the client likes best of those known here (RFC 9110, section 12.5.3); Brotli wins a draw. */
export function pickEncoding(acceptEncoding = ''): Encoding | undefined {
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().slice(0, 500).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const best = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip';
  return weightOf(best) > 0 ? best : undefined;
}
