/** What is meant where a code was typed or pasted: `１２３ 456` is 123456. Passwords are never changed so. */
export const codeFrom = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .slice(0, 6)

/** A secret as one reads it off and types it: four characters at a time. */
export const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''
