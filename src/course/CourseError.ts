import { say } from '../say';

/**
 * Why the course cannot be copied: `notAFolder` is a file where a folder should be, `notAFile` a folder where a file
 * should be, `link` a symbolic link that would lead files elsewhere, `full`, `readOnly` and `denied` are the disk's
 * refusals, `incomplete` is a product without its samples, `failed` anything else.
 */
export type CourseProblem =
  'notAFolder' | 'notAFile' | 'link' | 'full' | 'readOnly' | 'denied' | 'incomplete' | 'failed';

/** For people: the place and what to do. Front ends that speak other languages make their own texts of the members. */
export class CourseError extends Error {
  override readonly name = 'CourseError';
  /** How many files were copied before; they are whole and stay. */
  copied = 0;

  constructor(
    readonly problem: CourseProblem,
    readonly place: string,
    /** What the place is a link to, how much room is missing, or what the system said. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(TEXTS[problem](place, detail), options);
  }
}

const TEXTS: Record<CourseProblem, (place: string, detail: string) => string> = {
  notAFolder: (place) =>
    say({
      en: `${place}: is a file, and a folder of the course should be there. Rename or move it, or choose another folder.`,
      id: `${place}: berupa berkas, padahal di sana seharusnya ada folder kursus. Ganti namanya atau pindahkan, atau pilih folder lain.`,
    }),
  notAFile: (place) =>
    say({
      en: `${place}: is a folder, and a file of the course should be there. Rename or move it, or choose another folder.`,
      id: `${place}: berupa folder, padahal di sana seharusnya ada berkas kursus. Ganti namanya atau pindahkan, atau pilih folder lain.`,
    }),
  link: (place, target) =>
    say({
      en: `${place}: is a symbolic link to ${target}, and files would be written there. Remove the link, or choose another folder.`,
      id: `${place}: tautan simbolis ke ${target}, sehingga berkas akan tertulis di sana. Hapus tautannya, atau pilih folder lain.`,
    }),
  full: (place, missing) =>
    say({
      en: `${place}: the disk is full${missing && ` (the course needs ${missing})`}. Free some space, or choose a folder on another disk.`,
      id: `${place}: penyimpanan penuh${missing && ` (kursus memerlukan ${missing})`}. Kosongkan sebagian, atau pilih folder di penyimpanan lain.`,
    }),
  readOnly: (place) =>
    say({
      en: `${place}: the disk is read-only. Choose a folder on another disk.`,
      id: `${place}: penyimpanan hanya dapat dibaca. Pilih folder di penyimpanan lain.`,
    }),
  denied: (place) =>
    say({
      en: `${place}: permission denied. Choose a folder that you may write to.`,
      id: `${place}: izin ditolak. Pilih folder yang boleh Anda tulisi.`,
    }),
  incomplete: (place, reason) =>
    say({
      en: `${place}: the notebooks of the course are missing or damaged${reason && ` (${reason})`}. Install rnnbook again.`,
      id: `${place}: notebook kursus tidak ada atau rusak${reason && ` (${reason})`}. Pasang rnnbook lagi.`,
    }),
  failed: (place, reason) =>
    say({
      en: `${place}: ${reason}. Try again, or choose another folder.`,
      id: `${place}: ${reason}. Coba lagi, atau pilih folder lain.`,
    }),
};

/** What the system's refusal to write means. @param place what was to be written */
export function writeError(cause: unknown, place: string): CourseError {
  if (cause instanceof CourseError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  const known: Record<string, CourseProblem> = {
    ENOSPC: 'full',
    EDQUOT: 'full',
    EROFS: 'readOnly',
    EACCES: 'denied',
    EPERM: 'denied',
    ENOTDIR: 'notAFolder',
  };
  const problem = known[code ?? ''];
  return new CourseError(problem ?? 'failed', place, problem ? '' : message, { cause });
}
