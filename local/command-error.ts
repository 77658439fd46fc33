/** A command cannot be done as it was given; the message says why, in words for whoever gave it. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
  readonly code = 'command_failed';
  /** The process ends with this. */
  readonly exitCode: number = 1;
}

/** A command that Wireroom does not understand. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';
  override readonly exitCode = 2;
}
