import { type Case, error, nothing } from './cases';

/** Names, messages and places of errors. */
export const errors: Case[] = [
  { name: 'thrown at the top', cells: [['\n  throw new RangeError("bad")', error('RangeError: bad @2:9')]] },
  {
    name: 'thrown in a function: the place where',
    cells: [['const f$ = () => {\n  throw new Error("deep");\n};\nf$()', error('Error: deep @2:9')]],
  },
  {
    name: 'thrown in a function of another cell: the place of the call',
    cells: [
      ['\n\nfunction f$() { throw new Error("far") }', nothing],
      ['\n f$()', error('Error: far @2:2')],
    ],
  },
  {
    name: 'thrown after an await',
    cells: [
      [
        'await null;\nawait new Promise((r) => setTimeout(r, 1));\n  nothing$.x',
        error('ReferenceError: nothing$ is not defined @3:3'),
      ],
    ],
  },
  {
    name: 'thrown in an async function',
    cells: [
      [
        'const f$ = async () => {\n  await null;\n  throw new TypeError("late");\n};\nawait f$()',
        error('TypeError: late @3:9'),
      ],
    ],
  },
  {
    name: 'of the last expression’s promise',
    cells: [['Promise.reject(new Error("unawaited"))', error('Error: unawaited @1:16')]],
  },
  {
    name: 'of properties: the place of the access',
    cells: [
      [
        'const a$: any = undefined; a$.b',
        error("TypeError: Cannot read properties of undefined (reading 'b') @1:31"),
      ],
      ['const b$: any = {}; b$.c()', error('TypeError: b$.c is not a function @1:24')],
    ],
  },
  {
    name: 'behind tabs and characters of two units',
    cells: [
      ['\tthrow new Error("tab")', error('Error: tab @1:8')],
      ['"𝄞𝄞"; throw new Error("clef")', error('Error: clef @1:15')],
    ],
  },
  {
    name: 'behind lines that end as on Windows',
    cells: [['1;\r\n2;\r\n  throw new Error("third")', error('Error: third @3:9')]],
  },
  {
    name: 'behind types, which leave blanks',
    cells: [
      [
        'interface T$ { a: number }\nconst x$: T$ = { a: 1 }; throw new Error("typed")',
        error('Error: typed @2:32'),
      ],
    ],
  },
  {
    name: 'behind an import of several lines',
    cells: [
      ['import {\n  join,\n} from "node:path";\n join(1 as any)', error('TypeError')],
      ['throw new Error(String(typeof join))', error('Error: function @1:7')],
    ],
  },
  {
    name: 'of syntax, where acorn or the type stripper sees it',
    cells: [
      ['let a$ =\n  ;', error('SyntaxError: Expression expected @2:3')],
      ['1;\nfoo bar', error('SyntaxError')],
      ['const a$ = 1; { const b = 2; ', error('SyntaxError')],
      ['return 1', error('SyntaxError')],
      ['break', error('SyntaxError')],
      ['const x$;', error('SyntaxError')],
    ],
  },
  {
    name: 'of syntax that code gives itself while it runs',
    cells: [
      ['\neval("1 +")', error('SyntaxError: Unexpected end of input @2:1')],
      [' new Function("(")', error('SyntaxError')],
      ['JSON.parse("{")', error('SyntaxError')],
    ],
  },
  {
    name: 'of classes of cells, with their name and cause',
    cells: [
      ['class ShapeError$ extends Error { override name = "ShapeError$" }', nothing],
      ['throw new ShapeError$("wrong", { cause: new Error("root") })', error('ShapeError$: wrong @1:7')],
    ],
  },
  {
    name: 'that are no errors',
    cells: [
      ['throw "words"', error('Thrown: words')],
      ['throw { code: 5 }', error('Thrown: { code: 5 }')],
      ['throw undefined', error('Thrown: undefined')],
      ['throw Promise.resolve(1)', error('Thrown: Promise { 1 }')],
      ['throw ((): never => { throw new Error("instead") })()', error('Error: instead @1:29')],
      ['await Promise.reject(7)', error('Thrown: 7')],
    ],
  },
  {
    name: 'of endless recursion, after which cells run',
    cells: [
      ['const f$ = (): number => f$() + 1; f$()', error('RangeError: Maximum call stack size exceeded')],
      ['1', '1'],
    ],
  },
  {
    name: 'of a getter, a setter, a constructor and a default value',
    cells: [
      ['const o$ = { get a(): number { throw new Error("get") } };\no$.a', error('Error: get @1:38')],
      ['class C$ { constructor() { throw new Error("made") } }\n new C$()', error('Error: made @1:34')],
      ['const { d$ = (() => { throw new Error("default") })() } = {} as any', error('Error: default @1:29')],
    ],
  },
  {
    name: 'in a callback of a library',
    cells: [['[3].map((n) => {\n  throw new Error(`item ${n}`);\n})', error('Error: item 3 @2:9')]],
  },
  {
    name: 'that were made before they were thrown',
    cells: [
      ['const e$ = new Error("made early")', nothing],
      ['\n\nthrow e$', error('Error: made early')],
    ],
  },
];
