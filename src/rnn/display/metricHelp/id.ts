import type { MetricHelpTexts } from './MetricHelp';

export const id: MetricHelpTexts = {
  mse: {
    name: 'MSE, rata-rata galat kuadrat',
    what: 'Rata-rata dari galat kuadrat (y − ŷ)².',
    unit: 'Kuadrat dari satuan deret: °C² untuk °C.',
    use: 'Sebagai loss saat melatih, dan jika satu galat besar lebih buruk daripada banyak galat kecil.',
    misleads: 'Beberapa pencilan saja bisa mendominasinya, dan besarnya sulit dibaca: lihat akarnya, RMSE.',
  },
  rmse: {
    name: 'RMSE, akar rata-rata galat kuadrat',
    what: 'Akar dari MSE: besar galat, dengan bobot lebih pada galat yang besar.',
    unit: 'Satuan deret itu sendiri.',
    use: 'Untuk menyatakan galat dalam satuan deret ketika galat besar merugikan lebih dari sebanding.',
    misleads:
      'Beberapa pencilan menaikkannya: jika jauh di atas MAE, itulah sebabnya. Tidak dapat membandingkan deret yang skalanya berbeda.',
  },
  mae: {
    name: 'MAE, rata-rata galat mutlak',
    what: 'Rata-rata besar galat |y − ŷ|.',
    unit: 'Satuan deret itu sendiri.',
    use: 'Jika galat dua kali lipat merugikan dua kali lipat, dan pencilan tidak boleh menentukan.',
    misleads:
      'Galat besar yang jarang tidak tampak di dalamnya. Tidak dapat membandingkan deret yang skalanya berbeda.',
  },
  r2: {
    name: 'R², koefisien determinasi',
    what: '1 − MSE / varians nilai aktual: 1 sempurna, 0 sama dengan rata-ratanya, di bawah 0 lebih buruk.',
    unit: 'Tanpa satuan.',
    use: 'Untuk melihat apakah prakiraan mengikuti naik turunnya deret.',
    misleads:
      'Pada deret dengan tren atau musim, prakiraan naif pun mendekati 1: bandingkan dengan barisnya, bukan dengan 0.',
    more: 'Rata-rata nilai aktual belum diketahui saat prakiraan dibuat. Jika semua nilai aktual sama, R² tidak terdefinisi.',
  },
  mape: {
    name: 'MAPE, rata-rata galat persentase mutlak',
    what: 'Rata-rata dari |y − ŷ| / |y|.',
    unit: '%',
    use: 'Untuk membandingkan deret berbeda skala yang nilainya selalu jauh dari 0.',
    misleads:
      'Di dekat 0 ia meledak: galat 1 pada nilai aktual 0,01 sama dengan 10.000 %. Nilai yang tepat 0 di sini dilewatkan, dan dihitung banyaknya.',
    more: 'Menambahkan 1e-8 pada penyebut hanya menyembunyikan pembagian dengan 0: pada nilai aktual 0, galat 1 menjadi 10.000.000.000 %, dan satu nilai seperti itu menentukan rata-ratanya. Prakiraan yang terlalu tinggi dihukum lebih berat daripada yang terlalu rendah (paling banyak 100 %, jika tidak negatif). Satuan tanpa nol sejati, misalnya °C, tidak punya persentase.',
  },
  smape: {
    name: 'sMAPE, MAPE simetris',
    what: 'Rata-rata dari 200 · |y − ŷ| / (|y| + |ŷ|), seperti di kompetisi M4.',
    unit: '%, dari 0 sampai 200.',
    use: 'Untuk membandingkan deret berbeda skala tanpa ditentukan oleh beberapa nilai dekat 0, atau dengan hasil M4.',
    misleads:
      'Tidak simetris meski namanya begitu: terlalu rendah dihukum lebih berat daripada terlalu tinggi. Jika hanya salah satunya 0, hasilnya 200 %, sekecil apa pun galatnya.',
    more: 'Jika keduanya 0, sukunya 0/0; tidak ada galat, maka dihitung 0, dan banyaknya disebutkan. Ada pula definisi tanpa angka 2 (dari 0 sampai 100), atau tanpa nilai mutlak di penyebut (Makridakis 1993).',
  },
  mase: {
    name: 'MASE, rata-rata galat mutlak berskala',
    what: 'MAE / MAE prakiraan naif di dalam deret latih; dengan periode, prakiraan naif musiman (Hyndman & Koehler 2006).',
    unit: 'Tanpa satuan. Di bawah 1: lebih kecil dari galat naif pada deret latih.',
    use: 'Untuk membandingkan prakiraan pada deret yang skalanya berbeda, juga yang memuat nol.',
    misleads:
      'Pembaginya galat satu langkah dari rentang waktu lain: beberapa langkah ke depan, prakiraan yang baik pun bisa di atas 1, dan di bagian uji yang tenang yang naif pun di bawah 1.',
    more: 'Deret latih dibutuhkan: rnn.metrics(actual, predicted, { train, period }). Jika deret itu tidak pernah berubah dari satu periode ke berikutnya, MASE tidak terdefinisi.',
  },
  directionAccuracy: {
    name: 'Akurasi arah',
    what: 'Bagian langkah yang prakiraan dan nilai aktualnya bergerak searah, naik atau turun.',
    unit: '%; lempar koin mendapat 50.',
    use: 'Jika keputusan bergantung pada naik atau turun, bukan pada seberapa banyak, misalnya dalam perdagangan saham.',
    misleads:
      'Tidak berkata apa pun tentang besar galat, dan jika kebanyakan langkah naik, selalu menjawab naik mendapat di atas 50. Langkah yang salah satunya tidak berubah dihitung salah.',
  },
  accuracy: {
    name: 'Akurasi',
    what: 'Bagian dari semua nilai yang kelasnya diprediksi benar.',
    unit: '%',
    use: 'Jika kelas-kelasnya kira-kira sama sering dan setiap kesalahan sama ruginya.',
    misleads:
      'Jika 95 % adalah “tidak”, selalu menjawab “tidak” mendapat 95 %. Lihat recall kelas yang jarang.',
  },
  precision: {
    name: 'Presisi',
    what: 'Dari yang diprediksi sebagai kelas itu, bagian yang benar: TP / (TP + FP).',
    unit: 'Bagian, dari 0 sampai 1.',
    use: 'Jika alarm palsu merugikan.',
    misleads:
      'Yang terlewat tidak terlihat: satu prediksi yang tepat saja sudah memberi 1. Tidak terdefinisi jika kelas itu tidak pernah diprediksi.',
  },
  recall: {
    name: 'Recall',
    what: 'Dari yang memang kelas itu, bagian yang terprediksi: TP / (TP + FN).',
    unit: 'Bagian, dari 0 sampai 1.',
    use: 'Jika kasus yang terlewat merugikan.',
    misleads:
      'Alarm palsu tidak terlihat: selalu memprediksi kelas itu memberi 1. Tidak terdefinisi jika kelas itu tidak pernah muncul.',
  },
  f1: {
    name: 'F1',
    what: 'Rata-rata harmonik presisi dan recall, tinggi hanya jika keduanya tinggi: 2TP / (2TP + FP + FN).',
    unit: 'Bagian, dari 0 sampai 1.',
    use: 'Jika kelasnya jarang, dan alarm palsu maupun yang terlewat sama-sama penting.',
    misleads: 'Keduanya diberi bobot sama, berapa pun ruginya, dan yang tepat ditolak tidak dihitung.',
  },
  support: {
    name: 'Banyaknya',
    what: 'Banyaknya nilai dari kelas itu.',
    unit: 'Cacah.',
    use: 'Untuk melihat atas berapa nilai skor di baris itu bertumpu.',
    misleads: 'Jika nilainya sedikit, satu benar atau salah lagi sudah banyak mengubah skor.',
  },
  confusionMatrix: {
    name: 'Matriks konfusi',
    what: 'Banyaknya nilai tiap kelas aktual (baris) yang diprediksi sebagai tiap kelas (kolom); diagonalnya benar.',
    unit: 'Cacah, diwarnai menurut bagiannya di baris itu.',
    use: 'Untuk melihat kelas mana yang dikira kelas lain.',
    misleads:
      'Warna membandingkan di dalam satu baris: di baris dengan sedikit nilai, satu nilai saja sudah gelap.',
  },
};
