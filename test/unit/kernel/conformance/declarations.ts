import { type Case, error, nothing } from './cases';

const taken = (name: string) =>
  error(
    `SyntaxError: Identifier '${name}' has already been declared by another cell in another way: const stays const, let and class stay either of these, and so do var and function. Choose another name, or restart the kernel.`,
  );
const fails = '(() => { throw new Error("no value") })()';

/**
 * `let`, `const` and `class` as V8's REPL mode has them: a later cell may declare a name anew, in the same way. A name before its
 * declaration in the same cell, or whose declaration failed, is there without a value: V8 says that it is not defined when it
 * is read, and "Cannot access" when it is assigned.
 */
export const lexical: Case[] = [
  {
    name: 'are seen by later cells',
    cells: [
      ['let a$ = 1; const b$ = 2; class C$ { n = 3 }', nothing],
      ['a$ + b$ + new C$().n', '6'],
    ],
  },
  {
    name: 'may be declared anew',
    cells: [
      ['let a$ = 1; const b$ = 1; class C$ { n = 1 }', nothing],
      ['let a$ = 2; const b$ = 2; class C$ { n = 2 }', nothing],
      ['[a$, b$, new C$().n].join()', "'2,2,2'"],
    ],
  },
  {
    name: 'may be declared anew only in the same way: let and class are one, const another',
    cells: [
      ['let a$ = 1; const b$ = 1', nothing],
      ['const a$ = 2', taken('a$')],
      ['class a$ {}', nothing],
      ['typeof a$', "'function'"],
      ['let a$ = 4; a$ = 5; a$', '5'],
      ['let b$ = 2', taken('b$')],
      ['class b$ {}', taken('b$')],
      ['const b$ = 3; b$', '3'],
    ],
  },
  {
    name: 'declared anew are what functions of earlier cells see',
    cells: [
      ['let a$ = 1; const read$ = () => a$; const write$ = (n: number) => (a$ = n)', nothing],
      ['let a$ = 10', nothing],
      ['read$()', '10'],
      ['write$(20)', '20'],
      ['a$', '20'],
      ['let a$ = 30; read$()', '30'],
    ],
  },
  {
    name: 'in a block belong to the block',
    cells: [
      ['let a$ = 1; { let a$ = 2; const b$ = 3; a$ + b$ }\na$', '1'],
      ['b$', error('ReferenceError: b$ is not defined @1:1')],
    ],
  },
  {
    name: 'without a value are undefined, also when declared anew',
    cells: [
      ['let a$ = 1', nothing],
      ['let a$; String(a$)', "'undefined'"],
      ['String(a$)', "'undefined'"],
    ],
  },
  {
    name: 'cannot be used before their declaration',
    cells: [
      ['a$; const a$ = 1', error('ReferenceError: a$ is not defined @1:1')],
      ['f$(); let b$ = 1; function f$() { return b$ }', error('ReferenceError: b$ is not defined @1:35')],
      ['new C$(); class C$ {}', error('ReferenceError: C$ is not defined @1:1')],
      ['typeof d$; let d$', error('ReferenceError: d$ is not defined @1:1')],
      ['const e$ = e$ + 1', error('ReferenceError: e$ is not defined @1:12')],
      ['g$ = 1; let g$', error("ReferenceError: Cannot access 'g$' before initialization @1:4")],
    ],
  },
  {
    name: 'of a block cannot be used before their declaration in it',
    cells: [
      [
        'let a$ = 1; { a$; let a$ = 2 }',
        error("ReferenceError: Cannot access 'a$' before initialization @1:15"),
      ],
      ['a$', '1'],
    ],
  },
  {
    name: 'that an earlier cell declared keep that value until their declaration has run',
    cells: [
      ['let a$ = 1; const b$ = 1', nothing],
      ['const before$ = a$ + b$; let a$ = 10; const b$ = 20; [before$, a$, b$].join()', "'2,10,20'"],
      [`let a$ = ${fails}`, error('Error: no value')],
      [`const b$ = ${fails}`, error('Error: no value')],
      ['[a$, b$].join()', "'10,20'"],
    ],
  },
  {
    name: 'whose cell failed before have no value, until another cell declares them',
    cells: [
      [`let a$ = ${fails}`, error('Error: no value')],
      ['a$', error('ReferenceError: a$ is not defined @1:1')],
      ['typeof a$', error('ReferenceError: a$ is not defined @1:1')],
      ['a$ = 1', error("ReferenceError: Cannot access 'a$' before initialization @1:4")],
      ['let a$ = 2; a$', '2'],
    ],
  },
  {
    name: 'of const whose cell failed stay const',
    cells: [
      [`const a$ = ${fails}`, error('Error: no value')],
      ['let a$ = 1', taken('a$')],
      ['a$ = 1', error('TypeError: Assignment to constant variable. @1:4')],
      ['const a$ = 2; a$', '2'],
    ],
  },
  {
    name: 'whose cell failed behind them keep their value',
    cells: [
      [`let a$ = 1; const b$ = ${fails}, c$ = 3`, error('Error: no value')],
      ['a$', '1'],
      ['b$', error('ReferenceError: b$ is not defined @1:1')],
      ['c$', error('ReferenceError: c$ is not defined @1:1')],
    ],
  },
  {
    name: 'that nobody declared',
    cells: [
      ['a$', error('ReferenceError: a$ is not defined @1:1')],
      ['typeof a$', "'undefined'"],
      ['"use strict"; a$ = 1', error('ReferenceError: a$ is not defined @1:18')],
    ],
  },
  {
    name: 'of a cell that does not parse are not declared',
    cells: [
      ['let a$ = 1; let b$ = 2 +', error('SyntaxError: Expression expected @1:25')],
      ['typeof a$', "'undefined'"],
    ],
  },
  {
    name: 'of const cannot be assigned',
    cells: [
      ['const a$ = 1; a$ = 2', error('TypeError: Assignment to constant variable. @1:18')],
      ['a$', '1'],
      ['a$++', error('TypeError: Assignment to constant variable.')],
      ['() => 0; [a$] = [3]', error('TypeError: Assignment to constant variable.')],
      ['for (a$ of [1]);', error('TypeError: Assignment to constant variable.')],
      ['const set$ = () => { a$ = 4 }; set$()', error('TypeError: Assignment to constant variable. @1:25')],
      ['a$', '1'],
    ],
  },
  {
    name: 'by patterns',
    cells: [
      ['const { a$, b: { c: b$ = 2 }, ...c$ } = { a$: 1, b: {}, d: 4, e: 5 }', nothing],
      ['JSON.stringify([a$, b$, c$])', `'[1,2,{"d":4,"e":5}]'`],
      ['let [f$, , g$ = f$ + 1, ...h$] = [7, 8, undefined, 9, 10]', nothing],
      ['JSON.stringify([f$, g$, h$])', "'[7,8,[9,10]]'"],
      ['[f$, g$] = [g$, f$]; [f$, g$].join()', "'8,7'"],
      ['const { [`k${f$}`]: d$ } = { k8: "computed" }; d$', "'computed'"],
    ],
  },
  {
    name: 'by a pattern that fails in its middle',
    cells: [
      ['const [a$, { b$ }] = [1, null as any]', error('TypeError')],
      ['a$', '1'],
      ['b$', error('ReferenceError: b$ is not defined @1:1')],
    ],
  },
  {
    name: 'are no properties of globalThis',
    cells: [
      ['let a$ = 1; const b$ = 2; class C$ {}', nothing],
      ['["a$", "b$", "C$"].some((name) => name in globalThis)', 'false'],
    ],
  },
  {
    name: 'hide properties of globalThis',
    cells: [
      ['globalThis.a$ = 1; a$', '1'],
      ['let a$ = 2; [a$, globalThis.a$].join()', "'2,1'"],
      ['const structuredClone = 3; structuredClone', '3'],
      ['typeof globalThis.structuredClone', "'function'"],
    ],
  },
  {
    name: 'clash with var and functions of other cells',
    cells: [
      ['var a$ = 1; function f$() { return 1 }', nothing],
      ['let a$ = 2', taken('a$')],
      ['const f$ = 2', taken('f$')],
      ['class f$ {}', taken('f$')],
      ['const b$ = 1, f$ = 2', taken('f$')],
      ['typeof b$', "'undefined'"],
      ['a$ + f$()', '2'],
    ],
  },
  {
    name: 'twice in a cell are an error at the second',
    cells: [
      ['let a$ = 1;\nconst a$ = 2', error("SyntaxError: Identifier 'a$' has already been declared @2:7")],
      ['let a$ = 1; var a$ = 2', error("SyntaxError: Identifier 'a$' has already been declared @1:17")],
      ['function a$() {} class a$ {}', error("SyntaxError: Identifier 'a$' has already been declared @1:24")],
    ],
  },
];

