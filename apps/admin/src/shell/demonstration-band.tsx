/** Stands on every page of an installation whose entries are made up. */
export function DemonstrationBand() {
  return (
    <p className="border-b border-warning/30 bg-warning-soft px-4 py-1 text-[0.8125rem] text-warning md:px-8">
      演示数据：这里的条目是为演示编制的，只与一份已公布的年度报告数字相符，不是真实记录。
    </p>
  )
}
