import Transport

/// The addresses that codes, secrets and tokens are sent to.
enum TokenAddress {
  /// A template with its values, checked: a URL, and encrypted where secrets go (RFC 6749 section 3.2), except to
  /// this machine.
  static func filled(
    _ template: OAuthTemplate, _ values: OAuthValues, isSecretSent: Bool
  ) throws(SignInError) -> String {
    let missing = template.placeholders.filter { (values[$0] ?? "").isEmpty }
    let address = template.filled(values, in: .address)
    guard let parts = URLParts(address), ["http", "https"].contains(parts.scheme) else {
      throw .unusableAddress(template.text, missing: missing)
    }
    guard !isSecretSent || parts.scheme == "https" || parts.isLoopback else {
      throw .notEncrypted(address)
    }
    return address
  }
}
