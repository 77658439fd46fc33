import type { Tick } from '../../shared/pipeline/ports.ts';
import { decodeTime } from '../decode-time.ts';
import { EnvelopeError, fieldsOf, onlyFields, parseBody } from '../envelope-error.ts';

/**
 * What one message of the tick queue asks. Operators send some by hand, so that a field which nobody knows is an error and not a tick
 * like any other. Throws `EnvelopeError`.
 */
export function decodeTick(rawBody: string): readonly Tick[] {
  const body = fieldsOf(parseBody(rawBody), '');
  onlyFields(body, ['wake', 'replay', 'dropped']);
  const { wake, replay, dropped } = body;
  return [
    {
      ...(isSet(wake, 'wake') ? { wake: true } : {}),
      ...(isSet(replay, 'replay') ? { replay: true } : {}),
      ...(dropped === undefined ? {} : { dropped: decodeTime(dropped, 'dropped') }),
    },
  ];
}

function isSet(value: unknown, path: string): boolean {
  if (value !== undefined && value !== true) throw new EnvelopeError(path, value, 'true or nothing');
  return value === true;
}
