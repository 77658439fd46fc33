import type { Edge } from '../../pipeline/ports.ts';

/** An edge that records the calls made to it. */
export class MemoryEdge implements Edge {
  readonly calls: (readonly string[])[] = [];

  async invalidate(paths: readonly string[]): Promise<void> {
    this.calls.push(paths);
  }
}
