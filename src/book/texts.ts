import type { CourseLanguage } from '../course/languages';

interface BookTexts {
  title: string;
  introduction: string[];
  sections: string;
  exercises: string;
  exercisesNote: string;
  contents: string;
  toContents: string;
  skip: string;
  otherLanguage: string;
  previous: string;
  next: string;
  pages: string;
  made: (generator: string) => string;
  pictureOf: (title: string) => string;
}

const en: BookTexts = {
  title: 'Recurrent networks, seen from inside',
  introduction: [
    'Sequence models from the first recurrent cell to encoder–decoders: each page is a notebook that was run, with what it computed. The pictures answer to mouse and keyboard.',
    'To change the code and run it yourself, open the course in VS Code with the extension rnnbook (“RNN: Open the Course”), or copy it with `rnnbook course`.',
  ],
  sections: 'Sections',
  exercises: 'Exercises',
  exercisesNote: 'To be solved in the editor, which checks the answers and gives hints.',
  contents: 'Contents',
  toContents: 'Contents',
  skip: 'Skip to the text',
  otherLanguage: 'Bahasa Indonesia',
  previous: 'Previous',
  next: 'Next',
  pages: 'Previous and next page',
  made: (generator) => `Made with ${generator}.`,
  pictureOf: (title) => `A picture from “${title}”`,
};

const id: BookTexts = {
  title: 'Jaringan rekuren, dilihat dari dalam',
  introduction: [
    'Model barisan dari sel rekuren pertama sampai encoder–decoder: tiap halaman adalah notebook yang telah dijalankan, beserta hasil hitungannya. Gambarnya dapat dijelajahi dengan tetikus dan papan ketik.',
    'Untuk mengubah kode dan menjalankannya sendiri, bukalah kursus ini di VS Code dengan ekstensi rnnbook (“RNN: Buka Kursus”), atau salinlah dengan `rnnbook course`.',
  ],
  sections: 'Bagian',
  exercises: 'Latihan',
  exercisesNote: 'Dikerjakan di editor, yang memeriksa jawaban dan memberi petunjuk.',
  contents: 'Daftar isi',
  toContents: 'Daftar isi',
  skip: 'Langsung ke teks',
  otherLanguage: 'English',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  pages: 'Halaman sebelumnya dan berikutnya',
  made: (generator) => `Dibuat dengan ${generator}.`,
  pictureOf: (title) => `Sebuah gambar dari “${title}”`,
};

export const TEXTS: Record<CourseLanguage, BookTexts> = { en, id };
