import type { Agency } from '#api'

/** 主办单位、联系方式、办公时间 (国办发〔2017〕47号); what is not known is not shown. */
export function Footer({ agency }: { agency: Agency }) {
  const { name, address, postcode, telephone, fax, email, officeHours, unifiedCode } = agency
  const rows: [string, string | null][] = [
    ['主办单位', name],
    ['办公地址', [address, postcode && `邮编${postcode}`].filter(Boolean).join('，')],
    ['联系电话', telephone],
    ['传真', fax],
    ['电子邮箱', email],
    ['办公时间', officeHours],
    ['统一社会信用代码', unifiedCode],
  ]
  return (
    <footer className="footer">
      <dl className="wrap">
        {rows.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </footer>
  )
}
