import { create, Font } from "fontkit"
import { readFileSync } from "node:fs"

/** A font and its bold cut, as fontkit has read them. */
export type Typeface = { regular: Font; bold: Font }

const NOTO = "@expo-google-fonts"

/** Latin, Greek, Cyrillic, Devanagari; then Arabic. Both come with the package. */
const OWN_FONTS = [
  [
    `${NOTO}/noto-sans/400Regular/NotoSans_400Regular.ttf`,
    `${NOTO}/noto-sans/700Bold/NotoSans_700Bold.ttf`,
  ],
  [
    `${NOTO}/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf`,
    `${NOTO}/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf`,
  ],
] as const

/** Whether one of the fonts has a letter. */
export const hasLetter = (typefaces: readonly Typeface[], letter: string) =>
  typefaces.some(({ regular }) =>
    regular.hasGlyphForCodePoint(letter.codePointAt(0)!)
  )

const loaded = new Map<string, Font>()

/** Read and parsed once per process: that is most of a short paper's time. */
function load(file: string): Font {
  let font = loaded.get(file)
  if (!font) {
    const found = create(readFileSync(file))
    if ("fonts" in found) {
      throw new Error(
        `${file} is a collection of fonts. Give a file with one font (.ttf, .otf).`
      )
    }
    font = found
    loaded.set(file, font)
  }
  return font
}

/**
 * The fonts of a paper, the first that has a letter is taken for it.
 *
 * @param more files of further fonts, for scripts that ours do not have
 */
export const loadTypefaces = (more: readonly string[] = []): Typeface[] => [
  ...OWN_FONTS.map(([regular, bold]) => ({
    regular: load(require.resolve(regular)),
    bold: load(require.resolve(bold)),
  })),
  ...more.map((file) => ({ regular: load(file), bold: load(file) })),
]
