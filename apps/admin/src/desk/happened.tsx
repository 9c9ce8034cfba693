import { Link } from '@tanstack/react-router'
import { timeOf } from '../audit/instants'
import { addressOf } from './address'
import type { Today } from './desk'

/** 今天办过的事: when, who, what. */
export function Happened({ happened }: Pick<Today, 'happened'>) {
  if (happened.length === 0) return <p className="text-ink-soft">今天还没有办理记录。</p>
  return (
    <ol className="gap-x-12 border-t border-rule md:columns-2">
      {happened.map(({ id, at, actorName, sentence, to }) => (
        <li
          key={id}
          className="grid break-inside-avoid grid-cols-[3.25rem_minmax(0,1fr)_auto] gap-x-3 border-b border-rule py-1.5"
        >
          <time dateTime={at} className="text-ink-soft">
            {timeOf(at)}
          </time>
          <span>{to ? <Link {...addressOf(to)}>{sentence}</Link> : sentence}</span>
          <span className="text-[0.8125rem] leading-6 text-ink-soft">{actorName}</span>
        </li>
      ))}
    </ol>
  )
}
