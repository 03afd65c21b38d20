import { RULE_SUBJECTS } from '../../src/rnn/display/ruleSubjects';
import type { LeakageFinding, LeakageRuleId } from '../../src/rnn/display/views';
import type { Translated } from '../shared/words';

type Values = LeakageFinding['values'];

/** What a report of leakage and other pitfalls says. */
export interface PitfallWords {
  pitfallsTitle: string;
  leakageTitle: string;
  rules: Record<LeakageRuleId, string>;
  findings: Record<LeakageRuleId, (values: Values) => string>;
  passed(rules: string): string;
  pitfallsPassed(rules: string): string;
  unchecked(rules: string): string;
  noProof: string;
}

const FITTED_EN: Record<string, string> = {
  trainAndValidation: 'the training and the validation part together',
  all: 'all parts together',
  other: 'something else than the training part',
};
const FITTED_ID: Record<string, string> = {
  trainAndValidation: 'bagian latih dan validasi sekaligus',
  all: 'semua bagian sekaligus',
  other: 'sesuatu selain bagian latih',
};
const PART_ID: Record<string, string> = { train: 'latih', validation: 'validasi', test: 'uji' };
const SHUFFLED_EN =
  'When steps are shuffled before the split, the neighbours of every test value are in the training part, and the model only has to fill gaps. Split in order of time (rnn.split), and shuffle at most the windows of the training part.';
const SHUFFLED_ID =
  'Jika langkah-langkah diacak sebelum data dibagi, tetangga setiap nilai uji ada di bagian latih, dan model tinggal mengisi celah. Bagilah menurut urutan waktu (rnn.split), dan acak paling jauh jendela-jendela bagian latih.';

const en: PitfallWords = {
  pitfallsTitle: 'Check for pitfalls',
  leakageTitle: 'Leakage check',
  rules: RULE_SUBJECTS,
  findings: {
    scalerFit: ({ fittedOn }) =>
      `The scaler was fitted on ${FITTED_EN[fittedOn!] ?? FITTED_EN.other}: through its offset and scale the model knows the values that it is to forecast. Fit it on the training part only, and transform all parts with it.`,
    shuffled: ({ how, part, index, own, whole }) =>
      how === 'time'
        ? `Time does not go forward: at index ${index} of the ${part} part it is not later than before. ${SHUFFLED_EN}`
        : `The ${part} part has lost the order of the series: from one step to the next its values correlate with ${fixed(own, 2)}, those of the series with ${fixed(whole, 2)}. ${SHUFFLED_EN}`,
    testForStopping: ({ shared, of }) =>
      `${shared} of ${of} test values were also used to stop the training: the epoch was chosen to suit them, so the error on them is too low. Stop on the validation part, and look at the test part once, at the end.`,
    featureIsTarget: ({ feature, lead, r }) =>
      `The feature "${feature}" ${lead === 0 ? 'is the target itself' : `is the target ${lead} step${lead === 1 ? '' : 's'} later`} (correlation ${fixed(r, 4)}): the model can copy the answer from it, which nobody will have when it is used. Leave it out, or give only its past.`,
    overlappingTargets: ({ shared, of }) =>
      `${shared} of ${of} steps are targets of training windows and of test windows: the model was taught what it is tested on. Split the series first, then cut windows from each part (rnn.windows with context).`,
    tooGood: ({ model, share }) =>
      `${model} is too good to be true: its RMSE is ${percent(share)} % of the best baseline's. A series with noise cannot be forecast so well; unless this one has none, look for a feature, a scaler or a window that knows the answer.`,
    notNormalised: ({ feature, size }) =>
      `The input "${feature}" is not normalised: its values are of about ${digits(size)} (root of the mean square), where a scaler makes about 1. The gates saturate, and the model hardly learns. Scale it: rnn.standardScaler().fit(train), then transform all parts.`,
    tooManyParameters: ({ parameters, samples }) =>
      `The model has ${parameters} trainable parameters and ${samples} samples to learn them from: it can learn them by heart. Watch whether val_loss rises while loss falls; take fewer units, dropout or early stopping, or more data.`,
    notStationary: ({ p }) =>
      `The training part is not shown to be stationary (augmented Dickey–Fuller test, p = ${digits(p)}): its level may wander off, and what the model has learned of it no longer holds. Train on differences (rnn.difference, which gives the way back), and test again with rnn.adfTest.`,
    reversedOrder: ({ how, part }) =>
      `${how === 'time' ? `Time runs backwards in the ${part} part: its first row is the latest.` : 'The windows run backwards: their first step is the latest.'} A recurrent network reads from the oldest step to the newest, and a split would train on the future. Sort by time first (table.sort), and do not reverse the windows.`,
    tinyBatches: ({ batchSize }) =>
      `Batches of ${batchSize} are small: each step follows the noise of a few samples, the loss jumps, and an epoch takes long. Take 32, or 16 to 128 and a learning rate to match.`,
    noValidation: () =>
      'There is no validation part: nobody sees when the model begins to learn the training part by heart, and what is chosen by the test part is no longer tested by it. Split with rnn.split, give validationData to fit, and let early stopping watch val_loss.',
  },
  passed: (rules) => `No leakage found by: ${rules}.`,
  pitfallsPassed: (rules) => `Nothing found by: ${rules}.`,
  unchecked: (rules) => `Not checked, as what they need was not given: ${rules}.`,
  noProof: 'No finding is no proof.',
};

