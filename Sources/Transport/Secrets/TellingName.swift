/// Names of headers, query parameters and fields that say of their value that it is a secret.
enum TellingName {
  private static let parts = ["key", "token", "secret", "password"].map { Array($0.utf8) }

  /// Whether a name has one of the telling words in it, whatever its case.
  static func hasTellingPart(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { name in parts.contains { TellingName.contains(name, $0) } }
  }

  /// Whether a name is one of some others in lower case, whatever its own case.
  static func isAny(of names: [String], _ name: String) -> Bool {
    names.contains { other in
      other.utf8.count == name.utf8.count && zip(other.utf8, name.utf8).allSatisfy { $0 == lower($1) }
    }
  }

  private static func contains(_ name: UnsafeBufferPointer<UInt8>, _ part: [UInt8]) -> Bool {
    guard name.count >= part.count else { return false }
    for start in 0...(name.count - part.count) {
      var length = 0
      while length < part.count, lower(name[start + length]) == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
