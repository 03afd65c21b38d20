/** Numbers that are read first, each with what it is. */
export function Facts({ facts }: { facts: [name: string, value: string][] }) {
  return (
    <dl class="rnn-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
