type Person = {
  first_name?: string | null
  last_name?: string | null
  email?: string | null
}

export const nameOfUser = (user: Person | null | undefined) =>
  [user?.first_name, user?.last_name].filter(Boolean).join(" ") ||
  user?.email ||
  ""
