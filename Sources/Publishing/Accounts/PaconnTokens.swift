import Glibc
import JSONText
import SignIn
package import Transport

/// The tokens that the official tool keeps in `~/.paconn/accessTokens.json`; they are read, never written.
package struct PaconnTokens: Sendable {
  /// The access token.
  package let token: Secret
  /// The object ID of who signed in.
  package let objectID: String
  /// When the token ends, in seconds since 1970.
  package let expiry: Int
  /// The audience of the token.
  package let resource: String

  /// Reads the content of the file; nil when it has no token.
  package init?(_ bytes: [UInt8]) {
    guard let root = try? JSONDocument(bytes).root, let token = root["access_token"]?.string, !token.isEmpty
    else { return nil }
    self.token = Secret(token)
    objectID = root["oid"]?.string ?? ""
    let text = root["expires_on"]?.numberText ?? root["expires_on"]?.string ?? ""
    expiry = Double(text).flatMap { Int(exactly: $0.rounded(.down)) } ?? 0
    resource = PaconnTokens.resource(root["resource"]?.string, self.token)
  }

  /// Reads the file in a home folder; nil when there is none, or one that others could read or that is a link.
  package init?(inHome home: String) {
    guard let tokens = try? PaconnTokens.read(inHome: home) else { return nil }
    self = tokens
  }

  /// Reads the file in a home folder; nil when there is none, and refused is one that others could read or have made.
  package static func read(inHome home: String) throws(PublishingError) -> PaconnTokens? {
    let path = home + "/.paconn/accessTokens.json"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ELOOP || errno == EACCES { throw .exposedTokens(path: path) }
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
      throw .exposedTokens(path: path)
    }
    guard (1...1_048_576).contains(status.st_size) else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    guard Glibc.read(descriptor, &bytes, bytes.count) == bytes.count else { return nil }
    return PaconnTokens(bytes)
  }

  /// The audience that the file names, else the token itself; one that does not say is for what that tool asks for.
  private static func resource(_ named: String?, _ token: Secret) -> String {
    if let named, !named.isEmpty { return named }
    guard let audience = TokenClaims(token)?.audience, audience.contains("://") else {
      return Cloud.public.resource
    }
    return audience
  }
}
