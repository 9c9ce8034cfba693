import { describe, expect, it } from 'vitest'
import { Channel, Genre } from '../disclosures'
import { channelMeasures, figureKey, genreMeasure, lawOf, measures, parseFigureKey } from '.'

describe('the dictionary', () => {
  it('says of each measure what it is, in words, with its source', () => {
    for (const { name, label, unit, definition, law, bases } of measures.values()) {
      expect(name).toMatch(/^[a-z-]+(\.[a-z-]+)+$/)
      expect(label.length, name).toBeGreaterThan(3)
      expect(definition.endsWith('。'), name).toBe(true)
      expect(unit, name).toMatch(/^(条|个|人|人次|次|件|元)$/)
      expect(law, name).not.toBe('')
      expect(bases.length, name).toBeGreaterThan(0)
    }
  })

  it('has a measure for each channel and each 体裁', () => {
    for (const channel of Channel.options) expect(measures.has(channelMeasures[channel])).toBe(true)
    for (const genre of Genre.options) expect(measures.has(genreMeasure(genre))).toBe(true)
  })

  it('makes each part of a measure that exists and asks it on the same bases', () => {
    for (const { name, partOf, bases } of measures.values()) {
      if (!partOf) continue
      const whole = measures.get(partOf)
      expect(whole, name).toBeDefined()
      for (const basis of bases) expect(whole?.bases, name).toContain(basis)
    }
  })

  it('cites the Regulation that was in force in the year', () => {
    expect(lawOf({ law: '条例§48；国办发〔2014〕32号' }, 2018)).toBe(
      '条例（2007年）；国办发〔2014〕32号',
    )
    expect(lawOf({ law: '条例§19、§20；国办发〔2014〕32号' }, 2019)).toContain('§19、§20')
    expect(lawOf({ law: '党政机关公文处理工作条例§8' }, 2018)).toContain('§8')
  })

  it('asks of a stock only how many there are', () => {
    for (const { name, kind, bases } of measures.values())
      if (kind === 'stock') expect(bases, name).toEqual(['cumulative'])
  })

  it('writes a figure’s key and reads it back', () => {
    expect(parseFigureKey(figureKey('training.person-times', 'year'))).toEqual({
      measure: 'training.person-times',
      basis: 'year',
    })
    expect(parseFigureKey('training.person-times')).toBeNull()
    expect(parseFigureKey("x'@year")).toBeNull()
  })
})
