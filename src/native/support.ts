import { readFileSync } from 'node:fs';
import { arch, platform, report } from 'node:process';
import { say } from '../say';
import { NativeError } from './errors';
import wheels from './wheels.json';

export type Target = keyof typeof wheels;

export interface Host {
  platform: string;
  arch: string;
  /** The version of glibc, if that is this system's C library. */
  glibc?: string;
  /** What the kernel says of the processor. */
  cpu?: string;
}

/** The oldest glibc that TensorFlow's libraries load with. */
const GLIBC = [2, 17] as const;
const NAMES: Record<string, string> = { darwin: 'macOS', linux: 'Linux', win32: 'Windows' };
const instead = () =>
  say({
    en: 'Notebooks run on WebAssembly instead, with nothing to install.',
    id: 'Notebook berjalan dengan WebAssembly, tanpa perlu memasang apa pun.',
  });

/** @throws NativeError if native TensorFlow can't run on this host */
export function findTarget(host: Host = thisHost()): Target {
  const target = `${host.platform}-${host.arch}`;
  if (!isTarget(target)) {
    const system = NAMES[host.platform] ?? host.platform;
    const why = say({
      en: `Native TensorFlow is not available for ${system} on ${host.arch} yet.`,
      id: `TensorFlow native belum tersedia untuk ${system} (${host.arch}).`,
    });
    throw new NativeError(`${why} ${instead()}`);
  }
  if (!host.glibc) {
    const why = say({
      en: 'TensorFlow needs glibc, which this Linux (Alpine?) does not have.',
      id: 'TensorFlow memerlukan glibc, yang tidak ada di Linux ini (Alpine?).',
    });
    throw new NativeError(`${why} ${instead()}`);
  }
  const [major = 0, minor = 0] = host.glibc.split('.').map(Number);
  if (major < GLIBC[0] || (major === GLIBC[0] && minor < GLIBC[1])) {
    const why = say({
      en: `TensorFlow needs glibc ${GLIBC.join('.')} or newer; this is ${host.glibc}.`,
      id: `TensorFlow memerlukan glibc ${GLIBC.join('.')} atau yang lebih baru; di sini ${host.glibc}.`,
    });
    throw new NativeError(`${why} ${instead()}`);
  }
  if (host.cpu !== undefined && !/^flags\b.*\bavx\b/m.test(host.cpu)) {
    const why = say({
      en: 'TensorFlow needs a processor with AVX, which this one does not have.',
      id: 'TensorFlow memerlukan prosesor dengan AVX, yang tidak dimiliki prosesor ini.',
    });
    throw new NativeError(`${why} ${instead()}`);
  }
  return target;
}

function isTarget(name: string): name is Target {
  return Object.hasOwn(wheels, name);
}

function thisHost(): Host {
  if (platform !== 'linux') return { platform, arch };
  Object.assign(report, { excludeNetwork: true }); // else it may look up names of open sockets, which takes time
  const { header } = report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return { platform, arch, glibc: header.glibcVersionRuntime, cpu: readFileSync('/proc/cpuinfo', 'utf8') };
}
