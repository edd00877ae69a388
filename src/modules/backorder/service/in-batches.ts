/** The same in lists of at most `size`. */
export const inBatches = <T>(all: T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
    all.slice(n * size, (n + 1) * size)
  )
