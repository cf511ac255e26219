import Glibc
import JSONText
import TestSupport
import Testing

@testable import ConnectorModel

struct LocatingTests {
  private let temporary = TemporaryFolder()

  private func error(_ path: String) -> DiskError? {
    do throws(DiskError) {
      _ = try ConnectorFolder.locate(path).load()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    (["apiDefinition.swagger.json", "apiDefinition.json"], "apiDefinition.swagger.json"),
    (["swagger.json", "apiDefinition.json"], "apiDefinition.json"),
    (["swagger.json", "orders.swagger.json"], "swagger.json"),
    (["orders.swagger.json", "apiProperties.json"], "orders.swagger.json"),
  ])
  func findsTheDefinitionOfAFolder(_ names: [String], _ expected: String) throws {
    for name in names { temporary.write(name, "{}") }
    #expect(try ConnectorFolder.locate(temporary.path).definitionName == expected)
  }

  @Test func findsCompanionsBesideAFile() throws {
    let path = temporary.write("api.json", "{}")
    temporary.write("apiProperties.json", "{}")
    temporary.write("icon.png", [1, 2, 3])
    temporary.write("ReadMe.MD", "text")
    let loaded = try ConnectorFolder.locate(path).load()
    #expect(loaded.connector.definition != nil && loaded.connector.properties != nil)
    #expect(loaded.connector.companions.iconBytes == 3)
    #expect(loaded.connector.companions.scriptBytes == nil)
    #expect(loaded.connector.companions.hasReadme && loaded.connector.companions.isKnown)
  }

  @Test func takesThePropertiesFileForItsFolder() throws {
    temporary.write("apiDefinition.swagger.json", "{}")
    let path = temporary.write("apiProperties.json", "{}")
    #expect(try ConnectorFolder.locate(path).definitionName == "apiDefinition.swagger.json")
  }

  @Test func missingPropertiesAreNoError() throws {
    temporary.write("apiDefinition.swagger.json", "{}")
    let loaded = try ConnectorFolder.locate(temporary.path).load()
    #expect(loaded.connector.propertiesFile.bytes == nil)
    #expect(loaded.fingerprints[.properties] == nil)
  }

  @Test func malformedFilesLoadWithTheirError() throws {
    temporary.write("apiDefinition.swagger.json", "{\"a\": 1,}")
    let loaded = try ConnectorFolder.locate(temporary.path).load()
    #expect(loaded.connector.definitionFile.syntaxError?.offset == 7)
  }

