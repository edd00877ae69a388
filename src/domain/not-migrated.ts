/** Said in place of PostgreSQL's own words where a table or column of the plugin is missing; the admin says it in its user's language. */
export const NOT_MIGRATED =
  "The tables of medusa-plugin-backorders are not those of this version. Run: npx medusa db:migrate"
