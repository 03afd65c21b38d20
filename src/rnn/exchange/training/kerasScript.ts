import type { LayersModel } from '@tensorflow/tfjs';
import type { ClipOptions } from '../../train/optimizer/clipGradients';
import { kerasModel, kerasOptimizer } from '../code/keras';
import { python } from '../code/python';
import { indented, list } from './pythonText';
import { startLines } from './startLines';
import type { TrainingPlan } from './trainingPlan';
import type { TrainingDefaults } from './TrainingScriptOptions';

/** See `Rnn.trainingScript`. */
export function kerasScript(model: LayersModel, plan: TrainingPlan, defaults: TrainingDefaults): string {
  const { imports, helper, build } = kerasModel(model);
  const { inputs, measures, compiled, outputRank, hasBatchNormalization, hasRegularizers } = plan;
  const unpacked = [...inputs, 'y'].join(', ');
  const given = inputs.length === 1 ? inputs[0]! : `[${inputs.join(', ')}]`;
  const stacked = `tf.stack(\n        [\n${measures.map(({ keras }) => `            ${keras},\n`).join('')}        ]\n    )`;
  return `"""Trains "${model.name}" with Keras 3 on TensorFlow: on one machine, or data-parallel on several.

Written by rnnbook (rnn.trainingScript). It needs: pip install keras tensorflow safetensors

${startLines('keras', defaults.fileName)}

Every machine has this script and the data, as rnn.exportData(model, data, "train.safetensors") writes it. Only the
first one reads start weights (--weights, from rnn.exportModel(model, "start.weights.h5")) and writes: progress, after
each epoch a checkpoint beside --out, and at the end the trained weights. Started again, a run that was killed goes on
after the last whole epoch. rnn.importWeights(model, "trained.weights.h5") takes the weights into the notebook.

A batch is shared by all GPUs of all machines, so that with the same --batch-size and --seed the training is that of one
machine, but for rounding (and for dropout, and the statistics of batch normalisation, which each takes of its share).

The training loop is spelt out, with tf.distribute.MultiWorkerMirroredStrategy, since model.fit of Keras 3 fails under
it with more than one worker (seen with Keras 3.15; https://github.com/keras-team/keras/issues/20585).
"""

import argparse
import os
import time
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")  # whose tf.distribute this uses
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # errors, no notes

${imports[0]}
import numpy as np
import tensorflow as tf
${imports.slice(1).join('\n')}
from safetensors.numpy import load_file

INPUTS = ${list(inputs.map((name) => `"${name}"`))}
MEASURES = ${list(measures.map(({ name }) => `"${name}"`))}

${helper === undefined ? '' : `\n${helper}\n\n`}
def build_model():
${indented(build)}
    return model


def build_optimizer():
    return ${kerasOptimizer({ ...compiled, clipping: undefined })}


def measure(y, output):
    """Loss and metrics of each sample: a row for each of MEASURES."""
${outputRank === 2 ? `    return ${stacked}` : `    values = ${stacked}\n    return tf.reduce_mean(values, axis=${stepAxes(outputRank)})`}


def parse_options():
    parser = argparse.ArgumentParser(description="Trains on one machine or on several; see the head of this file.")
    parser.add_argument("--data", default="train.safetensors", help="what rnn.exportData has written")
    parser.add_argument("--weights", help="weights to start from, .weights.h5 (default: new ones)")
    parser.add_argument("--out", default="trained.weights.h5", help="where the trained weights go, .weights.h5")
    parser.add_argument("--epochs", type=int, default=${defaults.epochs})
    parser.add_argument("--batch-size", type=int, default=${defaults.batchSize}, help="samples of a batch, of all machines together")
    parser.add_argument("--seed", type=int, default=${defaults.seed})
    options = parser.parse_args()
    if not options.out.endswith(".weights.h5"):
        parser.error("--out is to end in .weights.h5")
    return options


def load_data(path):
    """The arrays of each part, inputs first: x to y, for training and for validation (None where there is none)."""
    arrays = load_file(path)
    train = tuple(arrays[name] for name in [*INPUTS, "y"])
    if "y_validation" not in arrays:
        return train, None
    return train, tuple(arrays[f"{name}_validation"] for name in [*INPUTS, "y"])


def save_checkpoint(path, epoch, variables):
    """Written aside first, so that a kill leaves the checkpoint before."""
    with open(f"{path}.new", "wb") as file:
        np.savez(file, *[variable.numpy() for variable in variables], epoch=epoch)
    os.replace(f"{path}.new", path)


def load_checkpoint(path, variables):
    """Returns how many epochs were done."""
    with np.load(path) as saved:
        for i, variable in enumerate(variables):
            variable.assign(saved[f"arr_{i}"])
        return int(saved["epoch"])


def written(values):
    return " - ".join(f"{name} {value:.6g}" for name, value in values.items())


def main():
    options = parse_options()
    strategy = tf.distribute.MultiWorkerMirroredStrategy()  # by NCCL with GPUs, else by gRPC
    replicas = strategy.num_replicas_in_sync
    is_first = strategy.cluster_resolver is None or strategy.cluster_resolver.task_id in (None, 0)
    if options.batch_size % replicas:
        raise SystemExit(f"--batch-size {options.batch_size} is no multiple of {replicas}, so many share it")

    def say(text):
        if is_first:
            print(text, flush=True)

    keras.utils.set_random_seed(options.seed)
    train, validation = load_data(options.data)
    samples = len(train[-1])
    with strategy.scope():
        model = build_model()
        optimizer = build_optimizer()
        optimizer.build(model.trainable_variables)
    variables = [*model.weights, *optimizer.variables]

    def distributed(arrays):
        """Batches of which each replica gets its share."""
        sharding = tf.data.Options()
        sharding.experimental_distribute.auto_shard_policy = tf.data.experimental.AutoShardPolicy.DATA
        batches = tf.data.Dataset.from_tensor_slices(arrays).batch(options.batch_size)
        return strategy.experimental_distribute_dataset(batches.with_options(sharding))

    @tf.function
    def train_step(batch, batch_size):
        """Returns the sums of MEASURES over the batch."""

        def on_replica(${unpacked}):
            with tf.GradientTape() as tape:
                values = measure(y, model(${given}, training=True))
                loss = tf.reduce_sum(values[0]) / batch_size${hasRegularizers ? ' + tf.add_n(model.losses) / replicas' : ''}
            gradients = tape.gradient(loss, model.trainable_variables)
${clipping(compiled.clipping)}            optimizer.apply(gradients, model.trainable_variables)  # adds up those of all replicas
            return ${hasRegularizers ? 'tf.concat([[loss * batch_size], tf.reduce_sum(values[1:], axis=1)], axis=0)' : 'tf.reduce_sum(values, axis=1)'}

        return strategy.reduce("SUM", strategy.run(on_replica, args=batch), axis=None)

    @tf.function
    def test_step(batch):
        def on_replica(${unpacked}):
            return tf.reduce_sum(measure(y, model(${given}, training=False)), axis=1)

        return strategy.reduce("SUM", strategy.run(on_replica, args=batch), axis=None)

    def test(batches, count, prefix=""):
        """Means of MEASURES over all samples, without dropout${hasRegularizers ? ' and regularizers' : ''}."""
        means = sum(test_step(batch) for batch in batches) / count
        return dict(zip([prefix + name for name in MEASURES], means.numpy()))

    @tf.function
    def from_first(values):
        """Of each process's values those of the first."""

        def on_replica():
            replica = tf.distribute.get_replica_context()
            kept = tf.equal(replica.replica_id_in_sync_group, 0)
            return [replica.all_reduce("SUM", tf.where(kept, value, tf.zeros_like(value))) for value in values]

        return strategy.run(on_replica)
${hasBatchNormalization ? AVERAGING : ''}
    checkpoint = Path(f"{options.out}.checkpoint")
    done = 0
    if is_first and checkpoint.exists():
        done = load_checkpoint(checkpoint, variables)
        say(f"{checkpoint}: goes on after epoch {done}")
    elif is_first and options.weights:
        model.load_weights(options.weights)
    state = from_first([tf.constant(done), *[tf.constant(variable.numpy()) for variable in variables]])
    done, *values = [strategy.experimental_local_results(value)[0].numpy() for value in state]
    for variable, value in zip(variables, values):
        variable.assign(value)

    for epoch in range(done, options.epochs):
        began = time.perf_counter()
        order = np.random.default_rng([options.seed, epoch]).permutation(samples)
        sums = 0
        for i, batch in enumerate(distributed(tuple(array[order] for array in train))):
            batch_size = min(options.batch_size, samples - i * options.batch_size)
            sums += train_step(batch, tf.constant(batch_size, tf.float32))
        logs = dict(zip(MEASURES, (sums / samples).numpy()))
${hasBatchNormalization ? '        average_statistics()\n' : ''}        if validation is not None:
            logs.update(test(distributed(validation), len(validation[-1]), "val_"))
        say(f"epoch {epoch + 1}/{options.epochs} - {written(logs)} - {time.perf_counter() - began:.1f} s")
        if is_first:
            save_checkpoint(checkpoint, epoch + 1, variables)

    logs = test(distributed(train), samples)
    if validation is not None:
        logs.update(test(distributed(validation), len(validation[-1]), "val_"))
    if is_first:
        model.save_weights(options.out)
    say(f"trained weights in {options.out}: {written(logs)}")


if __name__ == "__main__":
    main()
`;
}

