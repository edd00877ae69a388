import { Text } from "@medusajs/ui"

/** An e-mail address as long as it is, in a narrow column. */
export const EmailText = ({ email }: { email: string | null }) => (
  <Text size="small" leading="compact" className="min-w-0 break-all">
    {email ?? "-"}
  </Text>
)
