import { shownPoints } from '../points';
import type { ReportWords } from './en';

const list = (items: readonly string[]) => items.join(', ');
/** The first few of many. */
const some = (items: readonly string[]) =>
  items.length > 4 ? `${list(items.slice(0, 3))}, … (${items.length})` : list(items);

export const id: ReportWords = {
  task: (number) => `Tugas ${number}`,
  points: (points) => `${shownPoints(points)} poin`,
  of: (earned, points) => `${shownPoints(earned)} dari ${shownPoints(points)} poin`,
  ofBoth: (part, whole) => `${shownPoints(part)} dari ${shownPoints(whole)}`,
  ofPoints: (points) => `dari ${shownPoints(points)}`,
  seconds: 'dtk',
  duration: (milliseconds) =>
    milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} dtk`,
  status: {
    passed: 'Lulus',
    partly: 'Lulus sebagian',
    failed: 'Belum lulus',
    error: 'Terhenti karena galat',
    timeout: 'Melewati batas waktu',
    missing: 'Tidak ada dalam kode',
    crashed: 'Proses berhenti mendadak',
    notRun: 'Tidak dijalankan',
  },
  cellStatus: {
    ok: 'berjalan',
    error: 'gagal',
    timeout: 'melewati batas waktu dan dihentikan',
    crashed: 'membuat prosesnya berhenti mendadak',
    notRun: 'tidak dijalankan',
  },
  hidden: 'tersembunyi',
  heading: {
    learner: 'pelajar',
    exercise: 'latihan',
    file: 'berkas',
    best: 'terbaik',
    attempts: 'percobaan',
    points: 'poin',
    of: 'dari',
    percent: 'persen',
    remark: 'catatan',
    time: 'waktu',
    test: 'tes',
    task: 'tugas',
    result: 'hasil',
    message: 'pesan',
    left: 'pelajar pertama',
    right: 'pelajar kedua',
    similarity: 'kemiripan dalam persen',
    longest: 'bagian sama terpanjang dalam token',
    passages: 'bagian yang sama',
  },
  remark: {
    unreadable: (message) => `Berkas tidak dapat dibaca: ${message}`,
    notGraded: (message) => `Belum dapat dinilai, perlu dinilai ulang: ${message}`,
    otherExercise: (exercise) => `Dibuat dari latihan lain: ${exercise}`,
    otherVersion: (version) => `Dibuat dari versi latihan yang lain: ${version}`,
    missingCells: (cells) => `Sel yang hilang: ${list(cells)}`,
    duplicateCells: (cells) =>
      `Beberapa sel memakai id yang sama, hanya yang pertama dihitung: ${list(cells)}`,
    faultyTests: (tests) =>
      tests.length > 0
        ? `Dinilai oleh tes yang bermasalah: ${list(tests)}`
        : 'Sel berisi tes gagal dijalankan',
    crashed: (what) => `Berhenti mendadak: ${list(what)}`,
    timeout: (what) => `Melewati batas waktu: ${list(what)}`,
    cell: (cell) => `sel ${cell}`,
  },
  feedback: {
    total: (earned, points, percent) =>
      `Anda memperoleh **${id.of(earned, points)}**${percent === null ? '' : ` (${shownPoints(percent)} %)`}.`,
    unreadable: (file, reason) =>
      `Berkas Anda, ${file}, tidak dapat dibaca sebagai notebook sehingga tidak mendapat poin: ${reason}`,
    notGraded:
      'Pekerjaan Anda belum dapat dinilai. Ini bukan kesalahan Anda: pengajar akan menilainya kembali.',
    otherExercise:
      'Menurut isinya, notebook Anda dibuat dari latihan lain. Periksa apakah berkas yang Anda kumpulkan sudah benar.',
    otherVersion: 'Notebook Anda dibuat dari versi lain latihan ini; penilaian memakai tes versi terbaru.',
    missingCells: (cells) =>
      `Notebook Anda tidak memuat sel yang ada dalam latihan: ${list(cells)}. Sel yang terhapus dianggap tidak dijawab: salin kembali dari berkas latihan.`,
    duplicateCells: (cells) =>
      `Notebook Anda memuat salinan sel: ${list(cells)}. Hanya yang pertama dihitung.`,
    faultyTests:
      'Ada tes yang tidak dapat menilai jawaban Anda. Ini bukan kesalahan Anda: pengajar sudah diberi tahu.',
    cells: 'Sel yang tidak berjalan sampai selesai',
    cell: (cell, line) => `Sel ${cell}${line === undefined ? '' : `, baris ${line}`}`,
    hiddenTest: (number) => `Tes tersembunyi ${number}`,
    hiddenNote:
      'Isi tes tersembunyi tidak diberitahukan: pikirkan kasus yang belum diperiksa oleh tes yang terlihat.',
    noTests: 'Tidak ada tes dalam tugas ini.',
  },
  teacher: {
    titleOf: (learner) => `${learner}: untuk pengajar`,
    file: 'Berkas',
    sandbox: 'Dibatasi oleh',
    noSandbox: 'tidak ada yang dijalankan',
    madeIn: 'Waktu',
    remarks: 'Catatan',
    faults: 'Masalah pada tes latihan itu sendiri',
    faulty: 'tes bermasalah',
    cells: 'Sel',
  },
  page: {
    title: (exercise) => `Nilai: ${exercise}`,
    learners: (count) => `${count} pelajar`,
    version: (version) => `versi ${version}`,
    mean: 'rata-rata',
    median: 'median',
    lowest: 'terendah',
    highest: 'tertinggi',
    unreadable: (count) => `${count} berkas tidak dapat dibaca`,
    failed: (count) => `${count} belum dinilai`,
    distribution: 'Sebaran',
    distributionNote: 'Jumlah pelajar menurut persentase poin',
    bin: (from, to, count) => `${from} sampai ${to} %: ${id.page.learners(count)}`,
    hardest: 'Tes yang paling banyak mengurangi poin',
    hardestNote: 'Rata-rata persentase poin yang diperoleh pelajar',
    allFull: 'Semua pelajar memperoleh poin penuh.',
    fullPartlyNone: (full, partly, none) =>
      `${full} memperoleh semua poinnya, ${partly} sebagian, ${none} tidak sama sekali`,
    everybody: 'Pelajar',
    order: 'Urutan',
    byName: 'sesuai masukan',
    byPoints: 'poin terendah dahulu',
    byTime: 'terlama dahulu',
    notGraded: 'belum dinilai',
    details: 'Rincian tiap pelajar',
    similar: 'Pekerjaan yang mirip',
    similarNote:
      'Kode yang sama adalah alasan untuk memeriksa, bukan bukti. Isi kode awal tidak ikut dibandingkan.',
    noSimilar: 'Tidak ada dua pekerjaan yang kodenya sama di luar kode awal.',
    similarPair: (left, right) => `${left} dan ${right}`,
    sharedOf: (percent) => `${shownPoints(percent)} % sama`,
    longest: (tokens) => `bagian terpanjang ${tokens} token`,
    morePairs: (count) => `${count} pasangan lagi ada di similarity.csv.`,
    morePassages: (count) => `${count} bagian lagi.`,
    lines: (cell, from, to) =>
      from === to ? `sel ${cell}, baris ${from}` : `sel ${cell}, baris ${from} sampai ${to}`,
  },
  workspace: {
    gradedAt: (time) => `Dinilai pada ${time}`,
    complete: 'latihan dengan poin penuh',
    exercises: 'Latihan',
    exerciseAndTask: 'latihan dan tugas',
    details: 'Rincian tiap latihan',
    leftOut: (files) =>
      `Tidak dinilai karena berisi solusi: ${some(files)}. Notebook milik pengajar diperiksa dengan RNN: Periksa Latihan.`,
  },
};
