import { type Block, type RenderedBlock, renderBlock, textOf } from '@daylight/domain/reports'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Confirm } from './confirm'
import { type FigureValues, valueIn } from './figure-values'

type PartConflictProps = {
  mine: readonly Block[]
  theirs: readonly Block[]
  values: FigureValues
  saving: boolean
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two people wrote the same part: both texts side by side, and a person decides. */
export function PartConflict({ mine, theirs, values, saving, ...decide }: PartConflictProps) {
  const [taking, setTaking] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const rendered = (blocks: readonly Block[]) =>
    blocks.map((block) => renderBlock(block, valueIn(values)))
  const [ours, others] = [rendered(mine), rendered(theirs)]

  return (
    <section
      role="alert"
      className="mb-4 border-l-4 border-l-warning bg-warning-soft px-4 py-3 font-sans text-[13.5px] leading-relaxed"
    >
      <h4 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        这一部分刚被他人改过，您的修改还没有保存
      </h4>
      <p className="mt-1">
        两个版本如下，不同的文字有底色。您可以先在下面的编辑框里把对方的改动并进来，再以自己的版本保存。
      </p>
      <div className="mt-3 grid gap-3 md:grid-cols-2">
        <Version title="对方已保存的版本" blocks={others} against={ours} />
        <Version title="您的版本" blocks={ours} against={others} />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="primary" size="small" loading={saving} onClick={decide.onKeepMine}>
          以我的版本保存
        </Button>
        <Button size="small" disabled={saving} onClick={() => setTaking(true)}>
          采用对方的版本
        </Button>
      </div>
      <Confirm
        open={taking}
        title="采用对方的版本？"
        action="采用对方的版本"
        danger
        onCancel={() => setTaking(false)}
        onConfirm={decide.onTakeTheirs}
      >
        您在编辑框中的修改不会保存，这一部分成为对方保存的文字。
      </Confirm>
    </section>
  )
}

type VersionProps = {
  title: string
  blocks: readonly RenderedBlock[]
  against: readonly RenderedBlock[]
}

function Version({ title, blocks, against }: VersionProps) {
  const others = against.map(textOf)
  return (
    <div className="border border-rule bg-paper">
      <h5 className="border-b border-rule px-3 py-1.5 text-[13px] font-semibold">{title}</h5>
      <div className="max-h-80 overflow-y-auto px-3 py-2 font-serif text-[14px] leading-[1.8]">
        {blocks.map((block, place) => {
          const [before, own, after] = ownWords(textOf(block), others, place)
          return (
            <p
              // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
              key={place}
              className={`whitespace-pre-line ${block.type === 'heading' ? 'font-bold' : ''}`}
            >
              {before}
              {own && <mark className="bg-warning/20 text-ink">{own}</mark>}
              {after}
            </p>
          )
        })}
      </div>
    </div>
  )
}

/** Of a paragraph that the other text has not: what differs from the one at the same place there. */
function ownWords(text: string, others: readonly string[], place: number) {
  if (others.includes(text)) return [text, '', '']
  const other = others[place] ?? ''
  const shorter = Math.min(text.length, other.length)
  let start = 0
  while (start < shorter && text[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && text.at(-1 - end) === other.at(-1 - end)) end += 1
  return [text.slice(0, start), text.slice(start, text.length - end), text.slice(text.length - end)]
}
