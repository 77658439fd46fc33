import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUrl } from '../../shared/model/checked-url.ts';
import { anyCharacter } from '../any-character.ts';

describe('checkUrl', () => {
  test.each([
    ['https://a.example/b', 'https://a.example/b'],
    ['  HTTPS://A.example  ', 'https://a.example/'],
    ['https://bücher.example/ü?ö#ä', 'https://xn--bcher-kva.example/%C3%BC?%C3%B6#%C3%A4'],
    ['https://a.example/[x]{y}|z^"\'<>`\\', 'https://a.example/%5Bx%5D%7By%7D%7Cz%5E%22%27%3C%3E%60/'],
    ['https://[2001:db8::1]:8080/a[0]', 'https://[2001:db8::1]:8080/a%5B0%5D'],
    ['https://a.example/100%?q=5%25&r=%zz', 'https://a.example/100%25?q=5%25&r=%25zz'],
    ['https://a.example/#a#b', 'https://a.example/#a%23b'],
    ['mailto:desk@a.example?subject=A tip', 'mailto:desk@a.example?subject=A%20tip'],
    ['mailto:?subject=A%20tip', 'mailto:?subject=A%20tip'],
    ['tel:+1 202 555 0123', 'tel:+1%20202%20555%200123'],
  ])('takes %j as %s', (raw, checked) => {
    expect(checkUrl(raw, 'link')).toBe(checked);
  });

  test.each([
    '',
    '#top',
    '/relative',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'tel://[::1]/',
    'mailto://a.example/x',
    'tel:/1',
    'mailto:',
    'https://user:secret@a.example/',
    'https://',
    'https://"onerror=alert(1)/',
    'https://a`b.example/',
    'https://{a}.example/',
    `https://a.example/${'x'.repeat(4096)}`,
  ])('refuses %j', (raw) => {
    expect(checkUrl(raw, 'link')).toBeUndefined();
  });

  test('refuses as media what is only good as a link', () => {
    expect(checkUrl('mailto:desk@a.example', 'media')).toBeUndefined();
  });

  test('resolves against a base where one is given', () => {
    expect(checkUrl('../b?c#d', 'link', 'https://a.example/x/y/')).toBe('https://a.example/x/b?c#d');
  });

  test('gives what it would take again unchanged, and nothing that RFC 3986 does not allow', () => {
    const address = fc.tuple(
      fc.constantFrom('https://a.example/', 'http://a.example:81/p?', 'https://[::1]/#', 'mailto:', 'tel:', 'tel://'),
      fc.string({ unit: anyCharacter, maxLength: 30 }),
    );
    fc.assert(
      fc.property(address, ([start, rest]) => {
        const checked = checkUrl(start + rest, 'link');
        if (checked === undefined) return;
        expect(checked).toMatch(/^[a-z]+:(?:\/\/[^/?#]*)?(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*$/);
        expect(checked.split('#').length).toBeLessThan(3);
        expect(checkUrl(checked, 'link')).toBe(checked);
      }),
      { numRuns: 500 },
    );
  });
});
