import { Drawer, Grid } from 'antd'
import { OpenedShare } from './opened-share'
import { OpenedValue } from './opened-value'
import { useOpenFigure } from './use-open-figure'
import { labelOf } from './words'

/** 数字的依据: a number of a report, opened to its definition, its sum and its entries. */
export function OpenedFigureDrawer({ reportId, frozen }: { reportId: string; frozen: boolean }) {
  const { opened, openWithin, close } = useOpenFigure()
  const { sm, lg } = Grid.useBreakpoint()
  const beside = lg !== false

  return (
    <Drawer
      open={opened !== null}
      onClose={close}
      // Beside the page the sheet stays in reach, so that one number after another can be checked.
      mask={!beside}
      focusable={{ trap: !beside, focusTriggerAfterClose: true }}
      size={sm === false ? '100%' : 400}
      aria-modal={!beside}
      closable={{ placement: 'end' }}
      title={
        <span className="text-[13px] font-normal text-ink-soft">
          数字的依据
          {opened && <span className="sr-only">：{labelOf(opened.figure)}</span>}
        </span>
      }
      rootClassName="print:hidden"
      styles={{ body: { padding: 0 }, header: { padding: '12px 20px' } }}
      destroyOnHidden
    >
      {opened?.whole ? (
        <OpenedShare
          key={`${opened.figure}/${opened.whole}`}
          reportId={reportId}
          part={opened.figure}
          whole={opened.whole}
          onOpen={openWithin}
        />
      ) : (
        opened && (
          <OpenedValue
            key={opened.figure}
            reportId={reportId}
            figure={opened.figure}
            frozen={frozen}
          />
        )
      )}
    </Drawer>
  )
}
