export const agencyRefusals = {
  'agencies.not_found': '没有找到该行政机关。',
  'agencies.code_missing':
    '本机关还没有填写统一社会信用代码，不能编制索引号；请负责人先在“机关资料”中填写。',
  'agencies.code_taken': '该统一社会信用代码已属于另一行政机关，请核对。',
  'agencies.slug_taken': '已有机关用这个网址用名，请换一个。',
  'agencies.parent_not_found': '没有找到上级机关。',
  'agencies.own_ancestor': '机关不能隶属于自己或者自己的下级。',
  'agencies.role_to_self':
    '这样变更以后，您在该机关会多出角色，而自己不能任用自己；请由另一位管理员办理。',
  'agencies.root_stays': '最上级的机关不能再隶属于别的机关。',
} as const