/** `var` and functions, as every script has them. */
export const hoisted: Case[] = [
  {
    name: 'var is hoisted, and undefined until then',
    cells: [['const before$ = String(a$); var a$ = 1; [before$, a$].join()', "'undefined,1'"]],
  },
  {
    name: 'var is a property of globalThis that cannot be deleted',
    cells: [
      ['var a$ = 1; globalThis.a$', '1'],
      ['globalThis.a$ = 2; a$', '2'],
      ['Reflect.deleteProperty(globalThis, "a$")', 'false'],
    ],
  },
  {
    name: 'var may be declared anew, and keeps its value without a new one',
    cells: [
      ['var a$ = 1', nothing],
      ['var a$; a$', '1'],
      ['var a$ = 2; a$', '2'],
    ],
  },
  {
    name: 'var in blocks and loops is the cell’s',
    cells: [
      ['if (true) { var a$ = 1 } for (var i$ = 0; i$ < 3; i$++); try { var t$ = 4 } catch {}', nothing],
      ['[a$, i$, t$].join()', "'1,3,4'"],
    ],
  },
  {
    name: 'var by a pattern',
    cells: [['var { a$, b: [b$] } = { a$: 1, b: [2] }; globalThis.a$ + globalThis.b$', '3']],
  },
  {
    name: 'var of a cell that failed is undefined',
    cells: [
      [`var a$ = ${fails}`, error('Error: no value')],
      ['String(a$)', "'undefined'"],
    ],
  },
  {
    name: 'functions are hoisted above their cell',
    cells: [['const a$ = f$(); function f$() { return 1 } a$', '1']],
  },
  {
    name: 'functions are declared although their cell fails',
    cells: [
      ['throw new Error("early"); function f$() { return 1 }', error('Error: early @1:7')],
      ['f$()', '1'],
    ],
  },
  {
    name: 'functions are properties of globalThis, and may be declared anew',
    cells: [
      ['function f$() { return 1 } const call$ = () => f$()', nothing],
      ['function f$() { return 2 }', nothing],
      ['[call$(), globalThis.f$()].join()', "'2,2'"],
      ['var f$ = () => 3; call$()', '3'],
    ],
  },
  {
    name: 'two functions of one name in a cell are an error, as in a module',
    cells: [
      [
        'function f$() {}\nfunction f$() {}',
        error("SyntaxError: Identifier 'f$' has already been declared @2:10"),
      ],
    ],
  },
  {
    name: 'a function in a block is the cell’s once the block has run',
    cells: [
      ['const before$ = typeof f$; { function f$() { return 1 } } [before$, f$()].join()', "'undefined,1'"],
    ],
  },
  {
    name: 'var and functions clash with lexical names of other cells',
    cells: [
      ['let a$ = 1; const b$ = 2; class C$ {}', nothing],
      ['var a$ = 3', taken('a$')],
      ['function b$() {}', taken('b$')],
      ['var C$', taken('C$')],
      ['if (true) { var b$ = 3 }', taken('b$')],
      ['[a$, b$, typeof C$].join()', "'1,2,function'"],
    ],
  },
  {
    name: 'async functions and generators',
    cells: [
      ['async function f$() { return 1 } function* g$() { yield 1; yield 2 }', nothing],
      ['(await f$()) + [...g$()].length', '3'],
    ],
  },
  {
    name: 'an assignment without a declaration makes a property of globalThis',
    cells: [
      ['a$ = 1', '1'],
      ['globalThis.a$', '1'],
      ['let a$ = 2; globalThis.a$', '1'],
    ],
  },
];
