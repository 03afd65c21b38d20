import { say } from '../../say';

/**
 * What a cell has done to its series, as far as it can be known for sure: by the very objects that it was done to.
 * Each warning comes once for an object, so that a loop does not repeat it.
 */
type Part = 'validation' | 'test';

const wholes = new WeakSet<object>();
const parts = new WeakMap<object, Part>();
const scaledByThemselves = new WeakSet<object>();
const warned = new WeakMap<object, Set<string>>();

const remedy = () =>
  say({
    en:
      'Through its offset and scale the model learns of values that it is to forecast: data leakage, and the error on the test part comes out too low. ' +
      'Split first, fit on the training part only, and transform every part with that: scaler.fit(train), scaler.transform(test).',
    id:
      'Melalui geseran dan skalanya, model mengetahui nilai-nilai yang harus diprakirakannya: itu kebocoran data, dan galat pada bagian uji menjadi terlalu rendah. ' +
      'Bagi deretnya dahulu, cocokkan penskala pada bagian latih saja, lalu ubah semua bagian dengan itu: scaler.fit(train), scaler.transform(test).',
  });

/** @param whole what was cut into these parts, or `undefined` where it may rightly be used as a whole as well */
export function rememberParts(
  whole: unknown,
  { validation, test }: { validation?: unknown; test?: unknown },
): void {
  if (isObject(whole)) wholes.add(whole);
  if (isObject(validation)) parts.set(validation, 'validation');
  if (isObject(test)) parts.set(test, 'test');
}

/** The result of a scaler that was fitted on the very values that it has scaled. */
export function rememberScaled(values: object): void {
  scaledByThemselves.add(values);
}

export function warnOfFit(values: unknown): void {
  if (!isObject(values)) return;
  const part = parts.get(values);
  if (part) {
    const said = say({
      en: `The scaler was fitted on the ${part} part.`,
      id: `Penskala dicocokkan pada bagian ${part === 'test' ? 'uji' : 'validasi'}.`,
    });
    warnOnce(values, `${said} ${remedy()}`);
  } else if (wholes.has(values)) {
    const said = say({
      en: 'The scaler was fitted on the whole series, which rnn.split has cut: also on its validation and test part.',
      id: 'Penskala dicocokkan pada seluruh deret yang dibagi rnn.split: juga pada bagian validasi dan bagian ujinya.',
    });
    warnOnce(values, `${said} ${remedy()}`);
  }
}

export function warnOfSplit(series: unknown): void {
  if (!isObject(series)) return;
  if (!scaledByThemselves.has(series)) return;
  const said = say({
    en: 'This series was scaled by a scaler that was fitted on all of it, before the split: it has seen the validation and the test part.',
    id: 'Deret ini diskalakan oleh penskala yang dicocokkan pada seluruhnya, sebelum dibagi: penskala itu sudah melihat bagian validasi dan bagian uji.',
  });
  warnOnce(series, `${said} ${remedy()}`);
}

/** @param what the function that was asked to */
export function warnOfShuffle(what: string, options: object): void {
  if (!('shuffle' in options) || !options.shuffle) return;
  warnOnce(
    options,
    say({
      en: `${what} does not shuffle: a series keeps its order. When steps are shuffled before the split, the neighbours of every test value are in the training part, the model only has to fill gaps, and the error comes out too low (data leakage). Shuffle at most the windows of the training part: model.fit does, and rnn.windowDataset with shuffleBuffer.`,
      id: `${what} tidak mengacak: deret mempertahankan urutannya. Bila langkah-langkah diacak sebelum dibagi, tetangga tiap nilai uji ada di bagian latih, model tinggal mengisi celah, dan galatnya menjadi terlalu rendah (kebocoran data). Acaklah paling banyak jendela dari bagian latih: model.fit melakukannya, begitu pula rnn.windowDataset dengan shuffleBuffer.`,
    }),
  );
}

/** @param at the first row whose time is not later than before, counted from 1 */
export function warnOfDisorder(table: object, column: string, at: number): void {
  warnOnce(
    table,
    say({
      en: `The rows are not in order of time: in row ${at} "${column}" is not later than in the row before. rnn.split cuts by position, so later steps get into the training part and earlier ones into the test part: data leakage. Sort first: table.sort(${JSON.stringify(column)}).`,
      id: `Baris-barisnya tidak urut waktu: di baris ${at}, "${column}" tidak lebih akhir daripada di baris sebelumnya. rnn.split memotong menurut posisi, sehingga langkah yang lebih akhir masuk ke bagian latih dan yang lebih awal ke bagian uji: itu kebocoran data. Urutkan dahulu: table.sort(${JSON.stringify(column)}).`,
    }),
  );
}

function warnOnce(about: object, text: string): void {
  const texts = warned.get(about) ?? new Set();
  if (texts.has(text)) return;
  warned.set(about, texts.add(text));
  console.warn(`rnn: ${text}`);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
