/// The first place where a text stops being JSON.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What is wrong there.
  package enum Reason: Hashable, Sendable {
    case empty
    case invalidUTF8(byte: UInt8)
    case notUTF8(encoding: String)
    case trailingComma(closer: UInt8)
    case missingComma
    case missingColon
    case missingValue
    case keyNotString
    case unclosedObject(opened: Int)
    case unclosedArray(opened: Int)
    case unclosedString
    case wrongCloser(found: UInt8, opened: Int)
    case extraCloser(UInt8)
    case controlCharacter(UInt8)
    case invalidEscape(UInt8)
    case invalidUnicodeEscape
    case invalidNumber
    case invalidLiteral(String)
    case comment
    case singleQuote
    case unusualSpace(UInt32)
    case unexpectedCharacter(UInt32)
    case trailingContent
    case tooDeep
    case tooLarge
  }

  /// What is wrong.
  package let reason: Reason
  /// Offset in bytes of the character at fault; for a trailing comma, of the comma.
  package let offset: Int

  /// Makes an error.
  package init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
