import { plainText } from '../entry'

/**
 * A person's name: 2 to 20 characters, with the middle dot of names such as 买买提·艾力, or what the
 * office calls the holder of the post.
 */
export const PersonName = plainText('姓名', 20)
  .transform((name) => name.normalize('NFC').replace(/[.•‧∙・]/g, '·'))
  .pipe(plainText('姓名', 20).min(2, '姓名应当有2至20个字。'))
  .refine((name) => /^[\p{Script=Han}〇·（）()、A-Za-z ]+$/u.test(name), {
    error: '姓名只用汉字、间隔号和字母，不用数字和其他符号。',
  })
