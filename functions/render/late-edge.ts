import type { Edge } from '../../shared/pipeline/ports.ts';

/**
 * The distribution's edge, loaded at the first invalidation: CloudFront's client is as large as S3's, and most containers never
 * invalidate anything.
 */
export function createLateEdge(distributionId: string): Edge {
  let loaded: Promise<Edge> | undefined;
  return {
    invalidate: async (paths) => {
      loaded ??= import('./distribution-edge.ts').then((late) => late.createDistributionEdge(distributionId));
      await (await loaded).invalidate(paths);
    },
  };
}
