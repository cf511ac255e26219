extension JSONSyntaxError {
  /// The fault in one sentence, without its place.
  package var message: String {
    switch reason {
    case .empty: "the file is empty; a JSON document needs at least {}"
    case .invalidUTF8(let byte): "byte 0x\(hex(UInt32(byte), 2)) is not valid UTF-8; save the file as UTF-8"
    case .notUTF8(let encoding): "the file is \(encoding), JSON must be UTF-8; save the file as UTF-8"
    case .trailingComma(let closer): "trailing comma before `\(shown(closer))`; remove it"
    case .missingComma: "a comma is missing before this"
    case .missingColon: "a colon is missing after the member name"
    case .missingValue: "a value is missing here"
    case .keyNotString: "a member name must be a string in double quotes"
    case .unclosedObject: "the file ends early: a `}` is missing"
    case .unclosedArray: "the file ends early: a `]` is missing"
    case .unclosedString: "the string that begins here has no closing quote"
    case .wrongCloser(let found, _):
      "`\(shown(found))` does not close what is open here; `\(found == UInt8(ascii: "}") ? "]" : "}")` is expected"
    case .extraCloser(let closer): "`\(shown(closer))` closes nothing"
    case .controlCharacter(let byte):
      "control character U+\(hex(UInt32(byte), 4)) in a string; write it as \(escape(byte))"
    case .invalidEscape(let byte): "`\\\(shown(byte))` is not an escape; write `\\\\` for a backslash"
    case .invalidUnicodeEscape: "`\\u` needs four hexadecimal digits"
    case .invalidNumber: "this is not a JSON number"
    case .invalidLiteral(let word):
      "`\(word)` is not a JSON value; JSON knows true, false and null, in lower case"
    case .comment: "JSON has no comments; remove it"
    case .singleQuote: "JSON strings stand in double quotes"
    case .unusualSpace(let scalar): "U+\(hex(scalar, 4)) is not white space in JSON; use a plain space"
    case .unexpectedCharacter(let scalar): "unexpected character U+\(hex(scalar, 4))"
    case .trailingContent: "text after the end of the document; remove it"
    case .tooDeep: "nesting deeper than \(JSONDocument.maximumDepth) levels"
    case .tooLarge: "the file is larger than \(JSONDocument.maximumBytes / 1_048_576) MiB"
    }
  }

  private func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? String(Unicode.Scalar(byte)) : "0x\(hex(UInt32(byte), 2))"
  }

  private func escape(_ byte: UInt8) -> String {
    switch byte {
    case 0x08: #"\b"#
    case 0x09: #"\t"#
    case 0x0A: #"\n"#
    case 0x0C: #"\f"#
    case 0x0D: #"\r"#
    default: "\\u" + hex(UInt32(byte), 4)
    }
  }

  private func hex(_ number: UInt32, _ width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
