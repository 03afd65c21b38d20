const tex = String.raw;

export const questions = [
  {
    kind: 'number',
    text: tex`Berapa jumlah parameter lapisan LSTM dengan $u = 64$ unit yang membaca $f = 1$ fitur?`,
    answer: 16_896,
    unit: 'parameter',
    hints: [
      'Ada berapa blok bobot? Setiap gerbang punya satu, dan ada satu lagi yang juga punya.',
      tex`Satu blok punya kernel $f \times u$, kernel rekuren $u \times u$, dan $u$ bias.`,
    ],
    mistakes: [
      {
        answer: 12_672,
        explanation: tex`Itu tiga blok, satu per gerbang. Kandidat $\tilde{C}_t$ juga punya bobot.`,
      },
      { answer: 16_640, explanation: 'Biasnya belum dihitung: 64 di masing-masing dari empat blok.' },
      { answer: 4224, explanation: 'Itu satu blok, yaitu SimpleRNN. LSTM punya empat.' },
    ],
    explanation: tex`$4 \, (u f + u^2 + u) = 4 \cdot 4224 = 16\,896$`,
  },
  {
    kind: 'single-choice',
    text: 'Sebuah tabel mengatakan LSTM punya 4 gerbang dan GRU 2; rangkuman di belakangnya menyebut 3 dan 2. Mana yang benar?',
    choices: [
      {
        text: 'LSTM: 3 gerbang dan satu kandidat, jadi 4 blok bobot. GRU: 2 gerbang dan satu kandidat, jadi 3 blok.',
        correct: true,
        explanation: 'Jadi parameter GRU kira-kira tiga perempat parameter LSTM yang sama besarnya.',
      },
      {
        text: 'LSTM: 3 gerbang, GRU: 2 gerbang. Jadi parameter GRU dua pertiganya.',
        explanation: 'Jumlah gerbangnya benar, tetapi keduanya juga punya kandidat dengan bobot sendiri.',
      },
      {
        text: 'LSTM: 4 gerbang, GRU: 2 gerbang. Jadi parameter GRU setengahnya.',
        explanation: tex`Blok keempat LSTM adalah kandidat: $\tanh$ yang membuat isi baru, dan bukan gerbang. GRU juga punya kandidat.`,
      },
    ],
  },
  {
    kind: 'number',
    text: tex`Keras 3 dan PyTorch memberi GRU dua vektor bias di setiap blok, satu untuk masukan dan satu untuk state. Berapa jumlah parameter GRU seperti itu dengan 64 unit dan 1 fitur?`,
    answer: 12_864,
    unit: 'parameter',
    hints: ['Tiga blok.', tex`Di setiap blok: $u f + u^2$ bobot, dan $2u$ bias.`],
    mistakes: [
      {
        answer: 12_672,
        explanation:
          'Itu satu vektor bias per blok, seperti dalam persamaan di buku (di Keras `reset_after=False`).',
      },
      {
        answer: 12_480,
        explanation: 'Tanpa bias sama sekali, seperti persamaan GRU yang sering ditulis. Ada dua per blok.',
      },
      { answer: 8576, explanation: 'Itu dua blok, satu per gerbang. Kandidat juga punya bobot.' },
      { answer: 16_896, explanation: 'Itu LSTM: empat blok. GRU punya tiga.' },
    ],
    explanation: tex`$3 \, (u f + u^2 + 2u) = 12\,864$`,
  },
  {
    kind: 'single-choice',
    text: tex`Sebuah buku menulis state GRU sebagai

$$h_t = (1 - z_t) \odot h_{t-1} + z_t \odot \tilde{h}_t$$

Apa yang dilakukan unit yang update gate-nya dekat dengan 1 dalam persamaan ini?`,
    choices: [
      {
        text: 'Ia menjadikan state-nya 0.',
        explanation: tex`Kedua bagian itu berjumlah 1: yang diambil dari $h_{t-1}$ diberikan kepada $\tilde{h}_t$.`,
      },
      { text: 'Ia mengambil kandidat, dan melupakan yang disimpannya.', correct: true },
      {
        text: 'Ia mempertahankan yang disimpannya.',
        explanation: tex`Begitulah di Keras, PyTorch, dan notebook ini, yang menulis $h_t = z_t \odot h_{t-1} + (1 - z_t) \odot \tilde{h}_t$. Dalam persamaan di atas justru sebaliknya.`,
      },
    ],
    explanation:
      'Kedua bentuk sama kemampuannya; hanya arti gerbangnya yang tertukar. Sebelum membaca gerbang sebuah model, lihat dulu persamaannya.',
  },
  {
    kind: 'multiple-choice',
    text: 'LSTM atau GRU? Pernyataan mana yang benar?',
    choices: [
      {
        text: 'Di GRU, gradien tidak bisa menghilang.',
        explanation:
          'Jika gerbang hanya mempertahankan setengah state di setiap langkah, setelah sepuluh langkah tinggal sekitar seperseribu.',
      },
      {
        text: 'Dengan jumlah unit yang sama, GRU punya lebih sedikit bobot dan lebih sedikit menghitung per langkah.',
        correct: true,
        explanation: 'Tiga blok, bukan empat.',
      },
      {
        text: 'Lebih dari 100 langkah, hanya LSTM yang mampu.',
        explanation:
          'Itu patokan kasar, bukan hukum: keduanya menyimpan state selama gerbangnya mengizinkan.',
      },
      {
        text: 'Mana yang lebih baik untuk data Anda, Anda ketahui dari bagian validasi.',
        correct: true,
        explanation:
          'Perbandingan besar-besaran (Chung dkk. 2014, Greff dkk. 2017) tidak menemukan satu pemenang untuk semua tugas.',
      },
      {
        text: 'Cell state LSTM tidak dibatasi, sehingga satu unit bisa mencacah; state GRU tetap di antara −1 dan 1.',
        correct: true,
        explanation:
          'State GRU adalah rata-rata nilai-nilai di antara −1 dan 1. Jika ada yang harus dicacah, bedanya bisa terasa.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'Seorang teman bertanya: LSTM atau GRU untuk 5.000 barisan sepanjang 60 langkah? Jelaskan persamaan keduanya, perbedaannya, dan apa yang akan Anda lakukan.',
    modelAnswer: tex`Keduanya menyimpan state di balik gerbang, sehingga state bisa lewat tanpa berubah dari langkah ke langkah. LSTM punya tiga gerbang dan cell state $C_t$ di samping $h_t$; GRU punya dua gerbang dan satu state, dan kira-kira tiga perempat parameternya.

Untuk barisan yang tidak banyak dan tidak terlalu panjang, GRU baik untuk dicoba lebih dulu: bobotnya lebih sedikit, dan ia sedikit lebih cepat. Tetapi saya akan melatih keduanya dengan anggaran yang sama, lalu bagian validasi yang memutuskan.`,
    keyPoints: [
      'Keduanya punya gerbang yang membiarkan state lewat hampir tanpa berubah.',
      'Yang satu tiga gerbang dan cell state tersendiri, yang lain dua gerbang dan satu state.',
      'Parameter GRU kira-kira tiga perempatnya.',
      'Coba keduanya, dan putuskan dengan bagian validasi.',
    ],
  },
] as const;
