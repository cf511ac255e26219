import ConnectorModel
import JSONText
import Testing

@testable import Importing

/// A document is not read anew for each of its operations: the number of changes does not grow with it.
struct LargeSourceTests {
  private static let answer = ##""responses": {"200": {"description": "OK"}}"##

  private func paths(_ count: Int, _ item: (Int) -> String) -> String {
    "{" + (0..<count).map(item).joined(separator: ",\n") + "}"
  }

  private func changes(_ paths: String) throws -> Int {
    let text = document(paths: paths)
    var conversion = OpenAPI2Conversion(
      try JSONDocument(Array(text.utf8)), ImportSource(bytes: Array(text.utf8), name: "a.json"))
    _ = try conversion.result()
    return conversion.edited.changes.count
  }

  @Test(
    arguments: [
      { "\"things\($0)\": {\"get\": {\(answer)}}" },
      { "\"/things\($0)\": {\"GET\": {\"operationId\": \"A\($0)\", \(answer)}}" },
      {
        "\"/things\($0)\": {\"get\": {\"operationId\": \"A\($0)\", \(answer)}, \"trace\": {}, \"query\": {}}"
      },
      { "\"things\($0)\": {\"trace\": {}, \"Put\": {\(answer)}, \"post\": 1}" },
    ] as [@Sendable (Int) -> String])
  func mendingIsOneChangeForAll(_ item: @Sendable (Int) -> String) throws {
    #expect(try changes(paths(40, item)) == changes(paths(2, item)))
  }

  @Test func allIsMended() throws {
    let result = try imported(
      document(paths: paths(3) { "\"things\($0)\": {\"trace\": {}, \"Put\": {\(Self.answer)}, \"post\": 1}" })
    )
    let paths = try #require(try result.definitionRoot()["paths"])
    #expect(paths.keys == ["/things0", "/things1", "/things2"])
    #expect(paths.members.allSatisfy { $0.value.keys == ["put"] })
    #expect(result.report.count(.mapped) == 3 && result.report.count(.dropped) == 6)
  }

  /// Two spellings of a verb are one operation for readers.
  @Test func aVerbInTwoSpellingsIsThereOnce() throws {
    let both = "\"GET\": {\(Self.answer)}, \"Get\": {\(Self.answer)}"
    let result = try imported(document(paths: "{\"/a\": {\(both)}}"))
    #expect(try result.definitionRoot()["paths"]?["/a"]?.keys == ["get"])
    #expect(result.codes.contains("operation-duplicate"))
  }

  /// The steps that bring so many operations into a connector that has others.
  private func steps(_ count: Int, _ item: (Int) -> String, into old: (Int) -> String) throws -> Int {
    let more = ##", "definitions": {\##((0..<count).map { "\"D\($0)\": {}" }.joined(separator: ","))}"##
    let result = try imported(document(paths: paths(count, old)))
    let connector = Connector(
      definition: FileContent(result.definition), properties: FileContent(result.properties))
    let merge = try ImportMerge(imported(document(paths: paths(count, item), rest: more)), into: connector)
    return try merge.edit().steps.count
  }

  private static let old: @Sendable (Int) -> String = {
    ##""/old\##($0)": {"get": {"operationId": "Old\##($0)", "parameters": [{"name": "p", "in": "query"}], \##(answer)}}"##
  }

  @Test(
    arguments: [
      {
        ##""/new\##($0)": {"get": {"operationId": "New\##($0)", "responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/D\##($0)"}}}}}"##
      },
      {
        ##""/old\##($0)": {"post": {"operationId": "New\##($0)", \##(answer)}, "put": {"operationId": "Put\##($0)", \##(answer)}}"##
      },
      {
        ##""/old\##($0)": {"get": {"operationId": "Old\##($0)", "parameters": [{"name": "q", "in": "query"}, {"name": "r", "in": "query"}], \##(answer)}}"##
      },
      {
        ##""/hooks\##($0)": {"x-ms-notification-content": {"schema": {}}, "post": {"operationId": "Hook\##($0)", "x-ms-trigger": "single", \##(answer)}}"##
      },
    ] as [@Sendable (Int) -> String])
  func mergingTakesNoMoreStepsForMoreOperations(_ item: @Sendable (Int) -> String) throws {
    #expect(try steps(40, item, into: Self.old) == steps(3, item, into: Self.old))
  }

  /// Its hosts become policies, whose number the text of the properties shows.
  @Test func policiesOfACollectionAreAllThere() throws {
    let items = (0..<40).map { number in
      #"{"name": "Get \#(number)", "request": {"url": "https://h\#(number).a.com/b\#(number)"}}"#
    }
    let result = try imported(#"{"info": {"name": "A"}, "item": [\#(items.joined(separator: ","))]}"#)
    #expect(try result.propertiesRoot()["policyTemplateInstances"]?.count == 39)
  }

  @Test func policiesComeTogether() throws {
    func source(_ count: Int) throws -> ImportResult {
      let items = (0..<count).map { number in
        #"{"name": "Get \#(number)", "request": {"url": "https://h\#(number).a.com/b\#(number)"}}"#
      }
      return try imported(#"{"info": {"name": "A"}, "item": [\#(items.joined(separator: ","))]}"#)
    }
    let old = try imported(document(paths: "{}"))
    let connector = Connector(
      definition: FileContent(old.definition), properties: FileContent(old.properties))
    let few = try ImportMerge(source(4), into: connector).edit().steps.count
    #expect(try ImportMerge(source(30), into: connector).edit().steps.count == few)
  }
}
