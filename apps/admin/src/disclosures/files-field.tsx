import { FILE_BYTES_MAX } from '@daylight/domain/files'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { withAgency } from '../shell/agency-choice'
import { newEntryId } from '../shell/entry-id'
import { objectionTo, sendFile } from './upload'
import { type File as StoredFile, sizeInWords } from './words'

type Sending = {
  readonly key: string
  readonly file: File
  readonly share: number
  readonly refusal: string | null
  readonly abort: () => void
}
type Props = {
  id?: string
  value?: readonly StoredFile[]
  onChange?: (files: readonly StoredFile[]) => void
}

/** 附件: sent as soon as they are chosen, attached when the form is saved. */
export function FilesField({ id, value = [], onChange }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  const kept = useRef(value)
  kept.current = value
  const [sendings, setSendings] = useState<readonly Sending[]>([])

  const drop = (key: string) => setSendings((all) => all.filter((one) => one.key !== key))
  const change = (key: string, next: Partial<Sending>) =>
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)))

  const send = async (file: File) => {
    const key = newEntryId()
    const controller = new AbortController()
    const refusal = objectionTo(file)
    const abort = () => controller.abort()
    setSendings((all) => [...all, { key, file, share: 0, refusal, abort }])
    if (refusal) return
    try {
      const stored = await sendFile(file, (share) => change(key, { share }), controller.signal)
      onChange?.([...kept.current, stored])
      drop(key)
    } catch (error) {
      change(key, { refusal: error instanceof Error ? error.message : '没有传上去。' })
    }
  }

  return (
    <div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          for (const file of target.files ?? []) void send(file)
          // The same file can be chosen again after it was taken out.
          target.value = ''
        }}
      />
      <Button id={id} onClick={() => picker.current?.click()}>
        添加附件
      </Button>
      <span className="ml-3 text-ink-faint">
        PDF、Word、Excel、图片或纯文本，单个不超过{FILE_BYTES_MAX / 1024 / 1024} MB。
      </span>
      <ul className="mt-2">
        {value.map((file) => (
          <li key={file.id} className="flex items-center gap-3 border-b border-rule py-1">
            <a href={withAgency(`/api/files/${file.id}`)} className="min-w-0 truncate">
              {file.name}
            </a>
            <span className="shrink-0 text-ink-faint">{sizeInWords(file.size)}</span>
            <Button
              size="small"
              className="ml-auto"
              aria-label={`移除附件 ${file.name}`}
              onClick={() => onChange?.(value.filter((other) => other.id !== file.id))}
            >
              移除
            </Button>
          </li>
        ))}
        {sendings.map(({ key, ...sending }) => (
          <SendingRow key={key} {...sending} onDrop={() => drop(key)} />
        ))}
      </ul>
    </div>
  )
}

function SendingRow({
  file,
  share,
  refusal,
  abort,
  onDrop,
}: Omit<Sending, 'key'> & { onDrop: () => void }) {
  return (
    <li className="flex items-center gap-3 border-b border-rule py-1">
      <span className="min-w-0 truncate">{file.name}</span>
      {refusal ? (
        <span role="alert" className="text-danger">
          {refusal}
        </span>
      ) : (
        <progress
          className="h-1.5 w-32 accent-accent"
          max={1}
          value={share}
          aria-label={`正在上传 ${file.name}`}
        />
      )}
      <Button
        size="small"
        className="ml-auto"
        onClick={() => {
          abort()
          onDrop()
        }}
      >
        {refusal ? '知道了' : '取消上传'}
      </Button>
    </li>
  )
}
