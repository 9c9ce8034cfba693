export const reportRefusals = {
  'reports.not_found': '没有找到该年度的报告。',
  'reports.already_started': '该年度的报告已经建立，请在报告列表中打开。',
  'reports.no_form': '该年度还没有可用的报告格式。',
  'reports.not_draft': '报告已提交或已发布，不能再改；需要修改时，请负责人退回。',
  'reports.not_in_review': '报告还没有提交，不能发布。',
  'reports.part_unknown': '报告中没有这一部分。',
  'reports.numbers_moved':
    '您读过以后，台账又有变动，报告中的数字已经不同；请再读一遍现在的数字，然后发布。',
  'reports.has_errors': '校核中还有错误，改正后才能提交或发布。',
  'reports.year_not_over': '统计截止日期还没有到，暂不能发布。',
  'reports.figure_unknown': '报告中没有这一数字。',
} as const
