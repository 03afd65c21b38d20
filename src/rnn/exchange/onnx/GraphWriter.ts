import { DATA_TYPES } from './encode';
import {
  type Attribute,
  floats,
  type GraphMessage,
  int,
  type NodeMessage,
  type OnnxTensor,
  type ValueMessage,
  type ValueType,
} from './messages';

/** A graph while it is written, a node after the other. Every value gets a name of its own, which begins with its layer's. */
export class GraphWriter {
  /** By name; a layer that is applied several times has its weights once. */
  readonly weights = new Map<string, OnnxTensor>();
  readonly #nodes: NodeMessage[] = [];
  readonly #counts: Map<string, number>;

  /** @param layer whose nodes are written; what values are called after */
  constructor(
    public layer = '',
    outer?: GraphWriter,
  ) {
    // a graph within a node sees the values around it, so its own are to have other names
    this.#counts = outer ? outer.#counts : new Map();
  }

  /** Adds a node. @returns its outputs */
  addAll(
    operator: string,
    inputs: string[],
    outputs: number,
    attributes: Record<string, Attribute> = {},
  ): string[] {
    const names = Array.from({ length: outputs }, () => this.newName(operator));
    this.addNamed(operator, inputs, names, attributes);
    return names;
  }

  /** Adds a node with one output. @returns that */
  add(operator: string, inputs: string[], attributes: Record<string, Attribute> = {}): string {
    return this.addAll(operator, inputs, 1, attributes)[0]!;
  }

  addNamed(
    operator: string,
    inputs: string[],
    outputs: string[],
    attributes: Record<string, Attribute> = {},
  ): void {
    this.#nodes.push({ operator, inputs, outputs, attributes });
  }

  /** Numbers that are no weights of the model: shapes, axes, … */
  constant(tensor: OnnxTensor): string {
    return this.add('Constant', [], { value: { type: 'tensor', value: tensor } });
  }

  number(value: number): string {
    return this.constant(floats([], [value]));
  }

  /** @param name of the weight, which begins with that of its layer; @returns it */
  weight(name: string, tensor: OnnxTensor): string {
    this.weights.set(name, tensor);
    return name;
  }

  cast(value: string, to: ValueType | 'int64'): string {
    return this.add('Cast', [value], { to: int(DATA_TYPES[to]) });
  }

  finish(name: string, inputs: ValueMessage[], outputs: ValueMessage[]): GraphMessage {
    return { name, nodes: this.#nodes, weights: this.weights, inputs, outputs };
  }

  /** Of a value that is not there yet. */
  newName(what: string): string {
    const base = `${this.layer}/${what}`;
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    return count === 1 ? base : `${base}_${count}`;
  }
}
