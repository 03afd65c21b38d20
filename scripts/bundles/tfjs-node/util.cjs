exports.promisify = require('node:util').promisify;
exports.isArray = Array.isArray;
exports.isNullOrUndefined = (value) => value === null || value === undefined;
