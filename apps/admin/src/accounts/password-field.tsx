import { faultyCharacterIn } from '@daylight/domain/accounts'
import { type KeyboardEvent, useState } from 'react'
import { type FieldProps, TextField } from './session-field'
import { useFormField } from './session-form'

type Props = Omit<FieldProps, 'warning'> & { isNew?: boolean }

/** A password: hidden until one asks to see it, with a word on what one can't see oneself typing. */
export function PasswordField({ isNew = false, ...props }: Props) {
  const { value, id } = useFormField(props.name)
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const warning = faultyCharacterIn(value) ?? (isCapsLock ? '大写锁定已打开。' : null)

  return (
    <TextField
      {...props}
      warning={warning}
      control={{
        type: isShown ? 'text' : 'password',
        autoComplete: isNew ? 'new-password' : 'current-password',
        autoCapitalize: 'none',
        autoCorrect: 'off',
        onKeyDown: watchCapsLock,
        onKeyUp: watchCapsLock,
        onBlur: () => setCapsLock(false),
        suffix: (
          <button
            type="button"
            className="cursor-pointer px-1 large:min-h-11 large:min-w-11 text-[0.8125rem] text-accent hover:text-accent-deep"
            aria-label={isShown ? `隐藏${props.label}` : `显示${props.label}`}
            aria-controls={id}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? '隐藏' : '显示'}
          </button>
        ),
      }}
    />
  )
}
