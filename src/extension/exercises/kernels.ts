import { homedir } from 'node:os';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { trustedKernels } from '../../grading/submission/trustedKernels';
import { defaultNativeFolder } from '../../native/folder';
import { backendChoice, kernelNode } from '../configuration';
import { folderOf } from '../kernel/folderOf';

/**
 * Fresh kernels for an exercise's code and its tests, in the notebook's folder, apart from the notebook's own. They run with the user's
 * rights: only in trusted workspaces.
 */
export function exerciseKernels(context: vscode.ExtensionContext, notebook: vscode.Uri) {
  const choice = backendChoice(notebook);
  return trustedKernels({
    folder: folderOf(notebook) ?? homedir(),
    // what a grader's machine has, too: `auto` could choose one that computes a little otherwise
    backend: choice === 'auto' ? 'wasm' : choice,
    distFolder: join(context.extensionPath, 'dist'),
    nativeFolder: defaultNativeFolder(),
    node: kernelNode(notebook).node,
  });
}
