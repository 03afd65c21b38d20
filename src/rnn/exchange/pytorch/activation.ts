const ACTIVATIONS: Record<string, (x: string) => string> = {
  linear: (x) => x,
  tanh: (x) => `torch.tanh(${x})`,
  sigmoid: (x) => `torch.sigmoid(${x})`,
  /** That of TensorFlow.js and Keras 2; `F.hardsigmoid` is another function. */
  hardSigmoid: (x) => `torch.clamp(0.2 * ${x} + 0.5, 0.0, 1.0)`,
  relu: (x) => `torch.relu(${x})`,
  relu6: (x) => `F.relu6(${x})`,
  elu: (x) => `F.elu(${x})`,
  selu: (x) => `F.selu(${x})`,
  gelu: (x) => `F.gelu(${x})`,
  mish: (x) => `F.mish(${x})`,
  swish: (x) => `F.silu(${x})`,
  softplus: (x) => `F.softplus(${x})`,
  softsign: (x) => `F.softsign(${x})`,
  softmax: (x) => `torch.softmax(${x}, dim=-1)`,
  logSoftmax: (x) => `torch.log_softmax(${x}, dim=-1)`,
};

/** An activation of TensorFlow.js applied to an expression in PyTorch. @throws for one that PyTorch does not have */
export function activated(activation: string, x: string): string {
  const apply = ACTIVATIONS[activation];
  if (apply) return apply(x);
  throw new Error(
    `The activation "${activation}" cannot be told in PyTorch; these can: ${Object.keys(ACTIVATIONS).join(', ')}.`,
  );
}

/** The activation as a function, to hand on. */
export function activationFunction(activation: string): string {
  const text = activated(activation, 'v');
  const plain = /^([\w.]+)\(v\)$/.exec(text);
  return plain ? plain[1]! : `lambda v: ${text}`;
}
