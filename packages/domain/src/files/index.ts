import { Refusal } from '../refusal'

export const FILE_BYTES_MAX = 20 * 1024 * 1024

/** What may be attached, by the ending of its name. */
const mediaTypes: Record<string, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
}

/**
 * The media type under which a file of this name is kept.
 *
 * @throws {Refusal} `files.type_not_allowed`
 */
export function mediaTypeOf(name: string): string {
  const mediaType = mediaTypes[name.toLowerCase().split('.').at(-1) ?? '']
  if (!mediaType || !name.includes('.')) throw new Refusal('files.type_not_allowed')
  return mediaType
}

/** @throws {Refusal} `files.empty`, `files.too_large` */
export function checkSize(bytes: number): void {
  if (bytes === 0) throw new Refusal('files.empty')
  if (bytes > FILE_BYTES_MAX) throw new Refusal('files.too_large')
}
