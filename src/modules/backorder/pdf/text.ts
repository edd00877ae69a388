import { Font } from "fontkit"
import { Typeface } from "./fonts"

export type Style = { size: number; bold?: boolean; color?: string }

/** A stretch of text that is drawn at once: one font, no break inside. */
type Piece = { text: string; font: Font; width: number; is_rtl: boolean }

/** A part of a text between two places where a line may break. */
type Word = { pieces: Piece[]; width: number; space: number }

export type Line = { pieces: Piece[]; width: number; is_rtl: boolean }

const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const LTR = /\p{L}/u
/** Between these, a line may break without a space. */
const BREAKS_ANYWHERE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

const LINE_HEIGHT = 1.36
const ASCENT = 1.07

/**
 * Text in any script, on a page: each letter in the first font that has it,
 * wrapped to a width, right-to-left where the script runs so. pdfkit draws in
 * one font at a time and from left to right.
 */
export class Texts {
  private readonly widths = new Map<Font, Map<string, number>>()
  private readonly names = new Map<Font, string>()

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly typefaces: readonly Typeface[],
    /** Of a right-to-left language the paper stands as in a mirror, its words do not. */
    private readonly options = { isMirrored: false }
  ) {
    for (const font of typefaces.flatMap(({ regular, bold }) => [
      regular,
      bold,
    ])) {
      const name = `font-${this.names.size}`
      this.names.set(font, name)
      // Its types know files only; a font that is parsed already is taken too.
      doc.registerFont(name, font as unknown as Buffer)
    }
  }

  static lineHeight = ({ size }: Style) => size * LINE_HEIGHT

  /** Wraps a text; its own line breaks are kept. */
  wrap(text: string, width: number, style: Style): Line[] {
    return text
      .replace(/\r\n?/g, "\n")
      .replace(/\t/g, " ")
      .split("\n")
      .flatMap((paragraph) => this.wrapParagraph(paragraph, width, style))
  }

  /** Draws lines from `y` down; answers where they end. */
  draw(
    lines: readonly Line[],
    x: number,
    y: number,
    width: number,
    style: Style,
    align: "left" | "right" = "left"
  ): number {
    const { doc } = this
    const { isMirrored } = this.options
    const left = isMirrored ? doc.page.width - x - width : x
    const isRight = isMirrored ? align === "left" : align === "right"
    doc.fillColor(style.color ?? "#18181b")
    for (const line of lines) {
      let at =
        isRight || (line.is_rtl && !isMirrored)
          ? left + width - line.width
          : left
      for (const piece of visualOrder(line.pieces, line.is_rtl)) {
        doc
          .font(this.names.get(piece.font)!)
          .fontSize(style.size)
          .text(piece.text, at, y + style.size * ASCENT, {
            lineBreak: false,
            // Fonts differ in height; letters stand on one line.
            baseline: "alphabetic",
          })
        at += piece.width
      }
      y += Texts.lineHeight(style)
    }
    return y
  }

  private wrapParagraph(text: string, width: number, style: Style): Line[] {
    const words = this.words(text.replace(UNPRINTABLE, ""), style)
    const strong = [...text].find((letter) => LTR.test(letter))
    const is_rtl = strong !== undefined && RTL.test(strong)
    const lines: Line[] = []
    let line: Line = { pieces: [], width: 0, is_rtl }
    const next = () => {
      lines.push(line)
      line = { pieces: [], width: 0, is_rtl }
    }
    for (const word of words) {
      if (line.pieces.length && line.width + word.width > width) {
        next()
      }
      const parts =
        word.width > width ? this.breakWord(word, width, style) : [word]
      for (const [index, part] of parts.entries()) {
        if (index > 0) {
          next()
        }
        line.pieces.push(...part.pieces)
        line.width += part.width
      }
      if (word.space) {
        const [first] = word.pieces
        if (first) {
          line.pieces.push({
            text: " ",
            font: first.font,
            width: word.space,
            is_rtl: false,
          })
          line.width += word.space
        }
      }
    }
    next()
    return lines.map(withoutLastSpace)
  }

  private words(text: string, style: Style): Word[] {
    const words: Word[] = []
    for (const spaced of text.split(/(?<= )/)) {
      const letters = spaced.trimEnd()
      const parts = BREAKS_ANYWHERE.test(letters)
        ? letters.split(
            /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/u
          )
        : [letters]
      for (const [index, part] of parts.entries()) {
        const pieces = this.pieces(part, style)
        const isLast = index === parts.length - 1
        const font = pieces[0]?.font ?? this.fontOf(" ", style)
        words.push({
          pieces,
          width: pieces.reduce((sum, piece) => sum + piece.width, 0),
          space:
            isLast && spaced.length > letters.length
              ? this.width(" ", font, style)
              : 0,
        })
      }
    }
    return words
  }

  /** A word that no line can hold is cut between letters. */
  private breakWord(word: Word, width: number, style: Style): Word[] {
    const parts: Word[] = []
    let part = ""
    const text = word.pieces.map((piece) => piece.text).join("")
    const finish = () => {
      const pieces = this.pieces(part, style)
      parts.push({
        pieces,
        width: pieces.reduce((sum, piece) => sum + piece.width, 0),
        space: 0,
      })
    }
    for (const letter of text) {
      const grown = part + letter
      const grownWidth = this.pieces(grown, style).reduce(
        (sum, piece) => sum + piece.width,
        0
      )
      if (part && grownWidth > width) {
        finish()
        part = letter
      } else {
        part = grown
      }
    }
    finish()
    return parts
  }

  private pieces(text: string, style: Style): Piece[] {
    const pieces: { text: string; font: Font }[] = []
    for (const letter of text) {
      const last = pieces[pieces.length - 1]
      const font = this.fontOf(letter, style)
      if (last?.font === font) {
        last.text += letter
      } else {
        pieces.push({ text: letter, font })
      }
    }
    return pieces.map((piece) => ({
      ...piece,
      width: this.width(piece.text, piece.font, style),
      is_rtl: RTL.test(piece.text),
    }))
  }

  private fontOf(letter: string, { bold }: Style): Font {
    const code = letter.codePointAt(0)!
    const face =
      this.typefaces.find(({ regular }) =>
        regular.hasGlyphForCodePoint(code)
      ) ?? this.typefaces[0]!
    return bold ? face.bold : face.regular
  }

  private width(text: string, font: Font, { size }: Style): number {
    let known = this.widths.get(font)
    if (!known) {
      known = new Map()
      this.widths.set(font, known)
    }
    let units = known.get(text)
    if (units === undefined) {
      units = font.layout(text).advanceWidth / font.unitsPerEm
      known.set(text, units)
    }
    return units * size
  }
}

