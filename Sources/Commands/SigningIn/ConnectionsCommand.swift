import ArgumentParser
import ConnectorModel
import JSONText
import Runner
import SignIn

/// `conwiz connections PATH`.
struct ConnectionsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "connections", abstract: "List or forget the remembered connections of a connector.",
    discussion: """
      Connections are remembered by `conwiz test PATH --remember NAME` or from the Test tab, in a file that only you \
      can read; it is not encrypted. Their values are never printed.
      """)

  @Argument(help: "A connector folder or apiDefinition file.", completion: .file())
  var path: String

  @Option(help: ArgumentHelp("Forget the connection of this name.", valueName: "name"))
  var forget: String?

  @Option(help: "How the list is printed: text or json.")
  var format: ReportFormat = .text

  func perform() async throws(CommandFailure) -> ExitStatus {
    let loaded = try LoadedConnector.open(path)
    guard let home = StatePlace.current else { throw CommandFailure(DiskError.noStateHome) }
    do throws(DiskError) {
      var remembered = try RememberedConnections(of: loaded.folder, in: home)
      if let forget {
        guard try remembered.forget(forget) else {
          Output.current.complain("No connection named '\(forget)' is remembered.")
          return .findings
        }
        return .done
      }
      list(remembered)
      return .done
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The server that a connection names; nothing of an address that cannot be called, which may hold a password.
  private func server(of connection: RememberedConnection) -> String? {
    connection.baseURL.map { RequestBuilder.problem(ofBaseURL: $0) == nil ? $0 : "(no address)" }
  }

  private func list(_ remembered: RememberedConnections) {
    switch format {
    case .text:
      for connection in remembered.all {
        let set = connection.setName.map { "  set \($0)" } ?? ""
        let server = server(of: connection).map { "  at \($0)" } ?? ""
        let token =
          connection.tokens.map { $0.refreshToken == nil ? "  signed in" : "  signed in, renews itself" }
          ?? ""
        Output.current.line(
          connection.name + set + server + token + "  " + connection.values.names.joined(separator: ", "))
      }
    case .json:
      Output.current.document(
        [
          "connections": .array(
            remembered.all.map { connection in
              [
                "name": .string(connection.name), "set": connection.setName.map { .string($0) } ?? .null,
                "baseUrl": server(of: connection).map { .string($0) } ?? .null,
                "values": .array(connection.values.names.map { .string($0) }),
                "signedIn": .boolean(connection.tokens != nil),
              ]
            })
        ])
    }
  }
}
