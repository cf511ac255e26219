import LoopbackService
import TerminalTestSupport
import TestSupport
import Testing

/// A connector folder and a state folder of their own, and the program in terminals on them.
struct Bench {
  let folder = TemporaryFolder()
  let environment: [String: String]

  var path: String { folder.path + "/connector" }
  var definitionPath: String { path + "/apiDefinition.swagger.json" }
  var definition: [UInt8] { folder.read("connector/apiDefinition.swagger.json") }
  var definitionText: String { String(decoding: definition, as: UTF8.self) }
  var properties: [UInt8] { folder.read("connector/apiProperties.json") }
  var propertiesText: String { String(decoding: properties, as: UTF8.self) }

  /// Writes the files, without properties where there are none.
  init(definition: String = Lanterns.definition(), properties: String? = Lanterns.properties) {
    environment = ["XDG_STATE_HOME": folder.path + "/state", "HOME": folder.path]
    // Whoever starts the program for the first time is shown around, which is a test of its own.
    folder.write("state/conwiz/tour/shown", "")
    write(definition: Array(definition.utf8))
    if let properties { folder.write("connector/apiProperties.json", properties) }
  }

  /// A connector whose service is a server of the test.
  init(calling server: LoopbackServer) { self.init(definition: Lanterns.definition(host: server.host)) }

  func write(definition: [UInt8]) { folder.write("connector/apiDefinition.swagger.json", definition) }

  /// Starts the program.
  func start(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, _ more: [String: String] = [:],
    ignoringHangUp: Bool = false
  ) throws -> Terminal {
    try #require(
      Terminal(
        Terminal.product("conwiz"), arguments, columns: columns, rows: rows,
        environment: environment.merging(more) { $1 }, ignoringHangUp: ignoringHangUp))
  }

  /// Opens the connector and waits until it is shown and checked.
  func open(
    columns: Int = 80, rows: Int = 24, _ more: [String: String] = [:], ignoringHangUp: Bool = false
  ) throws -> Terminal {
    let terminal = try start([path], columns: columns, rows: rows, more, ignoringHangUp: ignoringHangUp)
    try terminal.expect("1 Describe")
    try terminal.expect("warning")
    return terminal
  }

  /// Opens the connector, and the form of its one operation.
  func openOperation() throws -> Terminal {
    let terminal = try open()
    try terminal.go(to: "3", seeing: "GET    ListLanterns")
    terminal.press(.enter)
    try terminal.expect(">  Operation ID")
    return terminal
  }

  /// Opens the connector and waits until unsaved work of an earlier session is offered.
  func reopen() throws -> Terminal {
    let terminal = try start([path])
    try terminal.expect("Unsaved work found")
    return terminal
  }

  /// Starts a script of the shell, from which the program can be started.
  func shell(_ script: String, _ more: [String: String] = [:]) throws -> Terminal {
    try #require(
      Terminal("/bin/bash", ["-c", script], environment: environment.merging(more) { $1 }))
  }

  /// Everything that the state folder keeps of unsaved work.
  var draft: String {
    var text = ""
    for path in Directory.entries(folder.path + "/state/conwiz/drafts") where path.hasSuffix(".jsonl") {
      text += folder.text("state/conwiz/drafts/" + path)
    }
    return text
  }
}
