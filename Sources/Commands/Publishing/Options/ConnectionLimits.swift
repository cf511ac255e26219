import ArgumentParser
import Transport

/// The options that say how the services are reached.
struct ConnectionLimits: ParsableArguments {
  @Option(help: ArgumentHelp("How long one call may take; updates take minutes.", valueName: "seconds"))
  var timeout = 600

  @Flag(help: "Do not verify certificates.")
  var insecure = false

  @Option(
    help: ArgumentHelp("Certificate authorities to trust (PEM).", valueName: "file"), completion: .file())
  var cacert: String?

  @Option(help: ArgumentHelp("The proxy to use instead of the environment's.", valueName: "url"))
  var proxy: String?

  func validate() throws {
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("--timeout needs a number of seconds from 1 to 86400.")
    }
  }

  /// The limits and permissions of the calls.
  var transport: TransportOptions {
    var options = TransportOptions()
    options.timeout = timeout * 1000
    options.connectTimeout = min(30_000, options.timeout)
    // The list of connectors comes in one piece.
    options.largestBody = 256 * 1024 * 1024
    options.isInsecure = insecure
    options.proxy = proxy
    options.certificateAuthorities = cacert
    options.userAgent = Program.name + "/" + Program.version
    return options
  }
}
