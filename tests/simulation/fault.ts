/** What can befall a call that only reads. */
export const READ_FAULTS = ['crash before', 'no answer', 'throttled'] as const;

/**
 * What can befall a call that changes something. `no answer`: it took effect, its caller gives up on it. `late`: its caller gives
 * up, and later it takes effect all the same. `repeated`: the client's own retry after an answer that got lost; the caller sees the second answer.
 */
export const WRITE_FAULTS = ['crash before', 'crash after', 'no answer', 'late', 'throttled', 'repeated'] as const;

/** In the embedded engine a call runs in the process itself: it cannot outlive its caller, nor be done twice. */
export const LOCAL_FAULTS = ['crash before', 'crash after', 'no answer', 'throttled'] as const;

export type FaultKind = (typeof WRITE_FAULTS)[number] | (typeof READ_FAULTS)[number] | 'partly refused';

/** Thrown into a stage as if a call had timed out or been throttled. */
export class InjectedFault extends Error {
  override readonly name = 'InjectedFault';
  readonly retryable = true;
}
