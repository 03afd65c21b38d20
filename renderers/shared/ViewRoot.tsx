import { Component, type ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { EnvProvider, pageEnv } from './env';
import { type Memory, MemoryContext, pageMemory } from './memory';
import { DataErrorMessage } from './Message';
import { PictureSource } from './picture';
import { useScheme } from './scheme';
import { pageLanguage } from './text';
import type { ViewDefinition } from './view';

interface Props<T> {
  definition: ViewDefinition<T>;
  data: unknown;
  /** Where it is known before anything is drawn, nothing is drawn twice. */
  width?: number;
  /** Default: what lasts as long as the page. */
  memory?: Memory;
}

/** A view in a page: its data checked, its language and colours known, its failures said in words. */
export function ViewRoot<T>({ definition, data, width, memory = pageMemory }: Props<T>) {
  const scheme = useScheme();
  const env = useMemo(() => pageEnv(pageLanguage(), scheme, width), [scheme]);
  const checked = useMemo(() => attempt(() => definition.parse(data)), [definition, data]);
  const { View } = definition;
  return (
    <EnvProvider value={env}>
      <div class="rnn-view">
        {checked.ok ? (
          <Guard data={checked.value}>
            <PictureSource definition={definition} data={checked.value}>
              <MemoryContext.Provider value={memory}>
                <View data={checked.value} />
              </MemoryContext.Provider>
            </PictureSource>
          </Guard>
        ) : (
          <DataErrorMessage error={checked.error} />
        )}
      </div>
    </EnvProvider>
  );
}

type Attempt<T> = { ok: true; value: T } | { ok: false; error: unknown };

function attempt<T>(parse: () => T): Attempt<T> {
  try {
    return { ok: true, value: parse() };
  } catch (error) {
    return { ok: false, error };
  }
}

/** A fault while drawing becomes a message; new data get a new chance. */
class Guard extends Component<
  { data: unknown; children: ComponentChildren },
  { error?: unknown; of?: unknown }
> {
  override componentDidCatch(error: unknown) {
    this.setState({ error, of: this.props.data });
  }

  override render() {
    const failed = this.state.error !== undefined && this.state.of === this.props.data;
    return failed ? <DataErrorMessage error={this.state.error} /> : this.props.children;
  }
}
