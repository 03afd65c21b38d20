import type { OutputGradients, StepValues, Trace, WeightGradients } from '../RecurrentKernel';
import { Block } from './Block';
import { PASS_BYTES, writeFields } from './layout';
import { pad, unpad } from './padding';
import { type PassShape, roundUp } from './PassShape';
import type { WasmKernel } from './WasmKernel';

type KeptName =
  | 'fields'
  | 'x'
  | 'mask'
  | 'recurrentDropout'
  | 'gates'
  | 'hidden'
  | 'dropped'
  | 'cell'
  | 'inner'
  | 'kernelSource'
  | 'recurrentSource';

/** A pass whose steps are kept in the kernels' memory, for the backward pass. */
export class WasmTrace implements Trace {
  readonly #kernel: WasmKernel;
  readonly #shape: PassShape;
  readonly #kept: Block<KeptName>;
  readonly #blocks: Block<string>[];
  #backward?: Block<'hiddenGradient' | 'cellGradient' | 'hiddenGradients' | 'cellGradients'>;

  constructor(kernel: WasmKernel, shape: PassShape, kept: Block<KeptName>) {
    this.#kernel = kernel;
    this.#shape = shape;
    this.#kept = kept;
    this.#blocks = [kept];
  }

  steps(): StepValues {
    const { layout, gateRow, padded, state } = this.#shape;
    const gates = this.#kept.array('gates');
    const values: StepValues = {};
    for (const [gate, block] of Object.entries(layout.gates)) {
      values[gate] = this.#eachStep(gates, gateRow, block * padded);
    }
    if (this.#shape.hasCell)
      values.cell = this.#eachStep(this.#kept.array('cell').subarray(state), padded, 0);
    values.hidden = this.#eachStep(this.#kept.array('hidden').subarray(state), padded, 0);
    return values;
  }

  backward(gradients: OutputGradients, tap: boolean): void {
    this.#kernel.begin();
    const { pass, layout, padded, splitsCandidate, state, hasCell } = this.#shape;
    const { units } = pass.cell;
    const blocks = splitsCandidate ? 2 : layout.recurrentBlocks;
    const block = this.#allocate({
      hiddenGradient: state,
      cellGradient: hasCell ? state : 0,
      hiddenGradients: tap ? pass.timesteps * state : 0,
      cellGradients: tap && hasCell ? pass.timesteps * state : 0,
    });
    this.#backward = block;
    const passing = this.#open({
      sequenceGradient: gradients.sequence?.length ?? 0,
      recurrentTransposed: blocks * padded * padded,
      candidateTransposed: splitsCandidate ? padded * padded : 0,
      scratch: state,
      keptGradient: state,
      room: pass.batch * blocks * padded,
    });
    if (gradients.sequence) passing.array('sequenceGradient').set(gradients.sequence);
    for (const [index, name] of (['hiddenGradient', 'cellGradient'] as const).entries()) {
      const given = gradients.states[index];
      const array = block.array(name);
      if (given) pad(array, given, units, padded);
      else array.fill(0);
    }
    this.#packTransposed(passing.at('recurrentTransposed'), 'recurrentSource', units, 0, 0, blocks);
    if (splitsCandidate) {
      this.#packTransposed(passing.at('candidateTransposed'), 'recurrentSource', units, 0, 2, 1);
    }
    writeFields(this.#fields, {
      sequenceGradient: passing.at('sequenceGradient'),
      hiddenGradient: block.at('hiddenGradient'),
      cellGradient: block.at('cellGradient'),
      recurrentTransposed: passing.at('recurrentTransposed'),
      candidateTransposed: passing.at('candidateTransposed'),
      scratch: passing.at('scratch'),
      keptGradient: passing.at('keptGradient'),
      hiddenGradients: block.at('hiddenGradients'),
      cellGradients: block.at('cellGradients'),
      room: passing.at('room'),
      roomBytes: blocks * padded * 4,
    });
    this.#run('backward', this.#batchParts(this.#shape.work));
  }

  stateGradients(): StepValues<'hidden' | 'cell'> {
    const { padded, hasCell } = this.#shape;
    const each = (name: 'hiddenGradients' | 'cellGradients') =>
      this.#eachStep(this.#backward!.array(name), padded, 0);
    return { hidden: each('hiddenGradients'), ...(hasCell && { cell: each('cellGradients') }) };
  }

  weightGradients(target: WeightGradients): void {
    this.#kernel.begin();
    const { pass, layout, padded, columns, gateRow, work } = this.#shape;
    const { units } = pass.cell;
    const { exports } = this.#kernel.memory;
    const parts = this.#kernel.threads.partsOf(work, (threads) => 2 * threads);
    const kernelRows = roundUp(pass.features, 4);
    const depth = exports.stepsAtATime(pass.batch) * pass.batch;
    const widest = Math.max(kernelRows, padded) + roundUp(Math.ceil(gateRow / parts), 8) + 8;
    const room = widest * depth;
    const block = this.#open({
      kernelGradient: kernelRows * layout.inputBlocks * padded,
      recurrentGradient: padded * layout.recurrentBlocks * padded,
      biasGradient: gateRow,
      room: roundUp(room, 4) * parts,
      kernel: pass.features * columns,
      recurrentKernel: units * columns,
    });
    block.array('kernelGradient').fill(0);
    block.array('recurrentGradient').fill(0);
    writeFields(this.#fields, {
      kernelGradient: block.at('kernelGradient'),
      recurrentGradient: block.at('recurrentGradient'),
      biasGradient: block.at('biasGradient'),
      room: block.at('room'),
      roomBytes: roundUp(room, 4) * 4,
    });
    this.#run('weightGradients', parts);
    exports.unpackKernel(
      ...[block.at('kernel'), block.at('kernelGradient'), pass.features, units, padded],
      ...[layout.inputBlocks, layout.rotation],
    );
    exports.unpackKernel(
      ...[block.at('recurrentKernel'), block.at('recurrentGradient'), units, units, padded],
      ...[layout.recurrentBlocks, 0],
    );
    target.kernel.set(block.array('kernel'));
    target.recurrentKernel.set(block.array('recurrentKernel'));
    target.bias.set(this.#biasGradient(block.array('biasGradient')));
  }

  inputGradient(): Float32Array {
    this.#kernel.begin();
    const { pass, layout, padded, work } = this.#shape;
    const { batch, timesteps, features, cell } = pass;
    const rowWidth = roundUp(features, 8);
    const block = this.#open({
      xGradient: batch * timesteps * features,
      xGradientRows: rowWidth === features ? 0 : batch * rowWidth,
      kernelTransposed: rowWidth * layout.inputBlocks * padded,
      room: batch * layout.inputBlocks * padded,
    });
    this.#packTransposed(
      block.at('kernelTransposed'),
      'kernelSource',
      features,
      layout.rotation,
      0,
      layout.inputBlocks,
    );
    writeFields(this.#fields, {
      xGradient: block.at('xGradient'),
      xGradientRows: block.at('xGradientRows'),
      kernelTransposed: block.at('kernelTransposed'),
      room: block.at('room'),
      roomBytes: layout.inputBlocks * padded * 4,
    });
    this.#run('inputGradients', this.#batchParts((work * rowWidth) / (features + cell.units)));
    return block.array('xGradient');
  }

  initialStateGradients(): Float32Array[] {
    const { pass, padded, hasCell } = this.#shape;
    const each = (name: 'hiddenGradient' | 'cellGradient') =>
      unpad(this.#backward!.array(name), pass.cell.units, padded);
    return [each('hiddenGradient'), ...(hasCell ? [each('cellGradient')] : [])];
  }

  dispose(): void {
    for (const block of this.#blocks.splice(0)) this.#kernel.free(block);
  }

  get #fields(): Int32Array {
    return this.#kernel.memory.integers(this.#kept.at('fields'), PASS_BYTES / 4);
  }

  #run(job: 'backward' | 'weightGradients' | 'inputGradients', parts: number): void {
    this.#kernel.threads.run(job, this.#kept.at('fields'), parts);
  }

  #batchParts(work: number): number {
    return this.#kernel.threads.partsOf(work, (threads) => this.#shape.batchParts(threads));
  }

  /** Freed with the trace. */
  #allocate<Name extends string>(counts: Record<Name, number>): Block<Name> {
    const block = new Block(this.#kernel.memory, counts);
    this.#blocks.push(block);
    return block;
  }

  /** Freed when the kernel is called again. */
  #open<Name extends string>(counts: Record<Name, number>): Block<Name> {
    return this.#kernel.open(new Block(this.#kernel.memory, counts));
  }

  #packTransposed(
    target: number,
    source: 'kernelSource' | 'recurrentSource',
    rows: number,
    rotation: number,
    first: number,
    blocks: number,
  ): void {
    const { pass, padded, columns } = this.#shape;
    const { units } = pass.cell;
    this.#kernel.memory.exports.packTransposed(
      ...[target, this.#kept.at(source), rows, units, padded, columns / units, rotation, first, blocks],
    );
  }

  /** A column block of rows [timesteps, batch], as [batch, timesteps, units]. */
  #eachStep(rows: Float32Array, rowWidth: number, offset: number): Float32Array {
    const { batch, timesteps, cell } = this.#shape.pass;
    const { units } = cell;
    const target = new Float32Array(batch * timesteps * units);
    for (let step = 0; step < timesteps; step++) {
      for (let row = 0; row < batch; row++) {
        const from = (step * batch + row) * rowWidth + offset;
        target.set(rows.subarray(from, from + units), (row * timesteps + step) * units);
      }
    }
    return target;
  }

  #biasGradient(blocks: Float32Array): Float32Array {
    const { pass, layout, padded, columns } = this.#shape;
    const { units } = pass.cell;
    const twoBiases = layout.blocks !== layout.inputBlocks;
    const target = new Float32Array(twoBiases ? 2 * columns : columns);
    const put = (gate: number, block: number) =>
      target.set(blocks.subarray(block * padded, block * padded + units), gate * units);
    for (let block = 0; block < layout.inputBlocks; block++) {
      put((block + layout.rotation) % layout.inputBlocks, block);
    }
    if (twoBiases)
      for (let gate = 0; gate < layout.recurrentBlocks; gate++) put(layout.recurrentBlocks + gate, gate + 1);
    return target;
  }
}
