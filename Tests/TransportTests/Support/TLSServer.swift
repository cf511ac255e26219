import TestSupport

/// `openssl s_server` on loopback with a certificate of its own.
final class TLSServer: Sendable {
  let port: Int
  /// The certificate's file, which vouches for itself.
  let certificate: String
  private let folder = TemporaryFolder()
  private let process: ChildProcess

  /// Starts a server for a host name; `days` is how long the certificate is valid from now on.
  init(host: String = "localhost", days: Int = 2) throws {
    certificate = folder.path + "/cert.pem"
    let key = folder.path + "/key.pem"
    let request = folder.path + "/request.pem"
    _ = try ChildProcess.output(of: [
      "openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-subj", "/CN=\(host)", "-addext", "subjectAltName=DNS:\(host)", "-keyout", key, "-out", request,
    ])
    // `openssl req -x509` takes no negative number of days.
    _ = try ChildProcess.output(of: [
      "openssl", "x509", "-req", "-in", request, "-signkey", key, "-days", "\(days)", "-copy_extensions",
      "copy", "-out", certificate,
    ])
    process = try ChildProcess([
      "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www",
    ])
    port = try TLSServer.port(of: process)
  }

  /// The port out of the line `ACCEPT 127.0.0.1:40123`.
  private static func port(of process: ChildProcess) throws -> Int {
    var text = ""
    while let more = process.readSome() {
      text += String(decoding: more, as: UTF8.self)
      for line in text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1)
      where line.hasPrefix("ACCEPT") {
        if let port = line.split(separator: ":").last.flatMap({ Int($0) }) { return port }
      }
    }
    throw FixtureError.noOutput(text)
  }
}
