import type { Guarantees, SandboxLevel } from './Sandbox';

export type SandboxLanguage = 'en' | 'id';

export interface SandboxTexts {
  levels: Record<SandboxLevel, string>;
  headings: Record<keyof Guarantees | 'output', string>;
  guarantees: { [Name in keyof Guarantees]: Record<Guarantees[Name], string> };
  output: string;
  missing(level: string, programs: string): string;
  failed(level: string, reason: string): string;
  noPrlimit: string;
  windows: string;
  refused: string;
  remedies: { bubblewrap: string; node: string; unsafe: string };
}

const en: SandboxTexts = {
  levels: {
    bubblewrap: 'bubblewrap',
    namespaces: 'namespaces of Linux',
    permissions: 'Node’s permission model',
    openNetwork: 'Node’s permission model, with an open network',
    none: 'none',
  },
  headings: {
    files: 'Files',
    network: 'Network',
    processes: 'Processes',
    memory: 'Memory',
    disk: 'Disk',
    output: 'Output',
  },
  guarantees: {
    files: {
      separate:
        'a submission sees Node, the files of the exercise and a folder of its own; no others are there.',
      denied: 'Node denies a submission all files but those of the exercise, in a folder of its own.',
      open: 'a submission can read and change whatever you can.',
    },
    network: {
      none: 'there is none.',
      denied: 'Node denies it.',
      open: 'it is open: a submission can send away what it sees.',
    },
    processes: {
      contained:
        'Node denies other processes and threads; at most 64 could be there, and they end with the submission.',
      denied: 'Node denies other processes and threads.',
      open: 'a submission can start any.',
    },
    memory: {
      limited: 'limited to what the exercise allows.',
      heap: 'objects are limited to what the exercise allows, but arrays and tensors are not.',
    },
    disk: {
      limited: 'what a submission writes stays in memory, is limited, and goes with it.',
      watched: 'what a submission writes is measured twice a second, and removed at its end.',
    },
  },
  output: 'what a submission prints is cut at what the exercise allows.',
  missing: (level, programs) => `Not held in by ${level}: there is no ${programs}.`,
  failed: (level, reason) => `Not held in by ${level}, which was tried: ${reason}.`,
  noPrlimit: 'There is no prlimit on this system, so that only time and the memory of objects are limited.',
  windows: 'On Windows a submission can disturb the process that grades it.',
  refused: 'Nothing on this machine holds in what a submission may do, so none was run.',
  remedies: {
    bubblewrap:
      'Install bubblewrap and util-linux: sudo apt install bubblewrap (Fedora: sudo dnf install bubblewrap).',
    node: 'Or use Node 25 or newer, whose permission model denies the network too.',
    unsafe: 'If you trust every submission, run it with --unsafe.',
  },
};

const id: SandboxTexts = {
  levels: {
    bubblewrap: 'bubblewrap',
    namespaces: 'namespace Linux',
    permissions: 'model izin Node',
    openNetwork: 'model izin Node, dengan jaringan terbuka',
    none: 'tidak ada',
  },
  headings: {
    files: 'Berkas',
    network: 'Jaringan',
    processes: 'Proses',
    memory: 'Memori',
    disk: 'Penyimpanan',
    output: 'Keluaran',
  },
  guarantees: {
    files: {
      separate:
        'kiriman hanya melihat Node, berkas latihan, dan foldernya sendiri; berkas lain tidak ada di sana.',
      denied: 'Node menolak semua berkas selain berkas latihan, di dalam folder kiriman itu sendiri.',
      open: 'kiriman dapat membaca dan mengubah apa pun yang dapat Anda baca dan ubah.',
    },
    network: {
      none: 'tidak ada.',
      denied: 'ditolak oleh Node.',
      open: 'terbuka: kiriman dapat mengirim keluar apa yang dilihatnya.',
    },
    processes: {
      contained:
        'Node menolak proses dan utas lain; paling banyak 64 dapat berjalan, dan semuanya berakhir bersama kiriman.',
      denied: 'Node menolak proses dan utas lain.',
      open: 'kiriman dapat menjalankan proses apa pun.',
    },
    memory: {
      limited: 'dibatasi sesuai ketentuan latihan.',
      heap: 'memori objek dibatasi sesuai ketentuan latihan, tetapi memori larik dan tensor tidak.',
    },
    disk: {
      limited: 'yang ditulis kiriman tetap di memori, dibatasi, dan hilang saat kiriman selesai.',
      watched: 'yang ditulis kiriman diukur dua kali per detik dan dihapus saat kiriman selesai.',
    },
  },
  output: 'yang dicetak kiriman dipotong sesuai ketentuan latihan.',
  missing: (level, programs) => `Tidak dibatasi oleh ${level}: ${programs} tidak ada.`,
  failed: (level, reason) => `Tidak dibatasi oleh ${level}, yang sudah dicoba: ${reason}.`,
  noPrlimit: 'Sistem ini tidak memiliki prlimit, sehingga hanya waktu dan memori objek yang dibatasi.',
  windows: 'Di Windows, kiriman dapat mengganggu proses yang menilainya.',
  refused: 'Tidak ada yang membatasi kiriman di mesin ini, sehingga tidak satu pun dijalankan.',
  remedies: {
    bubblewrap:
      'Pasang bubblewrap dan util-linux: sudo apt install bubblewrap (Fedora: sudo dnf install bubblewrap).',
    node: 'Atau gunakan Node 25 atau yang lebih baru, yang model izinnya juga menolak jaringan.',
    unsafe: 'Jika Anda memercayai semua kiriman, jalankan dengan --unsafe.',
  },
};

export const SANDBOX_TEXTS: Record<SandboxLanguage, SandboxTexts> = { en, id };
