import type { LayersModel } from '@tensorflow/tfjs';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeKerasArchive } from '../keras/archive';
import { EXPORT_SCRIPT } from './exportScript';
import { runPython } from './runPython';

/** What is being exported now. */
const running = new Set<AbortController>();

/** Ends every export that runs: after an interrupt nothing goes on. */
export function stopExports(): void {
  for (const one of running) one.abort(new Error('the export was interrupted'));
}

/**
 * Writes a model as a SavedModel, by a Python with Keras 3 and TensorFlow. A SavedModel that is there is replaced when the
 * new one is whole; nothing else is.
 *
 * @throws for a layer or an activation that a `.keras` file cannot say; when something else has that name; when there is no
 *   such Python, or it fails
 */
export async function writeSavedModel(model: LayersModel, path: string): Promise<void> {
  const target = resolve(path);
  await checkTarget(target);
  const archive = await writeKerasArchive(model);
  const controller = new AbortController();
  running.add(controller);
  // beside the target, so that the whole folder can be moved there at once
  const temporary = await mkdtemp(join(dirname(target), '.savedmodel-'));
  try {
    const [file, written] = [join(temporary, 'model.keras'), join(temporary, 'written')];
    await writeFile(file, archive);
    await runPython(EXPORT_SCRIPT, [file, written, temporary], controller.signal);
    if (await checkTarget(target)) await rename(target, join(temporary, 'replaced'));
    await rename(written, target);
  } finally {
    running.delete(controller);
    await rm(temporary, { recursive: true, force: true });
  }
}

/** What TensorFlow and Keras put into such a folder. */
const PARTS = /^(saved_model\.pb(txt)?|variables|assets|assets\.extra|fingerprint\.pb|keras_metadata\.pb)$/;

/** @returns whether there is a SavedModel to replace @throws when there is something else */
async function checkTarget(target: string): Promise<boolean> {
  let names: string[];
  try {
    names = await readdir(target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    throw code === 'ENOTDIR' ? new Error('there is a file of that name') : error;
  }
  if (names.some((name) => name.startsWith('saved_model.pb')) && names.every((name) => PARTS.test(name)))
    return true;
  throw new Error('there is a folder of that name which is no SavedModel, or holds more than one');
}
