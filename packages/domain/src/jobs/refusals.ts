export const jobRefusals = {
  'jobs.not_found': '没有找到该项任务。',
  'jobs.not_failed': '这项任务没有失败，不用重做；请刷新页面看它现在的进度。',
  'jobs.interrupted':
    '办理这项任务的程序接连中途停止，任务没有完成，请管理员查看运行日志后再重做。',
  'jobs.unknown_kind': '这项任务是另一版本的程序提出的，现在的程序不会办理，请更新程序后再重做。',
} as const
