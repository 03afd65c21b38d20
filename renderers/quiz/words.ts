import type { Translated } from '../shared/words';
import type { Refusal, Standing } from './state';

export interface QuizWords {
  title: string;
  questions: string;
  question(n: number, of: number): string;
  standing: Record<Standing, string>;
  answered(n: number, of: number): string;
  score(points: string, of: number): string;
  atOnce(n: number): string;
  asks: Record<'single-choice' | 'multiple-choice' | 'number' | 'open', string>;
  check: string;
  compare: string;
  retry: string;
  next: string;
  hint(n: number, of: number): string;
  hintOf(n: number): string;
  show: string;
  restart: string;
  refused: Record<Refusal, string>;
  refusedChoice: string;
  right: string;
  wrong: string;
  found(hits: number, right: number, misses: number): string;
  answerIs: string;
  within(tolerance: string): string;
  modelAnswer: string;
  keyPoints: string;
  tick: string;
  points(n: number, of: number): string;
  chosenRight: string;
  chosenWrong: string;
  rightOne: string;
  answer: string;
}

export const words: Translated<QuizWords> = {
  en: {
    title: 'Quiz',
    questions: 'Questions',
    question: (n, of) => `Question ${n} of ${of}`,
    standing: {
      open: 'not answered yet',
      right: 'right',
      partly: 'partly right',
      wrong: 'not right yet',
      shown: 'answer shown',
    },
    answered: (n, of) => `${n} of ${of} answered`,
    score: (points, of) => `score ${points} of ${of}`,
    atOnce: (n) => `${n} right at once`,
    asks: {
      'single-choice': 'Choose one.',
      'multiple-choice': 'Choose all that are right.',
      number: 'Your answer, a number',
      open: 'Your answer, in your own words',
    },
    check: 'Check',
    compare: 'Compare with the model answer',
    retry: 'Try again',
    next: 'Next question',
    hint: (n, of) => (of === 1 ? 'Hint' : `Hint ${n} of ${of}`),
    hintOf: (n) => `Hint ${n}`,
    show: 'Show the answer',
    restart: 'Start over',
    refused: {
      nothing: 'Write your answer first.',
      noNumber: 'That is no number. Write it in digits, as in 0.5 or 1200.',
    },
    refusedChoice: 'Choose an answer first.',
    right: 'Right.',
    wrong: 'Not yet.',
    found: (hits, right, misses) =>
      `You have ${hits} of the ${right} right ones${misses === 0 ? '' : `, and ${misses} that ${misses === 1 ? 'is' : 'are'} not`}.`,
    answerIs: 'The answer:',
    within: (tolerance) => `give or take ${tolerance}`,
    modelAnswer: 'Model answer',
    keyPoints: 'An answer should say:',
    tick: 'What of this does your answer say? Tick it.',
    points: (n, of) => `${n} of ${of} points`,
    chosenRight: 'your choice, right',
    chosenWrong: 'your choice, not right',
    rightOne: 'right',
    answer: 'Answer',
  },
  id: {
    title: 'Kuis',
    questions: 'Soal',
    question: (n, of) => `Soal ${n} dari ${of}`,
    standing: {
      open: 'belum dijawab',
      right: 'benar',
      partly: 'benar sebagian',
      wrong: 'belum benar',
      shown: 'jawaban sudah dibuka',
    },
    answered: (n, of) => `${n} dari ${of} terjawab`,
    score: (points, of) => `skor ${points} dari ${of}`,
    atOnce: (n) => `${n} langsung benar`,
    asks: {
      'single-choice': 'Pilih satu.',
      'multiple-choice': 'Pilih semua yang benar.',
      number: 'Jawaban Anda, sebuah angka',
      open: 'Jawaban Anda, dengan kata-kata sendiri',
    },
    check: 'Periksa',
    compare: 'Bandingkan dengan contoh jawaban',
    retry: 'Coba lagi',
    next: 'Soal berikutnya',
    hint: (n, of) => (of === 1 ? 'Petunjuk' : `Petunjuk ${n} dari ${of}`),
    hintOf: (n) => `Petunjuk ${n}`,
    show: 'Buka jawaban',
    restart: 'Ulangi dari awal',
    refused: {
      nothing: 'Tulis dulu jawaban Anda.',
      noNumber: 'Itu bukan angka. Tulis dengan digit, misalnya 0,5 atau 1200.',
    },
    refusedChoice: 'Pilih dulu satu jawaban.',
    right: 'Benar.',
    wrong: 'Belum tepat.',
    found: (hits, right, misses) =>
      `Anda sudah memilih ${hits} dari ${right} yang benar${misses === 0 ? '' : `, dan ${misses} yang salah`}.`,
    answerIs: 'Jawabannya:',
    within: (tolerance) => `lebih kurang ${tolerance}`,
    modelAnswer: 'Contoh jawaban',
    keyPoints: 'Jawaban sebaiknya memuat:',
    tick: 'Mana yang sudah ada dalam jawaban Anda? Centanglah.',
    points: (n, of) => `${n} dari ${of} pokok`,
    chosenRight: 'pilihan Anda, benar',
    chosenWrong: 'pilihan Anda, salah',
    rightOne: 'benar',
    answer: 'Jawaban',
  },
};
