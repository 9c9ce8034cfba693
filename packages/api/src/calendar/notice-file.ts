import { Refusal } from '@daylight/domain/refusal'
import { textOf, UnreadableFile } from '@daylight/formats/text'

/** The text of a notice that came as a file. @throws {Refusal} `calendar.file_unreadable` */
export async function readNotice({ name, bytes }: { name: string; bytes: Uint8Array }) {
  try {
    return { text: await textOf(bytes, name) }
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refusal('calendar.file_unreadable')
    throw error
  }
}
