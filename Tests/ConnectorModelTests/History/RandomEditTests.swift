import ConnectorModel
import TestSupport
import Testing

@Suite struct RandomEditTests {
  @Test(arguments: 1...100)
  func undoGivesBackTheSameBytes(_ seed: Int) throws {
    try wander(Fixture.connector, seed: seed, count: 40)
  }

  @Test(arguments: ConnectorTemplate.allCases)
  func templatesToo(_ template: ConnectorTemplate) throws {
    let files = template.files(title: "Shop", host: "shop.example.com", basePath: "/")
    let connector = Connector(
      definition: FileContent(files.definition), properties: FileContent(files.properties))
    for seed in 1...20 { try wander(connector, seed: seed, count: 40) }
  }

  @Test func realConnectorsToo() throws {
    for (seed, entry) in RealConnectors.load().enumerated() where seed % 5 == 0 {
      try wander(entry.connector, seed: seed, count: 12)
    }
  }

  /// Performs edits, takes them all back, makes them all again, and compares bytes at every end.
  private func wander(_ connector: Connector, seed: Int, count: Int) throws {
    var session = EditSession(connector)
    var edits = RandomEdit(generator: SeededGenerator(seed: seed))
    for _ in 0..<count {
      guard let edit = edits.next(for: session.connector) else { continue }
      do throws(ConnectorEditError) {
        try session.perform(edit)
      } catch {
        Issue.record("seed \(seed): '\(edit.title)' was made but not performed: \(error.message)")
      }
      if let focus = edit.focus, session.connector.value(at: focus) == nil {
        Issue.record("seed \(seed): '\(edit.title)' left nothing at \(focus)")
      }
    }
    let end = session.connector
    var steps = 0
    while session.undo() != nil { steps += 1 }
    for file in ConnectorFile.allCases {
      #expect(session.connector[file].bytes == connector[file].bytes, "seed \(seed)")
    }
    while session.redo() != nil { steps -= 1 }
    #expect(steps == 0)
    for file in ConnectorFile.allCases {
      #expect(session.connector[file].bytes == end[file].bytes, "seed \(seed)")
      #expect(session.connector[file].document != nil, "seed \(seed)")
    }
  }
}
