import ArgumentParser
import ConnectorModel

/// `conwiz new DIR --title T`.
struct NewCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a connector folder from nothing.",
    discussion:
      "Example: conwiz new orders --title \"Contoso Orders\" --host api.contoso.com --template apikey")

  @Argument(help: "The folder to make; an existing one must not hold a connector.", completion: .directory)
  var folder: String

  @Option(help: "The connector's title.")
  var title: String

  @Option(help: "The server's name, with a port perhaps.")
  var host = "api.example.com"

  @Option(help: "The path before every operation's path.")
  var basePath = "/"

  @Option(help: "What the connector starts with.")
  var template: ConnectorTemplate = .blank

  func validate() throws {
    if title.allSatisfy(\.isWhitespace) {
      throw ValidationError("The title is empty; give one with --title.")
    }
  }

  func perform() async throws(CommandFailure) -> ExitStatus {
    let files = template.files(title: title, host: host, basePath: basePath)
    do throws(DiskError) {
      let made = try ConnectorFiles(definition: files.definition, properties: files.properties)
        .save(in: folder, replacing: false)
      for file in ConnectorFile.allCases { Output.current.line(made.path(of: file)) }
    } catch {
      throw CommandFailure(error)
    }
    return .done
  }
}

extension ConnectorTemplate: ExpressibleByArgument {}
