import { type Case, error, nothing } from './cases';

/** What code does while it runs. */
export const running: Case[] = [
  {
    name: 'closures keep what they close over',
    cells: [
      ['const counter$ = () => { let n = 0; return () => ++n }', nothing],
      ['const one$ = counter$(), two$ = counter$(); one$(); one$(); [one$(), two$()].join()', "'3,1'"],
    ],
  },
  {
    name: 'every round of a loop with let has its own',
    cells: [
      ['const read$ = []; for (let i = 0; i < 3; i++) read$.push(() => i)', nothing],
      ['read$.map((read) => read()).join()', "'0,1,2'"],
      ['i', error('ReferenceError: i is not defined @1:1')],
    ],
  },
  {
    name: 'closures over a loop’s var share it',
    cells: [
      [
        'const read$ = []; for (var i$ = 0; i$ < 3; i$++) read$.push(() => i$); read$.map((r) => r()).join()',
        "'3,3,3'",
      ],
    ],
  },
  {
    name: 'a loop with await in it',
    cells: [['let sum$ = 0; for (const n of [1, 2, 3]) sum$ += await Promise.resolve(n); sum$', '6']],
  },
  {
    name: 'for await',
    cells: [
      [
        'async function* g$() { yield 1; yield 2 } let all$ = []; for await (const n of g$()) all$.push(n); all$.join()',
        "'1,2'",
      ],
    ],
  },
  {
    name: 'an assignment that awaits reads before',
    cells: [['let a$ = 1; const p$ = (async () => { a$ += await 10 })(); a$ = 5; await p$; a$', '11']],
  },
  {
    name: 'declarations around an await',
    cells: [
      ['const a$ = await 1, { b: b$ } = await { b: 2 }; let c$ = (await 3) + a$ + b$; c$', '6'],
      ['const f$ = () => [a$, b$, c$].join(); f$()', "'1,2,6'"],
    ],
  },
  {
    name: 'code that runs on after its cell',
    cells: [
      [
        'let a$ = 0; const later$ = (async () => { await null; await new Promise((r) => setTimeout(r, 10)); a$++ })(); 0',
        '0',
      ],
      ['await later$; a$', '1'],
      ['let a$ = 10; setTimeout(() => a$++, 1); await new Promise((r) => setTimeout(r, 20)); a$', '11'],
    ],
  },
  {
    name: 'callbacks of an earlier cell see what a later cell declares',
    cells: [
      [
        'let a$ = "old", start$ = () => {}; const seen$ = new Promise((resolve) => (start$ = () => setTimeout(() => resolve(a$)))); 0',
        '0',
      ],
      ['let a$ = "new"', nothing],
      ['start$(); [await seen$].join()', "'new'"],
    ],
  },
  {
    name: 'a name that a later cell declares is seen by functions before it',
    cells: [
      ['const f$ = () => later$', nothing],
      ['f$()', error('ReferenceError: later$ is not defined @1:1')],
      ['const later$ = 5', nothing],
      ['f$()', '5'],
    ],
  },
  {
    name: 'classes: fields, private names, static blocks, accessors, inheritance',
    cells: [
      [
        'class A$ { #n = 1; static made = 0; static { A$.made = 10 } get n() { return this.#n } set n(n) { this.#n = n } static has(o: object) { return #n in o } }',
        nothing,
      ],
      [
        'class B$ extends A$ { override get n() { return super.n * 2 } override set n(n) { super.n = n } }',
        nothing,
      ],
      ['const b$ = new B$(); b$.n = 4; [b$.n, A$.made, A$.has(b$), A$.has({})].join()', "'8,10,true,false'"],
      ['class A$ { n = 100 } ; [new B$().n, new B$() instanceof A$].join()', "'2,false'"],
    ],
  },
  {
    name: 'a class keeps its own name inside',
    cells: [
      ['class A$ { static make() { return new A$() } kind() { return "first" } }', nothing],
      ['const first$ = A$; class A$ { kind() { return "second" } }', nothing],
      ['[first$.make().kind(), new A$().kind()].join()', "'first,second'"],
    ],
  },
  {
    name: 'names of functions, classes and arrows',
    cells: [
      [
        'const a$ = () => 0, b$ = class {}, c$ = function () {}; [a$.name, b$.name, c$.name].join()',
        "'a$,b$,c$'",
      ],
    ],
  },
  {
    name: 'labels, continue and break',
    cells: [
      [
        'let n$ = 0; outer: for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; n$++ } n$',
        '2',
      ],
    ],
  },
  {
    name: 'try, catch and finally around await',
    cells: [
      [
        'const log$ = []; try { await Promise.reject(new Error("x")) } catch (e) { log$.push((e as Error).message) } finally { log$.push("f") } log$.join()',
        "'x,f'",
      ],
    ],
  },
  {
    name: 'this at the top, in functions and in strict functions',
    cells: [
      ['this === globalThis', 'true'],
      ['(() => this === globalThis)()', 'true'],
      ['function sloppy$(this: unknown) { return this === globalThis } sloppy$()', 'true'],
      ['function strict$(this: unknown) { "use strict"; return this === undefined } strict$()', 'true'],
      ['"use strict"; (function (this: unknown) { return this === undefined })()', 'true'],
    ],
  },
  {
    name: 'a strict cell is strict, and those after it are not',
    cells: [
      ['"use strict"; Object.freeze([1])[0] = 2', error('TypeError')],
      ['Object.freeze([1])[0] = 2; 3', '3'],
    ],
  },
  {
    name: 'an object that takes the place of a global’s property',
    cells: [
      ['globalThis.a$ = 1; const f$ = () => a$', nothing],
      ['Object.defineProperty(globalThis, "a$", { get: () => "got", configurable: true }); f$()', "'got'"],
      ['delete (globalThis as any).a$; f$()', error('ReferenceError: a$ is not defined @1:32')],
    ],
  },
  {
    name: 'eval and new Function see the names of cells',
    cells: [
      ['let a$ = 1; const b$ = 2', nothing],
      ['eval("a$ + b$") + new Function("return a$")() + (0, eval)("b$")', '6'],
      ['eval("a$ = 7"); a$', '7'],
      ['(0, eval)("var c$ = 3"); c$', '3'],
      ['eval("let d$ = 4; d$")', '4'],
      ['typeof d$', "'undefined'"],
    ],
  },
  {
    name: 'tagged templates, spread, optional chaining, nullish values',
    cells: [
      [
        'const tag$ = (parts: TemplateStringsArray, ...values: number[]) => parts.raw.join("|") + values',
        nothing,
      ],
      ['tag$`a${1}\\n${2}`', "'a|\\\\n|1,2'"],
      [
        'const o$: { f?: () => number; n: number | null } = { n: null }; [o$.f?.(), o$.n ?? 4, Math.max(...[1, 5])].join()',
        "',4,5'",
      ],
    ],
  },
  {
    name: 'getters of globalThis are called by their name',
    cells: [
      ['let reads$ = 0; Object.defineProperty(globalThis, "probe$", { get: () => ++reads$ }); 0', '0'],
      ['probe$ + probe$', '3'],
    ],
  },
];
