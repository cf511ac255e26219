import ConnectorModel
import Glibc
import TestSupport
import Testing
import Wizard

@testable import conwiz

@Suite struct FilesOnDiskTests {
  private let place = TemporaryFolder()

  @Test func `both files are read anew, and one that is gone is left out`() throws {
    place.write("apiDefinition.swagger.json", "{\"swagger\": \"2.0\"}")
    place.write("apiProperties.json", "{}")
    let folder = try ConnectorFolder.locate(place.path)
    place.write("apiDefinition.swagger.json", "{ }")
    #expect(unlink(place.path + "/apiProperties.json") == 0)
    let texts = try FilesOnDisk(folder).texts().get()
    #expect(texts == [.definition: Array("{ }".utf8)])
  }

  @Test func `a folder in the place of a file is told`() throws {
    place.write("apiDefinition.swagger.json", "{\"swagger\": \"2.0\"}")
    let folder = try ConnectorFolder.locate(place.path)
    place.write("apiProperties.json/x", "")
    let failure = #expect(throws: ComparisonFailure.self) { try FilesOnDisk(folder).texts().get() }
    #expect(failure?.message.contains("is a folder, not a file") == true)
  }
}
