import type { AdvisorTexts } from './AdvisorTexts';

export const id: AdvisorTexts = {
  forks: {
    order: {
      question: 'Apakah urutan langkahnya penting?',
      branches: {
        yes: {
          answer: 'ya, barisan',
          reason:
            'Urutannya membawa informasi, dan jaringan rekuren menyimpan yang telah lewat di dalam state-nya.',
        },
        no: {
          answer: 'tidak',
          result: 'Jaringan feedforward atau CNN',
          reason:
            'Jika mengacak langkahnya tidak menghilangkan apa pun, jaringan feedforward lebih sederhana dan lebih cepat dilatih; untuk pola setempat, seperti pada gambar, pakailah CNN.',
        },
      },
    },
    dependency: {
      question: 'Berapa langkah ke belakang yang memengaruhi keluaran?',
      branches: {
        short: {
          answer: 'kurang dari 10',
          result: 'SimpleRNN',
          reason:
            'Sepanjang kurang dari 10 langkah gradien bertahan tanpa gerbang, jadi sel yang paling sederhana bisa cukup.',
        },
        medium: {
          answer: '10 sampai 100',
          result: 'GRU',
          reason:
            'Mulai sekitar 10 langkah gradien SimpleRNN memudar. Update gate pada GRU meneruskan state, dengan bobot seperempat lebih sedikit daripada LSTM.',
        },
        long: {
          answer: 'lebih dari 100',
          result: 'LSTM',
          reason:
            'Di atas 100 langkah ingatan harus tahan lama: cell state pada LSTM diteruskan dengan penjumlahan, sehingga gradiennya paling sedikit memudar.',
        },
      },
    },
    samples: {
      question: 'Berapa banyak sampel untuk belajar?',
      branches: {
        large: {
          answer: 'sejuta atau lebih',
          result: 'Bertumpuk: 3 lapis',
          reason:
            'Sampel sebanyak itu dapat mengajari beberapa lapis; tiap lapis melihat lebih menyeluruh daripada lapis di bawahnya.',
        },
        small: {
          answer: 'lebih sedikit',
          result: 'Dangkal: 1 atau 2 lapis',
          reason:
            'Dengan sampel lebih sedikit, tiap lapis tambahan punya bobot yang tidak dapat ditentukan oleh data: mulailah dengan satu, dan mulai sepuluh ribu sampel dengan dua.',
        },
      },
    },
    future: {
      question: 'Apakah seluruh barisan sudah diketahui sebelum jawaban diperlukan?',
      branches: {
        yes: {
          answer: 'ya',
          result: 'Dua arah (bidirectional)',
          reason: 'Yang datang kemudian ikut membantu: lapisan kedua membaca barisan dari ujungnya.',
        },
        no: {
          answer: 'tidak',
          result: 'Hanya maju',
          reason: 'Saat dipakai hanya ada masa lalu, jadi jaringan hanya boleh membaca maju.',
        },
      },
    },
  },
  caveats: {
    guess:
      'Sejauh mana ketergantungan menjangkau biasanya hanya dugaan. Bandingkan sel dengan rnn.gradientFlow, dan coba langkah yang lebih banyak dan lebih sedikit.',
    nearLimit:
      'Ketergantungan Anda dekat dengan batas aturan ini, padahal batasnya tidak tajam: coba juga sel di sebelahnya.',
    betweenSizes:
      'Aturan ini berbicara tentang ribuan dan jutaan sampel. Antara seratus ribu dan sejuta, coba dua dan tiga lapis.',
    fewSamples:
      'Kurang dari seribu sampel itu sedikit untuk jaringan apa pun: pakai sedikit unit dan lebih banyak dropout, dan bandingkan dengan baseline.',
    manyForGru: 'Dengan jutaan sampel dan pola yang rumit, LSTM sering kali sedikit lebih baik daripada GRU.',
    fewForLstm:
      'Pada data yang kecil, LSTM, yang bobotnya lebih banyak, lebih cepat overfitting daripada GRU.',
    resources:
      'GRU lebih cepat dilatih dan memerlukan lebih sedikit memori daripada LSTM, dengan mutu yang hampir sama.',
    veryLong:
      'Di atas seribu langkah LSTM dan GRU pun kesulitan: pendekkan barisannya atau rata-ratakan langkahnya, atau lihat pilihan lain.',
    futureOfForecast:
      'Yang diprakirakan atau dibangkitkan tidak pernah diketahui sebelumnya. Membaca dua arah hanya benar di dalam jendela yang sudah ada.',
    streamEnds:
      'Aliran data tidak punya ujung untuk dibaca mundur: jaringan dua arah harus menunggu ujungnya.',
    oneLayerTranslation:
      'Model yang menyertai saran ini punya satu lapis di encoder dan satu di decoder, dan keduanya membaca maju: kembangkan setelah berjalan.',
  },
  alternatives: {
    lstm: { name: 'LSTM', why: 'sering tidak lebih baik daripada GRU, kadang sedikit: coba keduanya.' },
    gru: {
      name: 'GRU',
      why: 'bobotnya lebih sedikit daripada LSTM dan sering sama baiknya, dan jauh lebih ingat daripada SimpleRNN: coba keduanya.',
    },
    simpleRnn: {
      name: 'SimpleRNN',
      why: 'kalau ketergantungannya ternyata pendek: inilah yang paling kecil.',
    },
    transformer: {
      name: 'Transformer',
      why: 'melihat semua langkah sekaligus dan dilatih secara paralel; perlu banyak data dan memori.',
    },
    tcn: {
      name: 'Temporal convolutional network',
      why: 'CNN sepanjang waktu, dilatih secara paralel, dengan jangkauan yang ditetapkan lebih dulu.',
    },
    stateSpace: {
      name: 'State space model',
      why: 'waktunya hanya sebanding dengan panjang barisan: untuk barisan yang sangat panjang.',
    },
  },
  assets: {
    smallData: 'Data sedikit: Transformer memerlukan lebih banyak.',
    streaming:
      'Aliran data: biaya tiap langkah baru selalu sama, dan yang diperlukan hanya state, bukan semua yang telah lewat.',
    resources: 'Perangkat kecil: bobotnya sedikit, dan hanya satu state yang disimpan.',
    interpretable: 'Jika alasannya harus terlihat: gerbang dan state dapat diperiksa langkah demi langkah.',
    classic: 'Deret waktu klasik, yang datanya jarang cukup untuk model yang lebih besar.',
  },
  heads: {
    path: 'Alasannya',
    caveats: 'Perhatikan',
    alternatives: 'Coba juga',
    allAlternatives: 'Selain jaringan rekuren',
    assets: 'Yang mendukung jaringan rekuren',
    noAnswers: 'belum ada yang dijawab',
  },
  layers: (count) => `${count} lapis`,
  model: (parameters) => `Model yang menyertainya punya ${parameters} parameter.`,
  steps: (_, shown) => `${shown} langkah ke belakang`,
  samples: (value) => `${value} sampel`,
};