const id: PitfallWords = {
  pitfallsTitle: 'Pemeriksaan jebakan umum',
  leakageTitle: 'Pemeriksaan kebocoran',
  rules: {
    scalerFit: 'penskala',
    shuffled: 'urutan waktu',
    testForStopping: 'penghentian latihan',
    featureIsTarget: 'fitur',
    overlappingTargets: 'jendela',
    tooGood: 'galat dibanding pembanding',
    notNormalised: 'normalisasi masukan',
    tooManyParameters: 'jumlah parameter',
    notStationary: 'stasioneritas',
    reversedOrder: 'arah waktu',
    tinyBatches: 'ukuran batch',
    noValidation: 'bagian validasi',
  },
  findings: {
    scalerFit: ({ fittedOn }) =>
      `Penskala dicocokkan pada ${FITTED_ID[fittedOn!] ?? FITTED_ID.other}: lewat geseran dan skalanya, model mengetahui nilai yang harus diprakirakannya. Cocokkan hanya pada bagian latih, lalu pakai untuk mengubah semua bagian.`,
    shuffled: ({ how, part, index, own, whole }) =>
      how === 'time'
        ? `Waktu tidak berjalan maju: pada indeks ${index} di bagian ${PART_ID[part!] ?? part} waktunya tidak lebih akhir dari sebelumnya. ${SHUFFLED_ID}`
        : `Bagian ${PART_ID[part!] ?? part} kehilangan urutan deretnya: dari satu langkah ke langkah berikutnya korelasi nilainya ${fixed(own, 2)}, sedangkan pada deretnya ${fixed(whole, 2)}. ${SHUFFLED_ID}`,
    testForStopping: ({ shared, of }) =>
      `${shared} dari ${of} nilai uji juga dipakai untuk menghentikan latihan: epoch dipilih agar cocok dengannya, sehingga galatnya terlalu rendah. Hentikan latihan berdasarkan bagian validasi, dan lihat bagian uji sekali saja, di akhir.`,
    featureIsTarget: ({ feature, lead, r }) =>
      `Fitur "${feature}" ${lead === 0 ? 'adalah target itu sendiri' : `adalah target ${lead} langkah kemudian`} (korelasi ${fixed(r, 4)}): model dapat menyalin jawaban darinya, padahal jawaban itu belum ada saat model dipakai. Tinggalkan fitur itu, atau berikan hanya masa lalunya.`,
    overlappingTargets: ({ shared, of }) =>
      `${shared} dari ${of} langkah menjadi target jendela latih sekaligus jendela uji: model diajari apa yang akan diujikan. Bagi deretnya dahulu, lalu potong jendela dari tiap bagian (rnn.windows dengan context).`,
    tooGood: ({ model, share }) =>
      `${model} terlalu bagus untuk dipercaya: RMSE-nya ${percent(share)} % dari RMSE pembanding terbaik. Deret yang berderau tidak dapat diprakirakan sebaik itu; kecuali deret ini tanpa derau, carilah fitur, penskala, atau jendela yang mengetahui jawabannya.`,
    notNormalised: ({ feature, size }) =>
      `Masukan "${feature}" belum dinormalisasi: besar nilainya sekitar ${digits(size)} (akar rata-rata kuadrat), sedangkan hasil penskala sekitar 1. Gerbang menjadi jenuh dan model hampir tidak belajar. Skalakan dahulu: rnn.standardScaler().fit(train), lalu ubah semua bagian.`,
    tooManyParameters: ({ parameters, samples }) =>
      `Model memiliki ${parameters} parameter yang dilatih, tetapi hanya ${samples} sampel untuk mempelajarinya: model dapat menghafalnya. Amati apakah val_loss naik selagi loss turun; kurangi unit, pakai dropout atau early stopping, atau tambah data.`,
    notStationary: ({ p }) =>
      `Bagian latih belum terbukti stasioner (uji augmented Dickey–Fuller, p = ${digits(p)}): arasnya dapat terus bergeser, dan yang dipelajari model tentangnya tidak lagi berlaku. Latihlah pada selisihnya (rnn.difference, lengkap dengan jalan kembalinya), lalu uji lagi dengan rnn.adfTest.`,
    reversedOrder: ({ how, part }) =>
      `${how === 'time' ? `Waktu berjalan mundur di bagian ${PART_ID[part!] ?? part}: baris pertamanya yang paling akhir.` : 'Jendela berjalan mundur: langkah pertamanya yang paling akhir.'} Jaringan rekuren membaca dari langkah tertua ke yang terbaru, dan pembagian data akan melatih model pada masa depan. Urutkan dahulu menurut waktu (table.sort), dan jangan balikkan jendelanya.`,
    tinyBatches: ({ batchSize }) =>
      `Batch berisi ${batchSize} sampel terlalu kecil: tiap langkah mengikuti derau beberapa sampel saja, loss melonjak-lonjak, dan satu epoch berlangsung lama. Pakai 32, atau 16 sampai 128 dengan laju belajar yang sesuai.`,
    noValidation: () =>
      'Tidak ada bagian validasi: tidak ada yang melihat kapan model mulai menghafal bagian latih, dan yang dipilih berdasarkan bagian uji tidak lagi teruji olehnya. Bagilah dengan rnn.split, berikan validationData kepada fit, dan biarkan early stopping mengamati val_loss.',
  },
  passed: (rules) => `Tidak ditemukan kebocoran pada: ${rules}.`,
  pitfallsPassed: (rules) => `Tidak ditemukan apa-apa pada: ${rules}.`,
  unchecked: (rules) => `Tidak diperiksa, karena yang dibutuhkan tidak diberikan: ${rules}.`,
  noProof: 'Tanpa temuan belum berarti terbukti bersih.',
};

export const pitfallWords: Translated<PitfallWords> = { en, id };

function fixed(value: number | string | undefined, digits: number): string {
  return Number(value).toFixed(digits);
}

function digits(value: number | string | undefined): string {
  return String(Number(Number(value).toPrecision(2)));
}

function percent(share: number | string | undefined): string {
  return (100 * Number(share)).toPrecision(2);
}
