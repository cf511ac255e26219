import Glibc
import TestSupport
import Testing

@testable import ConnectorModel

struct SavingTogetherTests {
  private let fixture = ConnectorFixture()

  private func saves(
    _ loaded: LoadedConnector, overwriting: Set<ConnectorFile> = []
  ) -> [FileSave] {
    ConnectorFile.allCases.map { file in
      FileSave(
        file, Array("{\"\(file.rawValue)\": 1}".utf8), expecting: loaded.fingerprints[file],
        isOverwriting: overwriting.contains(file))
    }
  }

  @Test func bothAreWritten() throws {
    let outcome = try fixture.load().folder.save(saves(try fixture.load()))
    #expect(outcome.written.map(\.file) == ConnectorFile.allCases && outcome.refused.isEmpty)
    let loaded = try fixture.load()
    for written in outcome.written {
      #expect(loaded.connector[written.file].bytes == written.bytes)
      #expect(loaded.fingerprints[written.file] == written.fingerprint)
    }
  }

  @Test(arguments: ConnectorFile.allCases) func aChangeOfOneKeepsBoth(_ changed: ConnectorFile) throws {
    let loaded = try fixture.load()
    fixture.temporary.write("orders/" + changed.standardName, "{\"theirs\": 1}")
    let before = try fixture.load().connector.contents
    let outcome = loaded.folder.save(saves(loaded))
    #expect(outcome.written.isEmpty)
    #expect(outcome.refused == [changed: .changedOnDisk(loaded.folder.path(of: changed))])
    #expect(try fixture.load().connector.contents == before)
    let again = loaded.folder.save(saves(loaded, overwriting: [changed]))
    #expect(again.written.count == 2 && again.refused.isEmpty)
  }

  @Test func aFileThatAppearedIsNotTouched() throws {
    unlink(fixture.path + "/apiProperties.json")
    let loaded = try fixture.load()
    fixture.temporary.write("orders/apiProperties.json", "{}")
    let path = loaded.folder.path(of: .properties)
    let outcome = loaded.folder.save(saves(loaded))
    #expect(outcome.written.isEmpty && outcome.refused == [.properties: .alreadyExists(path)])
    #expect(loaded.folder.save(saves(loaded, overwriting: [.properties])).refused.isEmpty)
  }

  @Test func overwritingMakesAFileThatIsGone() throws {
    let loaded = try fixture.load()
    unlink(loaded.folder.path(of: .definition))
    #expect(loaded.folder.save(saves(loaded)).refused.keys.first == .definition)
    let outcome = loaded.folder.save(saves(loaded, overwriting: [.definition]))
    #expect(outcome.written.count == 2 && outcome.refused.isEmpty)
    #expect(fixture.read("apiDefinition.swagger.json") == "{\"definition\": 1}")
  }

  @Test func overwritingNeverReplacesAnythingElseThanAFile() throws {
    let loaded = try fixture.load()
    let path = loaded.folder.path(of: .definition)
    unlink(path)
    mkdir(path, 0o755)
    let outcome = loaded.folder.save(saves(loaded, overwriting: [.definition]))
    #expect(outcome.refused == [.definition: .notAFile(path, .folder)] && outcome.written.isEmpty)
  }
}
