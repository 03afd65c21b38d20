const tex = String.raw;

export const questions = [
  {
    kind: 'number',
    text: tex`Lapisan Dropout dengan rate $0{,}2$ mempertahankan nilai $0{,}4$ saat pelatihan. Diteruskan sebagai angka berapa? (Seperti di Keras, PyTorch, dan TensorFlow.js.)`,
    answer: 0.5,
    tolerance: 0.001,
    hints: [
      'Secara rata-rata lapisan berikutnya harus mendapat sebanyak tanpa dropout. Seperlimanya hilang.',
    ],
    mistakes: [
      {
        answer: 0.4,
        explanation:
          'Maka saat pelatihan lapisan berikutnya mendapat seperlima lebih sedikit daripada saat dipakai.',
      },
      {
        answer: 0.32,
        explanation: tex`Itu $0{,}4 \cdot 0{,}8$: begitulah bentuk pertama dropout menskalakan saat dipakai. Sekarang justru diperbesar saat pelatihan.`,
      },
      {
        answer: 2,
        explanation: tex`Itu dibagi dengan rate. Pembaginya ialah bagian yang dipertahankan: $1 - 0{,}2$.`,
      },
    ],
    explanation: tex`$0{,}4 / (1 - 0{,}2) = 0{,}5$. Jadi tidak ada yang perlu diskalakan saat model dipakai.`,
  },
  {
    kind: 'single-choice',
    text: 'Apa yang dilakukan dropout saat model yang sudah dilatih membuat prakiraan?',
    choices: [
      { text: 'tidak ada', correct: true },
      {
        text: 'menghilangkan unit yang paling sering dihilangkan',
        explanation: 'Unit mana yang dihilangkan diundi lagi untuk setiap batch; tidak ada yang diingat.',
      },
      {
        text: 'sama seperti saat pelatihan',
        explanation:
          'Maka jendela yang sama mendapat prakiraan yang berbeda setiap kali. Kadang itu disengaja, untuk melihat seberapa yakin sebuah model, tetapi tidak pernah terjadi dengan sendirinya.',
      },
    ],
  },
  {
    kind: 'multiple-choice',
    text: 'Di mana dropout sebaiknya diletakkan dalam jaringan rekuren?',
    choices: [
      {
        text: 'di belakang embedding, satu dimensi penuh sekaligus (`SpatialDropout1D`)',
        correct: true,
        explanation:
          'Dimensi yang hanya hilang di satu kata bisa ditebak dari tetangganya; karena itu ia dihilangkan di semua kata.',
      },
      {
        text: 'pada sambungan rekuren, dengan mask yang sama di setiap langkah sebuah barisan',
        correct: true,
        explanation:
          'Itulah `recurrent_dropout` (Gal dan Ghahramani, 2016): yang diingat di unit-unit lain bertahan.',
      },
      {
        text: 'di belakang lapisan terakhir, pada prakiraan',
        explanation: 'Prakiraan yang sesekali 0 tidak mengajarkan apa-apa.',
      },
      {
        text: 'pada sambungan rekuren, dengan mask baru di setiap langkah',
        explanation: tex`Dengan rate $0{,}2$, probabilitas sebuah nilai bertahan selama 50 langkah $0{,}8^{50} \approx 0{,}00001$: tidak ada lagi yang diingat.`,
      },
      {
        text: 'di antara dua lapisan, pada apa yang diteruskan ke lapisan di atasnya',
        correct: true,
        explanation: 'Di sana ia tidak menyentuh ingatan di dalam lapisan.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Di PyTorch, apa yang dilakukan `nn.LSTM(1, 64, num_layers=1, dropout=0.3)`?',
    choices: [
      {
        text: 'Menghilangkan 30 % masukan.',
        explanation: 'Itu `dropout` sebuah lapisan di Keras. Di PyTorch kata yang sama berarti lain.',
      },
      {
        text: 'Tidak menghilangkan apa pun: dropout ini bekerja di antara lapisan, sedangkan lapisannya hanya satu.',
        correct: true,
        explanation: 'PyTorch memperingatkannya. Dengan satu lapisan diperlukan `nn.Dropout` di belakangnya.',
      },
      {
        text: 'Menghilangkan 30 % sambungan rekuren.',
        explanation: 'Itu `recurrent_dropout` di Keras; `nn.LSTM` tidak punya yang seperti itu.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'Apa gunanya dropout, dan mengapa harus dipakai dengan hati-hati di jaringan rekuren?',
    modelAnswer: `Saat pelatihan, dropout menjadikan sebagian nilai 0 secara acak. Jadi tidak ada unit yang bisa mengandalkan satu unit lain tertentu, dan jaringan mempelajari beberapa jalan ke jawabannya: overfitting berkurang. Saat dipakai, semuanya lengkap.

Di lapisan rekuren, sebuah nilai melewati sambungan yang sama di setiap langkah. Jika setiap kali ada hal lain yang dihilangkan, ingatannya segera habis. Karena itu dropout diletakkan di antara lapisan, atau satu mask dipertahankan sepanjang barisan. Jika selisih antara pelatihan dan validasi kecil, dropout tidak diperlukan sama sekali.`,
    keyPoints: [
      'Dropout melawan overfitting: tidak ada unit yang boleh mengandalkan satu unit lain tertentu.',
      'Dropout bekerja hanya saat pelatihan.',
      'Mask baru di setiap langkah pada sambungan rekuren akan menghapus ingatan.',
      'Jadi: di antara lapisan, atau dengan satu mask untuk seluruh barisan.',
    ],
  },
] as const;
