import { expect, it } from 'vitest';
import { isReservedAddress } from '../../infra/reserved-address.ts';

it.each([
  ['email', 'reader@example.com', true],
  ['email', 'reader@mail.Example.ORG', true],
  ['email', 'reader@herald.test', true],
  ['email', 'reader@herald.invalid', true],
  ['email', 'reader@localhost', true],
  ['email', 'example.com@herald.news', false],
  ['email', 'reader@notexample.com', false],
  ['email', 'reader@example.com.herald.news', false],
  ['sms', '+12025550123', true],
  ['sms', '+12025550199', true],
  ['sms', '+12025550200', false],
  ['sms', '+442079460123', false],
  ['https', 'https://hooks.example.net/alerts', true],
  ['https', 'https://partner.example:8443/alerts', true],
  ['https', 'https://partner.news/example.com', false],
] as const)('%s %s is reserved: %s', (channel, to, reserved) => {
  expect(isReservedAddress({ channel, to })).toBe(reserved);
});
