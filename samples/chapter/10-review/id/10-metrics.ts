const tex = String.raw;

export const questions = [
  {
    kind: 'number',
    text: 'Empat prakiraan meleset 1, 1, 1, dan 5 °C. Berapa RMSE-nya? Cukup dua desimal.',
    answer: 2.6458,
    tolerance: 0.006,
    unit: '°C',
    hints: ['Kuadratkan, ambil rata-rata, tarik akar, dengan urutan ini.'],
    mistakes: [
      { answer: 2, explanation: 'Itu MAE, rata-rata galatnya.' },
      { answer: 7, explanation: 'Itu MSE, dalam °C². Akarnya belum ditarik.' },
      { answer: 5.2915, explanation: tex`Itu $\sqrt{28}$, akar dari jumlahnya. Bagi dulu dengan empat.` },
    ],
    explanation: tex`$\sqrt{\frac{1 + 1 + 1 + 25}{4}} = \sqrt{7} \approx 2{,}65$. Satu galat yang besar, yang di MAE menyumbang 5 dari 8, di sini menyumbang 25 dari 28.`,
  },
  {
    kind: 'single-choice',
    text: 'Suhu diprakirakan dalam °C. Apa satuan MSE-nya?',
    choices: [
      {
        text: 'tidak bersatuan',
        explanation: 'Yang tidak bersatuan adalah R², sebuah perbandingan antara kuadrat.',
      },
      { text: '%', explanation: 'Itu satuan MAPE.' },
      { text: '°C', explanation: 'Itu satuan MAE dan RMSE. Rata-rata kuadrat bersatuan kuadrat.' },
      {
        text: '°C²',
        correct: true,
        explanation:
          'Jika sebuah buku menulis “MSE dan RMSE, satuannya sama dengan target”, itu hanya benar untuk RMSE.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Model A selalu meleset 2 MW. Model B tiga kali tepat dan sekali meleset 6 MW. Satu galat besar saja bisa memadamkan jaringan listrik. Model mana, menurut metrik mana?',
    choices: [
      {
        text: 'B, menurut MAE',
        explanation: tex`MAE-nya memang lebih kecil, 1,5 berbanding 2. Tetapi bagi MAE enam galat kecil sama dengan satu galat besar, dan di sini keduanya tidak sama.`,
      },
      {
        text: 'B, sebab tiga dari empat tepat',
        explanation: 'Yang diminta bukan tepat sekali; yang tidak boleh terjadi adalah meleset jauh.',
      },
      {
        text: 'yang mana saja: MAE dan RMSE selalu mengurutkan model dengan cara yang sama',
        explanation: 'Di sini tidak. MSE dan RMSE memang begitu, sebab yang satu kuadrat yang lain.',
      },
      {
        text: 'A, menurut RMSE',
        correct: true,
        explanation: tex`RMSE-nya 2 untuk A dan 3 untuk B. Kuadrat memberi bobot pada yang berbahaya di sini.`,
      },
    ],
  },
  {
    kind: 'number',
    text: 'Menjelang malam sebuah pembangkit surya menghasilkan 0,1 MW, padahal prakiraannya 0,6 MW. Berapa galat persentase mutlak jam itu, yang masuk ke MAPE?',
    answer: 500,
    unit: '%',
    hints: ['Galat dibagi dengan nilai yang *sebenarnya*.'],
    mistakes: [
      { answer: 5, explanation: 'Sebagai perbandingan memang 5; dalam persen 500.' },
      {
        answer: 83.3333,
        explanation: 'Itu dibagi dengan prakiraannya. MAPE membagi dengan yang benar-benar terjadi.',
      },
      { answer: 50, explanation: 'Galatnya 0,5 MW, betul; tetapi dalam persen dari 0,1 MW.' },
    ],
    tolerance: 0.05,
    explanation:
      'Setengah megawatt, dan 500 %: di dekat 0 MAPE meledak, dan satu jam menjelang malam mengalahkan semua siang hari. Tepat di 0 ia tidak terdefinisi sama sekali.',
  },
  {
    kind: 'multiple-choice',
    text: 'Pernyataan mana yang benar, untuk nilai sebenarnya di atas 0?',
    choices: [
      {
        text: 'MSE dan RMSE bisa mengurutkan dua model secara berbeda.',
        explanation: 'Akar tidak mengubah urutan: yang MSE-nya lebih kecil, RMSE-nya juga lebih kecil.',
      },
      {
        text: 'R² sebesar 0 berarti sebaik selalu memprakirakan rata-rata nilai sebenarnya.',
        correct: true,
        explanation: 'Di bawah 0 berarti lebih buruk daripada rata-rata itu.',
      },
      {
        text: 'MAPE bisa dibandingkan antara deret dengan satuan berbeda.',
        correct: true,
        explanation:
          'Ia tidak bersatuan: itulah kelebihannya, selama nol satuannya sejati. Untuk suhu dalam °C dan °F tidak begitu.',
      },
      {
        text: 'MAPE lebih keras terhadap prakiraan yang terlalu tinggi daripada yang terlalu rendah.',
        correct: true,
        explanation:
          'Beban tidak bisa diprakirakan lebih rendah daripada 0, yang galatnya 100 %; ke atas tidak ada batasnya. Siapa yang memilih model menurut MAPE mendapat prakiraan yang terlalu rendah.',
      },
      {
        text: 'RMSE tidak pernah lebih kecil daripada MAE.',
        correct: true,
        explanation: 'Keduanya sama jika semua galat sama besar.',
      },
      {
        text: 'R² yang tinggi membuktikan bahwa sebuah prakiraan berguna.',
        explanation:
          'Untuk deret yang berubah perlahan, nilai kemarin saja sudah punya R² yang tinggi. Bandingkan dengan prakiraan naif.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'MSE, RMSE, MAE, MAPE: apa yang dinyatakan masing-masing, kapan Anda memakainya, dan apa yang harus selalu ada di sampingnya?',
    modelAnswer: `**MSE** memberi bobot kuadrat pada galat besar, dalam kuadrat satuannya: baik sebagai loss, sulit dibaca. **RMSE** adalah hal yang sama dalam satuan datanya: dipakai jika galat besarlah yang merugikan.

**MAE** adalah galat rata-rata dalam satuan datanya: mudah dijelaskan, dan tidak goyah oleh pencilan. **MAPE** adalah galat dalam persen: untuk membandingkan deret yang besarnya berbeda, selama tidak ada nilai di dekat 0; ia lebih menyukai prakiraan yang terlalu rendah.

Di sampingnya harus ada metrik yang sama dari prakiraan naif, pada bagian uji yang sama. Tanpa itu tidak ada yang tahu apakah 2 °C itu baik.`,
    keyPoints: [
      'MSE dan RMSE memberi bobot lebih pada galat besar; MSE dalam kuadrat satuannya.',
      'MAE: dalam satuan datanya, tahan terhadap pencilan.',
      'MAPE: dalam persen, tanpa satuan, dan tidak berguna di dekat 0.',
      'Metrik prakiraan naif harus ada di sampingnya.',
    ],
  },
] as const;
