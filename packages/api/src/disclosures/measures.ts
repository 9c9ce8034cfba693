import { Prisma } from '@daylight/db'
import { Channel, Genre } from '@daylight/domain/disclosures'
import { channelMeasures, genreMeasure } from '@daylight/domain/measures'
import { ofAgencies, type Reading, type Source } from '../measures/source'

const publishedOn = Prisma.sql`r.published_on`

/** The first posting on each channel: an item posted twice on one channel counts there once. */
const firstOn = (channel: Channel) => Prisma.raw(`r."${channel}"`)

/** 主动公开信息: one row an item, with the day of its first posting on each channel. */
export const disclosureSource: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT d."id", d."title", d."documentNumber", d."genre", d."publishedOn" AS published_on, d."dueOn" AS due_on, p.*
    FROM "Disclosure" d
    JOIN (
      SELECT p."disclosureId",
        ${Prisma.join(
          Channel.options.map(
            (channel) =>
              Prisma.sql`min(p."postedOn") FILTER (WHERE p."channel" = ${channel}::"Channel") AS ${Prisma.raw(`"${channel}"`)}`,
          ),
        )}
      FROM "Posting" p JOIN "Disclosure" o ON o."id" = p."disclosureId"
      WHERE ${ofAgencies('o."agencyId"', agencyIds)}
      GROUP BY p."disclosureId"
    ) p ON p."disclosureId" = d."id"
    WHERE ${ofAgencies('d."agencyId"', agencyIds)} AND d."publishedOn" IS NOT NULL`,
  line: Prisma.sql`r."title" || coalesce('（' || r."documentNumber" || '）', '')`,
  disclosureId: Prisma.sql`r."id"`,
  measures: {
    'disclosures.published': { day: publishedOn },
    ...Object.fromEntries(
      Channel.options.map((channel): [string, Reading] => [
        channelMeasures[channel],
        { day: firstOn(channel) },
      ]),
    ),
    'disclosures.posted.on-website.in-time': {
      day: firstOn('website'),
      when: Prisma.sql`r.website <= r.due_on`,
    },
    'disclosures.posted.on-website.late': {
      day: firstOn('website'),
      when: Prisma.sql`r.website > r.due_on`,
    },
    ...Object.fromEntries(
      Genre.options.map((genre): [string, Reading] => [
        genreMeasure(genre),
        { day: publishedOn, when: Prisma.sql`r."genre" = ${genre}::"Genre"` },
      ]),
    ),
    'disclosures.without-genre': { day: publishedOn, when: Prisma.sql`r."genre" IS NULL` },
  },
}
