import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { NOTE_SIZE } from './noteLines';

export function Notes({ x, lines }: { x: number; lines: { text: string; y: number }[] }) {
  const { ink } = useEnv();
  return (
    <>
      {lines.map(({ text, y }) => (
        <Label key={y} x={x} y={y} size={NOTE_SIZE} colour={ink.muted}>
          {text}
        </Label>
      ))}
    </>
  );
}
