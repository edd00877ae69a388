import { Container, Skeleton } from "@medusajs/ui"

const times = (count: number) => Array.from({ length: count }, (_, i) => i)

type SectionSkeletonProps = { rows: number }

/** The size of a card with a heading and that many rows. */
export const SectionSkeleton = ({ rows }: SectionSkeletonProps) => (
  <Container className="divide-y p-0" aria-hidden>
    <div className="flex items-center justify-between px-6 py-4">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-7 w-7" />
    </div>
    {times(rows).map((row) => (
      <div key={row} className="grid grid-cols-2 px-6 py-4">
        <Skeleton className="h-5 w-24" />
        <Skeleton className="h-5 w-40" />
      </div>
    ))}
  </Container>
)

type TwoColumnSkeletonProps = { main: number[]; side: number[] }

/** A detail page while it loads; the numbers are the rows of its cards. */
export const TwoColumnSkeleton = ({ main, side }: TwoColumnSkeletonProps) => (
  <div
    aria-hidden
    className="flex w-full flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]"
  >
    <div className="flex w-full min-w-0 flex-col gap-y-3">
      {main.map((rows, index) => (
        <SectionSkeleton key={index} rows={rows} />
      ))}
    </div>
    <div className="flex w-full flex-col gap-y-3">
      {side.map((rows, index) => (
        <SectionSkeleton key={index} rows={rows} />
      ))}
    </div>
  </div>
)
