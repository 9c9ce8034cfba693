/** Nobody may take an entry of the demonstration for a document of the agency. */
export const DemonstrationBand = () => (
  <aside className="demonstration" aria-label="演示说明">
    <p className="wrap">
      <strong>演示数据</strong>
      本站条目为演示而编制，并非真实公文；各项数字与一份已公布的年度报告一致。
    </p>
  </aside>
)
