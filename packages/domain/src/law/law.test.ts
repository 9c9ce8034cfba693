import { describe, expect, it } from 'vitest'
import { articleOf, articles } from '.'

const digits = '零一二三四五六七八九'

/** 26 as 二十六, 201 as 二百零一. */
function inChinese(number: number): string {
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ]
  const high = hundreds === 0 ? '' : `${digits[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}`
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十`
  return `${high}${middle}${ones === 0 ? '' : digits[ones]}`
}

describe('articles', () => {
  it.each(Object.entries(articles))('%s has its own number in its title', (name, { title }) => {
    const [law, number] = name.split('§')
    expect(title).toContain(law)
    expect(title.endsWith(`第${inChinese(Number(number))}条`)).toBe(true)
  })

  it.each(Object.entries(articles))('%s is made of whole sentences', (_, { text }) => {
    for (const paragraph of text.split('\n')) expect(paragraph).toMatch(/[。；：…]$/)
  })
})

describe('articleOf', () => {
  it('gives the words that decide', () => {
    expect(articleOf('条例§26')?.text).toContain(
      '自该政府信息形成或者变更之日起20个工作日内及时公开',
    )
    expect(articleOf('民法典§201')?.text).toContain('开始的当日不计入')
  })

  it('gives nothing for a law that is not kept here, or for what only looks like a name', () => {
    expect(articleOf('全国年节及纪念日放假办法')).toBeNull()
    expect(articleOf('toString')).toBeNull()
  })
})
