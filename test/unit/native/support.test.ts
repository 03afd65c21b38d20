import assert from 'node:assert/strict';
import { findTarget, type Host } from '../../../src/native/support';

const linux: Host = {
  platform: 'linux',
  arch: 'x64',
  glibc: '2.36',
  cpu: 'model name\t: x\nflags\t\t: fpu sse4_2 avx f16c\n',
};

describe('findTarget', () => {
  it('accepts Linux with glibc on a processor with AVX', () => {
    assert.equal(findTarget(linux), 'linux-x64');
    assert.equal(findTarget({ ...linux, glibc: '2.17' }), 'linux-x64');
  });

  const refused: [string, Partial<Host>, RegExp][] = [
    ['macOS', { platform: 'darwin', arch: 'arm64' }, /not available for macOS on arm64 yet/],
    ['Windows', { platform: 'win32' }, /not available for Windows on x64 yet/],
    ['Linux on arm64', { arch: 'arm64' }, /not available for Linux on arm64 yet/],
    ['a system that is also a name of every object', { platform: 'constructor', arch: '' }, /not available/],
    ['Alpine', { glibc: undefined }, /needs glibc/],
    ['an old glibc', { glibc: '2.12' }, /needs glibc 2\.17 or newer; this is 2\.12/],
    ['a processor without AVX', { cpu: 'flags\t\t: fpu sse4_2\nbugs\t\t: avx\n' }, /AVX/],
    ['a processor that only has a later AVX by name', { cpu: 'flags\t\t: fpu avx2\n' }, /AVX/],
  ];
  for (const [what, host, message] of refused) {
    it(`refuses ${what} and says what is used instead`, () => {
      assert.throws(() => findTarget({ ...linux, ...host }), (error: Error) => {
        assert.equal(error.name, 'NativeError');
        assert.match(error.message, message);
        assert.match(error.message, /WebAssembly instead/);
        return true;
      }); // prettier-ignore
    });
  }
});
