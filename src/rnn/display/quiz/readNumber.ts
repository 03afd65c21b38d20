/**
 * What a typed number may mean: `0,5` is a half, `33.024` with a decimal point or, in Indonesian, 33 thousand. Thousands may
 * stand apart by a point, a comma or a space.
 *
 * @returns every reading; none for what is no number
 */
export function readNumber(typed: string): number[] {
  const text = typed
    .trim()
    .replaceAll('−', '-')
    .replaceAll(/['’_\s]+/g, ' ');
  const readings = [
    { group: '[ ,]', point: '\\.' },
    { group: '[ .]', point: ',' },
  ].flatMap(({ group, point }) => {
    const number = new RegExp(
      `^([-+]?)(\\d{1,3}(?:(${group})\\d{3}(?:\\3\\d{3})*)|\\d*)(?:${point}(\\d*))?(e[-+]?\\d+)?$`,
      'i',
    );
    const [match, sign, whole = '', , part = '', exponent = ''] = number.exec(text) ?? [];
    if (match === undefined || `${whole}${part}` === '') return [];
    return [Number(`${sign}${whole.replaceAll(/\D/g, '')}.${part}0${exponent}`)];
  });
  return [...new Set(readings)].filter(Number.isFinite);
}
