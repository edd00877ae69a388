/** Lives that failed once, as short as they got. */
export const KEPT: readonly (readonly [what: string, life: string])[] = []
