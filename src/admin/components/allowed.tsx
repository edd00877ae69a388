import type { PropsWithChildren } from "react"
import type { Right } from "../../domain"
import { useRights } from "../hooks/use-rights"

type AllowedProps = PropsWithChildren<{ right: Right }>

/** Shown to who may do it. */
export const Allowed = ({ right, children }: AllowedProps) =>
  useRights()(right) ? children : null
