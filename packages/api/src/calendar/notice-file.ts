import { checkSize } from '@daylight/domain/files'
import { textOf, UnreadableFile } from '@daylight/formats/text'
import { TRPCError } from '@trpc/server'

/**
 * The text of a notice that came as a file.
 *
 * @throws {Refusal} `files.empty`, `files.too_large`
 * @throws {TRPCError} `UNPROCESSABLE_CONTENT` with the sentence that says what is wrong with the file
 */
export async function readNotice({ name, bytes }: { name: string; bytes: Uint8Array }) {
  checkSize(bytes.byteLength)
  try {
    return { text: await textOf(bytes, name) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: error.message })
  }
}
