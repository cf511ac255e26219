/// Why the values of a connection cannot be read.
package enum ConnectionError: Error, Hashable, Sendable {
  case unknownSet(String, known: [String])
  case malformedSource(name: String)
  case unknownName(String, known: [String])
  case missingEnvironment(String, name: String)
  case unreadableFile(String, name: String, reason: String)
  case noCredentials(name: String)
  case failedCommand(name: String, reason: String)
  case unsuitableCharacters(name: String)

  /// What is wrong and what to do next; never holds a value.
  package var message: String {
    switch self {
    case .unknownSet(let name, let known):
      known.isEmpty
        ? "the connector has no connection sets; leave out --connection-set"
        : "there is no connection set \(name); known are \(known.joined(separator: ", "))"
    case .malformedSource(let name):
      "the connection value \(name) needs a source; write NAME=env:VARIABLE, NAME=file:PATH, "
        + "NAME=command:LINE, NAME=credential:NAME or NAME=text:VALUE"
    case .unknownName(let name, let known):
      known.isEmpty
        ? "the connector asks for no connection values; leave out \(name)"
        : "the connector asks for no connection value \(name); known are \(known.joined(separator: ", "))"
    case .missingEnvironment(let variable, let name):
      "the environment has no variable \(variable) for the connection value \(name); export it"
    case .unreadableFile(let path, let name, let reason):
      "the file \(path) for the connection value \(name) cannot be read: \(reason); mend that, or name another"
    case .noCredentials(let name):
      "the connection value \(name) is to come from systemd, but $CREDENTIALS_DIRECTORY is not set; "
        + "start the service with LoadCredential="
    case .failedCommand(let name, let reason):
      "the command for the connection value \(name) gave none: \(reason); run it by itself to see why"
    case .unsuitableCharacters(let name):
      "the connection value \(name) holds a line break or control character; check its source"
    }
  }
}
