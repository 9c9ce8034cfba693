/** The list as it is kept in a file or pasted somewhere. Lines end as Windows' own editor wants them. */
export const recoveryText = (username: string, codes: readonly string[]): string =>
  ['政府信息公开 两步验证恢复码', `用户名：${username}`, '每个只能用一次。', '', ...codes, ''].join(
    '\r\n',
  )

/** Puts the list into the clipboard, also where the office opens the app by plain HTTP. */
export async function copyOut(text: string, shown: HTMLElement): Promise<boolean> {
  if (navigator.clipboard)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  window.getSelection()?.selectAllChildren(shown)
  return document.execCommand('copy')
}

export function download(name: string, text: string): void {
  // The mark at the beginning tells older editors that it is UTF-8.
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/plain' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
