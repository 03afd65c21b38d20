import { useRef, useState } from 'preact/hooks';
import { useEnv } from './env';
import { copyText, download, pictureSvg, pngUrl, svgUrl, usePictureScope } from './picture';

/** Saves the view as SVG or PNG, and copies what it offers as text. */
export function SaveMenu() {
  const { text, language, interactive } = useEnv();
  const scope = usePictureScope();
  const menu = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState('');
  if (!interactive || !scope || !(scope.definition.Picture ?? scope.draw)) return null;
  const name = /rnnbook\.([\w-]+)\+json$/.exec(scope.definition.mime)?.[1] ?? 'chart';
  const close = () => {
    if (!menu.current) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const save = async (format: 'svg' | 'png') => {
    const view = menu.current?.closest<HTMLElement>('.rnn-view');
    if (!view) return;
    const svg = await pictureSvg(scope, language, Math.max(400, view.clientWidth));
    if (svg === undefined) return;
    download(format === 'svg' ? svgUrl(svg) : await pngUrl(svg), `${name}.${format}`, view);
    close();
  };
  const copy = async (of: string) => {
    if (menu.current) await copyText(of, menu.current);
    setSaid(text.copied);
    close();
  };
  return (
    <details
      class="rnn-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && menu.current?.open) {
          event.stopPropagation();
          close();
        }
      }}
      onFocusOut={(event) => {
        if (menu.current && !menu.current.contains(event.relatedTarget as Node | null))
          menu.current.open = false;
      }}
      onToggle={() => menu.current?.open && setSaid('')}
    >
      <summary aria-label={text.save} title={text.save}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path
            d="M7 1.5v7M4 6l3 3 3-3M2 11.5h10"
            fill="none"
            stroke="currentColor"
            stroke-width="1.4"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
      </summary>
      <div>
        <button type="button" onClick={() => void save('svg')}>
          {text.saveSvg}
        </button>
        <button type="button" onClick={() => void save('png')}>
          {text.savePng}
        </button>
        {scope.copies.map(({ label, text: of }) => (
          <button key={label} type="button" onClick={() => void copy(of())}>
            {label}
          </button>
        ))}
      </div>
      <span class="rnn-hidden" role="status">
        {said}
      </span>
    </details>
  );
}
