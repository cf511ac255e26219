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
  /// Anything else, in the words of the TLS library.
  case other(String)

  /// Sorts a failure by the verdict on the certificate (OpenSSL's `X509_V_ERR_` numbers) and the library's words.
  init(verdict: Int, text: String) {
    switch verdict {
    case 9: self = .notYetValid
    case 10: self = .expired
    case 18...21: self = .notTrusted
    case 62: self = .wrongHost
    default: self = text.contains("subject name") ? .wrongHost : .other(text)
    }
  }

  /// What is wrong and what to do about it, each a sentence without its full stop.
  var words: (problem: String, advice: String) {
    switch self {
    case .expired: ("its certificate has expired", "Have the certificate renewed")
    case .notYetValid: ("its certificate is not valid yet", "Check the clocks of both machines")
    case .notTrusted:
      ("its certificate is not from a trusted authority", "Name the authority's file by --cacert")
    case .wrongHost: ("its certificate is for another name", "Check the host for a typing mistake")
    case .unusableFile:
      ("a certificate or key file cannot be used", "Check the files named by --cacert, --cert and --key")
    case .other(let text): (text, "Check that the port speaks TLS, and the certificate")
    }
  }
}
