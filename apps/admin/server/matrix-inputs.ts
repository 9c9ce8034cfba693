/** For the walks over every procedure: where an input holds what, by its schema and by its value. */
import { adminRouter } from '@daylight/api'
import { publicRouter } from '@daylight/api/public'
import { z } from 'zod'

/** What is read of a JSON schema. */
export type Schema = {
  readonly type?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: unknown
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

type Procedure = {
  readonly _def: { readonly type: string; readonly inputs?: readonly unknown[] }
}

/** By their paths; a router's type has them as a tree. */
const proceduresOf = ({ _def }: { readonly _def: { readonly procedures: object } }) =>
  _def.procedures as Readonly<Record<string, Procedure>>

export const procedures = {
  admin: proceduresOf(adminRouter),
  public: proceduresOf(publicRouter),
}

/** The input of each procedure that asks for one, as it is sent. */
export const inputSchemas = (name: keyof typeof procedures): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(procedures[name]).flatMap(([procedure, { _def }]) =>
      (_def.inputs ?? []).map((input) => [
        procedure,
        z.toJSONSchema(input as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema,
      ]),
    ),
  )

/** The parts of a schema, each with its place: `periods.0.personId`. */
function* partsOf(schema: Schema, place = ''): Generator<readonly [string, Schema]> {
  yield [place, schema]
  const below = (name: string) => (place ? `${place}.${name}` : name)
  for (const [name, part] of Object.entries(schema.properties ?? {}))
    yield* partsOf(part, below(name))
  if (schema.items) yield* partsOf(schema.items, below('0'))
  for (const part of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((parts) => parts ?? []))
    yield* partsOf(part, place)
}

export const placesOf = (schema: Schema, isWanted: (part: Schema) => boolean): string[] =>
  [...partsOf(schema)].flatMap(([place, part]) => (isWanted(part) ? [place] : []))

/** The names that an object at this place may have. */
export const namesAt = (schema: Schema, place: string): string[] =>
  [...partsOf(schema)].flatMap(([at, { properties = {} }]) =>
    at === place.replaceAll(/\.\d+(?=\.|$)/g, '.0') ? Object.keys(properties) : [],
  )

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What stands at a place of an input. */
export const valueAt = (input: unknown, place: string): unknown =>
  place
    .split('.')
    .reduce<unknown>((value, name) => (isHolder(value) ? value[name] : undefined), input)

/** The input with something else at a place of it. */
export function withValue(input: unknown, place: string, value: unknown): unknown {
  const changed: unknown = structuredClone(input)
  const names = place.split('.')
  const last = names.pop() ?? ''
  const holder = names.length === 0 ? changed : valueAt(changed, names.join('.'))
  if (!isHolder(holder)) throw new Error(`nothing at ${place}`)
  holder[last] = value
  return changed
}

/** The places of the plain objects in an input, the input itself as `''`. */
export function objectsIn(value: unknown, place = ''): string[] {
  if (!isHolder(value)) return []
  const below = Object.entries(value).flatMap(([name, item]) =>
    objectsIn(item, place ? `${place}.${name}` : name),
  )
  return Array.isArray(value) ? below : [place, ...below]
}
