// Writes THIRD_PARTY_NOTICES.md: every package whose code is in dist/ (by esbuild's own account), with its licence.
// Run after a build: node scripts/notices.mjs
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const packages = JSON.parse(readFileSync(join(root, 'dist', 'packages.json'), 'utf8'));
const texts = new Map();
const rows = [];
for (const folder of packages) {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const source = (typeof repository === 'string' ? repository : (repository?.url ?? '')).replace(
    /^git\+|\.git$/g,
    '',
  );
  rows.push(`| ${name} | ${version} | ${licenseName(license)} | ${source} |`);
  const text = licenseText(folder);
  texts.set(text, [...(texts.get(text) ?? []), name]);
}

function licenseName(license) {
  return typeof license === 'string' ? license : (license?.type ?? 'see its repository');
}

function licenseText(folder) {
  const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(entry));
  if (!file || !existsSync(join(root, folder, file))) return '';
  return readFileSync(join(root, folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
}

const sections = [...texts]
  .filter(([text]) => text !== '')
  .map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
const none = texts.get('') ?? [];
writeFileSync(
  join(root, 'THIRD_PARTY_NOTICES.md'),
  `# Third-party notices

rnnbook's bundles contain code of these packages. The addons contain more: that of native TensorFlow see
native/README.md, the native kernels see native/kernels/README.md.

| package | version | licence | source |
| --- | --- | --- | --- |
${rows.join('\n')}
${none.length > 0 ? `\nThese come without a licence file; the licence named above applies: ${none.join(', ')}.\n` : ''}
${sections.join('\n')}`,
);
console.log(`THIRD_PARTY_NOTICES.md: ${rows.length} packages`);
