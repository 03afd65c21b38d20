import type { Translated } from '../shared/words';

export interface TimelineWords {
  title: string;
  detail: string;
  until(year: string): string;
  since(year: string): string;
  year: string;
  model: string;
  solved: string;
  heldBack: string;
  cursor: string;
  hint: string;
  /** What the library writes in English, by the id of its era or event. */
  eras: Record<string, { name: string; limit: string }>;
  events: Record<string, string>;
}

const en: TimelineWords = {
  title: 'Models of sequences',
  detail: 'what came when, and what it solved; each era has a scale of its own',
  until: (year) => `until ${year}`,
  since: (year) => `since ${year}`,
  year: 'year',
  model: 'model',
  solved: 'what it solved',
  heldBack: 'held back by',
  cursor: 'Model',
  hint: 'Point at a model for its papers; click or arrow keys pin it, Escape lets go.',
  eras: {},
  events: {},
};

const id: TimelineWords = {
  title: 'Model untuk barisan',
  detail: 'apa yang datang kapan, dan apa yang dipecahkannya; tiap zaman punya skala sendiri',
  until: (year) => `sampai ${year}`,
  since: (year) => `sejak ${year}`,
  year: 'tahun',
  model: 'model',
  solved: 'yang dipecahkannya',
  heldBack: 'terhambat oleh',
  cursor: 'Model',
  hint: 'Arahkan penunjuk ke satu model untuk melihat makalahnya; klik atau tombol panah menyematkan, Escape melepas.',
  eras: {
    before: {
      name: 'Sebelum jaringan rekuren',
      limit: 'fitur yang dibuat dengan tangan, dan ingatan yang pendek atau tetap',
    },
    recurrent: {
      name: 'Jaringan rekuren',
      limit: 'langkah demi langkah, sehingga lambat dilatih pada barisan panjang',
    },
    attention: {
      name: 'Self-attention',
      limit:
        'perlu banyak data dan memori; untuk deret pendek dan data sedikit, jaringan rekuren masih berguna',
    },
  },
  events: {
    ar: 'Memprakirakan deret sebagai jumlah berbobot dari nilai-nilai terakhirnya.',
    hmm: 'Menjelaskan yang teramati dengan state tersembunyi yang berubah dari langkah ke langkah.',
    arima: 'Menambahkan rata-rata bergerak dan selisih, sehingga deret bertren pun dapat diprakirakan.',
    rnn: 'Mempelajari hidden state-nya sendiri, dengan backpropagation through time.',
    bidirectional: 'Membaca barisan dari dua arah, jadi tiap langkah tahu apa yang datang sesudahnya.',
    lstm: 'Menyimpan cell state di balik gerbang; di sepanjangnya gradien tidak lenyap.',
    gru: 'Hampir sama, dengan dua gerbang dan satu state: parameternya lebih sedikit.',
    attention:
      'Membuat decoder dapat melihat kembali setiap langkah masukan, bukan hanya satu state terakhir.',
    transformer:
      'Tanpa rekurensi: self-attention melihat semua langkah sekaligus dan melatihnya secara paralel.',
    gpt: 'Satu Transformer yang belajar meneruskan teks apa pun, lalu disesuaikan untuk tiap tugas.',
    bert: 'Belajar dari bagian teks yang ditutupi, dibaca dari dua arah, lalu disesuaikan untuk tiap tugas.',
  },
};

export const words: Translated<TimelineWords> = { en, id };
