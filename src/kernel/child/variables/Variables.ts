import { types } from 'node:util';
import type { MimeBundle } from '../../../rnn/display/mime';
import { toBundle } from '../../../rnn/display/toBundle';
import { detailedBundle } from '../../../rnn/display/tensorDetail/detailedBundle';
import type { Tf } from '../../../rnn/tf';
import type {
  TensorMemory,
  Variable,
  VariableList,
  VariablePath,
  VariablesQuestion,
} from '../../variables/Variable';
import { cellVariables, kernelGlobals } from './cellVariables';
import { ownValue } from './inert';
import { COMPUTED, describeValue } from './describeValue';
import { membersOf, type Member, type Members } from './membersOf';

const MOST = 1_000;
/** What is described later is only named. */
const MOST_MS = 300;

interface VariablesHost {
  tf: Tf;
  /** Of all cells that were run. */
  declaredNames(): Iterable<string>;
  memory(countLost: boolean): Promise<TensorMemory>;
}

/** Answers what an idle kernel's client asks about variables. To be made before the first cell runs. */
export class Variables {
  readonly #isOwn = kernelGlobals();
  /** Also under other names, as after an import. */
  readonly #library = [ownValue(globalThis, 'tf'), ownValue(globalThis, 'rnn')];

  constructor(private readonly host: VariablesHost) {}

  /** `undefined` for what is not there any more. */
  async answer(question: VariablesQuestion): Promise<unknown> {
    switch (question.about) {
      case 'snapshot': {
        const all = this.#all();
        const list = this.#list({ members: all.slice(0, MOST), more: Math.max(0, all.length - MOST) });
        return { ...list, memory: await this.host.memory(question.countLost ?? false) };
      }
      case 'members': {
        const member = this.#find(question.path);
        return member && this.#list(membersOf(this.host.tf, member.value));
      }
      case 'view': {
        const member = this.#find(question.path);
        return member && this.#view(member.value);
      }
    }
  }

  #all(): Member[] {
    const isLibrary = (value: unknown) => this.#library.includes(value);
    return cellVariables(this.host.declaredNames(), this.#isOwn).filter(
      ({ value }) =>
        !isLibrary(value) &&
        !(types.isModuleNamespaceObject(value) && isLibrary(ownValue(value as object, 'default'))),
    );
  }

  #find([name, ...rest]: VariablePath): Member | undefined {
    let found = this.#all().find((member) => member.name === name);
    for (const step of rest)
      found = found && membersOf(this.host.tf, found.value).members.find((member) => member.name === step);
    return found;
  }

  #view(value: unknown): MimeBundle | undefined {
    const { tf } = this.host;
    return detailedBundle(tf, value) ?? toBundle(tf, value);
  }

  #list({ members, more }: Members): VariableList {
    const end = performance.now() + MOST_MS;
    const variables = members.map((member) => this.#describe(member, performance.now() > end));
    return { variables, more };
  }

  #describe({ name, value, isComputed }: Member, isLate: boolean): Variable {
    if (isComputed) return { name, ...COMPUTED };
    const unknown = {
      name,
      kind: 'other',
      type: typeof value,
      preview: '',
      hasMembers: false,
      hasView: false,
    } as const;
    if (isLate) return unknown;
    try {
      return { name, ...describeValue(this.host.tf, value) };
    } catch {
      return unknown; // something in it is not what its class says
    }
  }
}
