import type { FigureKey } from '@daylight/domain/measures'
import { isOpen, type OpenFigure } from './use-open-figure'
import { basisOf, labelOf, spoken } from './words'

type FigureButtonProps = {
  text: string
  figure: FigureKey
  whole?: FigureKey | undefined
  opened: OpenFigure | null
  onOpen: (figure: OpenFigure) => void
}

/** A number in running text: it reads as text, and opens. */
export function FigureButton({ text, figure, whole, opened, onOpen }: FigureButtonProps) {
  const open = isOpen(opened, { figure, whole })
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={`${whole ? text : spoken(text, figure)}，打开查看依据`}
      title={
        whole
          ? `${labelOf(figure)}（${basisOf(figure)}）占${labelOf(whole)}（${basisOf(whole)}）`
          : `${labelOf(figure)}（${basisOf(figure)}）`
      }
      onClick={() => onOpen({ figure, whole })}
      className={`cursor-pointer rounded-[3px] px-[0.12em] align-baseline indent-0 leading-[1.3] tracking-normal tabular-nums outline-offset-2 focus-visible:outline-2 focus-visible:outline-accent print:bg-transparent print:px-0 print:text-ink print:no-underline ${
        open
          ? 'bg-accent text-white'
          : 'bg-transparent text-accent-deep underline decoration-accent/35 decoration-1 underline-offset-[0.3em] hover:bg-accent-soft hover:decoration-accent'
      }`}
    >
      {text}
    </button>
  )
}
