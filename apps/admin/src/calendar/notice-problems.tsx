import type { NoticeProblem } from '@daylight/domain/calendar'

type Props = {
  problems: readonly NoticeProblem[]
  isUnderstood: boolean
  onShow: (problem: NoticeProblem) => void
}

/** What of the text was not understood: its line, the words, and what is wrong with them. */
export function NoticeProblems({ problems, isUnderstood, onShow }: Props) {
  if (problems.length === 0)
    return (
      <p className="border-l-4 border-success bg-success-soft px-4 py-3">
        原文都看懂了，已填入下面的表格，请核对。
      </p>
    )
  return (
    <section aria-label="没有看懂的地方">
      <h3 className="mb-1 font-semibold text-danger">有{problems.length}处需要核对</h3>
      <p className="mb-2 text-[0.8125rem] text-ink-soft">
        点一处，在原文中选中它，改正后重新识别。
        {isUnderstood && '看懂的部分已填入下面的表格。'}
      </p>
      <ol className="max-h-[22rem] overflow-y-auto border-t border-rule">
        {problems.map((problem) => (
          <li
            key={`${problem.line}-${problem.text}-${problem.sentence}`}
            className="border-b border-rule"
          >
            <button
              type="button"
              onClick={() => onShow(problem)}
              className="grid w-full cursor-pointer grid-cols-[3.5rem_minmax(0,1fr)] gap-x-2 px-1 py-2 text-left hover:bg-ground"
            >
              <span className="text-[0.8125rem] text-ink-soft">第{problem.line}行</span>
              <span>
                {problem.text && (
                  <q className="mb-0.5 block font-medium break-words text-danger quotes-none before:content-['“'] after:content-['”']">
                    {problem.text}
                  </q>
                )}
                <span className="block">{problem.sentence}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
