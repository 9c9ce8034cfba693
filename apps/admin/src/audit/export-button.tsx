import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useConfirmed } from '../accounts/confirm-dialog'
import { useToast } from '../shell/toast'
import { fetchLog } from './export'

/** 导出 CSV: the log as the filters show it, as a table to take away. It asks who one is first. */
export function ExportButton() {
  const toast = useToast()
  const confirmed = useConfirmed()
  const { after: _, ...filters } = useSearch({ from: '/frame/audit' })
  const [isPending, setPending] = useState(false)

  const take = async () => {
    setPending(true)
    try {
      const file = await confirmed(() => fetchLog(filters))
      if (file) save(file)
    } catch (error) {
      toast.failed(error)
    } finally {
      setPending(false)
    }
  }

  return (
    <Button onClick={take} loading={isPending}>
      导出 CSV
    </Button>
  )
}

/** Gives the file to the person, as a link that is followed at once. */
function save(file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = '操作日志.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
