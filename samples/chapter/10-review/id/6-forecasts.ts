export const questions = [
  {
    kind: 'number',
    text: 'Sebuah deret punya 1.000 nilai. Berapa jendela dengan 50 langkah untuk dilihat dan 24 langkah di belakangnya untuk diprakirakan yang bisa dipotong darinya, jika setiap langkah boleh menjadi awal jendela?',
    answer: 927,
    unit: 'jendela',
    hints: [
      'Di langkah berapa jendela terakhir mulai, agar target terakhirnya adalah nilai terakhir?',
      'Satu jendela beserta targetnya mencakup 74 nilai.',
    ],
    mistakes: [
      { answer: 926, explanation: 'Hampir: jendela yang mulai di nilai paling awal juga dihitung.' },
      {
        answer: 951,
        explanation:
          'Sebanyak itulah jendela 50 langkah, tetapi yang terakhir tidak punya 24 nilai di belakangnya.',
      },
      {
        answer: 950,
        explanation:
          'Itu untuk satu langkah ke depan. Di sini harus ada 24 nilai di belakang setiap jendela.',
      },
      {
        answer: 976,
        explanation: 'Yang diperhitungkan hanya targetnya; 50 langkah sebelumnya juga harus ada.',
      },
      {
        answer: 13,
        explanation: 'Itu jendela yang terpisah satu sama lain. Jendela boleh bertumpang-tindih.',
      },
    ],
    explanation: '$1000 - 50 - 24 + 1 = 927$',
  },
  {
    kind: 'single-choice',
    text: 'Model yang memprakirakan satu jam dipakai secara rekursif untuk 24 jam. Apa yang terjadi mulai jam kedua?',
    choices: [
      {
        text: 'Ia berhenti, sebab yang dipelajarinya hanya satu jam.',
        explanation:
          'Jendela bergeser satu jam, dengan prakiraan sebagai nilai terbarunya, lalu model ditanya lagi.',
      },
      {
        text: 'Setiap jam diprakirakan sebaik jam pertama.',
        explanation:
          'Begitulah andaikan nilai sebenarnya diketahui. Nyatanya tidak: justru itulah yang diprakirakan.',
      },
      {
        text: 'Untuk setiap jam, model lain mengambil alih.',
        explanation: 'Itu cara langsung (*direct*). Di sini satu model ditanya 24 kali.',
      },
      {
        text: 'Prakiraannya sendiri ikut menjadi masukan, sehingga galatnya memberi makan dirinya sendiri.',
        correct: true,
      },
    ],
  },
  {
    kind: 'number',
    text: 'Berapa model yang dilatih strategi **langsung** (*direct*) untuk 24 jam ke depan?',
    answer: 24,
    unit: 'model',
    mistakes: [
      {
        answer: 1,
        explanation:
          'Satu model dengan 24 keluaran adalah strategi multikeluaran; satu model yang ditanya 24 kali adalah strategi rekursif.',
      },
    ],
    hints: ['Ada satu untuk setiap jam yang diprakirakan.'],
  },
  {
    kind: 'multiple-choice',
    text: 'Satu langkah, banyak langkah, rekursif, langsung: pernyataan mana yang benar?',
    choices: [
      {
        text: 'Satu langkah dan banyak langkah menyatakan sejauh apa prakiraannya, rekursif dan langsung menyatakan bagaimana caranya.',
        correct: true,
        explanation:
          'Jadi keempatnya bukan empat cara yang dipilih salah satu: prakiraan banyak langkah dibuat secara rekursif, secara langsung, atau oleh satu model dengan beberapa keluaran.',
      },
      {
        text: 'Jam-jam dalam prakiraan langsung selalu bersambung dengan mulus.',
        explanation:
          'Setiap jam datang dari model tersendiri yang tidak tahu apa-apa tentang yang lain; dari jam ke jam bisa ada lompatan.',
      },
      {
        text: 'Prakiraan rekursif selalu lebih buruk daripada yang langsung.',
        explanation:
          'Satu langkah ke depan lebih mudah dipelajari daripada 24. Jika model itu baik dan horizon-nya pendek, ia bisa menang.',
      },
      {
        text: 'Satu model dengan 24 keluaran memprakirakan 24 jam sekaligus.',
        correct: true,
        explanation: 'Itu strategi multikeluaran, di antara kedua yang lain.',
      },
      {
        text: 'Model langsung tidak pernah membaca prakiraannya sendiri.',
        correct: true,
        explanation: 'Masing-masing memandang langsung dari nilai terakhir yang diketahui ke jamnya sendiri.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'Beban listrik sebuah kota harus diprakirakan untuk 24 jam ke depan. Bandingkan strategi rekursif dengan strategi langsung: apa kelebihan dan kekurangan masing-masing?',
    modelAnswer: `**Rekursif**: satu model untuk satu langkah, ditanya 24 kali. Murah dilatih, contoh belajarnya paling banyak, dan bisa sejauh apa pun. Tetapi galat menumpuk, dan saat dipakai ia melihat masukan, yaitu prakiraannya sendiri, yang tidak pernah dilihatnya saat pelatihan.

**Langsung**: satu model per jam. Tidak ada galat yang kembali menjadi masukan, dan setiap model dilatih tepat untuk tugasnya. Tetapi ada 24 model yang harus dilatih dan dirawat, jam-jam yang jauh sulit dipelajari, dan jam yang bertetangga belum tentu bersambung.

Satu model dengan 24 keluaran sering menjadi jalan tengah. Dan di samping semuanya ada prakiraan naif musiman: jam yang sama kemarin.`,
    keyPoints: [
      'Rekursif: satu model, ditanya lagi dengan prakiraannya sendiri.',
      'Rekursif: galat menumpuk seiring horizon.',
      'Langsung: satu model per langkah; tidak ada prakiraan yang kembali menjadi masukan.',
      'Langsung: banyak model, yang langkah-langkahnya belum tentu bersambung.',
    ],
  },
] as const;
