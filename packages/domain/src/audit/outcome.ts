import { Refusal, type RefusalCode } from '../refusal'

/** What is no refusal has no sentence of its own in the domain. */
const others: Readonly<Record<string, string>> = {
  done: '已办理',
  invalid: '填写有误，没有办理',
  busy: '与他人的办理相撞，没有办理',
  failed: '系统出错，没有办理',
}

/** How an act ended, in words; a code of an older version of the program has no better name than its own. */
export function outcomeInWords(outcome: string): string {
  const known = others[outcome]
  if (known) return known
  return new Refusal(outcome as RefusalCode).message || outcome
}
