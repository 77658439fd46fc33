import type { Logger } from '../../pipeline/ports.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A logger that keeps its lines. */
export class MemoryLogger implements Logger {
  readonly lines: LogLine[] = [];

  info(message: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.lines.push({ level: 'info', message, facts });
  }

  warn(message: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.lines.push({ level: 'warn', message, facts });
  }

  error(message: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.lines.push({ level: 'error', message, facts });
  }
}
