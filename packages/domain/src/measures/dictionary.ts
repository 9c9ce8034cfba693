/**
 * 统计指标: the questions that a report may ask of the ledger.
 *
 * A measure is a name, a unit and a definition; its SQL stands in the api beside the concept that it
 * counts. Values are whole numbers in the unit, money in fen.
 *
 * @law 国办发〔2014〕32号 政府信息公开情况统计指标
 */
import { z } from 'zod'
import { Channel, channelNames, Genre, genreNames } from '../disclosures'

/** `year`: dated from 1 January to the cut-off day. `cumulative`: opening and all entries to the cut-off day. */
export const Basis = z.enum(['year', 'cumulative'])
export type Basis = z.infer<typeof Basis>
export const basisNames: Record<Basis, string> = { year: '本年发生', cumulative: '累计至截止日' }

export type Measure = {
  readonly name: string
  readonly label: string
  readonly unit: string
  /** 存量 measures ask how many there are on the cut-off day; they have no value in the year. */
  readonly kind: 'flow' | 'stock'
  readonly bases: readonly Basis[]
  /** One sentence: what counts, and as what. */
  readonly definition: string
  readonly law: string
  /** The measure that this one can't exceed in all. */
  readonly partOf?: string
  /** Whether an entry counts in both on the same day, so that the part can't exceed its whole in the year either. */
  readonly sameDay?: boolean
}

const flow = { kind: 'flow', bases: ['year', 'cumulative'] } as const
/** Cumulated only since the ledger began, which would mislead; asked for in the year alone. */
const inYear = { kind: 'flow', bases: ['year'] } as const
const stock = { kind: 'stock', bases: ['cumulative'] } as const

/** The measure of each channel. */
export const channelMeasures: Record<Channel, string> = {
  website: 'disclosures.posted.on-website',
  gazette: 'disclosures.posted.in-gazette',
  press_conference: 'disclosures.posted.at-press-conference',
  reading_point_paper: 'disclosures.posted.at-reading-point-on-paper',
  reading_point_screen: 'disclosures.posted.at-reading-point-on-screen',
  notice_board: 'disclosures.posted.on-notice-board',
  newspaper: 'disclosures.posted.in-newspaper',
  broadcast: 'disclosures.posted.on-broadcast',
  microblog: 'disclosures.posted.on-microblog',
  wechat: 'disclosures.posted.on-wechat',
  other: 'disclosures.posted.elsewhere',
}

/** Reports state what these have come to in all; the others are told of the year alone. */
const cumulated: ReadonlySet<Channel> = new Set(['website', 'gazette', 'press_conference'])

const postedOnChannels: Measure[] = Channel.options.map((channel) => ({
  name: channelMeasures[channel],
  label: `通过${channelNames[channel]}公开的信息数`,
  unit: '条',
  ...(cumulated.has(channel) ? flow : inYear),
  definition: `通过${channelNames[channel]}公开的主动公开信息；同一信息在同一渠道多次公开，只计一条。`,
  law: '条例§23、§25',
  partOf: 'disclosures.published',
}))

/** The measure of each 体裁, e.g. `disclosures.of-genre.meeting-minutes`. */
export const genreMeasure = (genre: Genre): string =>
  `disclosures.of-genre.${genre.replaceAll('_', '-')}`

const ofGenres: Measure[] = Genre.options.map((genre) => ({
  name: genreMeasure(genre),
  label: `体裁为“${genreNames[genre]}”的信息数`,
  unit: '条',
  ...inYear,
  definition: `本年主动公开的信息中，体裁标明为“${genreNames[genre]}”的。`,
  law: '党政机关公文处理工作条例§8',
  partOf: 'disclosures.published',
  sameDay: true,
}))

