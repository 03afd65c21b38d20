import { Fragment, h, type VNode } from 'preact';
import { MATH_ATTRIBUTES } from '../../src/rnn/display/math';
import { plainMath } from '../../src/rnn/display/plainText';
import type { MathNode, RichBlock, RichInline, RichText as Text } from '../../src/rnn/display/views';
import { useEnv } from './env';

/** Text with emphasis, code, lists and formulas. A single paragraph stands without one of its own, so that it fits in a label. */
export function RichText({ text }: { text: Text }) {
  const [only, ...more] = text;
  if (only?.kind === 'paragraph' && more.length === 0) return <Inline content={only.content} />;
  return (
    <>
      {text.map((block, i) => (
        <Block key={i} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: RichBlock }) {
  if (block.kind === 'formula') return <Formula math={block.math} block />;
  if (block.kind === 'code') return <pre class="rnn-code">{block.text}</pre>;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Inline content={block.content} />
      </p>
    );
  const items = block.items.map((item, i) => (
    <li key={i}>
      <RichText text={item} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Inline({ content }: { content: RichInline[] }) {
  return (
    <>
      {content.map((part, i) => {
        if (part.kind === 'formula') return <Formula key={i} math={part.math} />;
        if (part.kind === 'code') return <code key={i}>{part.text}</code>;
        if (part.kind === 'text') return <Fragment key={i}>{part.text}</Fragment>;
        const inside = <Inline content={part.content} />;
        return part.kind === 'strong' ? <strong key={i}>{inside}</strong> : <em key={i}>{inside}</em>;
      })}
    </>
  );
}

/** As MathML, which browsers draw; as text where other programs show the page. */
function Formula({ math, block = false }: { math: MathNode; block?: boolean }) {
  const { interactive } = useEnv();
  if (!interactive) return block ? <p>{plainMath(math)}</p> : <i>{plainMath(math)}</i>;
  return h('math', block ? { display: 'block' } : {}, element(math));
}

function element({ tag, text, children, attributes = {} }: MathNode): VNode {
  const kept = Object.entries(attributes).filter(([name]) => MATH_ATTRIBUTES.some((known) => known === name));
  return h(tag, Object.fromEntries(kept), text, children?.map(element));
}
