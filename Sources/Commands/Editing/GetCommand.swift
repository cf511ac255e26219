import ArgumentParser
import ConnectorModel
import JSONText
import SafeText

/// `conwiz get PATH POINTER`.
struct GetCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print the value at one place of a connector.",
    discussion: """
      The value is printed as it stands in the file. Example: conwiz get orders /info/title
      """)

  @Argument(
    help: "A connector folder or apiDefinition file; - reads one file from standard input.",
    completion: .file())
  var path: String

  @Argument(help: "A JSON pointer (RFC 6901); properties: before it means apiProperties.json.")
  var pointer: String

  @Flag(name: .customLong("string"), help: "Print the text of a string, not its JSON.")
  var isString = false

  func perform() async throws(CommandFailure) -> ExitStatus {
    let place = try Place(argument: pointer)
    let document: JSONDocument
    let name: String
    if path == "-" {
      name = "-"
      document = try FileContent(try InputFile(name: path).bytes()).document(named: name)
    } else {
      let loaded = try LoadedConnector.open(path)
      name = loaded.folder.path(of: place.file)
      document = try loaded.document(place.file)
    }
    guard let value = document.value(at: place.pointer) else {
      throw CommandFailure(.unusable, GetCommand.missing(place.pointer, in: document, name: name))
    }
    print(isString ? try text(of: value, at: place) : Array(value.source))
    return .done
  }

  private func text(of value: JSONValue, at place: Place) throws(CommandFailure) -> [UInt8] {
    if let text = value.string { return Array(text.utf8) }
    guard !value.isObject, !value.isArray else {
      let kind = value.isObject ? "an object" : "an array"
      throw CommandFailure(
        .unusable, "The value at \(place) is \(kind), not a string; leave out --string to print it as JSON.")
    }
    return Array(value.source)
  }

  private func print(_ bytes: [UInt8]) {
    let output = Output.current
    guard output.isTerminal else { return output.write(bytes + [0x0A]) }
    let text = String(decoding: bytes, as: UTF8.self)
    output.painted(SafeText.shown(text, multiline: true))
  }

  /// Says how far the pointer leads and what could follow there.
  private static func missing(_ pointer: JSONPointer, in document: JSONDocument, name: String) -> String {
    var reached = JSONPointer.root
    for token in pointer.tokens {
      guard document.value(at: reached.appending(token)) != nil else { break }
      reached = reached.appending(token)
    }
    let place = reached == .root ? "The root" : "'\(reached)'"
    let start = "There is nothing at '\(pointer)' in '\(name)'. "
    guard let parent = document.value(at: reached) else { return start }
    if parent.isArray { return start + "\(place) is an array of \(parent.count); positions count from 0." }
    guard parent.isObject else { return start + "\(place) is a plain value; shorten the pointer." }
    let keys = parent.keys
    guard !keys.isEmpty else { return start + "\(place) is an empty object; shorten the pointer." }
    let listed = keys.prefix(12).joined(separator: ", ") + (keys.count > 12 ? ", …" : "")
    return start + "\(place) has: \(listed)."
  }
}
