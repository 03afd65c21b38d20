export const questions = [
  {
    kind: 'single-choice',
    text: 'Satu batch berisi 32 barisan, panjangnya 50 langkah dengan 1 fitur, masuk ke LSTM dengan 64 unit dan `return_sequences=True` (di sini `returnSequences: true`). Bentuk apa yang keluar?',
    choices: [
      {
        text: '`(32, 50, 64)`',
        correct: true,
        explanation: 'Hidden state setiap langkah: masing-masing 64 nilai.',
      },
      {
        text: '`(32, 50, 50)`',
        explanation: 'Yang keluar per langkah bergantung pada banyaknya unit, bukan pada banyaknya langkah.',
      },
      { text: '`(32, 64)`', explanation: 'Itu hidden state terakhir saja, dengan `return_sequences=False`.' },
      {
        text: '`(32, 50, 1)`',
        explanation: 'Fitur masukan sudah tidak ada: setiap langkah kini punya satu nilai per unit.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Tiga lapisan LSTM ditumpuk, dan satu lapisan Dense di belakangnya membuat satu prakiraan. LSTM mana yang memerlukan `return_sequences=True`?',
    choices: [
      {
        text: 'tidak satu pun',
        explanation: 'Lapisan kedua memerlukan barisan; satu state terakhir bukan barisan.',
      },
      {
        text: 'ketiga-tiganya',
        explanation: 'Maka lapisan Dense membuat satu prakiraan per langkah, 50 dan bukan satu.',
      },
      {
        text: 'yang ketiga saja',
        explanation: 'Maka yang kedua mendapat satu vektor, padahal ia memerlukan barisan.',
      },
      {
        text: 'yang pertama dan kedua',
        correct: true,
        explanation: 'Lapisan yang diikuti lapisan rekuren lain meneruskan semua langkah.',
      },
    ],
  },
  {
    kind: 'number',
    text: 'Berapa nilai per langkah yang keluar dari `Bidirectional(LSTM(64, return_sequences=True))`, yang seperti lazimnya menyambung (concat) kedua arah?',
    answer: 128,
    mistakes: [
      {
        answer: 64,
        explanation:
          'Setiap arah adalah lapisan tersendiri dengan 64 unit, dan kedua keluarannya diletakkan berdampingan.',
      },
    ],
    explanation: 'Jika digabung dengan jumlah atau rata-rata, hasilnya 64.',
  },
  {
    kind: 'multiple-choice',
    text: 'Di mana lapisan dua arah boleh dipakai?',
    choices: [
      {
        text: 'menilai apakah sebuah ulasan film memuji',
        correct: true,
        explanation: 'Seluruh ulasan sudah ada sebelum dinilai.',
      },
      {
        text: 'memprakirakan besok dari jendela 30 hari terakhir',
        correct: true,
        explanation:
          'Ke-30 hari itu sudah lewat, jadi tidak ada yang bocor jika dibaca mundur. Memang sering dikatakan bahwa lapisan dua arah tidak cocok untuk prakiraan: yang tidak mungkin ialah menunggu langkah yang belum terjadi. Apakah ia menolong, bagian validasi yang menunjukkan.',
      },
      {
        text: 'menandai nama-nama dalam dokumen yang tersimpan',
        correct: true,
        explanation: 'Kata sesudahnya sering menunjukkan apakah sebuah kata adalah nama.',
      },
      {
        text: 'membuat teks dari siaran langsung, kata demi kata saat diucapkan',
        explanation: 'Lapisan mundur mulai dari akhir ucapan, dan akhir itu belum ada.',
      },
    ],
    hints: ['Tanyakan setiap kali: apakah seluruh barisan sudah ada saat jawaban diperlukan?'],
  },
  {
    kind: 'multiple-choice',
    text: 'Apa yang benar tentang lapisan dengan `stateful=True`?',
    choices: [
      {
        text: 'Anda yang menentukan kapan state kembali ke nol.',
        correct: true,
        explanation: 'Dengan mereset lapisan: di akhir suatu deret, atau setelah setiap epoch.',
      },
      {
        text: 'Ukuran batch tetap, dan batch tidak boleh diacak.',
        correct: true,
        explanation: 'Sampel ke-5 batch berikutnya harus merupakan lanjutan sampel ke-5 batch ini.',
      },
      {
        text: 'State di akhir satu batch menjadi awal batch berikutnya, sampel demi sampel.',
        correct: true,
      },
      {
        text: 'Lapisan stateless tidak mengingat apa pun dari langkah ke langkah.',
        explanation:
          'Di dalam satu barisan ia mengingat. Hanya saja setiap barisan dimulainya dengan state nol.',
      },
      {
        text: 'Bobotnya tersimpan dari batch ke batch, sedangkan lapisan stateless kehilangan bobotnya.',
        explanation:
          'Bobot selalu tersimpan. Yang dimulai lagi dari awal oleh lapisan stateless adalah *state*-nya, h dan C.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'Satu deret panjang dipotong menjadi jendela-jendela. Apa yang dilakukan lapisan stateless, apa yang dilakukan lapisan stateful, dan mana yang akan Anda pakai?',
    modelAnswer: `Lapisan stateless memulai setiap jendela dengan state nol, sehingga ia hanya mengetahui isi jendela itu. Jendela boleh bertumpang-tindih, dan boleh diacak.

Lapisan stateful meneruskan state dari jendela ke jendela, sehingga bisa mengingat lebih jauh ke belakang daripada satu jendela. Untuk itu jendela harus bersambung tanpa bertumpang-tindih, berurutan, dengan ukuran batch yang tetap, dan state harus direset di akhir setiap deret.

Biasanya saya memakai yang stateless dengan jendela yang cukup panjang: lebih sederhana, dan tidak mudah salah.`,
    keyPoints: [
      'Stateless: state mulai dari nol di setiap jendela.',
      'Stateful: state diteruskan dari batch ke batch.',
      'Stateful memerlukan urutan, ukuran batch yang tetap, dan reset.',
    ],
  },
] as const;
