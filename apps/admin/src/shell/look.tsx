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
        button={{ autoInsertSpace: false }}
      >
        <ToastRegion />
        <App component={false} message={toastConfig}>
          {children}
        </App>
      </ConfigProvider>
    </StyleProvider>
  )
}
