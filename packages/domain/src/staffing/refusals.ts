export const staffingRefusals = {
  'staffing.not_found': '没有找到该岗位。',
  'staffing.title_taken': '本机关已有同名岗位，请加以区分。',
} as const
