/** What a submission's process knows of its surroundings, whoever grades wherever. */
export const environment = (home: string): NodeJS.ProcessEnv => ({
  PATH: '/usr/bin:/bin',
  HOME: home,
  TMPDIR: home,
  TZ: 'UTC',
  LANG: 'C.UTF-8',
});
