/** A sign-in in words: with what, from where, when. */

const systems: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/i, '鸿蒙'],
  [/iPad/i, 'iPad'],
  [/iPhone|iPod/i, 'iPhone'],
  [/Android/i, '安卓'],
  [/Windows NT 6\.1/i, 'Windows 7'],
  [/Windows/i, 'Windows'],
  [/Mac OS X|Macintosh/i, 'macOS'],
  [/UOS|uos/, '统信UOS'],
  [/Kylin/i, '银河麒麟'],
  [/Linux|X11/i, 'Linux'],
]

/** The most particular first: nearly all of them also say that they are Chrome and Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, '微信'],
  [/DingTalk/i, '钉钉'],
  [/QQBrowser/i, 'QQ浏览器'],
  [/MetaSr|SogouMobileBrowser/i, '搜狗浏览器'],
  [/360SE|360EE|QihooBrowser|QHBrowser/i, '360浏览器'],
  [/Qaxbrowser|QIANXIN/i, '奇安信浏览器'],
  [/HuaweiBrowser|ArkWeb/i, '华为浏览器'],
  [/MiuiBrowser/i, '小米浏览器'],
  [/UCBrowser|UCWEB/i, 'UC浏览器'],
  [/\bEdg(?:e|A|iOS)?\//i, 'Edge'],
  [/OPR\/|Opera/i, 'Opera'],
  [/Firefox\/|FxiOS/i, 'Firefox'],
  [/Chrome\/|CriOS/i, 'Chrome'],
  [/Safari\//i, 'Safari'],
  [/Trident|MSIE/i, 'IE'],
]

const firstIn = (words: readonly (readonly [RegExp, string])[], text: string) =>
  words.find(([sign]) => sign.test(text))?.[1]

/** `Windows · Edge`; a program that names neither is no browser that we know. */
export function deviceOf(userAgent: string | null): string {
  const known = [firstIn(systems, userAgent ?? ''), firstIn(browsers, userAgent ?? '')]
  return known.filter(Boolean).join(' · ') || '未知设备'
}

/** `2409:8a00::`, where eight groups were written out. */
const shortest = (address: string): string =>
  address.includes(':')
    ? (URL.parse(`http://[${address}]`)?.hostname.slice(1, -1) ?? address)
    : address

/** From where, as the server saw it. */
export function addressInWords(address: string | null): string {
  if (!address) return '未知地址'
  const short = shortest(address)
  return /^::1?$|^127\./.test(short) ? '本机' : short
}

const china = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** `2026年11月20日 09:12`, as clocks in China show it. */
export const instantInWords = (instant: string): string => china.format(new Date(instant))

type Before = { readonly lastSignInAt: string | null; readonly lastSignInFrom: string | null }

/** The sign-in before this one: whoever does not remember it has a stranger in the account. */
export const lastSignInInWords = ({ lastSignInAt, lastSignInFrom }: Before): string =>
  lastSignInAt
    ? `上次登录：${instantInWords(lastSignInAt)}，来自${addressInWords(lastSignInFrom)}。`
    : '这是您第一次登录。'
