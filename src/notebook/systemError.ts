import { say, type Texts } from '../say';

/** For people: why the operating system refuses to read or write a notebook, and what can be done. */
interface Explanation {
  what: string;
  remedy: string;
}

const EXPLANATIONS: Record<string, Record<keyof Explanation, Texts>> = {
  ENOENT: {
    what: { en: 'there is no such file or folder', id: 'berkas atau folder itu tidak ada' },
    remedy: { en: 'Check the path.', id: 'Periksa jalurnya.' },
  },
  ENOTDIR: {
    what: { en: 'a part of the path is a file, not a folder', id: 'sebagian jalurnya berkas, bukan folder' },
    remedy: { en: 'Check the path.', id: 'Periksa jalurnya.' },
  },
  EISDIR: {
    what: { en: 'this is a folder, not a file', id: 'ini folder, bukan berkas' },
    remedy: { en: 'Name a file in it.', id: 'Sebutkan berkas di dalamnya.' },
  },
  EACCES: {
    what: { en: 'permission denied', id: 'izin ditolak' },
    remedy: {
      en: 'Check who may use the file and its folder.',
      id: 'Periksa siapa yang boleh memakai berkas dan foldernya.',
    },
  },
  EPERM: {
    what: { en: 'permission denied', id: 'izin ditolak' },
    remedy: {
      en: 'Check who may use the file and its folder, or close programs that hold it.',
      id: 'Periksa siapa yang boleh memakai berkas dan foldernya, atau tutup program yang memakainya.',
    },
  },
  EBUSY: {
    what: { en: 'another program holds the file', id: 'program lain sedang memakai berkas itu' },
    remedy: { en: 'Close that program and try again.', id: 'Tutup program itu, lalu coba lagi.' },
  },
  EROFS: {
    what: { en: 'the disk is read-only', id: 'penyimpanan hanya dapat dibaca' },
    remedy: { en: 'Save to another place.', id: 'Simpan di tempat lain.' },
  },
  ENOSPC: {
    what: { en: 'the disk is full', id: 'penyimpanan penuh' },
    remedy: {
      en: 'Free some space or save to another place.',
      id: 'Kosongkan sebagian penyimpanan atau simpan di tempat lain.',
    },
  },
  EDQUOT: {
    what: { en: 'your disk quota is used up', id: 'kuota penyimpanan Anda habis' },
    remedy: {
      en: 'Free some space or save to another place.',
      id: 'Kosongkan sebagian penyimpanan atau simpan di tempat lain.',
    },
  },
  EFBIG: {
    what: {
      en: 'the file would be larger than allowed here',
      id: 'berkas akan lebih besar daripada yang diizinkan di sini',
    },
    remedy: {
      en: 'Clear large outputs or save to another place.',
      id: 'Hapus keluaran yang besar atau simpan di tempat lain.',
    },
  },
  ENAMETOOLONG: {
    what: { en: 'the name is too long', id: 'namanya terlalu panjang' },
    remedy: { en: 'Choose a shorter one.', id: 'Pilih yang lebih pendek.' },
  },
};

export function explainSystemError(error: unknown, action: 'read' | 'write'): Explanation {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const { what, remedy } = EXPLANATIONS[code] ?? unknown(error);
  const clause = say({
    en: `cannot ${action}: ${what.en}${action === 'write' ? '; what was there before is unchanged' : ''}`,
    id: `tidak dapat ${action === 'write' ? 'ditulis' : 'dibaca'}: ${what.id}${action === 'write' ? '; isi sebelumnya tidak berubah' : ''}`,
  });
  return { what: clause, remedy: say(remedy) };
}

function unknown(error: unknown): Record<keyof Explanation, Texts> {
  const message = error instanceof Error ? error.message : String(error);
  return {
    what: { en: message, id: message },
    remedy: {
      en: 'Check the file and its folder, and try again.',
      id: 'Periksa berkas dan foldernya, lalu coba lagi.',
    },
  };
}
