export const readingPointRefusals = {
  'reading-points.not_found': '没有找到该查阅点。',
  'reading-points.name_taken': '本机关已有同名的查阅点，请换一个名称。',
  'reading-points.visit_not_found': '没有找到这条查阅登记。',
  'reading-points.loan_not_found': '没有找到这条借阅登记。',
  'reading-points.in_future': '日期不能晚于今天。',
  'reading-points.not_open': '该日查阅点尚未设立或已经撤销，不能登记。',
} as const
