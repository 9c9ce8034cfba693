import theme from '@daylight/ui/theme.css?raw'
import type { ThemeConfig } from 'antd'

/** The colour as `theme.css` has it, so that it stands in one place for both apps. */
function colour(name: string): string {
  const found = new RegExp(`--color-${name}:\\s*(#[0-9a-f]{6})`).exec(theme)?.[1]
  if (!found) throw new Error(`no --color-${name} in theme.css`)
  return found
}

const ink = colour('ink')
const accent = colour('accent')
/** 3:1 on paper, so that a field can be seen (WCAG 1.4.11). */
const FIELD_EDGE = '#858f99'

/** The sizes of the two modes; in the large one whatever is pressed is 44 pixels high. */
const sizes = {
  normal: { fontSize: 14, controlHeight: 34 },
  large: { fontSize: 17.5, controlHeight: 44, controlHeightSM: 44, controlHeightLG: 52 },
} as const

const titleFontSizes = { normal: 16, large: 20 } as const

export const tokensFor = (size: keyof typeof sizes): ThemeConfig => ({
  cssVar: { key: 'daylight' },
  hashed: false,
  token: {
    colorPrimary: accent,
    colorInfo: accent,
    colorLink: accent,
    colorLinkHover: colour('accent-deep'),
    colorError: colour('danger'),
    colorWarning: colour('warning'),
    colorSuccess: colour('success'),
    colorTextBase: ink,
    colorText: ink,
    colorTextSecondary: colour('ink-soft'),
    colorTextTertiary: colour('ink-faint'),
    colorTextDescription: colour('ink-faint'),
    colorTextPlaceholder: colour('ink-faint'),
    colorTextDisabled: colour('ink-faint'),
    colorBgLayout: colour('ground'),
    colorBorder: FIELD_EDGE,
    colorBorderSecondary: colour('rule'),
    colorSplit: colour('rule'),
    fontFamily: 'var(--font-sans)',
    ...sizes[size],
    borderRadius: 2,
    borderRadiusLG: 3,
    borderRadiusSM: 2,
    boxShadow: '0 4px 20px rgb(27 33 40 / 0.16)',
    boxShadowSecondary: '0 4px 20px rgb(27 33 40 / 0.16)',
    wireframe: false,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 500,
    },
    Form: {
      itemMarginBottom: 16,
      verticalLabelPadding: '0 0 4px',
      labelColor: ink,
      labelRequiredMarkColor: colour('danger'),
    },
    Input: { activeShadow: `0 0 0 1px ${accent}` },
    Select: { optionSelectedBg: colour('accent-soft'), optionSelectedFontWeight: 600 },
    Modal: { titleFontSize: titleFontSizes[size] },
  },
})
