const steps = ['填入通知', '核对变动', '装入'] as const

/** Where one is on the way of a notice into the calendar. */
export function Steps({ current }: { current: 0 | 1 | 2 }) {
  return (
    <ol aria-label="步骤" className="mb-6 flex flex-wrap gap-x-8 gap-y-2">
      {steps.map((title, index) => (
        <li
          key={title}
          aria-current={index === current ? 'step' : undefined}
          className={`flex items-center gap-2 ${index === current ? 'font-semibold text-ink' : 'text-ink-soft'}`}
        >
          <span
            aria-hidden
            className={`inline-flex size-6 items-center justify-center border text-[0.8125rem] ${
              index === current
                ? 'border-accent bg-accent text-white'
                : index < current
                  ? 'border-accent text-accent'
                  : 'border-rule text-ink-faint'
            }`}
          >
            {index < current ? '✓' : index + 1}
          </span>
          {title}
          {index < current && <span className="sr-only">，已完成</span>}
        </li>
      ))}
    </ol>
  )
}
