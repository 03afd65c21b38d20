// The tests one by one, and last of all the counts.
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`);
  }
};
