import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Counts } from './desk'
import { heightFor, type Look, monthsOption } from './months-option'

use([BarChart, AriaComponent, GridComponent, TitleComponent, SVGRenderer])

const colour = (name: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--color-${name}`).trim()

const lookNow = (isFirst: boolean): Look => ({
  ink: colour('ink'),
  soft: colour('ink-soft'),
  accent: colour('accent'),
  font: getComputedStyle(document.body).fontFamily,
  size: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.75,
  // It grows once; a window that is made wider is no reason to move.
  isStill: !isFirst || matchMedia('(prefers-reduced-motion: reduce)').matches,
})

/** The months of a year, a small chart for each measure, as wide as there is room. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes nothing else.
export default function MonthsChart({ counts }: { counts: Counts }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const chart = init(element, null, { renderer: 'svg', width: 600, height: 320 })
    let drawn = 0
    const draw = () => {
      const width = Math.round(element.getBoundingClientRect().width)
      if (width === 0 || width === drawn) return
      const isFirst = drawn === 0
      drawn = width
      const height = heightFor(counts.series.length, width)
      element.style.height = `${height}px`
      chart.resize({ width, height })
      chart.setOption(monthsOption(counts, width, lookNow(isFirst)), { notMerge: true })
    }
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    draw()
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [counts])

  return <div ref={frame} role="img" className="min-h-80 w-full overflow-hidden" />
}
