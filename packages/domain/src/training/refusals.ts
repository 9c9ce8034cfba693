export const trainingRefusals = {
  'training.not_found': '没有找到该场培训。',
  'training.in_future': '培训日期不能晚于今天；尚未举办的培训不计入台账。',
} as const
