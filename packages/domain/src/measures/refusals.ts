export const measureRefusals = {
  'measures.unknown': '没有这一统计指标。',
  'measures.cut_off_outside_year': '统计截止日期必须在统计年度之内。',
} as const
