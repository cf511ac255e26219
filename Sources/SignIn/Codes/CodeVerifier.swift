import Crypto
import Transport

/// The proof that whoever exchanges a code is who asked for it (PKCE, RFC 7636).
package struct CodeVerifier: Sendable {
  /// What is kept until the exchange: 43 characters, 256 random bits.
  package let text: String

  /// Makes a new one from the system's random numbers.
  package init() { text = RandomText.make(bytes: 32) }

  init(_ text: String) { self.text = text }

  /// What is sent with the request, method `S256` (section 4.2).
  package var challenge: String { Base64Text.encodeForURL(Array(SHA256.hash(data: Array(text.utf8)))) }
}
