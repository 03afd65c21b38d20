import type { Command } from 'commander';
import { say } from './say';
import { systemLanguage } from './systemLanguage';

const TITLES: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Opsi:',
  'Commands:': 'Perintah:',
};

/** The words of commander itself, in the order in which they are looked for. */
const PHRASES: [RegExp, string][] = [
  [/^error: unknown option /, 'kesalahan: opsi tidak dikenal '],
  [/^error: unknown command /, 'kesalahan: perintah tidak dikenal '],
  [/^error: missing required argument /, 'kesalahan: argumen wajib belum ada: '],
  [/^error: required option ('.*') not specified/, 'kesalahan: opsi wajib $1 belum diberikan'],
  [/^error: option ('.*') argument missing/, 'kesalahan: opsi $1 memerlukan nilai'],
  [/^error: option ('.*') argument ('.*') is invalid\./, 'kesalahan: nilai $2 untuk opsi $1 tidak sah.'],
  [/^error: too many arguments/, 'kesalahan: terlalu banyak argumen'],
  [/ Allowed choices are /, ' Pilihannya: '],
  [/\(Did you mean (.*)\?\)/, '(Maksud Anda $1?)'],
];

/** Commander's own words of help and errors in the language of the system; before commands are added, which inherit it. */
export function localizeHelp(program: Command): void {
  const help = say({ en: 'display help for command', id: 'tampilkan bantuan untuk perintah ini' });
  program.helpOption('-h, --help', help).helpCommand('help [command]', help);
  if (systemLanguage() === 'en') return;
  program.configureHelp({
    styleTitle: (title) => TITLES[title] ?? title,
    styleOptionDescription: inIndonesian,
    styleSubcommandDescription: inIndonesian,
  });
  program.configureOutput({
    outputError: (message, write) =>
      write(PHRASES.reduce((text, [english, words]) => text.replace(english, words), message)),
  });
}

function inIndonesian(description: string): string {
  return description.replace('(choices: ', '(pilihan: ').replace(/([(,] ?)default: /, '$1bawaan: ');
}
