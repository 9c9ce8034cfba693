const sentences = {
  unknown_ending:
    '只能读取文本（.txt、.md）、Word（.docx）和PDF（.pdf）文件；旧版Word文件（.doc）请另存为.docx，或者直接粘贴文字。',
  empty: '文件是空的，请重新选择。',
  too_large: '文件超过20MB，请只选择通知本身，或者直接粘贴文字。',
  unpacked_too_large: 'Word文件展开后超过50MB，请删去图片后再选择，或者直接粘贴文字。',
  too_long: '文件里的文字超过200万字，请只选择通知本身，或者直接粘贴文字。',
  too_complex: '文件太复杂，没有能读完，请直接粘贴文字。',
  old_word: '这是旧版Word文件，或者设有密码；请解除密码并另存为.docx后再选择，或者直接粘贴文字。',
  locked: '文件设有密码，请解除密码后再选择，或者直接粘贴文字。',
  no_text: '文件里没有文字，可能是扫描件，请直接粘贴文字。',
  damaged: '文件已经损坏，或者内容与扩展名不符，请重新保存后再选择，或者直接粘贴文字。',
} as const

export type UnreadableReason = keyof typeof sentences

/** A file whose text cannot be had. The message is the sentence for the person who chose it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(sentences[reason], options)
    this.reason = reason
  }
}
