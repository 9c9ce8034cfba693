/** How the months of a year are drawn: one small chart for each measure, since their units differ. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Counts } from './desk'

export type Look = {
  readonly ink: string
  readonly soft: string
  readonly accent: string
  readonly font: string
  /** Pixels of small text, larger where the person reads large. */
  readonly size: number
  readonly isStill: boolean
}

/** Two beside each other where there is room for twelve bars each. */
const columnsFor = (width: number) => (width < 520 ? 1 : 2)
const ROW = 168
const GAP = 36

export const heightFor = (count: number, width: number): number =>
  Math.ceil(count / columnsFor(width)) * ROW

const monthNames = Array.from({ length: 12 }, (_, index) => String(index + 1))

export function monthsOption(
  { year, series }: Counts,
  width: number,
  look: Look,
): EChartsCoreOption {
  const columns = columnsFor(width)
  const wide = (width - GAP * (columns - 1)) / columns
  const placeOf = (index: number) => ({
    left: (index % columns) * (wide + GAP),
    top: Math.floor(index / columns) * ROW,
  })
  const text = { fontFamily: look.font, fontSize: look.size }

  return {
    animation: !look.isStill,
    animationDuration: 240,
    textStyle: { ...text, color: look.ink },
    aria: {
      enabled: true,
      label: { description: inWords(year, series) },
      decal: { show: true, decals: [decal] },
    },
    title: series.map(({ label, unit, months }, index) => ({
      ...placeOf(index),
      padding: 0,
      text: `${label}（${unit}）${months.some((value) => value > 0) ? '' : '：全年为0'}`,
      textStyle: { ...text, color: look.soft, fontWeight: 'normal' },
    })),
    grid: series.map((_, index) => {
      const { left, top } = placeOf(index)
      return { left, top: top + 40, width: wide, height: ROW - 40 - 34 }
    }),
    xAxis: series.map((_, index) => ({
      gridIndex: index,
      type: 'category',
      data: monthNames,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.soft } },
      axisLabel: { ...text, color: look.soft, interval: 0, margin: 6 },
    })),
    yAxis: series.map((_, index) => ({
      gridIndex: index,
      type: 'value',
      min: 0,
      // A month with one of something is no full bar.
      max: ({ max }: { max: number }) => Math.max(max, 4),
      splitLine: { show: false },
      axisLabel: { show: false },
    })),
    series: series.map(({ measure, label, months }, index) => ({
      id: measure,
      name: label,
      type: 'bar',
      xAxisIndex: index,
      yAxisIndex: index,
      data: [...months],
      barCategoryGap: '35%',
      cursor: 'default',
      itemStyle: { color: look.accent },
      emphasis: { disabled: true },
      label: {
        ...text,
        show: true,
        position: 'top',
        distance: 3,
        color: look.ink,
        formatter: ({ value }: { value: unknown }) => (value === 0 ? '' : String(value)),
      },
    })),
  }
}

/** Lines that are seen without colour, and hardly with it. */
const decal = {
  color: 'rgba(255, 255, 255, 0.22)',
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: -Math.PI / 4,
}

/** What the drawing shows, for those who don't see it. */
function inWords(year: number, series: Counts['series']): string {
  const sentences = series.map(({ label, unit, months }) => {
    const said = months.flatMap((value, index) =>
      value > 0 ? [`${index + 1}月${value}${unit}`] : [],
    )
    return `${label}：${said.join('，') || '全年为0'}。`
  })
  return `${year}年各月的数字。${sentences.join('')}`
}
