import type { CodeLanguage } from '../modelCode';

export type TrainingLanguage = Exclude<CodeLanguage, 'typescript'>;

const DATA = '--data train.safetensors';

/** How a script is started, as its head and the command line tell it. */
export function startLines(language: TrainingLanguage, fileName: string): string {
  const run = `${fileName} ${DATA}`;
  if (language === 'pytorch') {
    const two = `torchrun --nnodes=2 --nproc-per-node=1 --rdzv-backend=c10d --rdzv-id=rnn \\
        --rdzv-endpoint=192.168.1.10:29500 ${run}`;
    return `One process:

    python ${run}

One machine with several GPUs, a process for each (without GPUs give a number of processes instead of gpu):

    torchrun --standalone --nproc-per-node=gpu ${run}

Two machines, the same on both; 192.168.1.10 is the first of them, whose port 29500 the other one reaches:

    ${two}`;
  }
  const worker = (index: number) =>
    `TF_CONFIG='{"cluster": {"worker": ["192.168.1.10:12345", "192.168.1.11:12345"]},
        "task": {"type": "worker", "index": ${index}}}' python ${run}`;
  return `One machine, with all of its GPUs:

    python ${run}

Two machines, whose addresses are in the list, with ports that the other one reaches; the first:

    ${worker(0)}

and the second:

    ${worker(1)}`;
}
