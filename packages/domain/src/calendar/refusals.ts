export const calendarRefusals = {
  'calendar.version_moved': '这一年的放假安排刚被他人装入新版本，请重新对照后再确认。',
  'calendar.nothing_to_amend': '这一年还没有装入放假安排，不能只装入调整通知；请先装入全年的通知。',
  'calendar.only_at_root': '放假安排对全市各机关都一样，请在最上级的机关装入。',
  'calendar.same': '这份通知与已装入的安排完全相同，不需要再装入。',
  'calendar.change_not_found': '没有找到该期限变动。',
} as const
