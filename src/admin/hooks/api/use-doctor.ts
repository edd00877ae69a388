import type { DoctorFinding } from "../../../domain"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

export type Checkup = {
  doctor: {
    checked_at: string
    findings: DoctorFinding[]
    repaired?: { code: string; count: number }[]
  }
}

const PATH = "/admin/backorders/doctor"

/** Checks the whole store, now: it takes as long as it takes, so only when it is asked for. */
export const useCheckup = (options?: DeedOptions<Checkup, void>) =>
  useDeed(() => sdk.client.fetch<Checkup>(PATH), options)

export const useRepair = (options?: DeedOptions<Checkup, void>) =>
  useDeed(
    () =>
      sdk.client.fetch<Checkup>(`${PATH}/repair`, { method: "POST", body: {} }),
    options
  )
