import { StyleProvider } from '@ant-design/cssinjs'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { largeText } from './large-text'
import { csp } from './nonce'
import { useSwitch } from './stored-switch'
import { tokensFor } from './theme'
import { ToastRegion, toastConfig } from './toast-region'

const tokens = { normal: tokensFor('normal'), large: tokensFor('large') }

// Antd's own goes when the browser tells that its movement ended; where that is lost, the button stays "loading".
const loadingIcon = (
  <span
    role="img"
    aria-label="请稍候"
    className="inline-block size-[1em] animate-spin rounded-full border-2 border-current border-r-transparent"
  />
)

/** What the whole app looks like: antd in our colours and sizes, and the place where short messages appear. */
export function Look({ children }: { children: ReactNode }) {
  const isLarge = useSwitch(largeText)
  return (
    <StyleProvider layer>
      <ConfigProvider
        locale={zhCN}
        theme={tokens[isLarge ? 'large' : 'normal']}
        csp={csp}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false, loadingIcon }}
      >
        <ToastRegion />
        <App component={false} message={toastConfig}>
          {children}
        </App>
      </ConfigProvider>
    </StyleProvider>
  )
}
