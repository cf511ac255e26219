/// The form of web addresses, as far as rules ask for it.
enum WebAddress {
  /// Whether a text is an absolute http or https URL.
  static func isAbsolute(_ text: String) -> Bool {
    let folded = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { folded.hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(scheme.count)
    guard let first = rest.first, first != "/", first != "?", first != "#" else { return false }
    return !text.contains { $0.isWhitespace }
  }

  /// Whether a text becomes an absolute URL when a scheme is put before it: "www.contoso.com/help".
  static func lacksOnlyScheme(_ text: String) -> Bool {
    !text.contains("://") && !text.contains("@") && text.contains(".") && !text.hasPrefix(".")
      && !text.hasPrefix("/") && isAbsolute("https://" + text)
  }

  /// Whether a text is an ASCII e-mail address.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix(".")
    else { return false }
    return text.allSatisfy { $0.isASCII && !$0.isWhitespace && !"<>()[],;:\\\"".contains($0) }
  }
}
