import type { Finding } from '@daylight/domain/checks'

const looks = {
  error: { word: '错误', mark: 'bg-danger text-white', edge: 'border-l-danger' },
  warning: { word: '提醒', mark: 'bg-warning-soft text-warning', edge: 'border-l-warning' },
} as const

const inOrder = (findings: readonly Finding[]) =>
  findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))

type FindingsProps = { findings: readonly Finding[]; onGoTo: (part: string) => void }

/** 校核: what was found, errors first; a click goes to the part that it is about. */
export function Findings({ findings, onGoTo }: FindingsProps) {
  if (findings.length === 0)
    return (
      <p className="border-l-4 border-l-success bg-success-soft px-3 py-2 text-[13px]">
        没有发现问题：合计、占比、年份和必备内容均已核对。
      </p>
    )

  return (
    <ol className="flex flex-col gap-2">
      {inOrder(findings).map(({ rule, severity, where, part, sentence }) => {
        const { word, mark, edge } = looks[severity]
        return (
          <li
            key={`${rule}/${where}/${sentence}`}
            className={`border border-l-4 border-rule bg-paper px-3 py-2.5 text-[13px] leading-relaxed ${edge}`}
          >
            <p className="flex items-baseline gap-2">
              <span className={`shrink-0 rounded-[2px] px-1.5 text-xs ${mark}`}>{word}</span>
              {part ? (
                <button
                  type="button"
                  onClick={() => onGoTo(part)}
                  className="cursor-pointer text-left text-accent underline decoration-accent/30 underline-offset-4 hover:decoration-accent"
                >
                  {where}
                </button>
              ) : (
                <span className="text-ink-soft">{where}</span>
              )}
            </p>
            <p className="mt-1">{sentence}</p>
          </li>
        )
      })}
    </ol>
  )
}

/** 1处错误、2处提醒. */
export function countInWords(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  if (findings.length === 0) return '没有发现问题'
  return [errors && `${errors}处错误`, warnings && `${warnings}处提醒`].filter(Boolean).join('、')
}
