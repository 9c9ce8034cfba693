import { LinkPurpose, PasswordPolicy, Role } from '@daylight/domain/accounts'
import { AgencyKind } from '@daylight/domain/agencies'
import {
  ApplicantKind,
  ApplicationChannel,
  ApplicationOutcome,
  ApplicationStatus,
} from '@daylight/domain/applications'
import { AuditKind } from '@daylight/domain/audit'
import { DayStatus } from '@daylight/domain/calendar'
import {
  Channel,
  DisclosureAttribute,
  DisclosureStatus,
  Genre,
  Validity,
} from '@daylight/domain/disclosures'
import { DisputeKind, DisputeResult } from '@daylight/domain/disputes'
import { FeeBasis } from '@daylight/domain/fees'
import { ImprovementKind, ImprovementStatus } from '@daylight/domain/improvements'
import { JobStatus } from '@daylight/domain/jobs'
import { Basis } from '@daylight/domain/measures'
import { HoldingMedium, ReadingPointKind } from '@daylight/domain/reading-points'
import { ReportStatus } from '@daylight/domain/reports'
import { ServiceKind } from '@daylight/domain/staffing'
import { SupervisionKind } from '@daylight/domain/supervision'
import { TrainingKind } from '@daylight/domain/training'
import { expect, it } from 'vitest'
import * as stored from './generated/enums'

const inDatabase = { ...stored }

const inDomain: Record<keyof typeof stored, { options: readonly string[] }> = {
  AgencyKind,
  ApplicantKind,
  ApplicationChannel,
  ApplicationOutcome,
  ApplicationStatus,
  AuditKind,
  Basis,
  Channel,
  DayStatus,
  DisclosureAttribute,
  DisclosureStatus,
  DisputeKind,
  DisputeResult,
  FeeBasis,
  Genre,
  HoldingMedium,
  ImprovementKind,
  ImprovementStatus,
  JobStatus,
  LinkPurpose,
  PasswordPolicy,
  ReadingPointKind,
  ReportStatus,
  Role,
  ServiceKind,
  SupervisionKind,
  TrainingKind,
  Validity,
}

it.each(Object.entries(inDomain))(
  '%s is stored with the words of the domain',
  (name, { options }) => {
    expect(Object.values(inDatabase[name as keyof typeof stored]).toSorted()).toEqual(
      [...options].toSorted(),
    )
  },
)

it('no enum of the database is without its words in the domain', () => {
  expect(Object.keys(stored).toSorted()).toEqual(Object.keys(inDomain).toSorted())
})
