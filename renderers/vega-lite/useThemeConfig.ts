import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Config } from 'vega-lite';
import { currentScheme, onThemeChange } from '../shared/scheme';
import { themeConfig } from './config';

/** The theme's colours as vega wants them; another object only when one of them is another. */
export function useThemeConfig(host: RefObject<HTMLElement>): Config | undefined {
  const [config, setConfig] = useState<Config>();
  useLayoutEffect(() => {
    const read = () => {
      if (!host.current) return;
      const fresh = themeConfig(host.current, currentScheme());
      setConfig((known) => (JSON.stringify(known) === JSON.stringify(fresh) ? known : fresh));
    };
    read();
    return onThemeChange(read);
  }, []);
  return config;
}
