/** Whether the labels of a drawn chart's horizontal axes stand clear of one another. */
/** What is read here of an item of vega's scenegraph, which its typings leave open. */
interface Item {
  opacity?: number;
  orient?: string;
  bounds?: { x1: number; x2: number };
  items?: Mark[];
}

interface Mark {
  role?: string;
  items?: Item[];
}

const APART = 4;

export function labelsFit(scenegraph: object): boolean {
  return fits((scenegraph as { root: Mark }).root);
}

function fits(mark: Mark): boolean {
  return (mark.items ?? []).every((item) => {
    const horizontal = mark.role === 'axis' && (item.orient === 'bottom' || item.orient === 'top');
    return (item.items ?? []).every(
      (inner) => fits(inner) && (!horizontal || inner.role !== 'axis-label' || clear(inner.items ?? [])),
    );
  });
}

/** Labels that vega has hidden, for they would lie on others, do not count. */
function clear(labels: Item[]): boolean {
  const spans = labels
    .flatMap(({ bounds, opacity }) => (bounds && opacity !== 0 ? [bounds] : []))
    .sort((a, b) => a.x1 - b.x1);
  return spans.every(({ x1 }, i) => i === 0 || spans[i - 1]!.x2 + APART <= x1);
}
