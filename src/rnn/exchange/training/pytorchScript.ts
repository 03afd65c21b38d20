import type { LayersModel } from '@tensorflow/tfjs';
import type { ClipOptions } from '../../train/optimizer/clipGradients';
import { python } from '../code/python';
import { pytorchModule, pytorchOptimizer } from '../code/pytorch';
import { indented, list } from './pythonText';
import { startLines } from './startLines';
import { allLayers, regularizerOf, type TrainingPlan } from './trainingPlan';
import type { TrainingDefaults } from './TrainingScriptOptions';

/**
 * See `Rnn.trainingScript`.
 *
 * @throws for what changes the training, and the code for PyTorch does not tell
 */
export function pytorchScript(model: LayersModel, plan: TrainingPlan, defaults: TrainingDefaults): string {
  checkTold(model);
  const { name, imports, definitions } = pytorchModule(model);
  const { inputs, measures, compiled, hasBatchNormalization } = plan;
  const unpacked = [...inputs, 'y'].join(', ');
  const given = inputs.join(', ');
  return `"""Trains "${model.name}" with PyTorch: in one process, or data-parallel in several, of one machine or of many.

Written by rnnbook (rnn.trainingScript). It needs: pip install torch numpy safetensors

${startLines('pytorch', defaults.fileName)}

Every machine has this script and the data, as rnn.exportData(model, data, "train.safetensors") writes it. Only the
first process reads start weights (--weights, from rnn.exportModel(model, "start.safetensors")) and writes: progress,
after each epoch a checkpoint beside --out, and at the end the trained weights. Started again, a run that was killed
goes on after the last whole epoch. rnn.importWeights(model, "trained.safetensors") takes the weights into the notebook.

A batch is shared by all processes, so that with the same --batch-size and --seed the training is that of one process,
but for rounding (and for dropout, and the statistics of batch normalisation, which each takes of its share). Where the
samples cannot be shared evenly, the first few of an epoch come twice.
"""

import argparse
import os
import time
from pathlib import Path

${imports[0]}
import torch.distributed as dist
${imports
  .slice(1, -1)
  .map((line) => `${line}\n`)
  .join('')}from safetensors.torch import load_file, save_file
${imports.at(-1)}
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

INPUTS = ${list(inputs.map((input) => `"${input}"`))}
MEASURES = ${list(measures.map((measure) => `"${measure.name}"`))}


${definitions.join('\n\n\n')}


def build_optimizer(model):
    return ${pytorchOptimizer(compiled)}


def measure(output, y):
    """Means over a batch: of the loss, which is minimised, and of the metrics, in the order of MEASURES."""
    return torch.stack(
        [
${measures.map(({ pytorch }) => `            ${pytorch},\n`).join('')}        ]
    )


def parse_options():
    parser = argparse.ArgumentParser(description="Trains in one process or in several; see the head of this file.")
    parser.add_argument("--data", default="train.safetensors", help="what rnn.exportData has written")
    parser.add_argument("--weights", help="weights to start from, .safetensors (default: new ones)")
    parser.add_argument("--out", default="trained.safetensors", help="where the trained weights go")
    parser.add_argument("--epochs", type=int, default=${defaults.epochs})
    parser.add_argument("--batch-size", type=int, default=${defaults.batchSize}, help="samples of a batch, of all processes together")
    parser.add_argument("--seed", type=int, default=${defaults.seed})
    return parser.parse_args()


def join_processes():
    """Takes the place that torchrun gives, or is the only process. Returns where it computes."""
    device = torch.device("cpu")
    if torch.cuda.is_available():
        device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", 0)))
        torch.cuda.set_device(device)
    backend = "nccl" if device.type == "cuda" else "gloo"
    if "RANK" in os.environ:
        dist.init_process_group(backend)
    else:
        dist.init_process_group(backend, rank=0, world_size=1, store=dist.HashStore())
    return device


def load_data(path):
    """The tensors of each part, inputs first: x to y, for training and for validation (None where there is none)."""
    tensors = load_file(path)
    train = [tensors[name] for name in [*INPUTS, "y"]]
    if "y_validation" not in tensors:
        return train, None
    return train, [tensors[f"{name}_validation"] for name in [*INPUTS, "y"]]


def save_checkpoint(path, state):
    """Written aside first, so that a kill leaves the checkpoint before."""
    torch.save(state, f"{path}.new")
    os.replace(f"{path}.new", path)


def from_first(value):
    """The first process's value."""
    values = [value]
    dist.broadcast_object_list(values, src=0)
    return values[0]


def test(model, tensors, batch_size, device, prefix=""):
    """Means of MEASURES over all samples, of which each process measures its share, without dropout."""
    rank, processes = dist.get_rank(), dist.get_world_size()
    share = TensorDataset(*[tensor[rank::processes] for tensor in tensors])
    sums = torch.zeros(len(MEASURES), device=device)
    model.eval()
    with torch.no_grad():
        for batch in DataLoader(share, batch_size):
            ${unpacked} = [tensor.to(device) for tensor in batch]
            sums += len(y) * measure(model(${given}), y)
    dist.all_reduce(sums)
    return dict(zip([prefix + name for name in MEASURES], (sums / len(tensors[-1])).tolist()))

${hasBatchNormalization ? AVERAGING : ''}
def written(values):
    return " - ".join(f"{name} {value:.6g}" for name, value in values.items())


def main():
    options = parse_options()
    device = join_processes()
    rank, processes = dist.get_rank(), dist.get_world_size()
    if options.batch_size % processes:
        raise SystemExit(f"--batch-size {options.batch_size} is no multiple of the {processes} processes that share it")

    def say(text):
        if rank == 0:
            print(text, flush=True)

    train, validation = load_data(options.data)
    torch.manual_seed(options.seed)
    model = ${name}().to(device)
    if rank == 0 and options.weights:
        ${hasBatchNormalization ? 'model.load_state_dict(load_file(options.weights), strict=False)  # without num_batches_tracked' : 'model.load_state_dict(load_file(options.weights))'}
    parallel = DistributedDataParallel(model)  # gives all the weights of the first
    optimizer = build_optimizer(model)

    checkpoint = Path(f"{options.out}.checkpoint")
    done = 0
    state = None
    if rank == 0 and checkpoint.exists():
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    state = from_first(state)
    if state:
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        done = state["epoch"]
        say(f"{checkpoint}: goes on after epoch {done}")

    share = options.batch_size // processes
    sampler = DistributedSampler(range(len(train[-1])), seed=options.seed)
    batches = DataLoader(TensorDataset(*train), share, sampler=sampler)
    for epoch in range(done, options.epochs):
        began = time.perf_counter()
        sampler.set_epoch(epoch)
        torch.manual_seed((options.seed + epoch) * processes + rank)  # of dropout
        sums = torch.zeros(len(MEASURES), device=device)
        count = torch.zeros(1, device=device)
        model.train()
        for batch in batches:
            ${unpacked} = [tensor.to(device) for tensor in batch]
            optimizer.zero_grad()
            values = measure(parallel(${given}), y)
            values[0].backward()  # averages the gradients of all processes
${clipping(compiled.clipping)}            optimizer.step()
            sums += len(y) * values.detach()
            count += len(y)
        dist.all_reduce(sums)
        dist.all_reduce(count)
        logs = dict(zip(MEASURES, (sums / count).tolist()))
${hasBatchNormalization ? '        average_statistics(model)\n' : ''}        if validation is not None:
            logs.update(test(model, validation, share, device, "val_"))
        say(f"epoch {epoch + 1}/{options.epochs} - {written(logs)} - {time.perf_counter() - began:.1f} s")
        if rank == 0:
            state = {"epoch": epoch + 1, "model": model.state_dict(), "optimizer": optimizer.state_dict()}
            save_checkpoint(checkpoint, state)

    logs = test(model, train, share, device)
    if validation is not None:
        logs.update(test(model, validation, share, device, "val_"))
    if rank == 0:
        weights = {name: value.cpu().clone() for name, value in model.state_dict().items()${hasBatchNormalization ? ' if value.is_floating_point()' : ''}}
        save_file(weights, options.out)
    say(f"trained weights in {options.out}: {written(logs)}")
    dist.barrier()  # none leaves before the weights are written
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
`;
}

