import Crypto
import Transport

/// The server's own way from a verifier to its challenge (RFC 7636 section 4.6).
enum CodeChallenge {
  static func of(_ verifier: String) -> String {
    Base64Text.encodeForURL(Array(SHA256.hash(data: Array(verifier.utf8))))
  }
}
