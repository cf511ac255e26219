/// Why the sample service does not run.
package enum SampleServerError: Error, Hashable, Sendable {
  /// The port is in use, or may not be used.
  case cannotListen(port: UInt16)

  /// What happened and what to do about it.
  package var message: String {
    switch self {
    case .cannotListen(let port):
      "The sample service cannot listen on 127.0.0.1:\(port). Choose another port, or 0 for any free one."
    }
  }
}
