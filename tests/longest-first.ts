import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes more than a few seconds, the longest first; a name ends with `/` where it is a folder. */
const LONG = [
  'simulation/converges.test.ts',
  'end-to-end/newsroom-on-aws.test.ts',
  'end-to-end/histories-on-aws.test.ts',
  'local/clock.test.ts',
  'end-to-end/examples-on-aws.test.ts',
  'browser/',
  'intake/nested-input.test.ts',
  'local/histories.test.ts',
  'intake/text/layout-independence.test.ts',
  'intake/web-page/long-page.test.ts',
  'adapters/embedded/topics/hostile-headers.test.ts',
  'local/kill.test.ts',
  'fuzz/step-budget.test.ts',
  'adapters/embedded/intake-folder.test.ts',
  'end-to-end/',
  'intake/json/odd-values.test.ts',
  'intake/enclosed-allowance.test.ts',
  'local/stoppable-reader.test.ts',
  'simulation/found.test.ts',
  'fuzz/differential.test.ts',
  'local/replay.test.ts',
  'intake/file-allowance.test.ts',
  'infra/',
  'local/page/hostile-text.test.ts',
  'intake/text/corpus.test.ts',
  'local/newsroom-server.test.ts',
  'local/render-command.test.ts',
  'adapters/embedded/topics/kill.test.ts',
  'intake/docx/hostile-docx.test.ts',
  'local/start.test.ts',
] as const;

/** Begins with what takes long, so that the workers end together. Vitest knows that only from an earlier run, which a fresh clone has not had. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.includes(`/tests/${name}`));
  return place === -1 ? LONG.length : place;
}
