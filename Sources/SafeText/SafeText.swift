/// The one sanitiser: turns text from outside into text that may be shown on a terminal.
///
/// Control characters become pictures, direction overrides and invisible characters become visible tags, so that
/// nothing a server or a file says can move the cursor, recolour the screen or hide what it means.
package enum SafeText {
  /// How many blanks stand for a tab in a line.
  package static let tabWidth = 4

  /// The text as it may be shown; `multiline` keeps line ends and tabs, otherwise a tab becomes blanks.
  package static func shown(_ text: some StringProtocol, multiline: Bool = false) -> String {
    if text.isPrintableASCII { return String(text) }
    var result = String.UnicodeScalarView()
    var neighbours = ScalarNeighbours()
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n", multiline {
        result.append(scalar)
        neighbours.reset()
      } else if scalar == "\t" {
        result.append(contentsOf: String(repeating: " ", count: tabWidth).unicodeScalars)
        neighbours.reset()
      } else {
        switch neighbours.reading(of: scalar) {
        case .plain: result.append(scalar)
        case .mark(let isLone):
          if isLone { result.append("\u{25CC}") }
          result.append(scalar)
        case .dropped: break
        case .replaced: result.append(contentsOf: replacement(of: scalar).unicodeScalars)
        }
      }
    }
    return String(result)
  }

  /// Bytes as they may be shown: what is not UTF-8 stands as `\xNN`.
  package static func shown(bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        text.append(Unicode.UTF8.decode(encoded))
        position = bytes.index(position, offsetBy: encoded.count)
      case .error(let length):
        for _ in 0..<length {
          text.append(contentsOf: ("\\x" + hexadecimal(UInt32(bytes[position]), width: 2)).unicodeScalars)
          position = bytes.index(after: position)
        }
      case .emptyInput: return shown(String(text))
      }
    }
  }

  /// C0 controls and DEL as their control pictures, everything else as a tag with the number.
  private static func replacement(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
    case 0x7F: "\u{2421}"
    default: "<U+" + hexadecimal(scalar.value, width: 4) + ">"
    }
  }

  private static func hexadecimal(_ number: UInt32, width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
