/**
 * 六部分提纲: the outline of yearly reports until that of 2018.
 *
 * @law 条例(2007年)§32 政府信息公开工作年度报告应当包括下列内容
 */
import { dayInWords } from '../calendar'
import { type Channel, Genre, genreNames } from '../disclosures'
import { type Basis, channelMeasures, genreMeasure, valueAt } from '../measures'
import type { Block, Inline } from './document'
import type { Facts, Form } from './form'
import { heading, none, paragraph, sentence, share, total, type Word, year } from './sentence'

const published = 'disclosures.published'
const onWebsite = 'disclosures.posted.on-website'

const made = paragraph`演示文件：所依据的条目为演示而编制，并非真实记录；各项数字与一份已公布的年度报告一致。`

export const outlineUntil2018: Form = {
  id: 'outline-until-2018',
  name: '六部分提纲（2018年度及以前）',
  from: 2008,
  to: 2018,
  title: ({ agency, year }) => `${agency.name}${year}年政府信息公开工作年度报告`,
  preface: ({ year, asOf, agency }) => [
    paragraph`本报告依照《中华人民共和国政府信息公开条例》编制。所列数据的统计期限为${`${year}`}年1月1日至${dayInWords(asOf)}，“累计”数为截至${dayInWords(asOf)}的数。${contact(agency)}`,
    ...(agency.demonstration ? [made] : []),
  ],
  parts: [
    { key: 'general', title: '一、基本情况', draft: general },
    { key: 'proactive', title: '二、主动公开政府信息情况', draft: proactive },
    { key: 'on-application', title: '三、依申请公开政府信息情况', draft: onApplication },
    { key: 'disputes', title: '四、行政复议、行政诉讼和申诉情况', draft: disputes },
    { key: 'fees', title: '五、政府信息公开的收费和减免情况', draft: fees },
    { key: 'problems', title: '六、主要问题和改进措施', draft: problems },
  ],
}

function contact({ telephone, address }: Facts['agency']): string {
  if (telephone === '' && address === '') return ''
  return `对本报告如有疑问，请与${[address, telephone && `电话${telephone}`].filter(Boolean).join('，')}联系。`
}

function general({ agency, superior, trainings, posts, documents, values }: Facts): Block[] {
  const titles = posts.map(({ title }) => title).join('、')
  const topics = trainings.map(({ topic }) => `“${topic}”`).join('、')
  const places = [...new Set(trainings.map(({ place }) => place))].join('、')
  const systems = documents.filter(({ heading }) => heading === 'systems')
  const guides = documents.filter(({ heading }) => heading === 'guide')
  const supervised =
    valueAt(values, 'supervision.meetings', 'year') +
    valueAt(values, 'supervision.inspections', 'year')

  return [
    heading('（一）工作机构和人员'),
    paragraph`${agency.shortName}明确专门机构承担政府信息公开的日常工作${superior ? `，接受${superior}办公室的指导和监督` : ''}。目前从事政府信息公开工作的人员共${total('staffing.staff')}人，其中专职${total('staffing.full-time')}人、兼职${total('staffing.part-time')}人${titles && `，分别由${titles}担任`}。`,
    heading('（二）指南和目录'),
    guides.length > 0
      ? paragraph`编制并公开了${guides.map(({ title }) => `《${title}》`).join('')}，供公众查阅。`
      : paragraph`本年没有新公布的政府信息公开指南和目录。`,
    heading('（三）学习培训'),
    trainings.length > 0
      ? paragraph`本年举办学习培训${year('training.sessions')}次，共${year('training.person-times')}人次参加。内容包括${topics}，地点在${places}。`
      : paragraph`本年举办学习培训：${none('training.sessions', 'year')}。`,
    heading('（四）配套制度'),
    systems.length > 0
      ? paragraph`公布了${systems.map(({ title }) => `《${title}》`).join('')}。`
      : paragraph`本年没有新公布的配套制度。`,
    heading('（五）指导和监督检查'),
    supervised > 0
      ? paragraph`召开政府信息公开工作会议${year('supervision.meetings')}次，开展监督检查${year('supervision.inspections')}次。`
      : paragraph`召开专题会议：${none('supervision.meetings', 'year')}；开展监督检查：${none('supervision.inspections', 'year')}。`,
  ]
}

