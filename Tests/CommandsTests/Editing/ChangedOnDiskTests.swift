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
}
