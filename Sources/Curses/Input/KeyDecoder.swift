package import TerminalUI

/// Makes keys of the bytes a terminal sends; any bytes in any portions, never stuck and never wrong by more than
/// the bytes that make no sense.
///
/// ncurses could do this, but it cannot tell a broken character from a lost line, drops what it has read of a
/// character that arrives in two portions, and waits inside. Here an unfinished sequence is a state, and whoever
/// owns the clock decides when waiting is over.
package struct KeyDecoder: Sendable {
  /// What the rest of an unfinished key is waited for, which decides how long.
  package enum Unfinished: Hashable, Sendable {
    /// Esc, or the first byte of a sequence.
    case escape
    /// A sequence or a character that has begun.
    case sequence
    /// A bracketed paste without its end.
    case paste
  }

  /// A paste that is longer arrives in several parts.
  private static let pasteLimit = 16 << 20

  /// The shortest text, in bytes, that is taken for one that was not typed.
  private static let leastText = 64

  private let terminfoKeys: [[UInt8]: Key]
  private let isLatin1: Bool
  private let tellsUnknown: Bool
  private var bytes: [UInt8] = []
  private var start = 0
  private var isPasting = false
  private var pasteScanned = 0

  /// Makes a decoder.
  ///
  /// Bytes that are no UTF-8 are characters of ISO 8859-1 where the locale says so, else U+FFFD. The terminfo
  /// keys are sequences of the terminal type, which win over the common ones. What stands for no key is left out, or
  /// told.
  package init(terminfoKeys: [[UInt8]: Key] = [:], isLatin1: Bool = false, tellsUnknown: Bool = false) {
    self.tellsUnknown = tellsUnknown
    self.terminfoKeys = terminfoKeys
    self.isLatin1 = isLatin1
  }

  /// Takes bytes in.
  package mutating func append(_ new: some Sequence<UInt8>) {
    if start > 0, start == bytes.count || start > 65536 {
      pasteScanned = max(0, pasteScanned - start)
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: new)
  }

  /// What is unfinished, after `next` has returned nil.
  package var unfinished: Unfinished? {
    if isPasting { return .paste }
    switch bytes.count - start {
    case 0: return nil
    case 1: return bytes[start] == 0x1B ? .escape : .sequence
    default: return bytes[start + 1] == 0x1B ? .escape : .sequence
    }
  }

  /// Whether a whole key waits.
  package var hasKey: Bool {
    guard start < bytes.count else { return false }
    var copy = self
    return copy.next() != nil
  }

  /// The next key; nil when the bytes are used up or unfinished.
  ///
  /// With `isWaitingOver` what is unfinished counts as all there is: a lone ESC byte is the Esc key.
  package mutating func next(isWaitingOver: Bool = false) -> Key? {
    while isPasting || start < bytes.count {
      if isPasting { return nextPaste(isWaitingOver: isWaitingOver) }
      switch step(isWaitingOver: isWaitingOver) {
      case .key(let key, let length):
        start += length
        return key
      case .skip(let length):
        let skipped = Array(bytes[start..<min(start + length, bytes.count)])
        start += length
        if tellsUnknown { return .unknown(skipped) }
      case .pasteStart(let length):
        start += length
        pasteScanned = start
        isPasting = true
      case .unfinished: return nil
      }
    }
    return nil
  }

  /// A long run of printable characters that waits, as one text; nil where it is shorter, or something else comes first.
  ///
  /// Nobody types so fast: the text was put in by a terminal without the marks of a paste. `controls` are those that
  /// are text where it goes to, such as line ends in an editor; a return is a line end.
  package mutating func takeText(with controls: Set<UInt8> = []) -> String? {
    guard !isPasting else { return nil }
    var end = start
    while end < bytes.count, bytes[end] >= 0x20 || controls.contains(bytes[end]), bytes[end] != 0x7F {
      if bytes[end] < 0x80 {
        end += 1
      } else if case .scalar(let scalar, let length) = UTF8Reading(bytes[end...]), scalar.value >= 0xA0 {
        end += length
      } else {
        break
      }
    }
    guard end - start >= KeyDecoder.leastText else { return nil }
    defer { start = end }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return controls.isEmpty ? text : text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private enum Step {
    case key(Key, Int)
    case skip(Int)
    case pasteStart(Int)
    case unfinished
  }

  private func step(isWaitingOver: Bool) -> Step {
    let byte = bytes[start]
    if byte == 0x1B { return escapeStep(isWaitingOver: isWaitingOver) }
    if byte < 0x80 { return .key(KeyDecoder.key(ascii: byte), 1) }
    switch UTF8Reading(bytes[start...]) {
    case .scalar(let scalar, let length):
      // C1 controls are no text, and as keys they mean nothing.
      return scalar.value < 0xA0 ? .skip(length) : .key(.character(Character(scalar)), length)
    case .partial where !isWaitingOver: return .unfinished
    default:
      let latin1 = Character(Unicode.Scalar(byte))
      return byte < 0xA0 && isLatin1 ? .skip(1) : .key(.character(isLatin1 ? latin1 : "\u{FFFD}"), 1)
    }
  }

  private func escapeStep(isWaitingOver: Bool) -> Step {
    guard start + 1 < bytes.count else { return isWaitingOver ? .key(.named(.escape), 1) : .unfinished }
    if let key = terminfoKeys[Array(bytes[start...(start + 1)])] { return .key(key, 2) }
    switch bytes[start + 1] {
    case UInt8(ascii: "["), UInt8(ascii: "O"): return sequenceStep(isWaitingOver: isWaitingOver)
    case 0x1B:
      // Esc before a sequence is Alt with that key on rxvt and PuTTY; else it is the Esc key twice.
      guard start + 2 < bytes.count else { return isWaitingOver ? .key(.named(.escape), 1) : .unfinished }
      let third = bytes[start + 2]
      guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else { return .key(.named(.escape), 1) }
      var inner = self
      inner.start += 1
      switch inner.sequenceStep(isWaitingOver: isWaitingOver) {
      case .key(.named(let named), let length): return .key(.altKey(named), length + 1)
      case .unfinished: return .unfinished
      default: return .key(.named(.escape), 1)
      }
    // The way to go back on terminals without Shift-Tab.
    case 0x09: return .key(.named(.backTab), 2)
    case 0x0A, 0x0D: return .key(.altKey(.enter), 2)
    case 0x08, 0x7F: return .key(.altKey(.backspace), 2)
    case 0x00..<0x20: return .key(.named(.escape), 1)
    default:
      switch UTF8Reading(bytes[(start + 1)...]) {
      case .scalar(let scalar, let length) where scalar.value < 0x7F || scalar.value >= 0xA0:
        return .key(.alt(Character(scalar)), length + 1)
      case .partial where !isWaitingOver: return .unfinished
      default: return .key(.named(.escape), 1)
      }
    }
  }

  private func sequenceStep(isWaitingOver: Bool) -> Step {
    let rest = bytes[start...]
    if bytes[start + 1] == UInt8(ascii: "O") {
      guard let reading = ApplicationKey.read(rest) else { return unfinished(isWaitingOver) }
      if let key = terminfoKeys[Array(rest.prefix(reading.length))] { return .key(key, reading.length) }
      return reading.key.map { .key($0, reading.length) } ?? .key(.alt("O"), 2)
    }
    if bytes.count > start + 2, bytes[start + 2] == UInt8(ascii: "[") {
      // The linux console sends ESC [ [ A for F1 to E for F5.
      guard bytes.count > start + 3 else { return isWaitingOver ? .skip(3) : .unfinished }
      let letter = bytes[start + 3]
      guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return .skip(3) }
      return .key(.function(Int(letter - UInt8(ascii: "A")) + 1), 4)
    }
    switch ControlSequence.read(rest) {
    case .partial: return unfinished(isWaitingOver)
    case .broken(let length): return length <= 2 ? .key(.alt("["), 2) : .skip(length)
    case .whole(let sequence, let length):
      if let key = terminfoKeys[Array(rest.prefix(length))] { return .key(key, length) }
      if sequence.mark == nil, sequence.final == UInt8(ascii: "~"), sequence.parameters.first == 200 {
        return .pasteStart(length)
      }
      // The mouse report of 1988 has three bytes after it, which must not count as keys.
      if sequence.mark == nil, sequence.final == UInt8(ascii: "M"), sequence.parameters.isEmpty {
        return rest.count >= length + 3 || isWaitingOver ? .skip(min(rest.count, length + 3)) : .unfinished
      }
      return sequence.key.map { .key($0, length) } ?? .skip(length)
    }
  }

  /// A sequence that breaks off: two bytes are Alt with a character, more are noise.
  private func unfinished(_ isWaitingOver: Bool) -> Step {
    guard isWaitingOver else { return .unfinished }
    let count = bytes.count - start
    return count == 2 ? .key(.alt(Character(Unicode.Scalar(bytes[start + 1]))), 2) : .skip(count)
  }

  private mutating func nextPaste(isWaitingOver: Bool) -> Key? {
    let end = PasteMarks.end(in: bytes[max(start, pasteScanned)...])
    if let end {
      let text = PasteMarks.text(bytes[start..<end.lowerBound])
      start = end.upperBound
      isPasting = false
      return .paste(text)
    }
    // A mark may have begun in the last bytes.
    pasteScanned = max(start, bytes.count - PasteMarks.length)
    guard isWaitingOver || bytes.count - start > KeyDecoder.pasteLimit else { return nil }
    let text = PasteMarks.text(bytes[start...])
    start = bytes.count
    pasteScanned = start
    isPasting = !isWaitingOver
    return .paste(text)
  }

  /// The key of a byte of ASCII.
  private static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .named(.backspace)
    case 0x09: .named(.tab)
    case 0x0A, 0x0D: .named(.enter)
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }
}
