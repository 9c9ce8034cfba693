import { codeFrom } from './second-factor-code'
import { type FieldProps, TextField } from './session-field'

/** The six digits that an authenticator app shows. Full-width digits and spaces are put right at once. */
export const CodeField = (props: Omit<FieldProps, 'name' | 'label' | 'warning'>) => (
  <TextField
    {...props}
    name="code"
    label="验证码"
    read={codeFrom}
    control={{
      inputMode: 'numeric',
      autoComplete: 'one-time-code',
      className: 'max-w-48 tracking-[0.25em] tabular-nums',
    }}
  />
)
