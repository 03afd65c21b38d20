// Runs on any Node, however old, so: nothing but plain statements, and the rest is loaded only after the check.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  const message =
    'rnnbook needs Node.js 20 or newer; ' + process.execPath + ' is version ' + process.versions.node + '.';
  if (process.send)
    process.send({ type: 'fatal', message: message }, function () {
      process.exit(3);
    });
} else {
  require('./kernel-main.js');
}
