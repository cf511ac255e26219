import Glibc
import TestSupport
import Testing

@testable import ConnectorModel

/// What a draft brings back when not everything is on disk, and what becomes of one that cannot be read.
struct DraftOfHalfASaveTests {
  private let fixture = ConnectorFixture()

  private func search() throws -> DraftSearch {
    RecoveredDraft.search(for: try fixture.load(), in: fixture.home)
  }

  private func found() throws -> RecoveredDraft {
    guard case .found(let draft) = try search() else {
      Issue.record("there is no draft")
      throw DiskError.noStateHome
    }
    return draft
  }

  @Test(arguments: [false, true]) func theFileThatWasNotSavedStaysInTheDraft(isOthersByNow: Bool) throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("Mine"))
    try session.perform(ConnectorFixture.settingColor("#000000"))
    try journal.record(session)
    let bytes = try #require(session.connector.propertiesFile.bytes)
    _ = try loaded.folder.save(bytes, as: .properties, expecting: loaded.fingerprints[.properties])
    session.markSaved(.properties, bytes: bytes)
    try journal.recordSaved(session)
    if isOthersByNow { fixture.temporary.write("orders/apiDefinition.swagger.json", "{\"theirs\": true}") }
    let draft = try found()
    #expect(draft.hasChanges && draft.contents == session.connector.contents)
    #expect(draft.isBaseCurrent != isOthersByNow)
  }

  @Test func whatWasTypedWhileAFileWasWrittenStaysInTheDraft() throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("Written"))
    try journal.record(session)
    let bytes = try #require(session.connector.definitionFile.bytes)
    _ = try loaded.folder.save(bytes, as: .definition, expecting: loaded.fingerprints[.definition])
    try session.perform(ConnectorFixture.settingTitle("Typed meanwhile"))
    try journal.record(session)
    session.markSaved(.definition, bytes: bytes)
    try journal.recordSaved(session)
    let draft = try found()
    #expect(draft.isBaseCurrent && draft.hasChanges && draft.contents == session.connector.contents)
    var restored = EditSession(try fixture.load().connector)
    restored.restore(draft)
    _ = restored.undo()
    #expect(restored.connector.definitionFile.bytes == bytes && !restored.isModified)
  }

  @Test(arguments: [("\"version\":1", "\"version\":99"), ("[[", "[[99999999"), ("{", "<")])
  func aDraftThatCannotBeReadIsPutAside(_ old: String, _ new: String) throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let path: String
    do {
      let journal = try DraftJournal(for: loaded, in: fixture.home)
      try session.perform(ConnectorFixture.settingTitle("Mine"))
      try journal.record(session)
      path = journal.files.journal
    }
    let name = String(path.dropFirst(fixture.temporary.path.count + 1))
    let damaged = fixture.temporary.text(name).replacing(old, with: new)
    fixture.temporary.write(name, damaged)
    guard case .unreadable = try search() else {
      Issue.record("it was read")
      return
    }
    let aside = try DraftJournal.putAside(for: loaded.folder, in: fixture.home)
    #expect(aside.hasPrefix(fixture.home.path + "/drafts/") && aside != path)
    guard case .none = try search() else {
      Issue.record("it is still there")
      return
    }
    // The next draft leaves it alone, and a second one gets a name of its own.
    let next = try DraftJournal(for: loaded, in: fixture.home)
    try next.record(session)
    #expect(try found().contents == session.connector.contents)
    let kept = fixture.temporary.read(String(aside.dropFirst(fixture.temporary.path.count + 1)))
    #expect(String(decoding: kept, as: UTF8.self) == damaged)
    #expect(try DraftJournal.putAside(for: loaded.folder, in: fixture.home) != aside)
  }

  @Test func aFolderInPlaceOfTheJournalIsPutAsideToo() throws {
    let loaded = try fixture.load()
    let files = try DraftFiles(for: loaded.folder, in: fixture.home)
    mkdir(files.journal, 0o700)
    guard case .unreadable(let reason) = try search() else {
      Issue.record("it was read")
      return
    }
    #expect(reason.contains("a folder, not a file"))
    _ = try DraftJournal.putAside(for: loaded.folder, in: fixture.home)
    guard case .none = try search() else {
      Issue.record("it is still there")
      return
    }
  }

  @Test func aJournalOfNothingIsNoDraft() throws {
    let files = try DraftFiles(for: fixture.load().folder, in: fixture.home)
    let name = String(files.journal.dropFirst(fixture.temporary.path.count + 1))
    for text in ["", "{\"op\":\"beg"] {
      fixture.temporary.write(name, text)
      guard case .none = try search() else {
        Issue.record("\(text) is taken for something")
        return
      }
    }
  }
}
