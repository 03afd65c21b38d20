import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './checkCommand';
import { addCourseCommand } from './courseCommand';
import { addExportCommand } from './exportCommand';
import { addGradeCommand } from './gradeCommand';
import { addImportCommand } from './importCommand';
import { addNewCommand } from './newCommand';
import { addModelCommand } from './modelCommand';
import { addNativeCommand } from './native';
import { addPublishCommand } from './publishCommand';
import { addReleaseCommand } from './releaseCommand';
import { addRunCommand } from './runCommand';
import { addWorkerCommand } from './workerCommand';
import { EXIT, UsageError } from './exit';
import { NotebookFileError } from '../notebook/NotebookFileError';
import { localizeHelp } from './localizeHelp';
import { say } from './say';
import { version } from '../../package.json';

async function main(): Promise<void> {
  const program = new Command('rnnbook')
    .description(
      say({
        en: 'Runs, exports and creates .rnnbook notebooks: recurrent networks, seen from inside.',
        id: 'Menjalankan, mengekspor, dan membuat notebook .rnnbook: jaringan rekuren, dilihat dari dalam.',
      }),
    )
    .version(version, '-V, --version', say({ en: 'output the version number', id: 'tampilkan nomor versi' }))
    .showHelpAfterError(
      say({ en: '(rnnbook --help tells more)', id: '(rnnbook --help menjelaskan lebih banyak)' }),
    )
    .exitOverride();
  localizeHelp(program);
  addRunCommand(program);
  addExportCommand(program);
  addImportCommand(program);
  addPublishCommand(program);
  addNewCommand(program);
  addCourseCommand(program);
  addModelCommand(program);
  addNativeCommand(program);
  addWorkerCommand(program);
  addReleaseCommand(program);
  addCheckCommand(program);
  addGradeCommand(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCode(error);
  }
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const expected = error instanceof UsageError || error instanceof NotebookFileError;
  process.stderr.write(`rnnbook: ${expected ? error.message : String((error as Error).stack ?? error)}\n`);
  return EXIT.usage;
}

void main();
