import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run with one plain line that any reader of logs understands. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result().state);
      passed += results.filter((state) => state === 'passed').length;
      failed += results.filter((state) => state === 'failed').length;
      if (results.length === 0 && module.state() === 'failed') failed += 1;
    }
    process.on('exit', () => console.log(`\n${passed} passed, ${failed} failed`));
  }
}
