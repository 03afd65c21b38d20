/**
 * Functions that run in VS Code's page. An icon of success may be that of an earlier run, so the page itself notes
 * which cells have been seen running: one look now and then would miss a short run.
 */
interface Watched {
  rnnbookRuns?: Set<number>;
  rnnbookObserver?: MutationObserver;
}

/** Forgets the runs so far, and watches those to come. */
export function watchRuns(): void {
  const page = globalThis as Watched;
  const runs = (page.rnnbookRuns = new Set());
  page.rnnbookObserver?.disconnect();
  page.rnnbookObserver = new MutationObserver(() => {
    const running = '.codicon-notebook-state-executing, .codicon-notebook-state-pending';
    for (const icon of document.querySelectorAll(`.notebookOverlay:not([inert]) :is(${running})`)) {
      runs.add(Number(icon.closest('[data-index]')?.getAttribute('data-index')));
    }
  });
  page.rnnbookObserver.observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });
}

/** The cells in view that have run since `watchRuns`, and run no longer. */
export function endedRuns(): { index: number; failed: boolean }[] {
  const runs = (globalThis as Watched).rnnbookRuns;
  return [...(runs ?? [])].flatMap((index) => {
    const cell = document.querySelector(`.notebookOverlay:not([inert]) [data-index="${index}"]`);
    const failed = cell?.querySelector('.codicon-notebook-state-error') !== null;
    const succeeded = cell?.querySelector('.codicon-notebook-state-success') !== null;
    return cell && (failed || succeeded) ? [{ index, failed }] : [];
  });
}
