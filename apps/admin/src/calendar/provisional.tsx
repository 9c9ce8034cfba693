/** 暂定: the day rests on a calendar whose notice is not loaded yet, and may move. */
export const Provisional = () => (
  <span
    title="这一年的放假通知还没有装入，日期可能变动"
    className="ml-1.5 inline-block border border-dashed border-warning px-1 align-baseline text-xs leading-[1.35] font-normal whitespace-nowrap text-warning"
  >
    暂定
  </span>
)
