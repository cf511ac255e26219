import JSONText

/// The client secrets in what is sent, for showing it.
package enum ClientSecrets {
  /// A JSON text with a stand-in for every client secret, wherever it stands; empty ones, what only stands for a secret
  /// and references to environment variables are seen.
  package static func hidden(in bytes: [UInt8], behind standIn: String) -> [UInt8] {
    guard let root = try? JSONDocument(bytes).root else { return bytes }
    var hidden: [UInt8] = []
    var end = 0
    for range in ranges(in: root) {
      hidden += bytes[end..<range.lowerBound] + JSONFragment.string(standIn).written(in: .compact)
      end = range.upperBound
    }
    return hidden + bytes[end...]
  }

  /// Where client secrets stand, in the order of the text.
  private static func ranges(in value: JSONValue) -> [Range<Int>] {
    if value.isArray { return value.elements.flatMap { ranges(in: $0) } }
    guard value.isObject else { return [] }
    return value.members.flatMap { member in
      isSecret(member) ? [member.value.range] : ranges(in: member.value)
    }
  }

  private static func isSecret(_ member: JSONMember) -> Bool {
    guard member.key.lowercased() == "clientsecret", let text = member.value.string, !text.isEmpty else {
      return false
    }
    return !OAuthPlace.isStandIn(text) && !OAuthPlace.isReference(text)
  }
}
