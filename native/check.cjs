// Run as `node check.cjs ADDON`: loads native TensorFlow, multiplies two matrices and prints TensorFlow's version.
const binding = require(process.argv[2]);

const tensor = (shape, values) => binding.createTensor(shape, binding.TF_FLOAT, new Float32Array(values));
const attributes = [
  { name: 'transpose_a', type: binding.TF_ATTR_BOOL, value: false },
  { name: 'transpose_b', type: binding.TF_ATTR_BOOL, value: false },
  { name: 'T', type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT },
];
const inputs = [tensor([2, 2], [1, 2, 3, 4]), tensor([2, 2], [5, 6, 7, 8])];
const [product] = binding.executeOp('MatMul', attributes, inputs, 1);
const values = binding.tensorDataSync(product.id).join(' ');
if (values !== '19 22 43 50')
  throw new Error(`TensorFlow computes wrongly: ${values} instead of 19 22 43 50`);
process.stdout.write(binding.TF_Version);
