/** A line that `npm start` shows with its seconds. */
export function tell(text: string) {
  if (process.send) {
    process.send({ progress: text })
  } else {
    process.stdout.write(`${text}\n`)
  }
}
