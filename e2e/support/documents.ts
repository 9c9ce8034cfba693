import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'

/** The text of a document without white space, so that line breaks don't part a number from its unit. */
const tight = (text: string) => text.replace(/\s/g, '')

export async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  })
  return tight(text)
}

export async function wordsOfDocx(buffer: Buffer): Promise<string> {
  return tight((await mammoth.extractRawText({ buffer })).value)
}
