import { readFileSync, writeFileSync } from 'node:fs';
import type { MemoryUse } from '../protocol';
import type { TensorMeter } from './TensorMeter';

// cells may change `process`
const residentBytes = process.memoryUsage.rss.bind(process.memoryUsage);
const resourceUsage = process.resourceUsage.bind(process);
const { platform } = process;

/** Measures what a cell uses of memory. A cell that has broken the kernel has no measure. */
export class MemoryMeter {
  private constructor(
    private readonly tensors: TensorMeter | undefined,
    private readonly before: number,
    private readonly mostBefore: number,
    private readonly isReset: boolean,
  ) {}

  static start(tensors: TensorMeter | undefined): MemoryMeter | undefined {
    try {
      tensors?.reset();
      return new MemoryMeter(tensors, residentBytes(), mostEver(), resetPeak());
    } catch {
      return undefined;
    }
  }

  /** What was used since the start. */
  read(): MemoryUse | undefined {
    try {
      const after = residentBytes();
      const most = this.isReset ? peak() : mostEver();
      // elsewhere than on Linux a peak is seen only when it is the kernel's highest so far
      const seen = this.isReset || most > this.mostBefore ? most : 0;
      const peakBytes = Math.max(this.before, after, seen);
      return { peakBytes, beforeBytes: this.before, ...this.tensors?.read() };
    } catch {
      return undefined;
    }
  }
}

function mostEver(): number {
  return resourceUsage().maxRSS * 1024;
}

/** Linux can forget a process's peak. Not where files are out of reach. */
function resetPeak(): boolean {
  if (platform !== 'linux') return false;
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

function peak(): number {
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
