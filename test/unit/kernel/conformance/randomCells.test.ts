import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Kernels } from './kernels';

const name = fc.constantFrom('a$', 'b$', 'c$');
const value = fc.oneof(
  fc.constantFrom('1', '"t"', 'await 2', 'null', '[1, [2]]', '{ x: 3 }'),
  name,
  name.map((n) => `typeof ${n}`),
  name.map((n) => `(() => ${n})()`),
  name.map((n) => `await (async () => (await null, ${n}))()`),
  fc.constant('(() => { throw new RangeError("none") })()'),
);
const declaration = fc
  .tuple(fc.constantFrom('let', 'const', 'var'), name, name, value)
  .chain(([kind, n, m, v]) =>
    fc.constantFrom(
      `${kind} ${n} = ${v}`,
      `${kind} ${n} = ${v}, ${m}2 = ${n}`,
      `${kind} { x: ${n} = ${v} } = {}`,
      `${kind} [${n}, ...${m}3] = [${v}, ${v}]`,
      `for (${kind} ${n} of [${v}]) ${n}`,
      `for (let i = 0; i < 2; i++) { ${kind} ${n} = i; reads.push(() => ${n}) }`,
      `if (true) { ${kind} ${n} = ${v}; ${n} }`,
      `let ${n}`,
      `var ${n}`,
      `class ${n} { static x = ${m}; }`,
      `function ${n}() { return ${m} }`,
      `async function ${n}() { return await ${m} }`,
    ),
  );
const use = fc
  .tuple(name, name, value)
  .chain(([n, m, v]) =>
    fc.constantFrom(
      n,
      `${n} = ${v}`,
      `${n} += 1`,
      `[${n}, ${m}] = [${m}, ${n}]`,
      `typeof ${n}`,
      `${n}()`,
      `new ${n}()`,
      `globalThis.${n}`,
      `globalThis.${n} = ${v}`,
      `delete globalThis.${n}`,
      `reads.push(() => ${n})`,
      `reads.push(() => (${n} = ${v.replaceAll('await ', '')}))`,
      'reads.map((read) => { try { return read() } catch (e) { return `${e}` } })',
      `later.push((async () => (await null, ${n}))().then(String, String))`,
      'await Promise.all(later)',
      `try { ${n} } catch (e) { e.message } finally { ${m} }`,
      `eval("${n}")`,
      `throw ${n}`,
      `switch (${v}) { case 1: ${n} }`,
    ),
  );
const statement = fc.oneof(declaration, use);
const cell = fc
  .array(statement, { minLength: 1, maxLength: 4 })
  .chain((statements) => fc.constantFrom('\n', '; ').map((between) => statements.join(between)));
const first = fc
  .tuple(
    ...['a$', 'b$', 'c$'].map((n) => fc.constantFrom(`let ${n} = 1`, `const ${n} = 2`, `var ${n} = 3`, '')),
  )
  .map((declarations) => declarations.join('; '));
const notebook = fc
  .tuple(first, fc.array(cell, { minLength: 1, maxLength: 8 }))
  .map(([before, cells]) => [before, ...cells]);

describe('random sequences of cells', () => {
  let kernels: Kernels;
  before(() => (kernels = new Kernels()));
  after(() => kernels.dispose());

  it('give the same with and without an inspector', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(notebook, async (cells) => {
        const own = `_${++run}_`;
        await kernels.run('var reads = [], later = []');
        for (const source of cells) {
          const { reference, other } = await kernels.run(source.replace(/(?<=[a-c])\$/g, own));
          assert.deepEqual(other, reference);
        }
      }),
      { numRuns: 200 },
    );
  });
});
