/// Why nobody can be listened to.
package enum ListenerError: Error, Hashable, Sendable {
  /// The number is no port.
  case noPort(Int)
  /// The address is not this machine's, or the port is taken.
  case cannotListen(address: String, port: Int)

  /// What is wrong and what to do next.
  package var message: String {
    switch self {
    case .noPort(let port): "\(port) is not a port; ports go from 1 to 65535."
    case .cannotListen(let address, let port):
      "Nothing can listen on \(address), port \(port): the port is taken, or the address is not this machine's. "
        + "Choose another port."
    }
  }
}
