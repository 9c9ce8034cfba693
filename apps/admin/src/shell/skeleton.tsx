/** Stands where a page will be; appears only when it takes a while. */
export function PageSkeleton() {
  return (
    <div className="mx-auto max-w-[73.75rem] px-4 pt-6 md:px-8" role="status" aria-label="正在加载">
      <div className="h-7 w-48 animate-pulse bg-rule" />
      <div className="mt-4 border-t-2 border-rule" />
      {[92, 78, 88, 70, 84, 74].map((width) => (
        <div key={width} className="flex h-9 items-center border-b border-rule/60">
          <div className="h-3 animate-pulse bg-ground" style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  )
}
