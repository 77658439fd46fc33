import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { queryOf, rawPathOf } from './http/answer.ts';

export const TOKEN_COOKIE = 'wireroom_token';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What the newsroom lets in: whom it is called by and, where others can reach it, the token that they must show. */
export interface Access {
  /** Host names, lower case, that the newsroom goes by beside the loopback's. */
  readonly hosts: ReadonlySet<string>;
  /** Whether any IP address will do as a host name: it will where the newsroom is bound to others than the loopback. */
  readonly anyAddress: boolean;
  readonly token?: string;
}

export type Verdict =
  | { readonly outcome: 'let-in' }
  /** The token came in the address: it goes into a cookie, and the address without it is asked for again. */
  | { readonly outcome: 'set-cookie'; readonly location: string; readonly cookie: string }
  | { readonly outcome: 'refused'; readonly status: 401 | 403; readonly reason: string };

/** The access that fits the address that the newsroom is bound to; the token is made once and kept in the data folder. */
export function accessFor(host: string, dataFolder: string, moreHosts: readonly string[] = []): Access {
  if (isLoopback(host)) return { hosts: new Set(moreHosts.map(lower)), anyAddress: false };
  const hosts = [host, hostname(), `${hostname()}.local`, ...moreHosts];
  return { hosts: new Set(hosts.map(lower)), anyAddress: true, token: keptToken(dataFolder) };
}

export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host.toLowerCase()) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/**
 * Whether a request may come in. The Host must be one of the newsroom's own, so that no foreign page can reach it by a name that it
 * points here; whoever changes something must not do so from another site's page; and the token must be shown where there is one.
 */
export function judge(request: IncomingMessage, access: Access): Verdict {
  const host = hostOf(request.headers.host ?? '');
  if (host === undefined || !isOwnHost(host, access)) {
    const found = (request.headers.host ?? '').slice(0, 100);
    return refused(
      403,
      `The newsroom does not go by the name “${found}”. Open it as localhost, or name the host in NEWSROOM_HOSTS.`,
    );
  }
  if (!SAFE_METHODS.has(request.method ?? '') && isForeign(request)) {
    return refused(
      403,
      'The newsroom takes changes from its own pages and from programs, not from pages of other sites.',
    );
  }
  return access.token === undefined ? { outcome: 'let-in' } : judgeToken(request, access.token);
}

function judgeToken(request: IncomingMessage, token: string): Verdict {
  const query = queryOf(request);
  const asked = query.get('token');
  if (asked !== null && isSame(asked, token) && SAFE_METHODS.has(request.method ?? '')) {
    query.delete('token');
    // Browsers take two slashes of either kind for another host.
    const path = rawPathOf(request).replace(/^[/\\]*/, '/');
    const location = query.size === 0 ? path : `${path}?${query}`;
    return { outcome: 'set-cookie', location, cookie: `${TOKEN_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict` };
  }
  const shown = [bearerOf(request), cookieOf(request), asked ?? undefined];
  if (shown.some((one) => one !== undefined && isSame(one, token))) return { outcome: 'let-in' };
  return refused(
    401,
    'The newsroom asks for its token: add ?token=… to the address, or send Authorization: Bearer …. It was printed at start and lies in the data folder as newsroom-token.',
  );
}

function isOwnHost(host: string, { hosts, anyAddress }: Access): boolean {
  if (LOOPBACK_NAMES.has(host) || hosts.has(host)) return true;
  return anyAddress && isIP(host.replace(/^\[|\]$/g, '')) !== 0;
}

/** The host name in a Host header, lower case and without the port. */
function hostOf(header: string): string | undefined {
  return /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::\d{1,5})?$/.exec(header.toLowerCase())?.[1];
}

function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  // A form of the newsroom's own may name no origin, as its referrer policy has it (Fetch, “serializing a request origin”); no page can set the other header.
  if (site === 'same-origin' && origin === 'null') return false;
  // A proxy in front may speak https where this server speaks http, so the schemes are not compared.
  return origin !== undefined && URL.parse(origin)?.host !== URL.parse(`http://${host}`)?.host;
}

function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function cookieOf(request: IncomingMessage): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${TOKEN_COOKIE}=`))?.slice(TOKEN_COOKIE.length + 1);
}

function isSame(a: string, b: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function keptToken(dataFolder: string): string {
  const file = join(dataFolder, 'newsroom-token');
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= 32) return kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const token = randomBytes(24).toString('base64url');
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}

function refused(status: 401 | 403, reason: string): Verdict {
  return { outcome: 'refused', status, reason };
}

const lower = (name: string) => name.toLowerCase();
