import { skeletonOf } from '@daylight/domain/accounts'

/** The columns of a new account; its password and its roles come with whoever makes it. */
export const newUser = (person: { id: string; name: string; username: string }) => ({
  ...person,
  displayUsername: person.username,
  usernameSkeleton: skeletonOf(person.username),
  // Better Auth wants an address; nothing is ever sent to it.
  email: `${person.username}@accounts.invalid`,
})
