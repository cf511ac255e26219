/// Where the value of one connection field comes from: `text:V`, `env:VARIABLE`, `file:PATH`, `credential:NAME` or
/// `command:LINE`.
package enum ConnectionSource: Hashable, Sendable {
  /// The value itself; only fit for what is no secret, since arguments are visible to other users.
  case text(String)
  /// An environment variable.
  case environment(String)
  /// A file, a final line end not counted.
  case file(String)
  /// A file that systemd hands to a service, in `$CREDENTIALS_DIRECTORY` (systemd.exec, Credentials).
  case credential(String)
  /// What a command line of the shell prints, such as `az account get-access-token`.
  case command(String)

  /// Reads the written form; nil without one of the prefixes or with nothing behind it.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "text": self = .text(rest)
    case "env" where !rest.isEmpty: self = .environment(rest)
    case "file" where !rest.isEmpty: self = .file(rest)
    case "credential" where !rest.isEmpty && !rest.contains("/"): self = .credential(rest)
    case "command" where !rest.isEmpty: self = .command(rest)
    default: return nil
    }
  }

  /// Whether the value stands in the arguments, where other users of the machine can read it.
  package var isArgument: Bool { if case .text = self { true } else { false } }

  /// Fetches the value.
  package func value(
    for name: String, environment: (String) -> String?, readFile: FileReader, command: CommandRunner
  ) throws(ConnectionError) -> String {
    switch self {
    case .text(let text): return text
    case .environment(let variable):
      guard let text = environment(variable) else { throw .missingEnvironment(variable, name: name) }
      return text
    case .credential(let credential):
      guard let folder = environment("CREDENTIALS_DIRECTORY") else { throw .noCredentials(name: name) }
      return try ConnectionSource.content(of: folder + "/" + credential, name, readFile)
    case .command(let line):
      do throws(CommandRunner.Failure) {
        return CommandRunner.value(in: try command(line))
      } catch {
        throw .failedCommand(name: name, reason: error.reason)
      }
    case .file(let path): return try ConnectionSource.content(of: path, name, readFile)
    }
  }

  private static func content(
    of path: String, _ name: String, _ readFile: FileReader
  ) throws(ConnectionError) -> String {
    do throws(FileReadError) {
      var bytes = try readFile(path)
      if bytes.last == 0x0A { bytes.removeLast() }
      if bytes.last == 0x0D { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      throw .unreadableFile(path, name: name, reason: error.reason)
    }
  }
}
