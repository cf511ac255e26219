import ConnectorModel
import TestSupport
import Testing

@Suite struct ScriptTests {
  private let folder = TemporaryFolder()

  private func connector() throws -> ConnectorFolder {
    folder.write("a/apiDefinition.swagger.json", #"{"swagger": "2.0", "paths": {}}"#)
    return try ConnectorFolder.locate(folder.path + "/a")
  }

  @Test func itIsMadePutAsideAndBroughtBack() throws {
    let connector = try connector()
    try connector.makeScript()
    let made = try connector.readScript()
    #expect(made == Array(ScriptSkeleton.text.utf8))
    #expect(connector.companions().scriptBytes == made.count)
    try connector.saveScript(Array("// ours\n".utf8), expecting: made)
    try connector.putScriptAside()
    #expect(connector.companions().scriptBytes == nil)
    #expect(folder.read("a/script.csx.off") == Array("// ours\n".utf8))
    try connector.makeScript()
    #expect(try connector.readScript() == Array("// ours\n".utf8))
  }

  @Test func nothingThatWasPutAsideIsOverwritten() throws {
    let connector = try connector()
    folder.write("a/script.csx.off", "old")
    folder.write("a/script.csx", "new")
    try connector.putScriptAside()
    #expect(folder.read("a/script.csx.off") == Array("new".utf8))
    #expect(folder.read("a/script.csx.off2") == Array("old".utf8))
  }

  @Test func aScriptThatChangedMeanwhileIsLeftAlone() throws {
    let connector = try connector()
    folder.write("a/script.csx", "theirs")
    #expect(throws: DiskError.self) { try connector.saveScript([1], expecting: Array("ours".utf8)) }
    #expect(throws: DiskError.self) { try connector.makeScript() }
    #expect(folder.read("a/script.csx") == Array("theirs".utf8))
    #expect(throws: DiskError.self) { try self.connector().readScriptOfNobody() }
  }
}

extension ConnectorFolder {
  fileprivate func readScriptOfNobody() throws(DiskError) -> [UInt8] {
    try putScriptAside()
    return try readScript()
  }
}
