// The kernel's `tf`: set before any file of tfjs-node is evaluated.
exports.tf = undefined;