/** @throws for dropout inside of a recurrent layer, and for regularizers */
function checkTold(model: LayersModel): void {
  for (const layer of allLayers(model)) {
    const config = layer.getConfig();
    const option = ['dropout', 'recurrentDropout'].find((key) => Number(config[key] ?? 0) > 0);
    const told = option ?? regularizerOf(layer);
    if (told !== undefined)
      throw new Error(
        `The layer "${layer.name}" has ${told}, which the code for PyTorch does not tell: take 'keras', ` +
          `or leave it out${option === undefined ? '' : ' and add a layer tf.layers.dropout'}.`,
      );
  }
}

function clipping(options: ClipOptions | undefined): string {
  const { clipNorm, globalClipNorm, clipValue } = options ?? {};
  const parameters = 'model.parameters()';
  if (globalClipNorm !== undefined)
    return indented(`nn.utils.clip_grad_norm_(${parameters}, ${python(globalClipNorm)})\n`, 12);
  if (clipValue !== undefined)
    return indented(`nn.utils.clip_grad_value_(${parameters}, ${python(clipValue)})\n`, 12);
  if (clipNorm === undefined) return '';
  return indented(
    `for parameter in ${parameters}:  # each weight by itself, as Keras does
    nn.utils.clip_grad_norm_(parameter, ${python(clipNorm)})
`,
    12,
  );
}

/** DistributedDataParallel would keep those of the first process. */
const AVERAGING = `
def average_statistics(model):
    """Those of batch normalisation, which each process has taken of its share."""
    for name, value in model.named_buffers():
        if value.is_floating_point():
            dist.all_reduce(value)
            value /= dist.get_world_size()

`;
