import { createHash } from 'node:crypto'

const style = `
body{margin:0;color:#1b2128;background:#fff;font:18px/1.8 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:34rem;margin:18vh auto 0;padding:0 1.25rem}
h1{font:600 1.8rem/1.4 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;margin:0 0 1rem;padding-bottom:1rem;border-bottom:1px solid #d8dde3}
a{display:inline-block;padding:.6rem 0;color:#0b57a4;text-underline-offset:.2em}
p{margin:0 0 .5rem}
`

/** Lets this page's style into a content security policy, and no other. */
export const plainStyle = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** A page that needs neither Next nor the database, for what can't be answered with one that does. */
export const plainPage = ({ title, sentences }: { title: string; sentences: readonly string[] }) =>
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')}
<p><a href="/">回到首页</a></p>
</main>
</body>
</html>
`
