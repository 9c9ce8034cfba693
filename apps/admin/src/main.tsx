import './shell/app.css'
import { sayInChinese } from '@daylight/domain/entry'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProvider } from './api'
import { router } from './routes'
import { Look } from './shell/look'
import { stampStyles } from './shell/nonce'
import { apiClient, queryClient } from './shell/query-client'

stampStyles()
dayjs.locale('zh-cn')
sayInChinese()

const root = document.getElementById('root')
if (!root) throw new Error('no #root')

createRoot(root).render(
  <StrictMode>
    <Look>
      <QueryClientProvider client={queryClient}>
        <ApiProvider trpcClient={apiClient} queryClient={queryClient}>
          <RouterProvider router={router} />
        </ApiProvider>
      </QueryClientProvider>
    </Look>
  </StrictMode>,
)
