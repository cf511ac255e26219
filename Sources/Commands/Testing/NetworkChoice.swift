import ArgumentParser
import ConnectorModel
import Glibc
import Transport

/// The options that say which server is called, and how.
struct NetworkChoice: ParsableArguments {
  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The server to call instead of the definition's.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("How long one call may take.", valueName: "seconds"))
  var timeout = 120

  @Option(help: "How often a call that changes nothing is repeated after 429 or a lost connection.")
  var retries = 0

  @Option(help: "How many calls run at the same time.")
  var jobs = 1

  @Flag(help: "Call private and loopback addresses.")
  var allowPrivate = false

  @Flag(
    name: .customLong("allow-http"),
    help: "Call without encryption where neither the definition nor --base-url says http.")
  var allowHTTP = false

  @Flag(help: "Do not verify certificates.")
  var insecure = false

  @Option(
    help: ArgumentHelp("Certificate authorities to trust (PEM).", valueName: "file"), completion: .file())
  var cacert: String?

  @Option(help: ArgumentHelp("A client certificate (PEM).", valueName: "file"), completion: .file())
  var cert: String?

  @Option(help: ArgumentHelp("The client certificate's key (PEM).", valueName: "file"), completion: .file())
  var key: String?

  @Option(help: ArgumentHelp("The proxy to use instead of the environment's.", valueName: "url"))
  var proxy: String?

  func validate() throws {
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("--timeout needs a number of seconds from 1 to 86400.")
    }
    guard (0...100).contains(retries) else {
      throw ValidationError("--retries needs a number from 0 to 100.")
    }
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs needs a number from 1 to 256.") }
    guard let baseURL else { return }
    let parts = URLParts(baseURL)
    guard let parts, ["http", "https"].contains(parts.scheme), parts.query == nil, !baseURL.contains("#")
    else {
      throw ValidationError(
        "--base-url needs an address such as https://api.contoso.com or http://localhost:8080.")
    }
  }

  /// What reports tell of how calls are made.
  var notes: [String] {
    insecure ? ["certificates are not verified (--insecure), so anybody in between could have answered"] : []
  }

  /// Why a file that was named cannot be read; nil when all can.
  var unreadableFile: String? {
    for (option, path) in [("--cacert", cacert), ("--cert", cert), ("--key", key)] {
      guard let path, access(path, R_OK) != 0 else { continue }
      return "The file \(path) of \(option) cannot be read: \(String(cString: strerror(errno)))."
    }
    return key != nil && cert == nil
      ? "--key needs the certificate that it belongs to; name it by --cert." : nil
  }

  /// The limits and permissions of the calls.
  ///
  /// Without encryption only what says so itself is called: the definition, or an address given here. Private
  /// addresses need leave, except a loopback address given here. `other` is an address that a plan or a remembered
  /// connection gives.
  func transport(for definition: APIDefinition, other: String? = nil) -> TransportOptions {
    let address = (baseURL ?? other).flatMap { URLParts($0) }
    var options = TransportOptions()
    let saysHTTP =
      address.map { $0.scheme == "http" } ?? definition.schemes.contains { $0.lowercased() == "http" }
    options.timeout = timeout * 1000
    options.connectTimeout = min(options.connectTimeout, options.timeout)
    options.allowsHTTP = allowHTTP || saysHTTP
    options.allowsPrivate = allowPrivate || (address?.isLoopback ?? false)
    options.isInsecure = insecure
    options.proxy = proxy
    options.certificateAuthorities = cacert
    options.certificate = cert
    options.key = key
    options.userAgent = Program.name + "/" + Program.version
    return options
  }
}
