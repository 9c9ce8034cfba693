import { Button, QRCode } from 'antd'
import type { ReactNode } from 'react'
import { inFours } from './second-factor-code'

type Props = { totpUri: string; secret: string; onNext: () => void; actions?: ReactNode }

/** The secret for the phone: to scan, or to type where there is no camera. */
export function SecondFactorScan({ totpUri, secret, onNext, actions }: Props) {
  return (
    <>
      <p className="mb-4">
        在手机上打开身份验证器应用（支持TOTP的任何一种均可），选“添加”，扫描下面的二维码。
      </p>
      <div className="relative grid gap-6 sm:grid-cols-[auto_minmax(0,1fr)]">
        <p className="sr-only">这里是一个二维码；不能扫描的，请手工输入后面的密钥。</p>
        <div aria-hidden="true" className="w-fit">
          <QRCode type="svg" value={totpUri} size={184} errorLevel="M" color="#1b2128" />
        </div>
        <div>
          <p className="mb-1 font-medium">不能扫描？手工输入密钥</p>
          <p className="mb-2 text-ink-soft">在应用中选“手动输入”，类型选“基于时间”：</p>
          <code className="block bg-ground px-3 py-2 text-base leading-7 tracking-wider break-words select-all">
            {inFours(secret)}
          </code>
        </div>
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button type="primary" onClick={onNext}>
          下一步
        </Button>
        {actions}
      </div>
    </>
  )
}
