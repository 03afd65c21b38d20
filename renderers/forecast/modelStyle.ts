/** Hues of Okabe and Ito that are seen on light and dark, told apart by dashes as well. */
const HUES = ['#D55E00', '#009E73', '#CC79A7', '#56B4E9', '#E69F00', '#0072B2'];
const DASHES = [undefined, '7 3', '2 3', '9 3 2 3', '5 2', '1 2'];

export function modelStyle(model: number) {
  return { stroke: HUES[model % HUES.length]!, 'stroke-dasharray': DASHES[model % DASHES.length] };
}
