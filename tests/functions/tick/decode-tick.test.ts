import { expect, it } from 'vitest';
import { decodeTick } from '../../../functions/tick/decode-tick.ts';

it.each([['{}'], ['{"wake":true}'], ['{"replay":true}'], ['{"wake":true,"dropped":"2026-01-04T09:30:00.000Z"}']])(
  'gives what %s asks',
  (rawBody) => {
    expect(decodeTick(rawBody)).toEqual([JSON.parse(rawBody)]);
  },
);

it.each([
  ['', 'body: found “”, needed JSON'],
  ['[]', 'body: found [], needed an object'],
  ['{"repaly":true}', 'body.repaly: found true, needed no field but wake, replay, dropped'],
  [`{"${'x'.repeat(1000)}":1}`, `body.${'x'.repeat(77)}…: found 1, needed no field but`],
  ['{"replay":false}', 'body.replay: found false, needed true or nothing'],
  ['{"wake":"true"}', 'body.wake: found “true”, needed true or nothing'],
  ['{"dropped":true}', 'body.dropped: found true, needed a time such as 2026-01-04T09:30:00.000Z'],
])('refuses %s', (rawBody, message) => {
  expect(() => decodeTick(rawBody)).toThrow(message);
});
