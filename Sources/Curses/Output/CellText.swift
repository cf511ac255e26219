import CNcurses
import Glibc
import TerminalUI

/// The scalars that show a cell and take exactly its columns by the C library's count, which ncurses goes by.
///
/// The C library and the grid may know different versions of Unicode. Where they disagree something of the right
/// width is shown, so that the rest of the row stays in its place.
struct CellText {
  /// Whether only ASCII can be shown.
  let isASCII: Bool

  /// Adds the scalars of a cell's character.
  func append(_ character: Character, isWide: Bool, to run: inout [wchar_t]) {
    if let ascii = character.asciiValue {
      run.append(ascii >= 0x20 && ascii < 0x7F ? wchar_t(ascii) : space)
      if isWide { run.append(space) }
      return
    }
    guard !isASCII, let first = character.unicodeScalars.first else { return appendUnknown(isWide, &run) }
    let width = Int(cn_width(wchar_t(first.value)))
    guard width == 1 || width == 2, width == 1 || isWide else { return appendUnknown(isWide, &run) }
    run.append(wchar_t(first.value))
    // A second character of some width would move the rest: emoji sequences show their first part.
    for scalar in character.unicodeScalars.dropFirst() where cn_width(wchar_t(scalar.value)) == 0 {
      if scalar.value != 0x200D, scalar.value != 0xFE0F { run.append(wchar_t(scalar.value)) }
    }
    if isWide, width == 1 { run.append(space) }
  }

  private let space = wchar_t(0x20)

  private func appendUnknown(_ isWide: Bool, _ run: inout [wchar_t]) {
    run.append(wchar_t(0x3F))
    if isWide { run.append(space) }
  }

  init(isASCII: Bool) { self.isASCII = isASCII }
}
