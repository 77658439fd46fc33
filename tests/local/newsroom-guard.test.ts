import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessFor, judge } from '../../local/newsroom-guard.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';

function visit(method: string, url: string, headers: Record<string, string>): IncomingMessage {
  // As much of a request as the guard looks at.
  return { method, url, headers } as unknown as IncomingMessage;
}

describe('the newsroom’s guard on the loopback', () => {
  const access = accessFor('127.0.0.1', '/nowhere', ['news.test']);
  const outcome = (method: string, headers: Record<string, string>) =>
    judge(visit(method, '/', headers), access).outcome;

  it.each(['localhost', 'localhost:4322', 'LOCALHOST:4322', '127.0.0.1:4322', '[::1]:4322', 'news.test'])(
    'goes by the name %s',
    (host) => {
      expect(outcome('GET', { host })).toBe('let-in');
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '192.0.2.7:4322', '', 'localhost:4322@evil.example', 'a b'])(
    'does not go by the name “%s”',
    (host) => {
      expect(outcome('GET', { host })).toBe('refused');
    },
  );

  const host = 'localhost:4322';

  it.each([
    ['a program', {}],
    ['its own page', { origin: 'http://localhost:4322', 'sec-fetch-site': 'same-origin' }],
    ['a form of its own that names no origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['its own page behind a proxy that speaks https', { origin: 'https://localhost:4322' }],
    ['an address typed in', { 'sec-fetch-site': 'none' }],
  ])('takes changes from %s', (_who, headers) => {
    expect(outcome('PUT', { host, ...headers })).toBe('let-in');
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['the public site on the next port', { origin: 'http://localhost:4321' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a sandboxed page, as the browser calls it', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a page of no origin that was typed in', { origin: 'null', 'sec-fetch-site': 'none' }],
    ['a page that sends no Origin', { 'sec-fetch-site': 'cross-site' }],
    ['the public site, as the browser calls it', { 'sec-fetch-site': 'same-site' }],
  ])('takes no changes from %s, but lets itself be read', (_who, headers) => {
    expect(outcome('POST', { host, ...headers })).toBe('refused');
    expect(outcome('DELETE', { host, ...headers })).toBe('refused');
    expect(outcome('GET', { host, ...headers })).toBe('let-in');
  });
});

describe('the newsroom’s guard where others can reach it', () => {
  const host = '192.0.2.7:4322';
  const open = () => {
    const folder = temporaryFolder();
    const access = accessFor('0.0.0.0', folder);
    return { folder, access, token: access.token ?? '' };
  };

  it('keeps one token in the data folder, for its owner’s eyes', () => {
    const { folder, token } = open();
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(readFileSync(join(folder, 'newsroom-token'), 'utf8')).toBe(`${token}\n`);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'newsroom-token')).mode & 0o777).toBe(0o600);
    expect(accessFor('0.0.0.0', folder).token).toBe(token);
  });

  it('asks for the token, and takes it as a bearer’s or from the cookie', () => {
    const { access, token } = open();
    expect(judge(visit('GET', '/', { host }), access)).toMatchObject({ outcome: 'refused', status: 401 });
    const wrong = { host, authorization: `Bearer ${token}x`, cookie: 'wireroom_token=' };
    expect(judge(visit('PUT', '/intake/a', wrong), access)).toMatchObject({ outcome: 'refused', status: 401 });
    expect(judge(visit('PUT', '/intake/a', { host, authorization: `Bearer ${token}` }), access)).toEqual({
      outcome: 'let-in',
    });
    expect(judge(visit('GET', '/', { host, cookie: `a=b; wireroom_token=${token}` }), access)).toEqual({
      outcome: 'let-in',
    });
  });

  it('moves a token in the address into a cookie', () => {
    const { access, token } = open();
    expect(judge(visit('GET', `/outbox?a=b&token=${token}`, { host }), access)).toEqual({
      outcome: 'set-cookie',
      location: '/outbox?a=b',
      cookie: `wireroom_token=${token}; Path=/; HttpOnly; SameSite=Strict`,
    });
    expect(judge(visit('GET', `//evil.example?token=${token}`, { host }), access)).toMatchObject({
      location: '/evil.example',
    });
    expect(judge(visit('GET', `/\\evil.example?token=${token}`, { host }), access)).toMatchObject({
      location: '/evil.example',
    });
  });

  it('goes by any address but not by any name', () => {
    const { access } = open();
    expect(judge(visit('GET', '/', { host: 'evil.example' }), access)).toMatchObject({
      outcome: 'refused',
      status: 403,
    });
    expect(judge(visit('GET', '/', { host: '[2001:db8::1]:4322' }), access)).toMatchObject({
      outcome: 'refused',
      status: 401,
    });
  });
});
