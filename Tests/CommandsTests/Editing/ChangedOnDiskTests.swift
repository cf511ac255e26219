import ConnectorModel
import JSONText
import TestSupport
import Testing

@testable import Commands

/// An edit of a connector that somebody else changes meanwhile.
struct ChangedOnDiskTests {
  @Test(arguments: ConnectorFile.allCases)
  func isNotOverwritten(file: ConnectorFile) throws {
    let folder = Sample.folder()
    let loaded = try LoadedConnector.open(folder.path + "/orders")
    let name = "orders/" + file.standardName
    folder.write(name, "{\"other\": 1}")
    let edit = try ConnectorEdit.renameOperation("ListOrders", to: "FindOrders", on: loaded.connector)
    let failure = #expect(throws: CommandFailure.self) { try loaded.perform(edit) }
    #expect(failure?.status == .unusable)
    #expect(failure?.message.contains("has changed on disk") == true)
    #expect(folder.read(name) == Array("{\"other\": 1}".utf8))
    let other: ConnectorFile = file == .definition ? .properties : .definition
    let untouched = other == .definition ? Sample.definition : Sample.properties
    #expect(folder.read("orders/" + other.standardName) == Array(untouched.utf8))
  }

  @Test(arguments: [
    ["set", "{}/orders", "/host", "api.contoso.com"], ["rename", "{}/orders", "ListOrders", "FindOrders"],
    ["import", "{}/orders/apiDefinition.swagger.json", "--merge", "--into", "{}/orders"],
  ])
  func isLeftAloneWhileAWizardEditsIt(words: [String]) async throws {
    let folder = Sample.folder()
    let home = StateHome(path: folder.path + "/state")
    let lock = try FolderLock(try ConnectorFolder.locate(folder.path + "/orders"), in: home)
    let held = await Captured.run(words, in: folder, locks: home)
    #expect(held.status == 3)
    #expect(held.errors.contains("is being edited by another conwiz"), "\(held.errors)")
    #expect(folder.text("orders/apiDefinition.swagger.json") == Sample.definition)
    lock.release()
    let free = await Captured.run(words, in: folder, locks: home)
    #expect(free.status == 0, "\(free.errors)")
  }
}
