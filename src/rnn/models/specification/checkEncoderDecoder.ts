import { say } from '../../../say';
import { SpecificationError } from './problem';
import type { EncoderDecoderSpecification } from './specification';

/** @throws SpecificationError when the encoder's state could not be the decoder's, or its output not its input */
export function checkEncoderDecoder({ encoder, decoder }: EncoderDecoderSpecification): void {
  const [from, to] = [encoder.recurrent, decoder.recurrent];
  for (const [part, { input, recurrent }] of [
    ['encoder', encoder],
    ['decoder', decoder],
  ] as const) {
    if (input.kind === 'vector')
      throw new SpecificationError(
        say({
          en: `The ${part} reads a sequence, not one vector.`,
          id: `${part === 'encoder' ? 'Encoder' : 'Decoder'} membaca barisan, bukan satu vektor.`,
        }),
        [part, 'input'],
      );
    if (recurrent.bidirectional)
      throw new SpecificationError(
        say({
          en: `"${recurrent.name}" is bidirectional: ${part === 'decoder' ? 'a decoder cannot read what it has not yet put out' : 'its state would be twice as large as the decoder’s'}. Set bidirectional: false.`,
          id: `"${recurrent.name}" dua arah: ${part === 'decoder' ? 'decoder tidak dapat membaca yang belum dikeluarkannya' : 'state-nya akan dua kali sebesar state decoder'}. Atur bidirectional: false.`,
        }),
        [part, 'recurrent', 'bidirectional'],
      );
  }
  if (from.kind !== to.kind || from.units !== to.units)
    throw new SpecificationError(
      say({
        en: `The state of "${from.name}" (${from.kind}, ${from.units} units) becomes that of "${to.name}" (${to.kind}, ${to.units} units): let both be alike.`,
        id: `State dari "${from.name}" (${from.kind}, ${from.units} unit) menjadi state "${to.name}" (${to.kind}, ${to.units} unit): samakan keduanya.`,
      }),
      ['decoder', 'recurrent'],
    );
  const { input, output } = decoder;
  const width = input.kind === 'sequence' || input.kind === 'vector' ? input.features : input.vocabulary;
  if (width !== output.units)
    throw new SpecificationError(
      say({
        en: `"${output.name}" puts out ${output.units} values a step, but the decoder reads ${width}: what it says could not be fed back. Let both be the same.`,
        id: `"${output.name}" mengeluarkan ${output.units} nilai per langkah, tetapi decoder membaca ${width}: keluarannya tidak dapat dimasukkan kembali. Samakan keduanya.`,
      }),
      ['decoder', 'output', 'units'],
    );
}
