import type { WriteStream } from 'node:tty';
import { describeBackend } from './describeBackend';
import type { BackendStatus, OutputEvent } from '../kernel/protocol';
import type { CellReport, NotebookReport } from '../kernel/runNotebook';
import type { CodeCell } from '../notebook/notebook';
import { MIME } from '../rnn/display/mime';
import type { TrainingView } from '../rnn/display/views';
import { say } from './say';

export interface Progress {
  backend(status: BackendStatus): void;
  onCellStart(cell: CodeCell, position: { index: number; count: number }): void;
  onOutput(cell: CodeCell, event: OutputEvent): void;
  onCellEnd(report: CellReport): void;
  end(report: NotebookReport): void;
}

const PLAIN_EVERY_MS = 5_000;

/**
 * Live progress: one line that is rewritten on a terminal, plain lines elsewhere (a training every 5 s).
 * Goes to stderr, where it does not mix with what a script reads.
 */
export function createProgress(stream: NodeJS.WriteStream | WriteStream, title: string): Progress {
  const live = Boolean(stream.isTTY);
  let where = '';
  let lastPlain = 0;
  const line = (text: string) => stream.write(live ? `\r\x1b[K${text}\n` : `${text}\n`);
  const status = (text: string) => {
    if (live) return stream.write(`\r\x1b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    if (Date.now() - lastPlain < PLAIN_EVERY_MS) return false;
    lastPlain = Date.now();
    return stream.write(`${text}\n`);
  };
  return {
    backend: (status) =>
      line(
        `${title}: ${say({ en: 'running on', id: 'berjalan dengan' })} ${describeBackend(status)}${status.note ? ` (${status.note})` : ''}`,
      ),
    onCellStart: (cell, { index, count }) => {
      where = `[${index + 1}/${count}] ${firstLine(cell.source)}`;
      lastPlain = 0;
      if (live) status(`${where} …`);
    },
    onOutput: (_, { output }) => {
      const data =
        output.kind === 'data' ? (output.data[MIME.training] as TrainingView | undefined) : undefined;
      if (data?.status === 'training') status(`${where}: ${describeTraining(data)}`);
    },
    onCellEnd: ({ status, durationMs, error }) => {
      line(`${where} ${status === 'ok' ? '✓' : '✗'} ${formatDuration(durationMs)}`);
      if (error) line(`\n${error.stack ?? `${error.name}: ${error.message}`}\n`);
    },
    end: ({ ok, cells, durationMs }) => {
      const ran = cells.filter(({ status }) => status === 'ok').length;
      const skipped = cells.filter(({ status }) => status === 'skipped').length;
      const left = skipped ? say({ en: `, ${skipped} skipped`, id: `, ${skipped} dilewati` }) : '';
      const rest = ok ? '' : `${say({ en: ', 1 failed', id: ', 1 gagal' })}${left}`;
      const took = formatDuration(durationMs);
      line(
        `${title}: ${say({
          en: `${ran} of ${cells.length} cells ran${rest} in ${took}`,
          id: `${ran} dari ${cells.length} sel berjalan${rest} dalam ${took}`,
        })}`,
      );
    },
  };
}

function describeTraining({ epoch, epochs, curves, remainingMs }: TrainingView): string {
  const losses = curves
    .slice(0, 1)
    .map(({ metric, train, validation }) => {
      const last = (values?: (number | null)[]) => values?.at(-1)?.toPrecision(3);
      const held = last(validation);
      return `, ${metric} ${last(train) ?? '…'}${held ? `, ${say({ en: 'validation', id: 'validasi' })} ${held}` : ''}`;
    })
    .join('');
  const time = remainingMs === null ? '' : formatDuration(remainingMs);
  const left = time && say({ en: `, ${time} left`, id: `, sisa ${time}` });
  return `${say({ en: 'epoch', id: 'epok' })} ${epoch}/${epochs}${losses}${left}`;
}

function firstLine(source: string): string {
  const text = source.split('\n').find((part) => part.trim() !== '') ?? '';
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}

export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
