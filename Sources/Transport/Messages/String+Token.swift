extension String {
  /// Whether the text is a token by RFC 9110 section 5.6.2: what methods and header names are made of.
  package var isHTTPToken: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }

  /// Whether the text can stand in a header line: it has no line end and no NUL.
  var isHeaderText: Bool { !utf8.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0x00 } }

  /// Whether two names are the same but for the case of their ASCII letters.
  package func isSameName(as other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && ($0 | 0x20) &- 0x61 < 26) }
  }
}
