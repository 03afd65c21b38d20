// The tests one by one, and last of all the counts: to who reads them, or, with the tests that passed and failed, to the
// file RNNBOOK_TEST_COUNTS.
const { writeFileSync } = require('node:fs');
const { Runner, reporters } = require('mocha');

const told = (test) => ({ file: test.file, title: test.fullTitle() });

module.exports = class CountingReporter extends reporters.Spec {
  #passed = [];

  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_PASS, (test) => this.#passed.push(told(test)));
  }

  epilogue() {
    super.epilogue();
    const { passes, failures } = this.stats;
    const counts = { passes, failures, passed: this.#passed, failed: this.failures.map(told) };
    const file = process.env.RNNBOOK_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
    else console.log(`${passes} passed, ${failures} failed`);
  }
};
