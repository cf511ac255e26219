/// One header line; its description hides the value, which may be a credential.
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
  package var isSendable: Bool { name.isHTTPToken && value.isHeaderText }

  /// The line in curl's notation, where a colon alone takes a header away and a semicolon leaves it empty.
  var curlLine: String {
    let isBlank = value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    return isBlank ? name + ";" : name + ": " + value
  }
}

extension HTTPHeader: CustomStringConvertible, CustomReflectable {
  /// The name, and a mask for the value.
  package var description: String { name + ": " + Redactor.mask }

  /// The name alone, so that dumps show no value.
  package var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

extension [HTTPHeader] {
  /// The value of the first header of a name, whatever its case.
  package func value(of name: String) -> String? { first { $0.name.isSameName(as: name) }?.value }
}
