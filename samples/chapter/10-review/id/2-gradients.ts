const tex = String.raw;

export const questions = [
  {
    kind: 'number',
    text: tex`Dalam perjalanannya mundur di sepanjang waktu, gradien sebesar 1 dikalikan $0{,}9$ di masing-masing dari 50 langkah. Berapa sisanya? Cukup tiga desimal.`,
    answer: 0.00515,
    tolerance: 0.0005,
    hints: [
      'Pengaliannya terjadi di setiap langkah, bukan hanya sekali.',
      tex`$0{,}9^2 = 0{,}81$, $0{,}9^3 = 0{,}729$, …`,
    ],
    mistakes: [
      {
        answer: 45,
        explanation: tex`Itu $0{,}9 \cdot 50$, jumlah dari 50 bagian yang sama. Di sini 50 faktor dikalikan.`,
      },
      {
        answer: 0.018,
        explanation: tex`Itu $0{,}9 / 50$. Langkah-langkah tidak membagi gradien; masing-masing memperkecilnya sepersepuluh.`,
      },
    ],
    explanation: tex`$0{,}9^{50} \approx 0{,}005$. Dengan $1{,}1$ hasilnya $1{,}1^{50} \approx 117$: sedekat itulah gradien yang menghilang dan gradien yang meledak.`,
  },
  {
    kind: 'multiple-choice',
    text: tex`Untuk $h_t = \tanh(W_{hh} h_{t-1} + W_{xh} x_t + b_h)$, mundur satu langkah mengalikan gradien dengan

$$\frac{\partial h_t}{\partial h_{t-1}} = \operatorname{diag}(1 - h_t^2) \, W_{hh}$$

Apa yang membuat faktor ini kecil?`,
    choices: [
      {
        text: tex`kernel rekuren $W_{hh}$ dengan nilai singular yang kecil`,
        correct: true,
        explanation:
          'Nilai singular menyatakan seberapa jauh matriks meregangkan vektor, dan dengan begitu juga gradien.',
      },
      {
        text: 'barisan yang panjang',
        explanation: 'Panjang barisan menentukan berapa banyak faktornya, bukan seberapa besar satu faktor.',
      },
      {
        text: tex`unit yang jenuh: $h_t$ dekat dengan $1$ atau $-1$`,
        correct: true,
        explanation: tex`Maka $1 - h_t^2$ hampir 0: di bagian $\tanh$ yang datar tidak ada yang lolos.`,
      },
      {
        text: 'laju belajar yang kecil',
        explanation:
          'Ia menskalakan perubahan bobot setelah gradien diketahui. Dalam perjalanan di sepanjang waktu ia tidak berperan.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Sering dikatakan bahwa gradien menghilang karena “bobotnya di bawah 1”. Apa yang benar untuk SimpleRNN?',
    choices: [
      {
        text: tex`Karena kemiringan $\tanh$ paling besar 1, gradien pasti menghilang.`,
        explanation: tex`$W_{hh}$ yang besar bisa mengalahkan kemiringan itu. Kalau tidak, tidak ada RNN yang gradiennya meledak.`,
      },
      {
        text: 'Gradien hanya menghilang jika ada bobot yang tepat 0.',
        explanation: 'Hasil kali banyak faktor di bawah 1 sudah cukup; tidak perlu ada yang 0.',
      },
      {
        text: tex`Jika nilai singular terbesar dari $W_{hh}$ di bawah 1, gradien pasti menghilang secara eksponensial.`,
        correct: true,
        explanation: tex`Kemiringan $\tanh$ paling besar 1, jadi setiap faktor memendekkan setiap gradien setidaknya sebesar itu.`,
      },
      {
        text: tex`Jika setiap bobot di $W_{hh}$ di bawah 1, gradien pasti menghilang.`,
        explanation: tex`64 unit dengan semua bobot $0{,}5$: matriks seperti itu meregangkan vektor sampai $32$ kali. Yang menentukan adalah matriksnya, bukan isinya satu per satu.`,
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Gradien dipotong (*clipping*) sampai normanya paling besar 1. Masalah mana yang diatasinya?',
    choices: [
      { text: 'gradien yang meledak saja', correct: true },
      {
        text: 'tidak satu pun',
        explanation: 'Terhadap gradien yang meledak, itulah obat yang lazim, dan manjur.',
      },
      {
        text: 'gradien yang menghilang saja',
        explanation: 'Pemotongan hanya bisa memendekkan. Gradien yang sudah mati tetap seperti adanya.',
      },
      {
        text: 'keduanya',
        explanation:
          'Pemotongan hanya bisa memendekkan: yang sudah hilang di jalan tidak bisa dikembalikannya.',
      },
    ],
    explanation:
      'Terhadap gradien yang menghilang harus ada cara lain: gerbang (LSTM, GRU), kernel rekuren yang mulai sebagai matriks ortogonal, atau jalan yang lebih pendek melalui jaringan.',
  },
  {
    kind: 'open',
    text: tex`Jelaskan dengan rumus mengapa SimpleRNN hampir tidak belajar dari apa yang terjadi 100 langkah sebelumnya.`,
    modelAnswer: tex`Menurut aturan rantai

$$\frac{\partial L}{\partial h_1} = \frac{\partial L}{\partial h_T} \prod_{t=2}^{T} \operatorname{diag}(1 - h_t^2) \, W_{hh}$$

Itu hasil kali $T - 1$ matriks. Jika masing-masing memendekkan vektor setidaknya dengan faktor $\gamma < 1$, yang tersisa dari gradien paling banyak $\gamma^{T-1}$: dengan $\gamma = 0{,}9$ dan 100 langkah, $0{,}00003$.

Jadi langkah-langkah awal tidak tampak dalam gradien bobot, dan tidak ada yang dipelajari darinya. Jika faktornya meregangkan, gradien justru meledak.`,
    keyPoints: [
      'Gradien sebuah state awal adalah hasil kali, satu faktor per langkah.',
      tex`Setiap faktor adalah kemiringan $\tanh$ kali kernel rekuren.`,
      'Faktor di bawah 1 membuat hasil kali mengecil secara eksponensial terhadap banyaknya langkah.',
      'Jadi langkah-langkah awal hampir tidak mengubah bobot.',
    ],
    hints: ['Mulailah dengan aturan rantai, dari state terakhir mundur ke yang pertama.'],
  },
] as const;
