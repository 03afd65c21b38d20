import type * as Tf from '@tensorflow/tfjs';
import { Scaler } from '../../rnn/data/scaling/Scaler';
import { Table } from '../../rnn/data/table/Table';
import { Advice } from '../../rnn/models/Advice';
import { SpecifiedEncoderDecoder, SpecifiedModel } from '../../rnn/models/SpecifiedModel';
import { Tokenizer } from '../../rnn/text/tokenizer/Tokenizer';

const OWN = { Advice, Scaler, SpecifiedEncoderDecoder, SpecifiedModel, Table, Tokenizer };

/** A bundle gives classes other names than people know, and a debugger shows them. */
export function nameClasses(tf: typeof Tf): void {
  const { classNameMap } = tf.serialization.SerializationMap.getMap();
  for (const [name, [registered]] of Object.entries(classNameMap)) setName(registered, name);
  for (const classes of [tf, tf.layers, tf.data, OWN])
    for (const [name, value] of Object.entries(classes as Record<string, unknown>))
      if (/^[A-Z]/.test(name) && typeof value === 'function') setName(value, name);
}

function setName(target: object, name: string): void {
  Object.defineProperty(target, 'name', { value: name, configurable: true });
}
