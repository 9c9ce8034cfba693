/** What the items are about: their heading, their 主题分类, and the purpose with which a text opens. */

export type Theme = {
  /** Code of the heading in headings.ts. */
  readonly heading: string
  readonly topic: string
  readonly purpose: string
}

const theme = (heading: string, topic: string, purpose: string): Theme => ({
  heading,
  topic,
  purpose,
})

const affairs = '综合政务\\政务公开'
const farms = '农业、林业、水利\\农业、畜牧业、渔业'
const nature = '城乡建设、环境保护\\环境监测、保护与治理'
const housing = '城乡建设、环境保护\\城乡建设（含住房）'
const forces = '民政、扶贫、救灾\\优抚安置'
const safety = '市场监管、安全生产监管\\安全生产监管'
const insurance = '劳动、人事、监察\\社会保障'
const education = '科技、教育\\教育'

export const themes: Readonly<Record<string, Theme>> = {
  guide: theme('guide', affairs, '为方便公众获取本镇政府信息'),
  systems: theme('systems', affairs, '为推进本镇政务公开工作规范有序开展'),
  workflow: theme('systems', affairs, '为规范依申请公开办理，保障申请人依法获取政府信息'),
  openness: theme('functions', affairs, '为提高政府信息公开工作质量'),
  office: theme('functions', '综合政务\\其他', '为方便群众办事和监督'),
  appraisal: theme('documents', '综合政务\\政务督查', '为鼓励先进、推动各项工作落实'),
  plan: theme('plans', '国民经济管理、国有资产监管\\宏观经济', '为推动年度重点工作落实'),
  meeting: theme('meetings', '综合政务\\文秘工作', '为统筹安排近期工作'),
  finance: theme('finance', '财政、金融、审计\\财政', '为保障群众对财政资金使用的知情和监督'),
  stats: theme('statistics', '国民经济管理、国有资产监管\\统计', '为真实掌握本镇经济发展情况'),
  farming: theme('agriculture', farms, '为不误农时、稳定粮食生产'),
  animal: theme('agriculture', farms, '为防控重大动物疫病、保护养殖户利益'),
  forest: theme('safety', '农业、林业、水利\\林业', '为保护森林资源和群众生命财产安全'),
  straw: theme('environment', nature, '为推进秸秆综合利用、改善空气质量'),
  environ: theme('environment', nature, '为保护农村水土环境'),
  clean: theme('environment', housing, '为改善农村人居环境'),
  toilets: theme('environment', housing, '为稳妥推进农村厕所改造'),
  water: theme('water', '农业、林业、水利\\水利', '为确保河道安全、群众安全度汛'),
  land: theme('land', '国土资源、能源\\土地', '为保护耕地、规范农村用地'),
  housing: theme('land', housing, '为保障困难群众住房安全'),
  poverty: theme('poverty', '民政、扶贫、救灾\\扶贫', '为落实精准扶贫、精准脱贫要求'),
  relief: theme('relief', '民政、扶贫、救灾\\社会福利', '为做到救助公开、公平、公正'),
  army: theme('livelihood', forces, '为落实优抚安置和国防动员政策'),
  insurance: theme('livelihood', insurance, '为落实城乡居民社会保险政策'),
  jobs: theme('livelihood', '劳动、人事、监察\\劳动就业', '为帮助劳动力就近就业增收'),
  health: theme('livelihood', '卫生、体育\\卫生', '为保护群众身体健康'),
  school: theme('livelihood', education, '为保障适龄儿童少年按时入学'),
  culture: theme('livelihood', '文化、广电、新闻出版\\文化', '为丰富群众文化生活'),
  family: theme('livelihood', '人口与计划生育、妇女儿童工作\\妇女儿童', '为维护妇女儿童合法权益'),
  market: theme(
    'livelihood',
    '市场监管、安全生产监管\\食品药品监管',
    '为维护农村市场秩序和消费安全',
  ),
  safety: theme('safety', safety, '为防范安全事故、保障群众生产生活'),
  heating: theme('safety', safety, '为保障群众安全温暖过冬'),
  drowning: theme('safety', safety, '为防止溺水和雷击事故发生'),
  village: theme('villages', '民政、扶贫、救灾\\其他', '为保障村民依法行使民主权利'),
}
