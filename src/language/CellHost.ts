import { readdirSync } from 'node:fs';
import * as ts from 'typescript';
import type { Notebooks } from './cells/Notebooks';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  // what a cell catches is nearly always an Error
  useUnknownInCatchVariables: false,
  strictPropertyInitialization: false,
  // a kernel takes the types away and transforms nothing
  erasableSyntaxOnly: true,
  allowJs: true,
  checkJs: false,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  allowUmdGlobalAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** What a kernel gives itself: its types are ours, whatever is installed beside the notebook. */
const PROVIDED = /^(rnnbook|@tensorflow\/tfjs(-core|-layers|-node|-data|-converter)?)(\/|$)/;

/** What TypeScript reads: the modules of cells, the types that all cells have, and files of the disk that cells import. */
export class CellHost implements ts.LanguageServiceHost {
  readonly #notebooks: Notebooks;
  readonly #types: string;
  readonly #typeFiles: string[];
  readonly #resolutions = ts.createModuleResolutionCache('/', (name) => name, OPTIONS);
  #filesVersion = 0;
  #resolvesAgain = false;

  /** @param types the folder with `lib.d.ts` and what else stands beside it */
  constructor(notebooks: Notebooks, types: string) {
    this.#notebooks = notebooks;
    this.#types = types.replaceAll('\\', '/');
    this.#typeFiles = readdirSync(types)
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => `${this.#types}/${name}`);
  }

  isType(file: string): boolean {
    return file.startsWith(`${this.#types}/`);
  }

  /** Files were made, changed or removed: what imports mean is found again by `read`. */
  forgetFiles(read: () => void): void {
    this.#resolutions.clear();
    this.#filesVersion++;
    this.#resolvesAgain = true;
    read();
    this.#resolvesAgain = false;
  }

  getCompilationSettings = () => OPTIONS;
  getScriptFileNames = () => [...this.#typeFiles, ...this.#notebooks.files];
  getProjectVersion = () => `${this.#notebooks.version}.${this.#filesVersion}`;
  getDefaultLibFileName = () => `${this.#types}/lib.d.ts`;
  getCurrentDirectory = () => '/';
  useCaseSensitiveFileNames = () => ts.sys.useCaseSensitiveFileNames;

  getScriptVersion = (file: string): string => {
    const module = this.#notebooks.module(file);
    if (module) return module.version;
    if (this.isType(file) || file.includes('/node_modules/')) return '1';
    return String(ts.sys.getModifiedTime?.(file)?.getTime() ?? 0);
  };

  getScriptSnapshot = (file: string): ts.IScriptSnapshot | undefined => {
    const text = this.readFile(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  };

  readFile = (file: string): string | undefined => {
    // `x.ts.alone.ts`: the text of the cell alone, for what only reads its syntax
    const alone = /^(.*)\.alone\.[jt]s$/.exec(file);
    if (alone) return this.#notebooks.module(alone[1]!)?.source;
    return this.#notebooks.module(file)?.text ?? ts.sys.readFile(file);
  };

  fileExists = (file: string): boolean => !!this.#notebooks.module(file) || ts.sys.fileExists(file);
  directoryExists = (folder: string): boolean => ts.sys.directoryExists(folder);
  getDirectories = (folder: string): string[] => ts.sys.getDirectories(folder);
  readDirectory = (...args: Parameters<typeof ts.sys.readDirectory>): string[] =>
    ts.sys.readDirectory(...args);
  realpath = (path: string): string => ts.sys.realpath?.(path) ?? path;
  hasInvalidatedResolutions = (): boolean => this.#resolvesAgain;

  resolveModuleNameLiterals = (
    literals: readonly ts.StringLiteralLike[],
    containing: string,
  ): ts.ResolvedModuleWithFailedLookupLocations[] => {
    const folder = containing.slice(0, containing.lastIndexOf('/'));
    return literals.map(({ text }) => {
      if (PROVIDED.test(text) || this.isType(containing)) return { resolvedModule: undefined };
      const module = text.startsWith('./') ? this.#notebooks.module(`${folder}/${text.slice(2)}`) : undefined;
      if (module) {
        const extension = module.language === 'typescript' ? ts.Extension.Ts : ts.Extension.Js;
        return {
          resolvedModule: { resolvedFileName: module.file, extension, resolvedUsingTsExtension: false },
        };
      }
      return ts.resolveModuleName(text, containing, OPTIONS, this, this.#resolutions);
    });
  };
}

/** A name under which the host gives a cell's own text. */
export function aloneFile(file: string): string {
  return `${file}.alone${file.slice(file.lastIndexOf('.'))}`;
}