const all: readonly Measure[] = [
  {
    name: 'disclosures.published',
    label: '主动公开政府信息数',
    unit: '条',
    ...flow,
    definition: '首次通过任一渠道公开的主动公开信息；同一信息通过几个渠道公开，只计一条。',
    law: '条例§19、§20；国办发〔2014〕32号',
  },
  ...postedOnChannels,
  {
    name: 'disclosures.posted.on-website.in-time',
    label: '按时在网上公开的信息数',
    unit: '条',
    ...flow,
    definition: '自形成之日起20个工作日内（法律、法规另有期限的从其规定）在政府网站公开的信息。',
    law: '条例§26',
    partOf: 'disclosures.posted.on-website',
    sameDay: true,
  },
  {
    name: 'disclosures.posted.on-website.late',
    label: '超过期限在网上公开的信息数',
    unit: '条',
    ...inYear,
    definition:
      '自形成之日起超过20个工作日（法律、法规另有期限的从其规定）才在政府网站公开的信息。',
    law: '条例§26',
    partOf: 'disclosures.posted.on-website',
    sameDay: true,
  },
  ...ofGenres,
  {
    name: 'disclosures.without-genre',
    label: '未标明体裁的信息数',
    unit: '条',
    ...inYear,
    definition: '本年主动公开的信息中，没有标明体裁的。',
    law: '党政机关公文处理工作条例§8',
    partOf: 'disclosures.published',
    sameDay: true,
  },
  {
    name: 'reading-points.open',
    label: '政府信息查阅点数',
    unit: '个',
    ...stock,
    definition: '截止日已经设立且没有撤销的查阅点。',
    law: '条例§25',
  },
  {
    name: 'reading-points.open.with-terminal',
    label: '可查阅电子信息的查阅点数',
    unit: '个',
    ...stock,
    definition: '截止日配有电子查阅终端的查阅点。',
    law: '条例§25',
    partOf: 'reading-points.open',
  },
  {
    name: 'reading-points.held',
    label: '查阅点汇集的信息数',
    unit: '条',
    ...flow,
    definition:
      '查阅点签收的信息，含其他机关制作的；同一信息存于几个查阅点或兼有两种版本，只计一条。',
    law: '条例§25',
  },
  {
    name: 'reading-points.held.on-screen',
    label: '查阅点汇集的电子信息数',
    unit: '条',
    ...inYear,
    definition: '查阅点本年签收了电子版的信息；同一信息存于几个查阅点，只计一条。',
    law: '条例§25',
    partOf: 'reading-points.held',
  },
  {
    name: 'reading-points.held.on-paper',
    label: '查阅点汇集的纸质信息数',
    unit: '条',
    ...flow,
    definition: '查阅点签收了纸质版的信息；同一信息存于几个查阅点，只计一条。',
    law: '条例§25',
    partOf: 'reading-points.held',
  },
  {
    name: 'reading-points.held.of-other-agencies',
    label: '查阅点汇集的其他机关信息数',
    unit: '条',
    ...flow,
    definition: '查阅点签收的信息中，由其他机关制作的。',
    law: '条例§25',
    partOf: 'reading-points.held',
    sameDay: true,
  },
  {
    name: 'reading-points.visits',
    label: '接待查阅人次',
    unit: '人次',
    ...flow,
    definition: '查阅点查阅登记的人次之和。',
    law: '条例§25',
  },
  {
    name: 'reading-points.loans',
    label: '借阅文件数',
    unit: '件',
    ...flow,
    definition: '查阅点借出的文件，按借出日期计。',
    law: '条例§25',
  },
  {
    name: 'training.sessions',
    label: '举办培训次数',
    unit: '次',
    ...inYear,
    definition: '已经举办并登记了参训人员的培训。',
    law: '条例§48；国办发〔2014〕32号',
  },
  {
    name: 'training.person-times',
    label: '接受培训人次',
    unit: '人次',
    ...inYear,
    definition: '各场培训签到人数之和；一人参加两场，计两人次。',
    law: '条例§48；国办发〔2014〕32号',
  },
  {
    name: 'staffing.staff',
    label: '从事政府信息公开工作人员数',
    unit: '人',
    ...stock,
    definition: '截止日在岗的专职和兼职人员。',
    law: '条例§4；国办发〔2014〕32号',
  },
  {
    name: 'staffing.full-time',
    label: '专职人员数',
    unit: '人',
    ...stock,
    definition: '截止日在岗的专职人员。',
    law: '国办发〔2014〕32号',
    partOf: 'staffing.staff',
  },
  {
    name: 'staffing.part-time',
    label: '兼职人员数',
    unit: '人',
    ...stock,
    definition: '截止日在岗的兼职人员。',
    law: '国办发〔2014〕32号',
    partOf: 'staffing.staff',
  },
  {
    name: 'applications.received',
    label: '收到政府信息公开申请数',
    unit: '件',
    ...flow,
    definition: '收到并登记的政府信息公开申请，按收到之日计。',
    law: '条例§31、§45',
  },
  {
    name: 'applications.replied',
    label: '答复政府信息公开申请数',
    unit: '件',
    ...flow,
    definition: '已经作出答复的申请，按答复之日计。',
    law: '条例§33、§36',
    partOf: 'applications.received',
  },
  {
    name: 'applications.replied.disclosed',
    label: '同意公开的申请数',
    unit: '件',
    ...inYear,
    definition: '已经答复的申请中，予以公开的。',
    law: '条例§36、§37',
    partOf: 'applications.replied',
    sameDay: true,
  },
  {
    name: 'applications.replied.in-part',
    label: '部分公开的申请数',
    unit: '件',
    ...inYear,
    definition: '已经答复的申请中，区分处理后部分公开的。',
    law: '条例§36、§37',
    partOf: 'applications.replied',
    sameDay: true,
  },
  {
    name: 'applications.replied.refused',
    label: '不予公开的申请数',
    unit: '件',
    ...inYear,
    definition: '已经答复的申请中，决定不予公开的。',
    law: '条例§36、§37',
    partOf: 'applications.replied',
    sameDay: true,
  },
  {
    name: 'applications.replied.otherwise',
    label: '作其他处理的申请数',
    unit: '件',
    ...inYear,
    definition: '已经答复的申请中，无法提供、不予处理和作其他处理的。',
    law: '条例§36、§37',
    partOf: 'applications.replied',
    sameDay: true,
  },
  {
    name: 'disputes.reconsiderations',
    label: '行政复议数',
    unit: '件',
    ...flow,
    definition: '因政府信息公开工作被申请的行政复议，按收到之日计。',
    law: '条例§50、§51',
  },
  {
    name: 'disputes.litigations',
    label: '行政诉讼数',
    unit: '件',
    ...flow,
    definition:
      '因政府信息公开工作被提起的行政诉讼，含未经复议直接起诉和复议后起诉，按收到之日计。',
    law: '条例§50、§51',
  },
  {
    name: 'disputes.complaints',
    label: '投诉举报和申诉数',
    unit: '件',
    ...flow,
    definition: '因政府信息公开工作收到的投诉、举报和申诉，按收到之日计。',
    law: '条例§51',
  },
  {
    name: 'fees.collected',
    label: '收取的政府信息公开费用',
    unit: '元',
    ...flow,
    definition: '申请人已经缴纳的信息处理费（2019年以前为检索、复制、邮寄成本费），按缴费之日计。',
    law: '条例§42；国办函〔2020〕109号',
  },
  {
    name: 'fees.waived',
    label: '减免的政府信息公开费用',
    unit: '元',
    ...flow,
    definition: '决定减免的费用，按决定之日计。',
    law: '条例§42',
  },
  {
    name: 'supervision.meetings',
    label: '召开政府信息公开工作会议次数',
    unit: '次',
    ...inYear,
    definition: '专题研究或部署政府信息公开工作的会议。',
    law: '条例§46；国办发〔2014〕32号',
  },
  {
    name: 'supervision.inspections',
    label: '开展监督检查次数',
    unit: '次',
    ...inYear,
    definition: '对政府信息公开工作开展的日常指导和监督检查。',
    law: '条例§47',
  },
]

/** In the order in which lists show them. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  all.map((measure) => [measure.name, measure]),
)

export const MeasureName = z.string().refine((name) => measures.has(name), {
  error: '没有这一统计指标。',
})

/**
 * The legal source as it stood for a report of `year`.
 *
 * Until 14 May 2019 the Regulation of 2007 was in force, whose articles are numbered otherwise.
 */
export const lawOf = ({ law }: Pick<Measure, 'law'>, year: number): string =>
  year > 2018 ? law : law.replaceAll(/(?<!工作)条例§\d+(?:、§\d+)*/g, '条例（2007年）')

/** The number as text: money is kept in fen and shown in yuan. */
export const formatValue = (value: number, unit: string): string =>
  unit === '元' ? String(value / 100) : String(value)
