/** A report with every kind of block, for the tests of both formats. */
import { Day, dayInWords } from '@daylight/domain/calendar'
import type { RenderedBlock, RenderedReport, Run } from '@daylight/domain/reports'

const text = (words: string): Run => ({ text: words })
const number = (value: number | string): Run => ({
  text: String(value),
  figure: 'disclosures.published@year',
})

/** Text in data that would do something if it were ever read as markup. */
export const payloads = [
  '#read("/etc/passwd")',
  '#panic("x") $ x^2 $ *粗* _斜_ `码` @标 <签> \\# // 注 /* 注 */',
  '\\input{/etc/passwd} \\textbf{粗} %注 {\\rm x}',
  '# 标题 **粗** [链](javascript:alert(1)) <script>alert(1)</script> &lt;&amp;',
  '= 一级 == 二级 - 项 + 项 / 词: 义 ~ -- --- ... "直引号" \'单\'',
]

const villages = Array.from({ length: 46 }, (_, at) => `第${at + 1}村民委员会`)

export const sampleReport: RenderedReport = {
  title: '梅河口市中和镇人民政府2018年政府信息公开工作年度报告',
  agencyName: '梅河口市中和镇人民政府',
  year: 2018,
  asOf: Day.parse('2018-12-24'),
  signedOn: Day.parse('2018-12-24'),
  preface: [
    {
      type: 'paragraph',
      runs: [
        text(
          '本报告依照《中华人民共和国政府信息公开条例》编制。所列数据的统计期限为2018年1月1日至2018年12月24日，“累计”数为截至2018年12月24日的数。对本报告如有疑问，请与梅河口市中和镇人民政府党政综合办公室联系（地址：吉林省梅河口市中和镇中和街1号；电话：0435-4512345）。',
        ),
      ],
    },
  ],
  parts: [
    {
      key: 'general',
      title: '一、基本情况',
      blocks: [
        { type: 'heading', level: 1, text: '（一）工作机构和人员' },
        {
          type: 'paragraph',
          runs: [
            text('镇政府明确专门机构承担政府信息公开的日常工作。目前从事政府信息公开工作的人员共'),
            number(4),
            text('人，其中专职'),
            number(1),
            text('人、兼职'),
            number(3),
            text('人，由镕喆堃、昇玥旸、䶮㐂等同志担任。'),
          ],
        },
        { type: 'heading', level: 1, text: '（二）学习培训' },
        {
          type: 'paragraph',
          runs: [
            text('全年举办学习培训'),
            number(3),
            text('次，共'),
            number(36),
            text(
              '人次参加。内容包括《中华人民共和国政府信息公开条例》、《吉林省政府信息公开工作考核办法》，地点在镇政府三楼会议室——即“便民服务中心”……',
            ),
          ],
        },
      ],
    },
    {
      key: 'proactive',
      title: '二、主动公开政府信息情况',
      blocks: [
        { type: 'heading', level: 1, text: '（一）公开的数量' },
        {
          type: 'paragraph',
          runs: [
            text('累计主动公开政府信息'),
            number(145),
            text('条，其中本年公开'),
            number(104),
            text('条，占'),
            { ...number('71.7%'), whole: 'disclosures.published@cumulative' },
            text('。公开的信息通过政府网站、查阅点和公示栏同时发布，便于群众就近查阅。'),
          ],
        },
        { type: 'heading', level: 1, text: '（二）公开的形式' },
        { type: 'heading', level: 2, text: '1.网上公开' },
        {
          type: 'paragraph',
          runs: [text('在市政府门户网站政府信息公开专栏公开信息'), number(104), text('条。')],
        },
        { type: 'heading', level: 2, text: '2.查阅点公开' },
        {
          type: 'paragraph',
          runs: [
            text('共设立政府信息查阅点'),
            number(32),
            text('个，接待查阅'),
            number(1287),
            text('人次。'),
          ],
        },
        {
          type: 'table',
          caption: '本年主动公开信息的渠道（同一信息通过几个渠道公开，在各渠道分别计数）',
          columns: ['公开渠道', '本年公开（条）'],
          rows: [
            [[text('政府网站')], [number(104)]],
            [[text('查阅点（纸质）')], [number(88)]],
            [[text('合计（每条信息只计一次）')], [number(105)]],
          ],
        },
        {
          type: 'table',
          caption: '各村公开情况',
          columns: ['序号', '单位', '公开信息（条）', '接待查阅（人次）', '备注'],
          rows: villages.map((village, at) => [
            [number(at + 1)],
            [text(village)],
            [number(2000 + at)],
            [number(3000 + at)],
            [text(at % 9 === 4 ? '公示栏于本年六月更换，原有纸质材料移交镇档案室保存' : '')],
          ]),
        },
      ],
    },
    {
      key: 'on-application',
      title: '三、依申请公开政府信息情况',
      blocks: [
        { type: 'paragraph', runs: [text('本年收到政府信息公开申请：'), number('无'), text('。')] },
        {
          type: 'table',
          caption: '收到和处理政府信息公开申请情况',
          columns: [
            '项目',
            '自然人',
            '商业企业',
            '科研机构',
            '社会公益组织',
            '法律服务机构',
            '其他',
            '总计',
          ],
          rows: [
            '一、本年新收政府信息公开申请数量',
            '二、上年结转政府信息公开申请数量',
            '三、本年度办理结果：予以公开',
          ].map((name, at) => [
            [text(name)],
            ...Array.from({ length: 7 }, (_, n) => [number(4000 + at * 10 + n)]),
          ]),
        },
      ],
    },
    {
      key: 'fees',
      title: '五、政府信息公开的收费和减免情况',
      blocks: [
        {
          type: 'paragraph',
          runs: [
            text('截至2018年12月24日，收取政府信息公开费用：'),
            number('12.5元'),
            text('；减免费用：'),
            number('无'),
            text('。'),
          ],
        },
      ],
    },
    {
      key: 'problems',
      title: '六、主要问题和改进措施',
      blocks: [
        { type: 'heading', level: 1, text: '（一）存在的主要问题' },
        ...payloads.map((payload) => ({ type: 'paragraph' as const, runs: [text(payload)] })),
        { type: 'heading', level: 1, text: '（二）2019年的改进措施' },
        {
          type: 'paragraph',
          runs: [
            text(
              '1.进一步完善政府信息公开工作制度，明确各站办所和各村的责任，做到信息形成后及时公开，并按季度',
            ),
            number(4),
            text('次检查落实情况。'),
          ],
        },
        {
          type: 'paragraph',
          runs: [
            text('2.加强查阅点建设，今后两年再增设有电子查阅设备的查阅点'),
            number(8),
            text('个。'),
          ],
        },
      ],
    },
  ],
}

/** Everything that a reader must find, as one text without spaces, in reading order. */
export const textOfReport = ({ title, preface, parts, agencyName, signedOn }: RenderedReport) =>
  unspaced(
    [
      title,
      ...preface.flatMap(wordsOf),
      ...parts.flatMap((part) => [part.title, ...part.blocks.flatMap(wordsOf)]),
      agencyName,
      signedOn ? dayInWords(signedOn) : '年月日',
    ].join(''),
  )

export const unspaced = (words: string) => words.replace(/\s/g, '')

function wordsOf(block: RenderedBlock): string[] {
  if (block.type === 'heading') return [block.text]
  const runs = block.type === 'paragraph' ? block.runs : block.rows.flat(2)
  const before = block.type === 'table' ? [block.caption, ...block.columns] : []
  return [...before, ...runs.map(({ text }) => text)]
}
