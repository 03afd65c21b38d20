const tex = String.raw;

export const questions = [
  {
    kind: 'single-choice',
    text: 'Dalam encoder–decoder dari dua LSTM (tanpa attention), apa yang didapat decoder dari kalimat masukan?',
    choices: [
      {
        text: 'hidden state semua langkah',
        explanation: 'Itu attention: di sana decoder menengok kembali ke setiap langkah.',
      },
      {
        text: 'bobot encoder',
        explanation:
          'Keduanya punya bobot sendiri. Yang diserahkan adalah state, yang dibuat baru untuk setiap kalimat.',
      },
      { text: tex`state terakhir encoder, $h_T$ dan $C_T$`, correct: true },
      {
        text: 'kata-kata masukan, sekali lagi',
        explanation:
          'Kata-kata itu tidak pernah dilihatnya: semua yang diketahuinya telah melewati state encoder.',
      },
    ],
    explanation: tex`Itulah yang disebut context: ringkasan kalimat yang ukurannya tetap, tempat decoder mulai.`,
  },
  {
    kind: 'multiple-choice',
    text: 'Untuk tugas mana sequence-to-sequence dibuat, ketika sebuah barisan masuk dan barisan dengan panjang lain keluar?',
    choices: [
      {
        text: 'menilai apakah sebuah ulasan memuji',
        explanation: 'Satu jawaban untuk seluruh barisan: banyak ke satu. Decoder tidak diperlukan.',
      },
      {
        text: 'mengubah ucapan menjadi teks',
        correct: true,
        explanation: 'Ribuan potongan suara menjadi beberapa kata.',
      },
      { text: 'menerjemahkan kalimat', correct: true },
      { text: 'meringkas laporan', correct: true },
      {
        text: 'memberi keterangan pada foto (image captioning)',
        explanation:
          'Ini sering disebut di antaranya, dan memang punya encoder dan decoder. Tetapi yang masuk adalah gambar, bukan barisan: satu ke banyak.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Saat pelatihan, decoder membaca kata-kata yang benar (teacher forcing). Apa yang dibacanya saat dipakai?',
    choices: [
      {
        text: 'juga kata-kata yang benar',
        explanation: 'Saat itu kata yang benar belum diketahui: menemukannya adalah tugasnya.',
      },
      { text: 'kata yang baru saja dikeluarkannya sendiri', correct: true },
      {
        text: 'tidak ada, ia hanya mengandalkan state-nya',
        explanation: 'Ia selalu membaca satu kata per langkah; mula-mula tanda awal, lalu katanya sendiri.',
      },
    ],
    explanation:
      'Jadi setelah satu kesalahan ia membaca sesuatu yang tidak pernah muncul saat pelatihan, dan satu kesalahan bisa berlanjut ke yang berikutnya. Sesekali memberinya katanya sendiri saat pelatihan (scheduled sampling) mengurangi hal itu.',
  },
  {
    kind: 'single-choice',
    text: 'Kalimat panjang diterjemahkan dengan buruk, sebab semuanya harus melewati satu vektor yang ukurannya tetap. Apa jalan keluarnya?',
    choices: [
      {
        text: 'GRU (2014), sebab lebih sedikit lupa',
        explanation: 'Itu mengganti selnya, bukan penyempitannya: satu vektor tetap satu vektor.',
      },
      {
        text: 'teacher forcing',
        explanation: 'Itu mempercepat pelatihan, dan membiarkan penyempitannya di tempat.',
      },
      {
        text: 'attention (2014): untuk setiap kata, decoder melihat semua state encoder',
        correct: true,
        explanation: 'Dari Bahdanau, Cho, dan Bengio, mula-mula di dalam jaringan rekuren.',
      },
      {
        text: 'Transformer (2017), yang menciptakan attention',
        explanation:
          'Ia datang tiga tahun setelah attention, dan meninggalkan rekurensi: isinya hanya self-attention.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'Jelaskan sequence-to-sequence kepada orang yang sudah tahu LSTM: kedua bagiannya, apa yang lewat di antaranya, dan bagaimana keluaran terbentuk. Sebutkan tiga kegunaannya.',
    modelAnswer: `**Encoder** membaca masukan langkah demi langkah, dan tidak mengeluarkan apa-apa; yang berarti adalah state terakhirnya. **Decoder** mulai dari state ini, membaca tanda awal, lalu mengeluarkan kata pertama. Kata itu dibacanya di langkah berikutnya, dan seterusnya sampai ia mengeluarkan tanda akhir. Jadi panjang masukan dan keluaran boleh berbeda.

Saat pelatihan ia membaca kata yang benar, bukan katanya sendiri (teacher forcing).

Kegunaan: penerjemahan, ringkasan, ucapan menjadi teks; juga beberapa hari prakiraan dari beberapa minggu riwayat.`,
    keyPoints: [
      'Encoder mengubah masukan menjadi state yang ukurannya tetap.',
      'Decoder mulai dari state itu, dan mengeluarkan satu demi satu langkah, yang masing-masing dibacanya di langkah berikutnya.',
      'Ia mulai dengan tanda awal dan berhenti di tanda akhir, jadi panjangnya boleh berbeda.',
      'Tiga kegunaan dengan barisan di kedua sisi.',
    ],
  },
] as const;
