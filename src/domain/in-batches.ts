/** All of a list, in lists of at most `size`. @example inBatches([1, 2, 3], 2) // [[1, 2], [3]] */
export const inBatches = <T>(all: T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
    all.slice(n * size, (n + 1) * size)
  )
