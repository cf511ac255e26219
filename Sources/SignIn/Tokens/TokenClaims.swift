import JSONText
package import Transport

/// What a JSON Web Token says of itself (RFC 7519 section 4); its signature is the receiver's to check.
package struct TokenClaims: Sendable {
  /// Whom the token is for.
  package let audience: String?
  /// The object ID of who signed in.
  package let objectID: String?
  /// The name of who signed in.
  package let userName: String?
  /// When the token ends, in seconds since 1970.
  package let expiry: Int?

  /// Reads a token; nil for one that is no JSON Web Token.
  package init?(_ token: Secret) {
    let parts = token.reveal().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let bytes = Base64Text.decode(parts[1]),
      let root = try? JSONDocument(bytes).root, root.isObject
    else { return nil }
    audience = root["aud"]?.string ?? root["aud"]?[0]?.string
    objectID = root["oid"]?.string
    userName = (root["preferred_username"] ?? root["upn"] ?? root["unique_name"] ?? root["name"])?.string
    expiry = root["exp"]?.double.flatMap { Int(exactly: $0.rounded(.down)) }
  }
}
