import Glibc
import JSONText
import TestSupport
import Testing

@testable import ConnectorModel

struct DraftJournalTests {
  private let fixture = ConnectorFixture()

  private func contents(_ session: EditSession) -> [ConnectorFile: [UInt8]] { session.connector.contents }

  private func find() throws -> RecoveredDraft? {
    guard case .found(let draft) = RecoveredDraft.search(for: try fixture.load(), in: fixture.home) else {
      return nil
    }
    return draft
  }

  private func journalName() throws -> String {
    let files = try DraftFiles(for: fixture.load().folder, in: fixture.home)
    return String(files.journal.dropFirst(fixture.temporary.path.count + 1))
  }

  @Test func nothingIsWrittenBeforeTheFirstStep() throws {
    let loaded = try fixture.load()
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try journal.record(EditSession(loaded.connector))
    #expect(FileStatus(journal.files.journal) == nil)
    #expect(try find() == nil)
  }

  @Test func bringsBackStepsTypingUndoAndRedo() throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    for title in ["O", "Or", "Orde"] {
      try session.perform(ConnectorFixture.settingTitle(title, key: "title"))
      try journal.record(session)
    }
    session.closeUndoStep()
    for color in ["#000000", "#111111"] {
      try session.perform(ConnectorFixture.settingColor(color))
      try journal.record(session)
    }
    _ = session.undo()
    try journal.record(session)
    try journal.sync()
    let draft = try #require(try find())
    #expect(draft.contents == contents(session))
    #expect(draft.history.done == session.history.done && draft.history.undone == session.history.undone)
    #expect(draft.isBaseCurrent && draft.hasChanges && draft.editCount == 4)
    #expect(FileStatus(journal.files.journal)?.mode == 0o600)
    var restored = EditSession(loaded.connector)
    restored.restore(draft)
    #expect(restored.isModified && contents(restored) == contents(session))
    #expect(restored.redo() == "Set the colour")
    while restored.undo() != nil {}
    #expect(contents(restored) == loaded.connector.contents && !restored.isModified)
  }

  @Test func undoSurvivesASaveAndARestart() throws {
    var loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("First"))
    try journal.record(session)
    let bytes = try #require(session.connector.definitionFile.bytes)
    loaded.fingerprints[.definition] = try loaded.folder.save(
      bytes, as: .definition, expecting: loaded.fingerprints[.definition])
    session.markSaved(.definition, bytes: bytes)
    try journal.recordSaved(session)
    let draft = try #require(try find())
    #expect(!draft.hasChanges && draft.editCount == 0 && draft.isBaseCurrent)
    let reloaded = try fixture.load()
    var restored = EditSession(reloaded.connector)
    restored.restore(draft)
    #expect(!restored.isModified)
    let next = try DraftJournal(for: reloaded, in: fixture.home, continuing: draft)
    #expect(restored.undo() == "Set the title")
    try next.record(restored)
    #expect(restored.connector.definitionFile.bytes == Array(ConnectorFixture.definition.utf8))
    let second = try #require(try find())
    #expect(second.hasChanges && second.contents == contents(restored))
    #expect(second.history.undone.count == 1 && second.history.done.isEmpty)
  }

  @Test func aDraftOnOtherFilesIsOfferedForComparison() throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("Mine"))
    try journal.record(session)
    fixture.temporary.write("orders/apiDefinition.swagger.json", "{\"theirs\": true}")
    let draft = try #require(try find())
    #expect(!draft.isBaseCurrent && draft.hasChanges)
    #expect(draft.contents == contents(session))
    var other = EditSession(try fixture.load().connector)
    try other.perform(draft.edit(on: other.connector))
    #expect(contents(other) == contents(session))
    #expect(other.undo() == "Restore the draft")
    #expect(other.connector.definitionFile.bytes == Array("{\"theirs\": true}".utf8))
  }

  @Test func whatWasSavedIsNoDraftOfFilesThatAreOthersByNow() throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("First"))
    try journal.record(session)
    let bytes = try #require(session.connector.definitionFile.bytes)
    _ = try loaded.folder.save(bytes, as: .definition, expecting: loaded.fingerprints[.definition])
    session.markSaved(.definition, bytes: bytes)
    try journal.recordSaved(session)
    fixture.temporary.write("orders/apiDefinition.swagger.json", "{\"theirs\": true}")
    #expect(try find() == nil)
  }

  @Test func savingWithoutANoteIsFound() throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("Saved"))
    try journal.record(session)
    let bytes = try #require(session.connector.definitionFile.bytes)
    _ = try loaded.folder.save(bytes, as: .definition, expecting: loaded.fingerprints[.definition])
    let draft = try #require(try find())
    #expect(draft.isBaseCurrent && !draft.hasChanges && draft.history.done.count == 1)
  }

  @Test func aFileMadeAndUnmadeIsRemembered() throws {
    unlink(fixture.path + "/apiProperties.json")
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(
      ConnectorEdit(title: "Make", steps: [.text(.properties, Array(ConnectorFixture.properties.utf8))]))
    try journal.record(session)
    #expect(try find()?.contents == contents(session))
    _ = session.undo()
    try journal.record(session)
    let draft = try #require(try find())
    #expect(!draft.hasChanges && draft.history.undone.count == 1)
    var restored = EditSession(loaded.connector)
    restored.restore(draft)
    #expect(restored.connector.propertiesFile.bytes == nil)
    #expect(restored.redo() == "Make")
    #expect(restored.connector.propertiesFile.bytes == Array(ConnectorFixture.properties.utf8))
  }

  @Test(arguments: 1...40)
  func anyCutLeavesAPrefix(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    var states = [contents(session)]
    for step in 1...12 {
      switch Int.random(in: 0...5, using: &generator) {
      case 0: _ = session.undo()
      case 1: _ = session.redo()
      case 2: try session.perform(ConnectorFixture.settingColor("#\(100_000 + step)"))
      case 3: try session.perform(ConnectorEdit(title: "Raw", steps: [.text(.definition, [0xC3, 0x28])]))
      case 4:
        try session.perform(ConnectorEdit(title: "Raw", steps: [.text(.definition, Array("é\(step)".utf8))]))
      default:
        try session.perform(
          ConnectorEdit(title: "R", steps: [.text(.properties, Array("{\"n\": \(step)}".utf8))]))
        if Bool.random(using: &generator) {
          try session.perform(ConnectorFixture.settingColor("#\(200_000 + step)"))
          _ = session.undo()
        }
      }
      try journal.record(session)
      states.append(contents(session))
    }
    let whole = try find()
    #expect((whole?.contents ?? loaded.connector.contents) == contents(session))
    let name = try journalName()
    let bytes = fixture.temporary.read(name)
    guard !bytes.isEmpty else { return }
    fixture.temporary.write(name, bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)))
    if let draft = try find() {
      #expect(states.contains(draft.contents))
      var restored = EditSession(loaded.connector)
      restored.restore(draft)
      let next = try DraftJournal(for: loaded, in: fixture.home, continuing: draft)
      while restored.undo() != nil {}
      while restored.redo() != nil {}
      try restored.perform(ConnectorEdit(title: "After", steps: [.text(.definition, Array("{}".utf8))]))
      try next.record(restored)
      #expect(try find()?.contents == contents(restored))
    }
  }

  @Test func aDamagedHistoryNeverFails() throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("A long title for this one"))
    try journal.record(session)
    let name = try journalName()
    let text = fixture.temporary.text(name)
    fixture.temporary.write(name, text.replacing("A long title", with: "A"))
    if let draft = try find() {
      var restored = EditSession(loaded.connector)
      restored.restore(draft)
      while restored.undo() != nil {}
      while restored.redo() != nil {}
    }
    fixture.temporary.write(name, text.replacing("[[", with: "[[99999999"))
    #expect(try find() == nil)
    fixture.temporary.write(name, text.replacing("\"version\":1", with: "\"version\":99"))
    #expect(try find() == nil)
  }

  @Test func discardingRemovesEverything() throws {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("X"))
    try journal.record(session)
    journal.discard()
    #expect(try DiskPath(fixture.home.path + "/drafts").names().isEmpty)
    try session.perform(ConnectorFixture.settingTitle("Y"))
    try journal.record(session)
    #expect(try find()?.contents == contents(session))
    try DraftJournal.discard(for: loaded.folder, in: fixture.home)
    #expect(try find() == nil)
  }

  @Test func anUnwritableHomeIsAnError() throws {
    let loaded = try fixture.load()
    fixture.temporary.write("file", "x")
    let home = StateHome(path: fixture.temporary.path + "/file/conwiz")
    #expect(throws: DiskError.self) { try DraftJournal(for: loaded, in: home) }
    #expect(throws: DiskError.self) { try FolderLock(loaded.folder, in: home) }
    #expect(RecentConnectors(in: home).entries.isEmpty)
  }

  @Test(.enabled(if: SystemCalls.canMount, "needs the right to mount"))
  func aFullDiskLeavesWholeRecords() throws {
    let small = fixture.temporary.path + "/smallstate"
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    try SystemCalls.withSmallDisk(kilobytes: 32, at: small) {
      let home = StateHome(path: small + "/conwiz")
      let journal = try DraftJournal(for: loaded, in: home)
      try session.perform(ConnectorFixture.settingTitle("Kept"))
      try journal.record(session)
      let kept = contents(session)
      try session.perform(ConnectorFixture.settingTitle(String(repeating: "x", count: 60_000)))
      #expect(throws: DiskError.diskFull(journal.files.journal)) { try journal.record(session) }
      guard case .found(let draft) = RecoveredDraft.search(for: loaded, in: home) else {
        Issue.record("the draft is not found")
        return
      }
      #expect(draft.contents == kept)
    }
  }

  /// A draft that was left for later, and the newer one that was begun after it.
  private func leavingAnEarlierDraft(
    of loaded: LoadedConnector
  ) throws -> (earlier: EditSession, newer: EditSession, journal: DraftJournal) {
    var first = EditSession(loaded.connector)
    let earlier = try DraftJournal(for: loaded, in: fixture.home)
    try first.perform(ConnectorFixture.settingTitle("Earlier"))
    try earlier.record(first)
    let found = try #require(try find())
    let journal = try DraftJournal(for: loaded, in: fixture.home, continuing: found)
    try journal.leaveForLater()
    var second = EditSession(loaded.connector)
    try second.perform(ConnectorFixture.settingTitle("Newer"))
    try journal.record(second)
    return (first, second, journal)
  }

  @Test func aDraftLeftForLaterComesBeforeAHistoryWithoutChanges() throws {
    var loaded = try fixture.load()
    let (first, newer, journal) = try leavingAnEarlierDraft(of: loaded)
    var second = newer
    let bytes = try #require(contents(second)[.definition])
    _ = try loaded.folder.save(bytes, as: .definition, expecting: loaded.fingerprints[.definition])
    second.markSaved(.definition, bytes: bytes)
    try journal.recordSaved(second)
    loaded = try fixture.load()
    let search = RecoveredDraft.search(for: loaded, in: fixture.home)
    #expect(!search.isWorthAsking)
    #expect(try !DraftJournal.takeUpLater(for: loaded.folder, in: fixture.home))
    #expect(try DraftJournal.takeUpLater(for: loaded.folder, in: fixture.home, replacing: true))
    let again = try #require(try find())
    #expect(again.contents == contents(first))
  }

  @Test func aDraftLeftForLaterIsFoundOnceThereIsNoNewerOne() throws {
    let loaded = try fixture.load()
    let (first, second, journal) = try leavingAnEarlierDraft(of: loaded)
    try DraftJournal.takeUpLater(for: loaded.folder, in: fixture.home)
    #expect(try #require(try find()).contents == contents(second))
    journal.discard()
    #expect(try find() == nil)
    try DraftJournal.takeUpLater(for: loaded.folder, in: fixture.home)
    #expect(try #require(try find()).contents == contents(first))
  }

  /// A connector with a draft of one step.
  private func drafted() throws -> (LoadedConnector, EditSession, DraftJournal) {
    let loaded = try fixture.load()
    var session = EditSession(loaded.connector)
    let journal = try DraftJournal(for: loaded, in: fixture.home)
    try session.perform(ConnectorFixture.settingTitle("Moved", key: "title"))
    try journal.record(session)
    return (loaded, session, journal)
  }

  @Test func `a draft follows its folder to another name`() throws {
    let (loaded, session, journal) = try drafted()
    try #require(rename(fixture.path, fixture.path + "-renamed") == 0)
    // While something stands at the old path, a copy gets nothing.
    fixture.temporary.write("orders/apiDefinition.swagger.json", "{}")
    let moved = try ConnectorFolder.locate(fixture.path + "-renamed").load()
    #expect(try DraftJournal.takeUpMoved(for: moved, in: fixture.home) == nil)
    try #require(unlink(loaded.folder.realDefinitionPath) == 0)
    #expect(
      try DraftJournal.takeUpMoved(for: moved, in: fixture.home) == loaded.folder.realDefinitionPath)
    guard case .found(let draft) = RecoveredDraft.search(for: moved, in: fixture.home) else {
      Issue.record("no draft was found")
      return
    }
    #expect(draft.contents == contents(session) && draft.isBaseCurrent && draft.hasChanges)
    #expect(FileStatus(journal.files.journal) == nil)
    #expect(try DraftJournal.takeUpMoved(for: moved, in: fixture.home) == nil)
  }

  @Test func `the draft of another folder, or of a session that works on it, stays where it is`() throws {
    let (loaded, _, _) = try drafted()
    let lock = try FolderLock(loaded.folder, in: fixture.home)
    for file in ConnectorFile.allCases {
      fixture.temporary.write("copy/" + file.standardName, fixture.read(file.standardName))
    }
    try #require(rename(fixture.path, fixture.path + "-renamed") == 0)
    let copy = try ConnectorFolder.locate(fixture.temporary.path + "/copy").load()
    #expect(try DraftJournal.takeUpMoved(for: copy, in: fixture.home) == nil)
    let moved = try ConnectorFolder.locate(fixture.path + "-renamed").load()
    #expect(try DraftJournal.takeUpMoved(for: moved, in: fixture.home) == nil)
    lock.release()
    #expect(try DraftJournal.takeUpMoved(for: moved, in: fixture.home) != nil)
  }

  @Test func `a draft that was put off follows its folder, too`() throws {
    let (_, session, journal) = try drafted()
    try journal.leaveForLater()
    try #require(rename(fixture.path, fixture.path + "-renamed") == 0)
    let moved = try ConnectorFolder.locate(fixture.path + "-renamed").load()
    #expect(try DraftJournal.takeUpMoved(for: moved, in: fixture.home) != nil)
    #expect(try DraftJournal.takeUpLater(for: moved.folder, in: fixture.home))
    guard case .found(let draft) = RecoveredDraft.search(for: moved, in: fixture.home) else {
      Issue.record("no draft was found")
      return
    }
    #expect(draft.contents == contents(session))
  }

  @Test func `a folder made anew in the place of another gets nothing of it`() throws {
    let (_, _, journal) = try drafted()
    // The same folder by device and inode, with another connector.
    try #require(rename(fixture.path, fixture.path + "-other") == 0)
    fixture.temporary.write("orders-other/apiDefinition.swagger.json", #"{"swagger": "2.0", "paths": {}}"#)
    let other = try ConnectorFolder.locate(fixture.path + "-other").load()
    #expect(try DraftJournal.takeUpMoved(for: other, in: fixture.home) == nil)
    #expect(FileStatus(journal.files.journal) != nil)
  }
}
