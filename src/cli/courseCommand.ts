import { type Command, Option } from 'commander';
import { join } from 'node:path';
import { type Copied, copyCourse } from '../course/copyCourse';
import { CourseError } from '../course/CourseError';
import { COURSE_LANGUAGES, type CourseLanguage } from '../course/languages';
import { isExercise, isSection } from '../course/layout';
import { UsageError } from './exit';
import { say } from './say';
import { systemLanguage } from './systemLanguage';

/** Of files that were there, so many are named. */
const NAMED = 20;

export function addCourseCommand(program: Command): void {
  program
    .command('course')
    .argument(
      '<folder>',
      say({
        en: 'where to, e.g. rnn-course; made when it is not there',
        id: 'tempatnya, mis. kursus-rnn; dibuat jika belum ada',
      }),
    )
    .description(
      say({
        en: 'copy the chapter as notebooks, its exercises and data into a folder; nothing there is overwritten',
        id: 'salin notebook bab ini, latihan, dan datanya ke sebuah folder; tidak ada yang ditimpa',
      }),
    )
    .addOption(
      new Option(
        '--language <language>',
        say({
          en: "of the notebooks (default: the system's, else en)",
          id: 'bahasa notebook (bawaan: bahasa sistem, selain itu en)',
        }),
      ).choices(COURSE_LANGUAGES),
    )
    .addHelpText(
      'after',
      say({
        en:
          '\nExercises are copied as learners get them, without solutions and hidden tests. Run it again after an update' +
          '\nof rnnbook: it adds what is missing.\nExit code: 0 all of the course is there, 2 it cannot be copied.',
        id:
          '\nLatihan disalin seperti yang diterima pelajar, tanpa solusi dan tes tersembunyi. Jalankan lagi setelah rnnbook' +
          '\ndiperbarui: yang belum ada akan ditambahkan.\nKode keluar: 0 kursus sudah lengkap, 2 kursus tidak dapat disalin.',
      }),
    )
    .action(async (folder: string, { language = systemLanguage() }: { language?: CourseLanguage }) => {
      try {
        const samples = join(__dirname, '..', 'samples');
        const copied = await copyCourse({ samples, folder, language });
        process.stderr.write(summary(folder, copied, language));
        process.stdout.write(`${join(folder, copied.first)}\n`);
      } catch (error) {
        if (error instanceof CourseError) throw new UsageError(failure(error));
        throw error;
      }
    });
}

function summary(folder: string, { copied, kept, bytes, first }: Copied, language: CourseLanguage): string {
  const what =
    language === 'id'
      ? say({ en: 'in Indonesian', id: 'dalam bahasa Indonesia' })
      : say({ en: 'in English', id: 'dalam bahasa Inggris' });
  const size = `${(bytes / 1e6).toFixed(1)} MB, ${what}`;
  const lines = [
    copied.length > 0
      ? say({
          en: `Copied into ${folder}: ${contents(copied)} (${size}).`,
          id: `Disalin ke ${folder}: ${contents(copied)} (${size}).`,
        })
      : say({
          en: `${folder} has all of the course already.`,
          id: `${folder} sudah berisi seluruh kursus.`,
        }),
  ];
  if (kept.length > 0) {
    lines.push(
      say({ en: 'Kept as they are, since they were there:', id: 'Dibiarkan karena sudah ada sebelumnya:' }),
    );
    lines.push(...kept.slice(0, NAMED).map((path) => `  ${path}`));
    const more = kept.length - NAMED;
    if (more > 0) lines.push(say({ en: `  and ${more} more`, id: `  dan ${more} lainnya` }));
  }
  const start = join(folder, first);
  lines.push(say({ en: `Open first: ${start}`, id: `Buka dahulu: ${start}` }));
  return `${lines.join('\n')}\n`;
}

/** `11 sections, 5 exercises, 3 other files` */
function contents(paths: readonly string[]): string {
  const sections = paths.filter(isSection).length;
  const exercises = paths.filter(isExercise).length;
  return [
    [sections, 'section', 'bagian'] as const,
    [exercises, 'exercise', 'latihan'] as const,
    [paths.length - sections - exercises, 'other file', 'berkas lain'] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, en, id]) => say({ en: `${count} ${en}${count === 1 ? '' : 's'}`, id: `${count} ${id}` }))
    .join(', ');
}

function failure({ message, copied }: CourseError): string {
  if (copied === 0) return message;
  const were = copied === 1 ? '1 file was' : `${copied} files were`;
  return `${message} ${say({
    en: `${were} copied before and can stay: run it again, and it adds the rest.`,
    id: `${copied} berkas sudah disalin dan boleh dibiarkan: jalankan lagi, dan sisanya ditambahkan.`,
  })}`;
}