/** All axes but those of measures and samples. */
function stepAxes(outputRank: number): string {
  const axes = Array.from({ length: outputRank - 2 }, (_, i) => String(i + 2));
  return axes.length === 1 ? axes[0]! : list(axes);
}

/** Of the gradient of the whole batch, as on one machine: the clipping of Keras's optimizers comes before they add up. */
function clipping(options: ClipOptions | undefined): string {
  const { clipNorm, globalClipNorm, clipValue } = options ?? {};
  const clip =
    clipNorm !== undefined
      ? `[tf.clip_by_norm(gradient, ${python(clipNorm)}) for gradient in gradients]`
      : globalClipNorm !== undefined
        ? `tf.clip_by_global_norm(gradients, ${python(globalClipNorm)})[0]`
        : clipValue !== undefined
          ? `[tf.clip_by_value(gradient, ${python(-clipValue)}, ${python(clipValue)}) for gradient in gradients]`
          : undefined;
  if (clip === undefined) return '';
  return indented(
    `gradients = tf.distribute.get_replica_context().all_reduce("SUM", gradients)
gradients = ${clip}
gradients = [gradient / replicas for gradient in gradients]  # since the optimizer adds them up once more
`,
    12,
  );
}

/** A worker updates the moving statistics with what it has seen itself. */
const AVERAGING = `
    @tf.function
    def statistics():
        values = strategy.run(lambda: [tf.identity(weight) for weight in model.non_trainable_weights])
        return [strategy.reduce("MEAN", value, axis=None) for value in values]

    def average_statistics():
        """Those of batch normalisation, which each replica has taken of its share."""
        for weight, mean in zip(model.non_trainable_weights, statistics()):
            weight.assign(mean)
`;
