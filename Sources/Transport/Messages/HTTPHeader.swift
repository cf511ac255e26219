/// One header line.
package struct HTTPHeader: Hashable, Sendable {
  /// The name as written.
  package var name: String
  /// The value.
  package var value: String

  /// Makes a header line.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Whether the line can be sent: a token as name (RFC 9110 section 5.6.2), no line end or NUL in the value.
  package var isSendable: Bool {
    let token = Set("!#$%&'*+-.^_`|~".utf8)
    let nameIsToken =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        token.contains(byte) || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      }
    return nameIsToken && !value.utf8.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0x00 }
  }
}
