// Its own index.js is not used: that also replaces the progress bar of `fit` and looks for the addon in node_modules.
const given = require('./given.cjs');

exports.createBackend = (tf, binding) => {
  given.tf = tf;
  require('tfjs-node/register_all_kernels');
  const { NodeJSKernelBackend } = require('tfjs-node/nodejs_kernel_backend');
  return new NodeJSKernelBackend(binding, '@tensorflow/tfjs-node');
};

exports.fileRouter = (tf, url) => {
  given.tf = tf;
  return require('tfjs-node/io/file_system').nodeFileSystemRouter(url);
};
