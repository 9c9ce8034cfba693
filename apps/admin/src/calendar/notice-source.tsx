import type { NoticeProblem } from '@daylight/domain/calendar'
import { App, Button } from 'antd'
import { useId, useRef, useState } from 'react'
import { NoticeProblems } from './notice-problems'
import { selectionOf } from './notice-text'
import { textOf } from './notice-upload'

type Props = {
  text: string
  onText: (text: string) => void
  problems: readonly NoticeProblem[]
  /** Whether a year was read at all. */
  isUnderstood: boolean
}

/** 通知原文: pasted or uploaded; what can't be read is listed beside it, and leads to its words. */
export function NoticeSource({ text, onText, problems, isUnderstood }: Props) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [problem, setProblem] = useState('')
  const show = (problem: NoticeProblem) => {
    const { from, to } = selectionOf(text, problem)
    area.current?.focus()
    area.current?.setSelectionRange(from, to)
  }
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_400px]">
      <div>
        <div className="mb-1 flex items-end justify-between gap-4">
          <label htmlFor={id}>粘贴通知全文，连同标题、文号和落款</label>
          <UploadButton hasText={text !== ''} onText={onText} onProblem={setProblem} />
        </div>
        <p role="alert" className="text-danger">
          {problem}
        </p>
        <textarea
          id={id}
          ref={area}
          value={text}
          onChange={({ target }) => onText(target.value)}
          spellCheck={false}
          placeholder={example}
          className="block max-h-[26rem] min-h-64 w-full rounded-[2px] border border-[#858f99] bg-paper px-3 py-2 leading-7 placeholder:text-ink-faint hover:border-accent focus:border-accent"
        />
      </div>
      <div aria-live="polite">
        {text.trim() === '' ? (
          <p className="text-ink-soft lg:mt-8">
            粘贴以后，这里列出没有看懂的地方，看懂的填入下面的表格，可以再改。没有原文的，直接填写下面的表格。
          </p>
        ) : (
          <NoticeProblems problems={problems} isUnderstood={isUnderstood} onShow={show} />
        )}
      </div>
    </div>
  )
}

const example = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕7号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：……`

type UploadProps = {
  hasText: boolean
  onText: (text: string) => void
  onProblem: (sentence: string) => void
}

/** The notice as a file: its words take the place of what was pasted. */
function UploadButton({ hasText, onText, onProblem }: UploadProps) {
  const { modal } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const [isPending, setPending] = useState(false)

  const read = async (file: File) => {
    setPending(true)
    onProblem('')
    try {
      const text = await textOf(file)
      const isSure =
        !hasText ||
        (await modal.confirm({
          title: '用文件中的文字替换已经粘贴的？',
          okText: '替换',
          cancelText: '保留已粘贴的',
        }))
      if (isSure) onText(text)
    } catch (error) {
      onProblem(error instanceof Error ? error.message : '文件没有读取，请再试一次。')
    } finally {
      setPending(false)
      if (input.current) input.current.value = ''
    }
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".pdf,.docx,.txt"
        className="sr-only"
        tabIndex={-1}
        aria-label="通知文件"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void read(file)
        }}
      />
      <Button onClick={() => input.current?.click()} loading={isPending}>
        上传文件
      </Button>
    </>
  )
}
