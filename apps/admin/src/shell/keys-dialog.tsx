import { Checkbox, Modal } from 'antd'
import { singleKeys } from './single-keys'
import { useSwitch } from './stored-switch'

const everywhere = [
  ['Ctrl K', '搜索与命令（苹果电脑为 ⌘ K）'],
  ['Esc', '关闭对话框、搜索和说明'],
] as const

const single = [
  ['/', '到列表的筛选条件；没有列表的页面打开搜索'],
  ['J', '列表中的下一行'],
  ['K', '列表中的上一行'],
  ['Enter', '打开标出的一行'],
  ['U', '到提示中的“撤销”'],
  ['?', '快捷键说明'],
] as const

/** 快捷键: all of them, and a switch for those that are a single key (WCAG 2.1.4). */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const isOn = useSwitch(singleKeys)
  return (
    <Modal open={isOpen} title="快捷键" footer={null} onCancel={onClose} width={480}>
      <Keys title="任何时候" rows={everywhere} />
      <Keys title="不在填写时" rows={single} isOff={!isOn} />
      <Checkbox
        className="mt-4"
        checked={isOn}
        onChange={({ target }) => singleKeys.turn(target.checked)}
      >
        启用单个键的快捷键
      </Checkbox>
      <p className="mt-1 text-[0.8125rem] text-ink-soft">
        输入法正在组字、正在填写或者对话框打开时，单个键不起作用。
      </p>
    </Modal>
  )
}

type KeysProps = {
  title: string
  rows: readonly (readonly [key: string, meaning: string])[]
  isOff?: boolean
}

function Keys({ title, rows, isOff = false }: KeysProps) {
  return (
    <table className="mb-4 w-full border-collapse text-left">
      <caption className="pb-1 text-left text-xs tracking-widest text-ink-faint">{title}</caption>
      <tbody className={isOff ? 'text-ink-faint' : ''}>
        {rows.map(([key, meaning]) => (
          <tr key={key} className="border-t border-rule">
            <th scope="row" className="w-24 py-1.5 font-normal">
              <kbd>{key}</kbd>
            </th>
            <td className="py-1.5">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
