// On Windows an addon finds Node-API in the program that loads it, which may be node.exe, or VS Code under any name. So no
// import library names it: each function is a jump to an address that is looked up when the addon is loaded.
import { createRequire } from 'node:module';

const { symbols } = createRequire(import.meta.url)('node-api-headers');

const JUMP = {
  x64: (name) => `jmpq *address_${name}(%rip)`,
  arm64: (name) => `adrp x16, address_${name}\n\tldr x16, [x16, :lo12:address_${name}]\n\tbr x16`,
};

/** @returns assembly and C++ that go into the addon */
export function windowsHost(arch) {
  const names = [...new Set([...symbols.v8.js_native_api_symbols, ...symbols.v8.node_api_symbols])];
  const assembly = names
    .map(
      (name) =>
        `\t.text\n\t.globl ${name}\n\t.p2align 4\n${name}:\n\t${JUMP[arch](name)}\n` +
        `\t.data\n\t.globl address_${name}\n\t.p2align 3\naddress_${name}:\n\t.quad 0\n`,
    )
    .join('');
  const cpp = `#include <windows.h>
extern "C" {
${names.map((name) => `extern void *address_${name};`).join('\n')}
}
__attribute__((constructor)) static void findNodeApi() {
  const HMODULE host = GetModuleHandleW(nullptr);
${names.map((name) => `  address_${name} = reinterpret_cast<void *>(GetProcAddress(host, "${name}"));`).join('\n')}
}
`;
  return { assembly, cpp };
}
