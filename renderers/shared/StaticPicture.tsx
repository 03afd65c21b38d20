import type { ComponentChildren } from 'preact';
import { useEnv } from './env';
import { FONT } from './ink';
import { Label } from './Label';
import { textWidth } from './measureText';

const MARGIN = 14;
const TITLE = 26;

interface PictureProps {
  width: number;
  height: number;
  title: string;
  detail: string;
  /** The picture in words. */
  description: string;
  children: ComponentChildren;
}

/** Width that is left for the drawing in a picture of `width`. */
export function innerWidth(width: number): number {
  return width - 2 * MARGIN;
}

/** A drawing as a picture of its own: on white, with its title inside. */
export function StaticPicture({ width, height, title, detail, description, children }: PictureProps) {
  const { ink } = useEnv();
  const size = { width: innerWidth(width) + 2 * MARGIN, height: Math.ceil(height + TITLE + 2 * MARGIN) };
  const titleWidth = textWidth(title, 13, true);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...size}
      viewBox={`0 0 ${size.width} ${size.height}`}
      font-family={FONT}
      role="img"
    >
      <title>{`${title}: ${detail}`}</title>
      <desc>{description}</desc>
      <rect {...size} fill={ink.surface} />
      <g transform={`translate(${MARGIN},${MARGIN})`}>
        <Label x={0} y={12} size={13} bold>
          {title}
        </Label>
        <Label
          x={titleWidth + 10}
          y={12}
          size={12}
          colour={ink.muted}
          maxWidth={innerWidth(width) - titleWidth - 10}
        >
          {detail}
        </Label>
        <g transform={`translate(0,${TITLE})`}>{children}</g>
      </g>
    </svg>
  );
}
