import { DOCTOR_CHECKS } from "../../../domain"

export const doctor = {
  title: "Doctor",
  hint: "Checks that every figure is true: holds, pegs, receipts, bills, incoming quantities. It runs every night by itself.",
  check: "Check now",
  checking: "Checking",
  fine: "Nothing is wrong.",
  checkedAt: "Checked {{when}}",
  failed: "The check failed",
  repair: "Repair",
  repairTitle: "Repair what is ours?",
  repairHint:
    "Rows of this plugin that follow from others are written anew, in one transaction, and each repair is kept in the history. What is Medusa's is left alone.",
  repaired: "Repaired: {{rows}}",
  nothingRepaired: "Nothing could be repaired",
  repairFailed: "Nothing was repaired",
  repairable: "Can be repaired",
  byHand: "By hand",
  expected: "is {{found}}, should be {{expected}}",
  more: "and {{rows}} more",
}

/** By the code of a finding, as the routes and the script say it. */
export const doctorChecks = Object.entries(DOCTOR_CHECKS).reduce<
  Record<string, Record<string, { finding: string; remedy: string }>>
>((texts, [code, { finding, remedy }]) => {
  const [entity, check] = code.split(".") as [string, string]
  return {
    ...texts,
    [entity]: { ...texts[entity], [check]: { finding, remedy } },
  }
}, {})
