import type { Need } from './aws-call.ts';

/** A statement of an IAM policy with its references filled in. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: unknown;
}

/** One action on one resource pattern. */
export interface Grant {
  readonly action: string;
  readonly resource: string;
}

/** The grants of a policy one by one. Throws for a statement that this reading does not understand. */
export function grantsOf(statements: readonly Statement[]): readonly Grant[] {
  return statements.flatMap(({ Effect, Action, Resource, Condition }) => {
    if (Effect !== 'Allow' || Condition !== undefined) throw new Error('needed plain Allow statements');
    return [Action].flat().flatMap((action) => [Resource].flat().map((resource) => ({ action, resource })));
  });
}

/** Whether a grant covers a need: `*` and `?` stand for any text and any character (IAM User Guide, “Resource”). */
export function covers(grant: Grant, { action, resource }: Need): boolean {
  if (grant.action.toLowerCase() !== action.toLowerCase()) return false;
  const pattern = grant.resource
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 's').test(resource);
}
