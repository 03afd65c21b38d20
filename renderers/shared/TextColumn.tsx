import type { ComponentChildren } from 'preact';
import type { useEnv } from './env';
import { Label } from './Label';

export const TEXT_SIZE = 12;
export const LINE_HEIGHT = 16;

interface Place {
  x?: number;
  maxWidth: number;
  muted?: boolean;
  bold?: boolean;
}

/** Text below a drawing in a picture, from a height that goes down with it. */
export class TextColumn {
  readonly parts: ComponentChildren[] = [];

  constructor(
    private readonly ink: ReturnType<typeof useEnv>['ink'],
    public y: number,
  ) {}

  /** At the present height. */
  put(text: string, { x = 0, maxWidth, muted = false, bold = false }: Place): void {
    this.parts.push(
      <Label
        key={this.parts.length}
        x={x}
        y={this.y + TEXT_SIZE}
        size={TEXT_SIZE}
        bold={bold}
        maxWidth={maxWidth}
        colour={muted ? this.ink.muted : this.ink.text}
      >
        {text}
      </Label>,
    );
  }

  /** Several lines, and goes down behind each. */
  putLines(lines: string[], place: Place): void {
    for (const line of lines) {
      this.put(line, place);
      this.y += LINE_HEIGHT;
    }
  }
}
