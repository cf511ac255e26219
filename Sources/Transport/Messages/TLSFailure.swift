/// Why no secure connection came about.
package enum TLSFailure: Hashable, Sendable {
  /// The certificate's time is over.
  case expired
  /// The certificate's time has not begun.
  case notYetValid
  /// The certificate vouches for itself, or an authority that is not trusted does.
  case notTrusted
  /// The certificate is for another name.
  case wrongHost
  /// A certificate or key file of ours cannot be used.
  case unusableFile
  /// The service asks for a certificate of the client, and got none that it takes.
  case certificateWanted
  /// The port answers without TLS.
  case noTLS
  /// Anything else, in the words of the TLS library.
  case other(String)

  /// Sorts a failure by the verdict on the certificate (OpenSSL's `X509_V_ERR_` numbers) and the library's words.
  init(verdict: Int, text: String) {
    switch verdict {
    case 9: self = .notYetValid
    case 10: self = .expired
    case 18...21: self = .notTrusted
    case 62: self = .wrongHost
    default: self = TLSFailure.spelledOut(text) ?? .other(text)
    }
  }

  /// The failures that only the library's words tell (OpenSSL's reasons, alerts of RFC 8446 section 6.2).
  static func spelledOut(_ text: String) -> TLSFailure? {
    let text = text.lowercased()
    if text.contains("subject name") { return .wrongHost }
    if text.contains("wrong version number") { return .noTLS }
    let alerts = [
      "certificate required", "alert handshake failure", "alert bad certificate", "alert unknown ca",
      "alert certificate unknown",
    ]
    return alerts.contains(where: text.contains) ? .certificateWanted : nil
  }

  /// What is wrong and what to do about it, each a sentence without its full stop.
  var words: (problem: String, advice: String) {
    switch self {
    case .expired: ("its certificate has expired", "Have the certificate renewed")
    case .notYetValid: ("its certificate is not valid yet", "Check the clocks of both machines")
    case .notTrusted:
      (
        "its certificate is not from a trusted authority",
        "Name the authority's file by --cacert or $CURL_CA_BUNDLE"
      )
    case .wrongHost: ("its certificate is for another name", "Check the host for a typing mistake")
    case .certificateWanted:
      (
        "the service asks for a client certificate that it knows",
        "Give it by --cert and --key, or see which authorities the service takes"
      )
    case .noTLS: ("the port answers without TLS", "Use http, or the port that speaks TLS")
    case .unusableFile:
      ("a certificate or key file cannot be used", "Check the files named by --cacert, --cert and --key")
    case .other(let text): (text, "Check that the port speaks TLS, and the certificate")
    }
  }
}
