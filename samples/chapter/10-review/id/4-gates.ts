const tex = String.raw;

export const questions = [
  {
    kind: 'single-choice',
    text: 'Satu unit harus mengingat sejak kata ke-2 sampai kata ke-40 bahwa sebuah kalimat adalah pertanyaan. Bagaimana gerbang-gerbangnya di kata-kata di antaranya?',
    choices: [
      {
        text: 'forget gate dekat 1, input gate dekat 1',
        explanation:
          'Yang lama dipertahankan dan di setiap kata ditambah yang baru, sehingga tandanya segera tertimbun.',
      },
      {
        text: 'forget gate dekat 0, input gate dekat 1',
        explanation: 'Dengan begitu isinya diganti di setiap kata.',
      },
      {
        text: 'forget gate dekat 0, input gate dekat 0',
        explanation: 'Dengan begitu sel dikosongkan, dan tidak diisi apa pun.',
      },
      { text: 'forget gate dekat 1, input gate dekat 0', correct: true },
    ],
    explanation:
      'Pertahankan, dan jangan biarkan apa pun masuk: begitulah cell state melewati kata-kata tanpa berubah.',
  },
  {
    kind: 'single-choice',
    text: 'Sebuah pompa mati semalaman lalu menyala lagi. Pengukuran sebelumnya tidak berarti lagi; nilai baru yang pertama berarti. Apa yang dilakukan gerbang-gerbang di langkah itu?',
    choices: [
      { text: 'forget gate dekat 0, input gate dekat 1', correct: true },
      {
        text: 'forget gate dekat 1, input gate dekat 0',
        explanation: 'Dengan begitu malam itu diingat, dan nilai baru terlewat.',
      },
      {
        text: 'forget gate dekat 1, output gate dekat 0',
        explanation: 'Itu menyembunyikan isinya; tetapi isinya masih ada, dan tidak benar lagi.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: tex`Apa yang dilakukan forget gate yang **terbuka** lebar, $f_t = 1$?`,
    choices: [
      { text: 'Ia meloloskan seluruh masukan yang baru.', explanation: tex`Itu input gate, $i_t$.` },
      { text: 'Ia meloloskan seluruh cell state yang lama.', correct: true },
      {
        text: 'Ia menghapus cell state yang lama.',
        explanation: tex`Namanya menyesatkan: $f_t$ mengalikan $C_{t-1}$, jadi 1 mempertahankan semuanya dan 0 menghapus. Nama yang lebih tepat ialah “gerbang simpan”.`,
      },
    ],
  },
  {
    kind: 'number',
    text: tex`Untuk satu unit: $C_{t-1} = 2$, $f_t = 0{,}9$, $i_t = 0{,}5$, $\tilde{C}_t = -0{,}4$, $o_t = 0{,}5$. Berapa $h_t$? Cukup dua desimal.`,
    answer: 0.4608,
    tolerance: 0.005,
    hints: [
      tex`Mula-mula cell state: $C_t = f_t C_{t-1} + i_t \tilde{C}_t$.`,
      tex`Lalu $h_t = o_t \tanh(C_t)$, dan $\tanh(1{,}6) \approx 0{,}92$.`,
    ],
    mistakes: [
      {
        answer: 1.6,
        explanation: tex`Itu $C_t$. Yang dikeluarkan lapisan telah melewati $\tanh$ dan output gate.`,
      },
      { answer: 0.8, explanation: tex`$\tanh$-nya belum dihitung: $h_t = o_t \tanh(C_t)$.` },
      { answer: 0.9217, explanation: tex`Itu $\tanh(C_t)$; output gate meloloskan setengahnya.` },
    ],
    explanation: tex`$C_t = 0{,}9 \cdot 2 + 0{,}5 \cdot (-0{,}4) = 1{,}6$ dan $h_t = 0{,}5 \cdot \tanh(1{,}6) \approx 0{,}46$`,
  },
  {
    kind: 'single-choice',
    text: '“Di LSTM gradien dijumlahkan, tidak lagi dikalikan, jadi tidak bisa menghilang.” Apa yang benar?',
    choices: [
      {
        text: tex`Di sepanjang cell state, gradien dikalikan $f_t$ di setiap langkah, dan bertahan sejauh $f_t$ dekat dengan 1.`,
        correct: true,
        explanation: tex`$0{,}99^{50} \approx 0{,}61$, tetapi $0{,}9^{50} \approx 0{,}005$, tidak lebih baik daripada SimpleRNN. Jaringan *belajar* berapa lama ia menyimpan.`,
      },
      {
        text: tex`Di sepanjang cell state, gradien selalu tetap seperti adanya.`,
        explanation: tex`Hanya jika $f_t = 1$. Begitulah LSTM tahun 1997, yang tidak bisa melupakan.`,
      },
      {
        text: 'Itu benar: cell state adalah penjumlahan, dan penjumlahan tidak mengecil.',
        explanation: tex`$C_t = f_t \odot C_{t-1} + i_t \odot \tilde{C}_t$ memang penjumlahan, tetapi suku pertamanya membawa faktor $f_t$.`,
      },
    ],
  },
  {
    kind: 'multiple-choice',
    text: 'Gerbang mana yang dimiliki LSTM tahun 1997 (Hochreiter dan Schmidhuber)?',
    choices: [
      { text: 'input gate', correct: true },
      { text: 'update gate', explanation: 'Itu milik GRU, dari tahun 2014.' },
      {
        text: 'forget gate',
        explanation:
          'Baru datang tahun 2000, dari Gers, Schmidhuber, dan Cummins: tanpa forget gate, cell state terus membesar pada aliran data yang panjang.',
      },
      { text: 'output gate', correct: true },
    ],
  },
  {
    kind: 'open',
    text: 'Untuk masing-masing dari ketiga gerbang, jelaskan apa yang diputuskannya, dengan contoh kapan ia terbuka dan kapan tertutup. Ambil prakiraan suhu besok sebagai contoh.',
    modelAnswer: `**Forget gate**: berapa banyak cell state lama yang dipertahankan. Terbuka selama cuaca tetap seperti adanya; tertutup saat musim berganti dan hari-hari sebelumnya tidak berarti lagi.

**Input gate**: berapa banyak kandidat baru yang masuk. Terbuka pada hari suhu turun tiba-tiba; tertutup pada hari yang biasa saja.

**Output gate**: berapa banyak cell state yang tampak di hidden state. Tertutup di musim kemarau untuk unit yang menunggu hujan pertama, terbuka begitu hujan itu turun.`,
    keyPoints: [
      'Forget gate memutuskan berapa banyak cell state lama yang tinggal; 1 mempertahankannya.',
      'Input gate memutuskan berapa banyak kandidat yang ditambahkan.',
      'Output gate memutuskan berapa banyak cell state yang tampak di h.',
      'Untuk masing-masing, satu contoh saat ia terbuka dan satu saat ia tertutup.',
    ],
  },
] as const;
