import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './command-error.ts';

/** The values of a command's flags, and the words beside them. */
export interface Given {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  readonly takesWords: boolean;
}

/** What was given to `command`. Throws `UsageError`, in words, for a flag that it does not have. */
export function readGiven(command: Command, args: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: command.takesWords,
      strict: true,
    });
    return { flags: values as Given['flags'], words: positionals };
  } catch (error) {
    const said = (error as Error).message.split('. ')[0] ?? '';
    throw new UsageError(`wireroom ${command.name}: ${said}. “wireroom ${command.name} --help” lists what it takes.`, {
      cause: error,
    });
  }
}

/** The value of a flag that takes one. */
export function textFlag({ flags }: Given, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** A port number from a flag or a variable. Throws `UsageError`. */
export function readPort(value: string | undefined, name: string, fallback: number): number {
  if (value === undefined || value === '') return fallback;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`${name}: found “${value}”, needed a port number from 0 to 65535.`);
  return port;
}

/** A whole number from 1 on; absent where nothing was given. Throws `UsageError`. */
export function readNumber(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new UsageError(`${name}: found “${value}”, needed a whole number from 1 on.`);
  return Number(value);
}
