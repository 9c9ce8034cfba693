import { Link, type LinkProps, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { signOut } from '../accounts/session'
import { useActor } from './actor'
import { queryClient } from './query-client'
import { siteAddress } from './site'

type Entry = { readonly to: LinkProps['to']; readonly title: string }

const groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  { title: '', entries: [{ to: '/', title: '首页' }] },
  {
    title: '台账',
    entries: [
      { to: '/disclosures', title: '主动公开信息' },
      { to: '/reading-points', title: '查阅点' },
      { to: '/training', title: '培训' },
      { to: '/staffing', title: '机构和人员' },
    ],
  },
  { title: '报告', entries: [{ to: '/reports', title: '年度报告' }] },
  { title: '本机关', entries: [{ to: '/agency', title: '机关资料' }] },
]

const item =
  'flex h-9 items-center border-l-[3px] border-transparent pr-3 pl-[17px] text-ink no-underline hover:bg-rule/40 hover:text-ink hover:no-underline aria-[current=page]:border-accent aria-[current=page]:bg-paper aria-[current=page]:font-semibold aria-[current=page]:text-accent-deep'

/** The books by concept, and who is signed in. */
export function Navigation({ onLeave }: { onLeave?: () => void }) {
  const { agency } = useActor()
  return (
    <div className="flex h-full flex-col">
      <div className="hidden px-5 pt-5 pb-4 md:block">
        <p className="text-[15px] leading-6 font-semibold text-balance">{agency.name}</p>
        <p className="text-[13px] text-ink-faint">政府信息公开工作台</p>
      </div>
      <nav aria-label="目录" className="flex-1 overflow-y-auto pb-4">
        {groups.map(({ title, entries }) => (
          <div key={title} className="mt-3">
            {title && <p className="px-5 pb-1 text-xs tracking-widest text-ink-faint">{title}</p>}
            <ul>
              {entries.map((entry) => (
                <li key={entry.title}>
                  <Link
                    to={entry.to}
                    className={item}
                    activeOptions={{ exact: entry.to === '/', includeSearch: false }}
                    onClick={onLeave}
                  >
                    {entry.title}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <SignedIn />
    </div>
  )
}

function SignedIn() {
  const { name, roleName, agency } = useActor()
  const router = useRouter()
  const leave = async () => {
    await signOut()
    await router.navigate({ to: '/sign-in' })
    queryClient.clear()
  }
  return (
    <div className="border-t border-rule px-5 py-4 text-[13px]">
      <p className="font-semibold">{name}</p>
      <p className="text-ink-faint">{roleName}</p>
      <div className="mt-3 flex items-center justify-between">
        <Button size="small" onClick={leave}>
          退出登录
        </Button>
        {siteAddress && (
          <a href={`${siteAddress}/${agency.slug}`} target="_blank" rel="noreferrer">
            公开网站<span aria-hidden> ↗</span>
            <span className="sr-only">（新窗口）</span>
          </a>
        )}
      </div>
    </div>
  )
}
