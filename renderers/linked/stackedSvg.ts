const GAP = 8;

/** Pictures below one another, as one picture. */
export function stackedSvg(pictures: string[]): string {
  const sizes = pictures.map((svg) => {
    const [, width = '0', height = '0'] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    return { width: Number(width), height: Number(height) };
  });
  const width = Math.max(0, ...sizes.map((size) => size.width));
  const height = sizes.reduce((sum, size) => sum + size.height, 0) + GAP * Math.max(0, sizes.length - 1);
  let top = 0;
  const placed = pictures.map((svg, i) => {
    const at = top;
    top += sizes[i]!.height + GAP;
    return svg.replace(/^<svg /, `<svg y="${at}" `);
  });
  const descriptions = pictures.map((svg) => /<desc>(.*?)<\/desc>/s.exec(svg)?.[1] ?? '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><desc>${descriptions.join(' ')}</desc><rect width="${width}" height="${height}" fill="#ffffff"></rect>${placed.join('')}</svg>`;
}
