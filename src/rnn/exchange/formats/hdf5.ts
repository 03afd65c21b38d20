import type { Dataset, File, Group } from 'h5wasm';

/** A group of an HDF5 file, or all of it. */
export interface Hdf5Group {
  attributes: Record<string, Hdf5Value>;
  groups: Record<string, Hdf5Group>;
  datasets: Record<string, Hdf5Dataset>;
}

export type Hdf5Value = string | number | string[];

export interface Hdf5Dataset {
  shape: number[];
  values: Float32Array;
}

export const emptyGroup = (): Hdf5Group => ({ attributes: {}, groups: {}, datasets: {} });

let files = 0;

/** The library is 4 MB of WebAssembly: loaded when it is first needed. */
async function library() {
  const h5 = await import('h5wasm');
  return { h5, FS: (await h5.ready).FS };
}

/** How every HDF5 file begins. */
const SIGNATURE = '\x89HDF\r\n\x1a\n';

/** @throws for what is no HDF5 file */
export async function readHdf5(bytes: Uint8Array): Promise<Hdf5Group> {
  // the library would make a lot of noise on the console
  if (String.fromCharCode(...bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new Error('it is no HDF5 file');
  const { h5, FS } = await library();
  const path = `read-${++files}.h5`;
  FS.writeFile(path, bytes);
  let file: File | undefined;
  try {
    file = new h5.File(path, 'r');
    if (file.file_id < 0n) throw new Error('it is a damaged HDF5 file');
    return readGroup(file, h5.Group, h5.Dataset);
  } finally {
    file?.close();
    FS.unlink(path);
  }
}

function readGroup(group: Group, groupClass: typeof Group, datasetClass: typeof Dataset): Hdf5Group {
  const read: Hdf5Group = { attributes: readAttributes(group), groups: {}, datasets: {} };
  for (const key of group.keys()) {
    const entity = group.get(key);
    if (entity instanceof groupClass) read.groups[key] = readGroup(entity, groupClass, datasetClass);
    else if (entity instanceof datasetClass) {
      const { shape, value } = entity as Dataset;
      const numbers = typeof value === 'number' ? [value] : (value as ArrayLike<number>);
      // what is not a number is not a weight
      if (numbers && typeof numbers[0] !== 'string')
        read.datasets[key] = { shape: shape ?? [], values: Float32Array.from(numbers, Number) };
    }
  }
  return read;
}

function readAttributes(group: Group): Hdf5Group['attributes'] {
  return Object.fromEntries(
    Object.entries(group.attrs).flatMap(([name, attribute]): [string, Hdf5Value][] => {
      const { value } = attribute;
      const plain = typeof value === 'string' || typeof value === 'number' ? value : undefined;
      if (plain !== undefined) return [[name, plain]];
      return Array.isArray(value) ? [[name, value.map(String)]] : [];
    }),
  );
}

export async function writeHdf5(group: Hdf5Group): Promise<Uint8Array> {
  const { h5, FS } = await library();
  const path = `write-${++files}.h5`;
  const file = new h5.File(path, 'w');
  try {
    writeGroup(file, group);
    file.close();
    return FS.readFile(path);
  } finally {
    FS.unlink(path);
  }
}

function writeGroup(into: Group, { attributes, groups, datasets }: Hdf5Group): void {
  for (const [name, value] of Object.entries(attributes)) into.create_attribute(name, value as string);
  for (const [name, { shape, values }] of Object.entries(datasets))
    into.create_dataset({ name, data: values, shape, dtype: '<f4' });
  for (const [name, group] of Object.entries(groups)) writeGroup(into.create_group(name), group);
}

/** The group at a path, made where it is missing. */
export function groupAt(root: Hdf5Group, path: string): Hdf5Group {
  return path
    .split('/')
    .filter(Boolean)
    .reduce((group, name) => (group.groups[name] ??= emptyGroup()), root);
}

/** @returns `undefined` where there is none */
export function findGroup(root: Hdf5Group, path: string): Hdf5Group | undefined {
  return path
    .split('/')
    .filter(Boolean)
    .reduce<Hdf5Group | undefined>((group, name) => group?.groups[name], root);
}
