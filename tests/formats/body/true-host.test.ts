import { describe, expect, test } from 'vitest';
import { FEED_DIALECT } from '../../../shared/formats/body/feed-dialect.ts';
import { inkFor, renderBody } from '../../../shared/formats/body/render-body.ts';
import { trueHost } from '../../../shared/formats/body/true-host.ts';
import { wordingFor } from '../../../shared/formats/wording.ts';
import { el, url } from '../articles.ts';

describe('trueHost', () => {
  test.each([
    ['www.bank.example', 'https://evil.example/login', 'evil.example'],
    ['https://bank.example/login', 'https://bank.example.evil.example/login', 'bank.example.evil.example'],
    ['https://bank.example/login', 'https://evil.example/bank.example/login', 'evil.example'],
    ['bank.example', 'https://evil.example/', 'evil.example'],
    ['<https://bank.example>', 'https://evil.example/', 'evil.example'],
    ['desk@bank.example', 'mailto:desk@evil.example', 'evil.example'],
    ['desk@bank.example', 'https://evil.example/', 'evil.example'],
    ['bаnk.example', 'https://bank.example/', 'bank.example'],
    ['https://bank.example', 'https://bаnk.example/', 'xn--bnk-6cd.example'],
    ['Log in at https://bank.example now', 'https://evil.example/', 'evil.example'],
    ['Your account (www.bank.example)', 'https://evil.example/', 'evil.example'],
    ['https://bank.example@evil.example/', 'https://evil.example/', 'evil.example'],
    ['bank\u3002example', 'https://evil.example/', 'evil.example'],
    ['www．bank．example', 'https://evil.example/', 'evil.example'],
    ['bank\u2024example/login', 'https://evil.example/', 'evil.example'],
    [`https://bank.example/${'a'.repeat(5000)}`, 'https://evil.example/', 'evil.example'],
    [`https://bank.example ${'a '.repeat(5000)}`, 'https://evil.example/', 'evil.example'],
    ['from https://evil.example to https://bank.example', 'https://evil.example/', 'evil.example'],
  ])('of %j that leads to %s is %s', (text, href, host) => {
    expect(trueHost(text, url(href))).toBe(host);
  });

  test.each([
    ['the bank', 'https://evil.example/'],
    ['bank.example', 'https://www.bank.example/login'],
    ['https://www.bank.example/a', 'https://bank.example/b'],
    ['shop.bank.example', 'https://bank.example/'],
    ['Node.js', 'https://nodejs.example/'],
    ['README.md', 'https://code.example/readme'],
    ['Mr. Smith said no.', 'https://evil.example/'],
    ['3.5', 'https://evil.example/'],
    ['e.g. this', 'https://evil.example/'],
    ['desk@bank.example', 'mailto:desk@bank.example?subject=Tip'],
    ['the story at https://bank.example/a', 'https://www.bank.example/a'],
    ['They met last week.The talks go on', 'https://evil.example/'],
    ['港口。重新开放', 'https://evil.example/'],
    ['+1 202 555 0123', 'tel:+12025550123'],
  ])('has nothing to add to %j that leads to %s', (text, href) => {
    expect(trueHost(text, url(href))).toBeUndefined();
  });
});

test('a link whose text names another host shows where it leads, whatever its text is made of', () => {
  const body = {
    type: 'root',
    children: [
      el('p', [
        'Log in at ',
        el('a', [el('strong', ['www.bank']), '.example'], { href: url('https://evil.example/x') }),
        '.',
      ]),
    ],
  } as const;
  expect(renderBody(body, inkFor(FEED_DIALECT, wordingFor('en'), 'https://site.example'))).toBe(
    '<p>Log in at <a href="https://evil.example/x"><strong>www.bank</strong>.example</a> (evil.example).</p>\n',
  );
});

test('an embed whose title names another host shows where it leads', () => {
  const embed = {
    type: 'embed',
    provider: 'iframe',
    url: url('https://evil.example/x'),
    title: 'https://bank.example',
  } as const;
  const ink = inkFor(FEED_DIALECT, wordingFor('en'), 'https://site.example');
  expect(renderBody({ type: 'root', children: [embed] }, ink)).toBe(
    '<p><a href="https://evil.example/x">https://bank.example</a> (evil.example)</p>\n',
  );
});
