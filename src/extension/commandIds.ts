/** Every command, as package.json declares them. */
export const COMMANDS = [
  'rnnbook.getStarted',
  'rnnbook.newNotebook',
  'rnnbook.buildModel',
  'rnnbook.changeModel',
  'rnnbook.newNotebookFromTemplate',
  'rnnbook.lookInside',
  'rnnbook.interruptKernel',
  'rnnbook.restartKernel',
  'rnnbook.restartAndRunAll',
  'rnnbook.restartAndClearOutputs',
  'rnnbook.selectBackend',
  'rnnbook.installNativeBackend',
  'rnnbook.removeNativeBackend',
  'rnnbook.exportHtml',
  'rnnbook.showModelCode',
  'rnnbook.exportModel',
  'rnnbook.importModel',
  'rnnbook.showKernelLog',
  'rnnbook.showKernelMenu',
] as const;

export type CommandId = (typeof COMMANDS)[number];
