import { type Command, Option } from 'commander';
import { join } from 'node:path';
import { type Copied, copyCourse } from '../course/copyCourse';
import { CourseError } from '../course/CourseError';
import { COURSE_LANGUAGES, type CourseLanguage } from '../course/languages';
import { isExercise, isSection } from '../course/layout';
import { UsageError } from './exit';
import { systemLanguage } from './systemLanguage';

/** Of files that were there, so many are named. */
const NAMED = 20;

export function addCourseCommand(program: Command): void {
  program
    .command('course')
    .argument('<folder>', 'where to, e.g. rnn-course; made when it is not there')
    .description(
      'copy the chapter as notebooks, its exercises and data into a folder; nothing there is overwritten',
    )
    .addOption(
      new Option('--language <language>', "of the notebooks (default: the system's, else en)").choices(
        COURSE_LANGUAGES,
      ),
    )
    .addHelpText(
      'after',
      '\nExercises are copied as learners get them, without solutions and hidden tests. Run it again after an update' +
        '\nof rnnbook: it adds what is missing.\nExit code: 0 all of the course is there, 2 it cannot be copied.',
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
  const size = `${(bytes / 1e6).toFixed(1)} MB, ${language === 'id' ? 'in Indonesian' : 'in English'}`;
  const lines = [
    copied.length > 0
      ? `Copied into ${folder}: ${contents(copied)} (${size}).`
      : `${folder} has all of the course already.`,
  ];
  if (kept.length > 0) {
    lines.push('Kept as they are, since they were there:');
    lines.push(...kept.slice(0, NAMED).map((path) => `  ${path}`));
    if (kept.length > NAMED) lines.push(`  and ${kept.length - NAMED} more`);
  }
  lines.push(`Open first: ${join(folder, first)}`);
  return `${lines.join('\n')}\n`;
}

/** `11 sections, 5 exercises, 3 other files` */
function contents(paths: readonly string[]): string {
  const sections = paths.filter(isSection).length;
  const exercises = paths.filter(isExercise).length;
  return [
    [sections, 'section'] as const,
    [exercises, 'exercise'] as const,
    [paths.length - sections - exercises, 'other file'] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function failure({ message, copied }: CourseError): string {
  if (copied === 0) return message;
  const were = copied === 1 ? '1 file was' : `${copied} files were`;
  return `${message} ${were} copied before and can stay: run it again, and it adds the rest.`;
}
