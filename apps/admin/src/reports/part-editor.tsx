import { EditorContent } from '@tiptap/react'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { LeaveGuard } from '../shell/leave-guard'
import { ErrorNotice, fieldErrorsOf } from '../shell/refusal'
import { Confirm } from './confirm'
import { EditorToolbar } from './editor-toolbar'
import { FigureValuesContext } from './figure-values'
import { PartConflict } from './part-conflict'
import type { Report } from './report'
import { usePartEditor } from './use-part-editor'
import { useSavePart } from './use-save-part'

type Part = Report['parts'][number]
type PartEditorProps = { report: Report; part: Part; onClose: () => void }

/** A part while its prose is written: the words are the author's, the numbers stay the ledger's. */
export function PartEditor({ report, part, onClose }: PartEditorProps) {
  const { values } = report
  // What was read when the editor opened; a change by another person must not slip in under the text.
  const [base] = useState(part)
  const [discarding, setDiscarding] = useState(false)
  const { editor, changed, length, read } = usePartEditor({
    label: part.title,
    blocks: base.blocks,
    values,
  })
  const { save, saving, error, tooLong, conflict } = useSavePart({
    reportId: report.id,
    part: base,
    onSaved: onClose,
  })
  const saveIfChanged = (version?: number) =>
    changed || version !== undefined ? save(read, version) : onClose()

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    if (!event.isComposing && !saving && !conflict) saveIfChanged()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const [firstFieldError] = Object.values(fieldErrorsOf(error))
  return (
    <FigureValuesContext value={values}>
      <div className="-mx-3 mt-2 rounded-[3px] border border-accent/50 bg-paper px-3 pb-3 sm:-mx-5 sm:px-5">
        <div className="sticky top-0 z-10 -mx-3 mb-2 flex flex-wrap items-center justify-between gap-2 border-b border-rule bg-paper px-3 py-2 font-sans leading-normal sm:-mx-5 sm:px-5">
          <EditorToolbar editor={editor} values={values} />
          <div className="flex items-center gap-2">
            <Button size="small" onClick={() => (changed ? setDiscarding(true) : onClose())}>
              放弃修改
            </Button>
            <Button
              size="small"
              type="primary"
              loading={saving}
              disabled={conflict !== null}
              onClick={() => saveIfChanged()}
              title="Ctrl＋S"
            >
              保存
            </Button>
          </div>
        </div>

        {(error || tooLong) && (
          <div className="font-sans text-sm leading-normal">
            {error && <ErrorNotice error={error} />}
            {(tooLong || firstFieldError) && (
              <p className="mb-3 text-danger">
                {tooLong ? '太长了：标题不超过200个字，一段不超过2万字。' : firstFieldError}
              </p>
            )}
          </div>
        )}
        {conflict && (
          <PartConflict
            mine={conflict.mine}
            theirs={conflict.theirs.blocks}
            values={values}
            onKeepMine={() => saveIfChanged(conflict.theirs.version)}
            onTakeTheirs={onClose}
            saving={saving}
          />
        )}

        <EditorContent editor={editor} />
        <p className="mt-3 font-sans text-[12.5px] leading-normal text-ink-faint">
          {changed ? '有未保存的修改' : '尚未修改'}，共{length}
          字。蓝底的数字和表格来自台账，可以移动、删除，不能改写。
        </p>
      </div>

      <LeaveGuard isDirty={() => changed} />
      <Confirm
        open={discarding}
        title={`放弃对“${part.title}”的修改？`}
        action="放弃修改"
        danger
        onCancel={() => setDiscarding(false)}
        onConfirm={onClose}
      >
        打开编辑以后的修改不会保存，这一部分恢复到编辑之前的文字。
      </Confirm>
    </FigureValuesContext>
  )
}
