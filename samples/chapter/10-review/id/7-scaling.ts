const tex = String.raw;

export const questions = [
  {
    kind: 'single-choice',
    text: 'Beban listrik sebuah kota, sekitar 30.000 MW, dimasukkan apa adanya ke LSTM yang belum dilatih. Apa yang terjadi?',
    choices: [
      {
        text: 'Tidak apa-apa: Adam menskalakan setiap gradien.',
        explanation: tex`Adam meratakan besar langkah, bobot demi bobot. Dari gradien yang sudah tenggelam dalam pembulatan ia tidak bisa membuat arah.`,
      },
      {
        text: 'Sigmoid meluap (overflow), dan semuanya menjadi NaN.',
        explanation: tex`$\sigma(30000)$ sama dengan 1, begitu saja. Justru itu masalahnya: tidak ada yang mengeluh.`,
      },
      {
        text: 'Gerbangnya macet di 0 atau 1, di bagian sigmoid yang datar: hampir tidak ada gradien yang lolos.',
        correct: true,
      },
      {
        text: 'Tidak apa-apa: langkah-langkah pertama pelatihan menyesuaikan bobot dengan skalanya.',
        explanation:
          'Untuk itu diperlukan gradien, dan melalui gerbang yang jenuh gradiennya hampir tidak ada.',
      },
    ],
  },
  {
    kind: 'number',
    text: 'Sebuah penskala min–max dicocokkan pada data latih dari 10 sampai 30 °C. Menjadi berapakah 35 °C?',
    answer: 1.25,
    tolerance: 0.001,
    hints: [tex`$x' = \frac{x - \min}{\max - \min}$, dengan minimum dan maksimum bagian latih.`],
    mistakes: [
      {
        answer: 1,
        explanation: 'Tidak ada yang dipotong: yang di luar rentang data latih jatuh di luar 0 sampai 1.',
      },
      { answer: 1.75, explanation: 'Minimumnya harus dikurangkan dulu: 35 − 10.' },
      {
        answer: 0.8333,
        explanation: 'Rentangnya 30 − 10 = 20, bukan 30; rentang itu diukur pada bagian latih saja.',
      },
    ],
    explanation: tex`$\frac{35 - 10}{30 - 10} = 1{,}25$. Di atas 1 bukan kesalahan; itu hanya berarti bahwa nilai seperti itu tidak ada saat pelatihan.`,
  },
  {
    kind: 'single-choice',
    text: 'Pada data mana penskala dicocokkan (fit)?',
    choices: [
      {
        text: 'pada setiap bagian sendiri-sendiri',
        explanation:
          'Maka suhu yang sama punya nilai berbeda di setiap bagian, dan model diuji dengan sesuatu yang tidak pernah dipelajarinya.',
      },
      {
        text: 'pada seluruh deret, agar semuanya di antara 0 dan 1',
        explanation:
          'Dengan begitu pelatihan tahu setinggi apa bagian uji nanti: itu kebocoran, dan hasil uji tampak lebih baik daripada kenyataan.',
      },
      { text: 'pada bagian latih saja', correct: true },
    ],
  },
  {
    kind: 'number',
    text: 'Pada skala penskala itu (10 sampai 30 °C menjadi 0 sampai 1), galat mutlak rata-rata sebuah model 0,04. Berapa °C itu?',
    answer: 0.8,
    tolerance: 0.001,
    unit: '°C',
    mistakes: [
      {
        answer: 10.8,
        explanation: 'Galat adalah selisih dua nilai: minimum, yang ada di keduanya, saling menghapus.',
      },
      { answer: 1.2, explanation: 'Itu 0,04 kali maksimumnya. Yang dihitung adalah rentangnya, 20 °C.' },
    ],
    explanation: tex`$0{,}04 \cdot (30 - 10) = 0{,}8$. Galat disebutkan dalam satuan datanya; kalau tidak, tidak ada yang tahu artinya.`,
  },
  {
    kind: 'single-choice',
    text: 'Haruskah sebuah deret stasioner sebelum RNN boleh belajar darinya?',
    choices: [
      {
        text: 'Tidak. Tetapi yang keluar dari rentang data latih diprakirakan dengan buruk: selisih (differencing), atau membuang tren, sering menolong.',
        correct: true,
      },
      {
        text: 'Tidak, dan penskalaan sudah menggantikannya.',
        explanation:
          'Penskalaan menggeser dan meregangkan semua nilai dengan cara yang sama: tren tetap tren.',
      },
      {
        text: 'Ya, kalau tidak, pelatihannya tidak konvergen.',
        explanation:
          'ARIMA bertumpu pada stasioneritas. Jaringan tidak punya anggapan seperti itu; musim, misalnya, bisa dipelajarinya apa adanya.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'Mengapa masukan diskalakan untuk RNN, dan apa yang terjadi jika tidak?',
    modelAnswer: tex`Aktivasi $\sigma$ dan $\tanh$ peka kira-kira di antara $-3$ dan $3$; di luar itu datar. Masukan yang besar mendorongnya ke sana: gerbang terbuka atau tertutup apa pun yang datang, dan gradien melaluinya hampir 0. Akibatnya pelatihan tidak maju, atau melompat-lompat.

Jika ada beberapa fitur, yang angkanya besar menenggelamkan yang lain. Dan target sebesar 30.000 menuntut bobot yang baru tercapai setelah sangat banyak langkah kecil.

Penskala dicocokkan pada bagian latih, dan prakiraan dikembalikan ke skala asal sebelum dinilai.`,
    keyPoints: [
      'Masukan yang besar membuat sigmoid dan tanh jenuh.',
      'Unit yang jenuh hampir tidak punya gradien, jadi tidak ada yang dipelajari.',
      'Fitur yang angkanya besar menenggelamkan yang lain.',
      'Penskala dicocokkan pada bagian latih saja.',
    ],
  },
] as const;
