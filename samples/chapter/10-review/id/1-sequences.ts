const tex = String.raw;

export const questions = [
  {
    kind: 'multiple-choice',
    text: 'Sebuah jaringan dense membaca jendela 50 langkah yang diratakan menjadi 50 masukan. Apa yang tidak dimilikinya, tetapi dimiliki jaringan rekuren?',
    choices: [
      {
        text: 'bobot yang dipakai bersama oleh semua langkah',
        correct: true,
        explanation:
          'Apa yang dipelajarinya tentang langkah 3 harus dipelajari lagi untuk langkah 30: setiap posisi punya bobot sendiri.',
      },
      {
        text: 'fungsi aktivasi yang tidak linear',
        explanation: 'Lapisan dense juga punya fungsi aktivasi. Bukan itu yang membedakan keduanya.',
      },
      {
        text: 'state yang membawa terus apa yang terjadi sebelumnya',
        correct: true,
        explanation: 'Bagi jaringan dense, yang berada di luar jendelanya tidak pernah terjadi.',
      },
      {
        text: 'kemampuan melihat urutan langkah sama sekali',
        explanation:
          'Urutan tetap terlihat: setiap posisi adalah masukan tersendiri, dan menukar dua di antaranya mengubah keluaran. Yang tidak diketahuinya ialah posisi mana yang bertetangga.',
      },
      {
        text: 'kemampuan menerima barisan dengan panjang lain',
        correct: true,
        explanation: 'Kernelnya punya satu baris per masukan: 60 langkah tidak muat di 50 baris.',
      },
    ],
    hints: ['Pikirkan apa yang sama di setiap langkah RNN yang dibentangkan.', 'Ada tiga yang benar.'],
  },
  {
    kind: 'number',
    text: 'Sebuah lapisan Dense dengan 64 unit membaca jendela 50 langkah yang diratakan, dengan 8 fitur per langkah. Berapa jumlah parameternya?',
    answer: 25_664,
    unit: 'parameter',
    hints: [
      'Ada satu bobot untuk setiap pasangan masukan dan unit. Ada berapa masukan?',
      'Jangan lupa satu bias per unit.',
    ],
    mistakes: [
      { answer: 25_600, explanation: 'Itu bobotnya saja: satu bias per unit belum dihitung.' },
      {
        answer: 576,
        explanation:
          'Begitulah jika ke-50 langkah memakai bobot yang sama, seperti di lapisan rekuren. Di sini setiap langkah punya bobot sendiri.',
      },
      { answer: 3264, explanation: 'Itu untuk jendela dengan satu fitur per langkah; di sini ada delapan.' },
    ],
    explanation: tex`$50 \cdot 8 \cdot 64 + 64 = 25\,664$. SimpleRNN dengan 64 unit memerlukan $64 \cdot (8 + 64) + 64 = 4672$, untuk jendela sepanjang apa pun.`,
  },
  {
    kind: 'single-choice',
    text: 'Sekarang jendelanya 100 langkah, bukan lagi 50. Apa yang terjadi dengan jumlah parameternya?',
    choices: [
      {
        text: 'Keduanya tetap seperti semula.',
        explanation:
          'Kernel lapisan dense punya satu baris per masukan, dan masukannya kini dua kali lebih banyak.',
      },
      {
        text: 'Lapisan dense punya kira-kira dua kali lipat, lapisan rekuren tetap seperti semula.',
        correct: true,
      },
      {
        text: 'Keduanya punya kira-kira dua kali lipat.',
        explanation:
          'RNN yang dibentangkan tampak seperti 100 lapisan, padahal itu satu lapisan yang dipakai 100 kali.',
      },
    ],
    explanation: 'Bagi lapisan rekuren, langkah yang lebih banyak memakan waktu, bukan parameter.',
  },
  {
    kind: 'open',
    text: 'Sebutkan tiga alasan mengapa jaringan feedforward kurang cocok untuk barisan. Lalu: kapan ia tetap pilihan yang baik?',
    modelAnswer: `Ia tidak punya ingatan: setiap masukan dijawab sendiri-sendiri, dan yang datang sebelumnya tidak disimpan.

Ukuran masukannya tetap, padahal kalimat dan deret waktu bisa sepanjang apa pun.

Setiap posisi punya bobot sendiri: jumlahnya banyak, dan yang dipelajari di satu waktu tidak berlaku di waktu lain.

Meskipun begitu, jika semua yang penting ada di jendela pendek yang panjangnya tetap, jaringan dense di atas jendela itu cepat, kadang sulit dikalahkan, dan selalu baik sebagai pembanding (baseline).`,
    keyPoints: [
      'Ia tidak menyimpan apa pun dari satu masukan ke masukan berikutnya.',
      'Panjang masukannya tetap.',
      'Bobot tidak dipakai bersama oleh langkah-langkah, jadi lebih banyak yang harus dipelajari, dan hasilnya tidak terbawa ke waktu lain.',
      'Pada jendela pendek yang panjangnya tetap, ia bisa bekerja dengan baik.',
    ],
  },
] as const;
