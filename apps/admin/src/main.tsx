import './shell/app.css'
import { StyleProvider } from '@ant-design/cssinjs'
import { sayInChinese } from '@daylight/domain/entry'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProvider } from './api'
import { router } from './routes'
import { csp, stampStyles } from './shell/nonce'
import { apiClient, queryClient } from './shell/query-client'
import { tokens } from './shell/theme'

stampStyles()
dayjs.locale('zh-cn')
sayInChinese()

const root = document.getElementById('root')
if (!root) throw new Error('no #root')

createRoot(root).render(
  <StrictMode>
    <StyleProvider layer>
      <ConfigProvider
        locale={zhCN}
        theme={tokens}
        csp={csp}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <App component={false} message={{ top: 16 }}>
          <QueryClientProvider client={queryClient}>
            <ApiProvider trpcClient={apiClient} queryClient={queryClient}>
              <RouterProvider router={router} />
            </ApiProvider>
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StyleProvider>
  </StrictMode>,
)
