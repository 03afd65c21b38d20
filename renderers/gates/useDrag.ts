import { useRef, useState } from 'preact/hooks';

const CLICK = 4;

/** Dragging with a pointer. A drag ends in a click, which is none. */
export function useDrag(onDrag: (pixels: number) => void) {
  const at = useRef<{ start: number; last: number; moved: boolean }>();
  const wasMoved = useRef(false);
  const [dragging, setDragging] = useState(false);
  return {
    dragging,
    start(event: PointerEvent) {
      if (event.button !== 0) return;
      at.current = { start: event.clientX, last: event.clientX, moved: false };
      wasMoved.current = false;
    },
    /** @returns whether the pointer drags */
    move(event: PointerEvent): boolean {
      const drag = at.current;
      if (!drag) return false;
      if (event.buttons === 0) {
        this.end();
        return false;
      }
      if (!drag.moved && Math.abs(event.clientX - drag.start) < CLICK) return false;
      if (!drag.moved) {
        (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
        setDragging(true);
      }
      drag.moved = wasMoved.current = true;
      onDrag(event.clientX - drag.last);
      drag.last = event.clientX;
      return true;
    },
    end() {
      at.current = undefined;
      setDragging(false);
    },
    /** Whether the click that comes now is the end of a drag. */
    moved(): boolean {
      const moved = wasMoved.current;
      wasMoved.current = false;
      return moved;
    },
  };
}