const withoutLastSpace = (line: Line): Line => {
  const last = line.pieces[line.pieces.length - 1]
  return last?.text === " "
    ? {
        ...line,
        pieces: line.pieces.slice(0, -1),
        width: line.width - last.width,
      }
    : line
}

/**
 * The pieces of a line as they stand from left to right. The font turns the
 * letters of a right-to-left word; this turns the words.
 */
const visualOrder = (pieces: readonly Piece[], is_rtl: boolean): Piece[] =>
  is_rtl
    ? turnRuns([...pieces].reverse(), (piece) => !piece.is_rtl)
    : turnRuns(pieces, (piece) => piece.is_rtl)

/** Turns each run of some pieces, and the spaces within. */
function turnRuns(
  pieces: readonly Piece[],
  isOne: (piece: Piece) => boolean
): Piece[] {
  const isSpace = (piece: Piece) => piece.text === " "
  const out: Piece[] = []
  for (let at = 0; at < pieces.length;) {
    let end = at
    for (
      let next = at;
      next < pieces.length && (isSpace(pieces[next]!) || isOne(pieces[next]!));
      next++
    ) {
      if (!isSpace(pieces[next]!)) {
        end = next + 1
      }
    }
    if (end > at && !isSpace(pieces[at]!)) {
      out.push(...pieces.slice(at, end).reverse())
      at = end
    } else {
      out.push(pieces[at]!)
      at++
    }
  }
  return out
}