function proactive(facts: Facts): Block[] {
  const { asOf, values } = facts
  const stated = Genre.options.filter((genre) => valueAt(values, genreMeasure(genre), 'year') > 0)
  const genreList = stated.flatMap((genre, index): (string | Inline)[] => [
    `${index > 0 ? '、' : ''}${genreNames[genre]}`,
    year(genreMeasure(genre)),
    '条',
  ])

  return [
    heading('（一）公开的数量'),
    paragraph`截至${dayInWords(asOf)}，累计主动公开政府信息${total(published)}条，其中本年公开${year(published)}条。通过政府网站累计公开${total(onWebsite)}条，其中本年公开${year(onWebsite)}条${shareOf(facts, '，占本年主动公开信息的', onWebsite, published, 'year')}。`,
    heading('（二）公开的内容'),
    stated.length > 0
      ? sentence(
          '在本年公开的信息中，标明体裁的有：',
          ...genreList,
          '；未标明体裁的',
          year('disclosures.without-genre'),
          '条。',
        )
      : paragraph`本年公开的信息中，未标明体裁的：${none('disclosures.without-genre', 'year')}。`,
    heading('（三）公开的形式'),
    heading('1.网上公开', 2),
    paragraph`在市政府门户网站政府信息公开专栏累计公开信息${total(onWebsite)}条，其中本年公开${year(onWebsite)}条${valueAt(values, onWebsite, 'cumulative') === 0 ? [] : ['，占累计数的', share({ measure: onWebsite, basis: 'year' }, { measure: onWebsite, basis: 'cumulative' })]}。`,
    heading('2.查阅点公开', 2),
    paragraph`共设立政府信息查阅点${total('reading-points.open')}个，其中可以查阅电子信息的${total('reading-points.open.with-terminal')}个。查阅点累计汇集信息${total('reading-points.held')}条（含其他机关制作的${total('reading-points.held.of-other-agencies')}条），其中本年${year('reading-points.held')}条。本年汇集的信息中，存有电子版的${year('reading-points.held.on-screen')}条，存有纸质版的${year('reading-points.held.on-paper')}条，两种版本都有的分别计入。纸质信息累计${total('reading-points.held.on-paper')}条。`,
    paragraph`累计接待查阅${total('reading-points.visits')}人次，其中本年${year('reading-points.visits')}人次；累计借阅文件${total('reading-points.loans')}件，其中本年${year('reading-points.loans')}件。`,
    heading('3.其他形式', 2),
    paragraph`政府公报：${none(channelMeasures.gazette, 'year')}。新闻发布会：${none(channelMeasures.press_conference, 'year')}。公示栏公示：${none(channelMeasures.notice_board, 'year')}。`,
    channelTable(),
    heading('（四）公开的及时性'),
    timeliness(facts),
  ]
}

/** The channels of the sentence above, side by side. An item on several channels counts in each. */
function channelTable(): Block {
  const rows: [string, Channel][] = [
    ['政府网站', 'website'],
    ['查阅点（纸质）', 'reading_point_paper'],
    ['查阅点（电子）', 'reading_point_screen'],
    ['公示栏', 'notice_board'],
    ['政府公报', 'gazette'],
    ['新闻发布会', 'press_conference'],
  ]
  return {
    type: 'table',
    caption: '本年主动公开信息的渠道（同一信息通过几个渠道公开，在各渠道分别计数）',
    columns: ['公开渠道', '本年公开（条）'],
    rows: [
      ...rows.map(([name, channel]): Inline[][] => [
        [{ type: 'text', text: name }],
        [year(channelMeasures[channel])],
      ]),
      [[{ type: 'text', text: '合计（每条信息只计一次）' }], [year(published)]],
    ],
  }
}

/** “，占…的56.5%”, left out where there is no such share: an item may reach the website in a later year than another channel. */
const shareOf = (
  { values }: Facts,
  words: string,
  part: string,
  whole: string,
  basis: Basis,
): Word[] =>
  valueAt(values, whole, basis) === 0 ||
  valueAt(values, part, basis) > valueAt(values, whole, basis)
    ? []
    : [words, share({ measure: part, basis }, { measure: whole, basis })]

function timeliness(facts: Facts): Block {
  const inTime = `${onWebsite}.in-time`
  return paragraph`信息自形成之日起20个工作日内在网上公开的累计${total(inTime)}条${shareOf(facts, '，占累计网上公开信息的', inTime, onWebsite, 'cumulative')}；其中本年${year(inTime)}条${shareOf(facts, '，占本年网上公开信息的', inTime, onWebsite, 'year')}。本年超过期限才在网上公开的：${none(`${onWebsite}.late`, 'year')}。`
}

function onApplication({ asOf, values }: Facts): Block[] {
  const received = paragraph`本年收到政府信息公开申请：${none('applications.received', 'year')}；作出答复：${none('applications.replied', 'year')}。截至${dayInWords(asOf)}，累计收到：${none('applications.received', 'cumulative')}。`
  if (valueAt(values, 'applications.replied', 'year') === 0) return [received]
  const outcome = (name: string) => year(`applications.replied.${name}`)
  return [
    received,
    paragraph`在本年作出的答复中，同意公开${outcome('disclosed')}件，部分公开${outcome('in-part')}件，不予公开${outcome('refused')}件，作其他处理${outcome('otherwise')}件。`,
  ]
}

function disputes({ asOf }: Facts): Block[] {
  return [
    paragraph`本年因政府信息公开工作被申请行政复议：${none('disputes.reconsiderations', 'year')}；被提起行政诉讼：${none('disputes.litigations', 'year')}；收到投诉举报和申诉：${none('disputes.complaints', 'year')}。`,
    paragraph`截至${dayInWords(asOf)}，累计行政复议：${none('disputes.reconsiderations', 'cumulative')}；行政诉讼：${none('disputes.litigations', 'cumulative')}；投诉举报和申诉：${none('disputes.complaints', 'cumulative')}。`,
  ]
}

function fees({ asOf }: Facts): Block[] {
  return [
    paragraph`本年收取政府信息公开费用：${none('fees.collected', 'year')}；减免费用：${none('fees.waived', 'year')}。截至${dayInWords(asOf)}，累计收取：${none('fees.collected', 'cumulative')}；累计减免：${none('fees.waived', 'cumulative')}。`,
  ]
}

function problems({ problems, promises, year }: Facts): Block[] {
  const sections = [
    { name: '存在的主要问题', items: problems },
    { name: `${year + 1}年的改进措施`, items: promises },
  ].filter(({ items }) => items.length > 0)
  return sections.flatMap(({ name, items }, index) => [
    heading(`（${'一二'.charAt(index)}）${name}`),
    ...items.map((text, number) => sentence(`${number + 1}.${text}`)),
  ])
}
