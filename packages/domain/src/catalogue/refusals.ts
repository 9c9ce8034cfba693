export const catalogueRefusals = {
  'catalogue.heading_not_found': '没有找到该栏目，它可能已被停用。',
} as const
