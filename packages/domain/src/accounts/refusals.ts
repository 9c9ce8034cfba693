export const accountRefusals = {
  'accounts.forbidden': '您没有办理此项的权限。',
} as const
