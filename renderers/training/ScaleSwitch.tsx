import { useEnv } from '../shared/env';
import { Switch } from '../shared/Switch';
import { useWords } from '../shared/words';
import type { LossScale } from './charts';
import { words as translated } from './words';

/** Whether losses stand on a linear or on a logarithmic axis. */
export function ScaleSwitch({ value, onChange }: { value: LossScale; onChange(scale: LossScale): void }) {
  const words = useWords(translated);
  if (!useEnv().interactive) return null;
  return (
    <Switch<LossScale>
      label={words.scale}
      value={value}
      onChange={onChange}
      options={[
        { value: 'linear', label: words.linear, title: words.scale },
        { value: 'log', label: words.log, title: words.scale },
      ]}
    />
  );
}
