import type { Body } from '../model/body.ts';

/** `body` without its block at `at`, counted from 0. */
export function withoutBlock(body: Body, at: number): Body {
  return { ...body, children: body.children.toSpliced(at, 1) };
}
