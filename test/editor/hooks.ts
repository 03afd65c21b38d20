import { VSCode, type VSCodeOptions } from './vscode';

/** One VS Code for the tests of a `describe`; keeps a screenshot and the logs of each failure. */
export function useVSCode(options?: VSCodeOptions): () => VSCode {
  let vscode: VSCode | undefined;

  before(async () => {
    vscode = await VSCode.start(options);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.saveEvidence(this.currentTest.fullTitle());
  });

  after(async function () {
    // a hook that failed keeps tests from running
    const suite = this.test?.parent;
    if (suite?.tests.some((test) => test.state === undefined)) await vscode?.saveEvidence(suite.fullTitle());
    await vscode?.stop();
  });

  return () => {
    if (!vscode) throw new Error('VS Code is not running');
    return vscode;
  };
}
