module.exports = require('./given.cjs').tf;
