export const auditRefusals = {
  'audit.not_found': '没有找到这条操作日志。',
} as const
