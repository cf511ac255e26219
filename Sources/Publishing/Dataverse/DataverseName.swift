/// The name by which solutions know a connector: a publisher's prefix and the title, other characters than letters
/// and digits written as `-` and two hexadecimal digits for each byte.
package enum DataverseName {
  /// The prefix that the official tool takes whatever the solution's publisher is.
  package static let usualPrefix = "new"

  /// The name of a title; refuses a prefix that Dataverse does not take.
  package static func name(of title: String, prefix: String) throws(PublishingError) -> String {
    let letters = prefix.lowercased()
    let isPlain = letters.utf8.allSatisfy { byte in
      byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }
    guard isPlain, (2...8).contains(letters.utf8.count), letters.first?.isLetter == true,
      !letters.hasPrefix("mscrm")
    else { throw .badPrefix(prefix) }
    return letters + "_" + title.lowercased().utf8.map(encoded).joined()
  }

  private static func encoded(_ byte: UInt8) -> String {
    if byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 {
      return String(Unicode.Scalar(byte))
    }
    return "-" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
