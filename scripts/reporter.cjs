// The tests one by one, and last of all the counts: to who reads them, or to the file RNNBOOK_TEST_COUNTS.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes, failures } = this.stats;
    const file = process.env.RNNBOOK_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify({ passes, failures }));
    else console.log(`${passes} passed, ${failures} failed`);
  }
};
