// Puts a published report of the city with a file into the ledger, and tells where it is read.
// A process of its own, as `support/global-setup.ts` says of the servers.

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDb } from '@daylight/db'
import { measures } from '@daylight/domain/measures'
import type { ReportDocument } from '@daylight/domain/reports'
import { addresses } from '../support/addresses'

const found = addresses()
if (!found) throw new Error('the servers have no addresses')
const { ownerUrl, filesDir } = found

const YEAR = 2017
const asOf = `${YEAR}-12-31` as ReportDocument['asOf']
const sessions = { measure: 'training.sessions', basis: 'year' } as const
const website = { measure: 'disclosures.posted.on-website', basis: 'year' } as const
const published = { measure: 'disclosures.published', basis: 'year' } as const

const document: ReportDocument = {
  title: `梅河口市人民政府${YEAR}年政府信息公开工作年度报告`,
  agencyName: '梅河口市人民政府',
  year: YEAR,
  asOf,
  signedOn: asOf,
  preface: [],
  parts: [
    {
      key: 'general',
      title: '一、基本情况',
      blocks: [
        { type: 'heading', level: 1, text: '（一）学习培训' },
        {
          type: 'paragraph',
          inlines: [
            { type: 'text', text: '全年举办学习培训' },
            { type: 'figure', ...sessions, show: 'number' },
            { type: 'text', text: '次。' },
          ],
        },
        {
          type: 'table',
          caption: '网站公开情况',
          columns: ['项目', '数量', '占比'],
          rows: [
            [
              [{ type: 'text', text: '网站' }],
              [{ type: 'figure', ...website, show: 'number' }],
              [{ type: 'share', part: website, whole: published }],
            ],
          ],
        },
      ],
    },
  ],
}

const values = [
  [sessions, 2],
  [website, 3],
  [published, 4],
] as const
const bytes = Buffer.from('%PDF-1.7 演示')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const mark = createHash('sha256').digest('hex')

const db = openDb(ownerUrl, { connections: 1 })
const { id: agencyId, slug } = await db.agency.findFirstOrThrow({ where: { parentId: null } })
const file = { agencyId, size: bytes.length }

if (!(await db.report.findFirst({ where: { agencyId, year: YEAR } }))) {
  mkdirSync(join(filesDir, sha256.slice(0, 2)), { recursive: true })
  writeFileSync(join(filesDir, sha256.slice(0, 2), sha256), bytes)
  const pdf = await db.storedFile.create({
    data: { ...file, sha256, name: '年度报告.pdf', mediaType: 'application/pdf' },
  })
  // Its bytes are nowhere: a fault.
  const docx = await db.storedFile.create({
    data: {
      ...file,
      sha256: '0'.repeat(64),
      name: '年度报告.docx',
      mediaType: 'application/msword',
    },
  })
  await db.report.create({
    data: {
      agencyId,
      year: YEAR,
      form: 'outline-until-2018',
      asOf,
      status: 'published',
      signedOn: asOf,
      publishedAt: new Date(),
      document,
      pdfFileId: pdf.id,
      docxFileId: docx.id,
      figures: {
        create: values.map(([{ measure, basis }, value]) => ({
          key: `${measure}@${basis}`,
          measure,
          basis,
          label: measures.get(measure)?.label ?? measure,
          unit: measures.get(measure)?.unit ?? '',
          definition: measures.get(measure)?.definition ?? '',
          law: measures.get(measure)?.law ?? '',
          value,
          opening: 0,
          entryIds: [],
          days: [],
          amounts: [],
          digest: mark,
        })),
      },
    },
  })
}
await db.$disconnect()
process.stdout.write(`/${slug}/reports/${YEAR}`)
