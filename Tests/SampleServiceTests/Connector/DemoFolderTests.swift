import Glibc
import SampleService
import TestSupport
import Testing

@Suite struct DemoFolderTests {
  private let parent = TemporaryFolder()

  @Test func `the folder holds the connector and its icon`() throws {
    let path = try DemoFolder.make(below: parent.path)
    let name = try #require(path.split(separator: "/").last)
    #expect(path == "\(parent.path)/\(name)")
    let files = SampleConnector.files()
    #expect(parent.read("\(name)/apiDefinition.swagger.json") == files.definition)
    #expect(parent.read("\(name)/apiProperties.json") == files.properties)
    #expect(parent.read("\(name)/icon.png") == SampleIcon.png)
  }

  @Test func `a folder in which nothing was changed is taken away`() throws {
    let path = try DemoFolder.make(below: parent.path)
    #expect(DemoFolder.removeIfUntouched(path))
    #expect(access(path, F_OK) != 0)
  }

  @Test(arguments: ["apiProperties.json", "script.csx", "icon.png"])
  func `a folder with something of the user's stays`(name: String) throws {
    let path = try DemoFolder.make(below: parent.path)
    let folder = try #require(path.split(separator: "/").last)
    parent.write("\(folder)/\(name)", "{}")
    #expect(!DemoFolder.removeIfUntouched(path))
    #expect(parent.read("\(folder)/\(name)") == Array("{}".utf8))
    #expect(access(path + "/apiDefinition.swagger.json", F_OK) == 0)
  }

  @Test func `every demo has a folder of its own`() throws {
    #expect(try DemoFolder.make(below: parent.path) != DemoFolder.make(below: parent.path))
  }

  @Test func `a folder that is not there is said`() {
    let error = #expect(throws: DemoFolderError.self) { try DemoFolder.make(below: "\(parent.path)/none") }
    #expect(error?.message.contains("No such file") == true)
  }

  @Test func `the icon is a PNG whose last chunk has the checksum every PNG ends with`() {
    #expect(SampleIcon.png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(SampleIcon.png.suffix(8) == [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
  }
}
