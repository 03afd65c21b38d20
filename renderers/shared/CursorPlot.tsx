import type { ComponentChildren } from 'preact';

interface CursorPlotProps<Place> {
  width: number;
  height: number;
  /** Said by a screen reader when the drawing gets the focus: what it is, and what it shows. */
  label: string;
  /** How many places the cursor has, and where it is, from 1; the first place may have another number. */
  first?: number;
  last: number;
  now: number;
  /** What is there, in words. */
  told: string;
  /** The place at a point of the drawing, in pixels. */
  placeAt(x: number, y: number): Place | undefined;
  /** As `useCursor` gives them. */
  hover(place: Place | undefined): void;
  pin(place: Place | undefined): void;
  onKeyDown(event: KeyboardEvent): void;
  children: ComponentChildren;
}

/** A drawing with a cursor: the pointer previews, a click or a key pins; for a screen reader it is a slider. */
export function CursorPlot<Place>(props: CursorPlotProps<Place>) {
  const { width, height, first = 1, placeAt, hover, pin } = props;
  const under = (event: MouseEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    return placeAt(event.clientX - frame.left, event.clientY - frame.top);
  };
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      tabindex={0}
      role="slider"
      aria-label={props.label}
      aria-valuemin={first}
      aria-valuemax={props.last}
      aria-valuenow={props.now}
      aria-valuetext={props.told}
      onPointerMove={(event) => hover(under(event))}
      onPointerLeave={() => hover(undefined)}
      onClick={(event) => pin(under(event))}
      onKeyDown={props.onKeyDown}
    >
      {props.children}
    </svg>
  );
}
