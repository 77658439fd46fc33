import type { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import type { Logger } from '../../pipeline/ports.ts';

/** One JSON line per outcome, written by Powertools with the function's own keys. */
export function createPowertoolsLogger(powertools: Pick<PowertoolsLogger, 'info' | 'warn' | 'error'>): Logger {
  return {
    info: (message, facts = {}) => powertools.info(message, { ...facts }),
    warn: (message, facts = {}) => powertools.warn(message, { ...facts }),
    error: (message, facts = {}) => powertools.error(message, { ...facts }),
  };
}
