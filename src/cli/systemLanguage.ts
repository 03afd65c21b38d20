/** The language of the system's messages, of those that the product has: as gettext finds it; without it as Node.js does. */
export function systemLanguage(env: NodeJS.ProcessEnv = process.env): 'en' | 'id' {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const locale = named || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^id([-_.@]|$)/i.test(locale) ? 'id' : 'en';
}
