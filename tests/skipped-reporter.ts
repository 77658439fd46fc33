import type { Reporter, TestModule } from 'vitest/node';

/** Says at the end of a run what was skipped; a test that may be skipped says why in the name of its suite. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = new Map<string, number>();
    for (const { children } of modules) {
      for (const test of children.allTests('skipped')) {
        const suite = test.parent.type === 'suite' ? test.parent.fullName : test.fullName;
        counts.set(suite, (counts.get(suite) ?? 0) + 1);
      }
    }
    const lines = [...counts].map(([suite, count]) => `  ${count} of ${suite}`);
    console.log(lines.length === 0 ? 'Nothing was skipped.\n' : `Skipped tests:\n${lines.join('\n')}\n`);
  }
}
