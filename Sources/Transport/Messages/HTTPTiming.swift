/// How long each phase of an exchange took, in microseconds from its start.
package struct HTTPTiming: Hashable, Sendable {
  /// Until the name was resolved.
  package var nameLookup = 0
  /// Until the connection stood.
  package var connect = 0
  /// Until TLS was agreed; zero without TLS.
  package var tls = 0
  /// Until the first byte of the answer.
  package var firstByte = 0
  /// Until the last byte of the answer.
  package var total = 0

  /// Makes a timing of zeros.
  package init() {}
}