  @Test func saysWhyNothingIsFound() {
    #expect(error(temporary.path) == .noConnector(folder: temporary.path, isEmpty: true))
    #expect(error(temporary.path + "/none") == .notFound(temporary.path + "/none"))
    let yaml = temporary.write("api.yaml", "swagger: 2.0")
    #expect(error(yaml) == .notNamedJSON(yaml))
    #expect(error(temporary.path) == .noConnector(folder: temporary.path, isEmpty: false))
    temporary.write("a.swagger.json", "{}")
    temporary.write("b.swagger.json", "{}")
    #expect(
      error(temporary.path)
        == .severalDefinitions(folder: temporary.path, names: ["a.swagger.json", "b.swagger.json"]))
  }

  @Test func refusesWhatIsNotAFile() {
    let pipe = temporary.path + "/apiDefinition.swagger.json"
    mkfifo(pipe, 0o600)
    #expect(error(temporary.path) == .notAFile(pipe, .pipe))
    unlink(pipe)
    mkdir(pipe, 0o700)
    #expect(error(temporary.path) == .notAFile(pipe, .folder))
    #expect(error("/dev/null") == .notAFile("/dev/null", .device))
    rmdir(pipe)
    symlink("nowhere", pipe)
    #expect(error(temporary.path) == .danglingLink(pipe))
  }

  @Test func refusesWhatIsTooLarge() throws {
    let path = temporary.write("apiDefinition.swagger.json", "{}")
    truncate(path, off_t(ConnectorFolder.largestFile) + 1)
    #expect(error(path) == .tooLarge(path, bytes: ConnectorFolder.largestFile + 1))
  }

  @Test(.enabled(if: geteuid() == 0, "needs the rights of another user"))
  func saysThatRightsAreMissing() {
    let path = temporary.write("apiDefinition.swagger.json", "{}")
    chmod(temporary.path, 0o755)
    chmod(path, 0o600)
    #expect(SystemCalls.asNobody { error(path) } == .noPermission(path, .read))
    chmod(temporary.path, 0o711)
    #expect(SystemCalls.asNobody { error(temporary.path) } == .noPermission(temporary.path, .list))
  }

  @Test func searchesFoldersAndSurvivesLoops() throws {
    temporary.write("a/apiDefinition.swagger.json", "{}")
    temporary.write("b/c/swagger.json", "{}")
    temporary.write("b/node_modules/x/swagger.json", "{}")
    temporary.write(".git/swagger.json", "{}")
    temporary.write("d/one.swagger.json", "{}")
    temporary.write("d/two.swagger.json", "{}")
    symlink("..", temporary.path + "/b/up")
    let found = ConnectorFolder.connectors(below: temporary.path)
    #expect(
      found.map { String($0.dropFirst(temporary.path.count + 1)) }
        == ["a", "b/c", "d/one.swagger.json", "d/two.swagger.json"])
    for path in found { _ = try ConnectorFolder.locate(path).load() }
  }

  @Test func makesAFolderForANewConnector() throws {
    let folder = try ConnectorFolder.make(temporary.path + "/new/orders")
    let fingerprint = try folder.save(Array("{}".utf8), as: .definition, expecting: nil)
    #expect(fingerprint.bytes == 2)
    #expect(throws: DiskError.alreadyExists(folder.path(of: .definition))) {
      try ConnectorFolder.make(folder.path)
    }
  }

  @Test func tellsWhatElseStandsInAFolder() throws {
    #expect(try ConnectorFolder.otherNames(in: temporary.path + "/missing").isEmpty)
    temporary.write("house/.git/config", "")
    #expect(try ConnectorFolder.otherNames(in: temporary.path + "/house").isEmpty)
    temporary.write("house/README.md", "")
    temporary.write("house/Makefile", "")
    #expect(try ConnectorFolder.otherNames(in: temporary.path + "/house") == ["Makefile", "README.md"])
    // What is a connector is refused when it is made, and not asked about.
    temporary.write("house/apiProperties.json", "{}")
    #expect(try ConnectorFolder.otherNames(in: temporary.path + "/house").isEmpty)
  }

  @Test func aTypedPathHasNoBlanksAroundItAndKnowsTheHomeFolder() {
    #expect(DiskPath.typed("  orders new\t") == "orders new")
    #expect(DiskPath.typed("   ").isEmpty)
    #expect(DiskPath.typed(" ~/orders") == DiskPath.atHome("~/orders"))
  }

  @Test func everyErrorHasASentence() {
    let holder = LockHolder(process: 7, host: "build", since: 0, path: "/p")
    let errors: [DiskError] = [
      .notFound("p"), .danglingLink("p"), .noConnector(folder: "p", isEmpty: true),
      .noConnector(folder: "p", isEmpty: false), .severalDefinitions(folder: "p", names: ["a", "b"]),
      .notNamedJSON("p"), .notAFile("p", .pipe), .notAFolder("p"), .tooLarge("p", bytes: 1 << 29),
      .noPermission("p", .list), .readOnlyDisk("p"), .diskFull("p"), .quotaExceeded("p"), .changedOnDisk("p"),
      .alreadyExists("p"), .heldBy(holder), .noStateHome, .system("p", .lock, code: EIO),
    ]
    for error in errors {
      #expect(error.message.hasSuffix(".") && error.message.count > 40, "\(error)")
      if error != .noStateHome { #expect(error.message.contains("p'"), "\(error)") }
    }
  }

  @Test func theWayBackLeadsToTheSameConnector() throws {
    temporary.write("c/apiDefinition.swagger.json", "{}")
    temporary.write("c/second.swagger.json", "{}")
    let usual = try ConnectorFolder.locate(temporary.path + "/c")
    let second = try ConnectorFolder.locate(temporary.path + "/c/second.swagger.json")
    #expect(usual.locatingPath == usual.realPath)
    #expect(second.locatingPath == usual.realPath + "/second.swagger.json")
    for folder in [usual, second] {
      #expect(try ConnectorFolder.locate(folder.locatingPath).definitionName == folder.definitionName)
    }
    // A definition that is a link elsewhere keeps the properties beside it.
    symlink(temporary.path + "/c/second.swagger.json", temporary.path + "/link.swagger.json")
    let link = try ConnectorFolder.locate(temporary.path + "/link.swagger.json")
    #expect(try ConnectorFolder.locate(link.locatingPath).realPath == link.realPath)
  }
}
