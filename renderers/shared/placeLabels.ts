/**
 * Positions for labels along one axis, near where they want to be, at least `gap` apart and within `min` and `max`
 * as far as there is room. The order of the wishes is kept.
 *
 * @returns positions in the order of `wanted`
 */
export function placeLabels(wanted: number[], gap: number, min = -Infinity, max = Infinity): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // clusters of labels that touch stand around the mean of their wishes
  const clusters: { members: number[]; start: number }[] = [];
  const place = (members: number[]) => {
    const middle = members.reduce((sum, i, k) => sum + wanted[i]! - k * gap, 0) / members.length;
    const length = (members.length - 1) * gap;
    return Math.max(min, Math.min(middle, max - length));
  };
  for (const i of order) {
    let cluster = { members: [i], start: place([i]) };
    for (let last = clusters.at(-1); last; last = clusters.at(-1)) {
      if (last.start + last.members.length * gap <= cluster.start) break;
      clusters.pop();
      const members = [...last.members, ...cluster.members];
      cluster = { members, start: place(members) };
    }
    clusters.push(cluster);
  }
  const placed = new Array<number>(wanted.length);
  for (const { members, start } of clusters) members.forEach((i, k) => (placed[i] = start + k * gap));
  return placed;
}
