import ConnectorModel
import Glibc
import JSONText
import TerminalUI
import TestSupport
import Testing

@testable import Wizard

@Suite struct AppSavingTests {
  private let place = TemporaryFolder()
  private let folder: ConnectorFolder
  private var state = AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))

  init() throws {
    place.write(
      "second.swagger.json", "{\"swagger\": \"2.0\", \"info\": {\"title\": \"Lamps\", \"version\": \"1\"}}")
    place.write("apiProperties.json", "{\"properties\": {\"iconBrandColor\": \"#112233\"}}")
    folder = try ConnectorFolder.locate(place.path + "/second.swagger.json")
    let loaded = try folder.load()
    let opened = OpenedConnector(
      folder: folder, connector: loaded.connector, fingerprints: loaded.fingerprints)
    _ = state.update(.loaded(.success(opened)))
  }

  private mutating func edit(_ file: ConnectorFile, _ pointer: String..., to text: String) {
    let step = ConnectorEdit(title: "Edit", file, .set(JSONPointer(tokens: pointer), .string(text)))
    _ = state.fulfil(.edit(step))
  }

  private func saves(_ effects: [Effect]) -> [FileSave] {
    for case .save(_, let saves) in effects { return saves }
    return []
  }

  private func recorded(_ effects: [Effect]) -> EditSession? {
    for case .recordSaved(let session) in effects { return session }
    return nil
  }

  @Test mutating func `both files are saved with one effect, and one that is refused is not noted as saved`()
  {
    edit(.definition, "info", "title", to: "Mine")
    edit(.properties, "properties", "iconBrandColor", to: "#000000")
    let saves = saves(state.update(.key(.function(2))))
    #expect(saves.map(\.file) == [.definition, .properties])
    place.write("apiProperties.json", "{}")
    #expect(folder.save(saves).refused.keys.sorted { $0.rawValue < $1.rawValue } == [.properties])
    let written = folder.save([saves[0]]).written
    let outcome = SaveOutcome(written: written, refused: [.properties: .diskFull("p")])
    let session = recorded(state.update(.saved(outcome)))
    #expect(session?.saved(.definition) == saves[0].bytes)
    #expect(session?.saved(.properties) != saves[1].bytes)
    #expect(session?.modifiedFiles == [.properties])
    #expect(state.draw(glyphs: .unicode).text().contains("Not saved"))
  }

  @Test mutating func `a second save waits for the first, and brings what was typed meanwhile`() throws {
    edit(.definition, "info", "title", to: "First")
    let first = saves(state.update(.key(.function(2))))
    edit(.definition, "info", "title", to: "Second")
    #expect(saves(state.update(.key(.function(2)))).isEmpty)
    let outcome = folder.save(first)
    #expect(outcome.refused.isEmpty)
    let effects = state.update(.saved(outcome))
    #expect(recorded(effects)?.saved(.definition) == first[0].bytes)
    let second = folder.save(saves(effects))
    #expect(second.written.count == 1 && second.refused.isEmpty)
    _ = state.update(.saved(second))
    #expect(state.workspace?.session.isModified == false)
    #expect(place.text("second.swagger.json").contains("Second"))
  }

  @Test mutating func `nothing typed meanwhile is nothing to save again`() {
    edit(.definition, "info", "title", to: "First")
    let first = saves(state.update(.key(.function(2))))
    #expect(saves(state.update(.key(.function(2)))).isEmpty)
    #expect(saves(state.update(.saved(folder.save(first)))).isEmpty)
    #expect(state.status?.text == "saved")
  }

  @Test mutating func `leaving after saving takes what was typed meanwhile along`() {
    edit(.definition, "info", "title", to: "First")
    let first = saves(state.save(then: .quit))
    edit(.definition, "info", "title", to: "Second")
    let effects = state.update(.saved(folder.save(first)))
    #expect(!state.isEnding)
    _ = state.update(.saved(folder.save(saves(effects))))
    #expect(state.isEnding)
    #expect(place.text("second.swagger.json").contains("Second"))
  }

  @Test mutating func `reloading reads the file that is open`() {
    let path = folder.path(of: .definition)
    let isRead = { (effects: [Effect], isForgetting: Bool) in
      effects.contains {
        if case .open(path, let forgettingDraft) = $0 { forgettingDraft == isForgetting } else { false }
      }
    }
    #expect(isRead(state.reload(), false))
    edit(.definition, "info", "title", to: "Mine")
    #expect(state.reload().isEmpty)
    #expect(isRead(state.update(.key(.named(.left))) + state.update(.key(.named(.enter))), true))
    #expect(state.workspace?.session.isModified == true)
  }

  @Test mutating func `a draft that was put aside is said`() throws {
    let loaded = try folder.load()
    let opened = OpenedConnector(
      folder: folder, connector: loaded.connector, fingerprints: loaded.fingerprints,
      draftProblem: "the draft cannot be read")
    _ = state.update(.loaded(.success(opened)))
    #expect(state.status?.text == "the draft cannot be read")
  }

  @Test mutating func `files that are others on disk are read again where nothing would be lost`() {
    _ = state.update(.changedOnDisk([.definition: .changed]))
    #expect(state.status?.text.contains("offers to read it again") == true)
    #expect(state.update(.key(.function(2))).isEmpty)
    #expect(state.draw(glyphs: .unicode).text().contains("[ Reload ]"))
    let effects = state.update(.key(.named(.enter)))
    #expect(effects.contains { if case .open = $0 { true } else { false } })
  }

  @Test mutating func `one step too far from Cancel overwrites nothing`() {
    edit(.definition, "info", "title", to: "Mine")
    _ = state.update(.changedOnDisk([.definition: .changed]))
    _ = state.update(.key(.function(2)))
    _ = state.update(.key(.named(.right)))
    #expect(saves(state.update(.key(.named(.enter)))).isEmpty)
    #expect(state.workspace?.session.isModified == true)
  }

  @Test mutating func `what is on disk as it was is no longer changed`() {
    _ = state.update(.changedOnDisk([.definition: .changed]))
    #expect(state.workspace?.changedOnDisk == [.definition])
    _ = state.update(.changedOnDisk([:]))
    #expect(state.workspace?.changedOnDisk.isEmpty == true)
  }

  @Test mutating func `what cannot be read again can be written again`() {
    let path = folder.path(of: .definition)
    _ = state.update(.loaded(.failure(OpenFailure(path: path, message: "There is no file.", isGone: true))))
    #expect(state.layers.last is DialogLayer)
    for _ in 0..<2 { _ = state.update(.key(.named(.left))) }
    #expect(saves(state.update(.key(.named(.enter)))).contains { $0.file == .definition })
  }

  @Test mutating func `a folder that is gone is made again by overwriting`() throws {
    edit(.definition, "info", "title", to: "Mine")
    for name in ["second.swagger.json", "apiProperties.json", ""] {
      _ = Glibc.remove(place.path + "/" + name)
    }
    let effects = state.update(.saved(folder.save(saves(state.save(then: .nothing)))))
    for case .checkDisk(let folder, let fingerprints, _) in effects {
      _ = state.update(.changedOnDisk(folder.changes(since: fingerprints)))
    }
    for _ in 0..<3 { _ = state.update(.key(.named(.left))) }
    _ = state.update(.saved(folder.save(saves(state.update(.key(.named(.enter)))))))
    #expect(place.text("second.swagger.json").contains("Mine"))
    #expect(!place.text("apiProperties.json").isEmpty)
    #expect(state.workspace?.session.isModified == false)
    #expect(state.workspace?.changedOnDisk.isEmpty == true)
  }

  @Test mutating func `a file that is gone is written again with the other one, after asking`() {
    edit(.definition, "info", "title", to: "Mine")
    _ = Glibc.remove(place.path + "/apiProperties.json")
    _ = state.update(.changedOnDisk([.properties: .removed]))
    #expect(saves(state.save(then: .nothing)).isEmpty)
    #expect(state.draw(glyphs: .unicode).text().contains("[ Overwrite ]"))
    for _ in 0..<3 { _ = state.update(.key(.named(.left))) }
    _ = state.update(.saved(folder.save(saves(state.update(.key(.named(.enter)))))))
    #expect(!place.text("apiProperties.json").isEmpty)
    #expect(place.text("second.swagger.json").contains("Mine"))
    #expect(state.workspace?.changedOnDisk.isEmpty == true)
  }
}
