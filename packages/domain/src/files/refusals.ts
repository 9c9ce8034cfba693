export const fileRefusals = {
  'files.not_found': '没有找到该附件。',
  'files.too_large': '单个附件不能超过20兆字节，请压缩或拆分后再传。',
  'files.empty': '这个文件是空的，请核对后再传。',
  'files.type_not_allowed': '只接受 PDF、Word、Excel、图片和纯文本文件。',
} as const
