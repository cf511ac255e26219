import Transport

/// A code that is typed into a browser on another device (RFC 8628 section 3.2).
package struct DeviceCode: Sendable {
  /// What to type.
  package let userCode: String
  /// Where to type it.
  package let address: String
  /// The address with the code in it; nil when the provider gives none.
  package let completeAddress: String?
  /// When the code ends, in seconds since 1970.
  package let expiry: Int
  /// How many seconds are between two questions.
  package let interval: Int
  /// What is asked with.
  let deviceCode: Secret
}
