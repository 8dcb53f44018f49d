import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take by far the longest: begun first, the others run beside them. Without this a clean clone begins them last. */
const longest = ['whole.browser.test.ts', 'pages.browser.test.ts', 'test/decide.test.ts'];

const place = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.endsWith(name));
  return at < 0 ? longest.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
