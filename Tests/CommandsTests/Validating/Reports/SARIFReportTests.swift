import ConnectorModel
import JSONText
import TestSupport
import Testing
import Validation

@testable import Commands

/// `conwiz validate --format sarif`.
struct SARIFReportTests {
  let folder = Sample.folder()

  private func log(_ arguments: String...) async throws -> (log: JSONValue, result: Captured) {
    var words = ["validate", "--format", "sarif"]
    words += arguments
    let result = await Captured.run(words, in: folder)
    #expect(SARIFCheck(Array(result.output.utf8)).problems == [])
    return (try JSONDocument(Array(result.output.utf8)).root, result)
  }

  @Test func isWhatTheSpecificationAsksFor() async throws {
    let (log, result) = try await log("{}/orders", "--profile", "style")
    #expect(result.status == 1)
    let run = try #require(log["runs"]?[0])
    #expect(run["tool"]?["driver"]?["rules"]?.count == RuleCatalogue.all.count)
    #expect(run["invocations"]?[0]?["exitCode"]?.integer == 1)
    #expect(run["invocations"]?[0]?["executionSuccessful"]?.boolean == true)
    let undeclared = try #require(
      run["results"]?.elements.first { $0["ruleId"]?.string == "path-parameter-undeclared" })
    #expect(undeclared["level"]?.string == "error")
    let location = try #require(undeclared["locations"]?[0])
    #expect(location["logicalLocations"]?[0]?["fullyQualifiedName"]?.string == "/paths/~1orders~1{id}/get")
    let region = try #require(location["physicalLocation"]?["region"])
    #expect(region["startLine"]?.integer == 24)
    #expect(region["startColumn"]?.integer == 7)
    #expect(region["endColumn"]?.integer == 12)
    #expect(undeclared["baselineState"] == nil)
  }

  @Test func rulesCarryTheirPagesAndLevels() async throws {
    let (log, _) = try await log("{}/orders")
    let rules = try #require(log["runs"]?[0]?["tool"]?["driver"]?["rules"])
    let rule = try #require(rules.elements.first { $0["id"]?.string == "path-parameter-undeclared" })
    #expect(rule["name"]?.string == "PathParameterUndeclared")
    #expect(rule["properties"]?["aliases"]?[0]?.string == "OperationMissingPathParameter")
    #expect(
      rule["properties"]?["tags"]?.elements.compactMap(\.string) == ["connector", "definition", "fixable"])
    #expect(rule["defaultConfiguration"]?["level"]?.string == "error")
    let casing = rules.elements.first { $0["id"]?.string == "operation-id-casing" }
    #expect(casing?["defaultConfiguration"]?["enabled"]?.boolean == false)
  }

  @Test func fingerprintsOutliveMovedLines() async throws {
    func fingerprints() async throws -> [String?] {
      let (log, _) = try await log("{}/orders", "--profile", "style")
      return log["runs"]?[0]?["results"]?.elements.map {
        $0["partialFingerprints"]?["conwizFinding/v1"]?.string
      } ?? []
    }
    let before = try await fingerprints()
    folder.write("orders/apiDefinition.swagger.json", "\n\n" + Sample.definition)
    #expect(try await fingerprints() == before)
    #expect(Set(before).count == before.count)
  }

  @Test func fixesAreReplacementsThatRemoveTheFinding() async throws {
    let (log, _) = try await log("{}/orders", "--profile", "style")
    let results = try #require(log["runs"]?[0]?["results"])
    var tried = 0
    for result in results.elements {
      guard let change = result["fixes"]?[0]?["artifactChanges"]?[0],
        change["artifactLocation"]?["uri"]?.string?.hasSuffix("swagger.json") == true
      else { continue }
      tried += 1
      let lines = LineIndex(Array(Sample.definition.utf8))
      let edits = change["replacements"]?.elements.map { replacement in
        let region = replacement["deletedRegion"]
        func offset(_ line: String, _ column: String) -> Int {
          lines.offset(
            of: SourcePosition(line: region?[line]?.integer ?? 0, column: region?[column]?.integer ?? 0))
        }
        return TextEdit(
          range: offset("startLine", "startColumn")..<offset("endLine", "endColumn"),
          replacement: Array((replacement["insertedContent"]?["text"]?.string ?? "").utf8))
      }
      let changed = try #require(TextChange(edits ?? [])).applied(to: Array(Sample.definition.utf8))
      let connector = Connector(
        definition: FileContent(changed), properties: FileContent(Array(Sample.properties.utf8)))
      let rule = try #require(result["ruleId"]?.string)
      let pointer = result["locations"]?[0]?["logicalLocations"]?[0]?["fullyQualifiedName"]?.string ?? ""
      let message = result["message"]?["text"]?.string
      let left = Validator(profile: .style).findings(of: connector).filter {
        $0.rule == rule && $0.place.pointer.description == pointer && $0.message == message
      }
      #expect(left.isEmpty, "\(rule) at \(pointer)")
    }
    #expect(tried > 0)
  }

  @Test func namesFilesByEncodedAddresses() async throws {
    folder.write("a b%/apiDefinition.swagger.json", "{")
    let (log, _) = try await log("{}/a b%")
    let uri = log["runs"]?[0]?["results"]?[0]?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?[
      "uri"]
    #expect(uri?.string == "file://{}/a%20b%25/apiDefinition.swagger.json")
  }

  @Test func whatCannotBeUsedIsANotification() async throws {
    let (log, result) = try await log("{}/nowhere")
    #expect(result.status == 3)
    let invocation = log["runs"]?[0]?["invocations"]?[0]
    #expect(invocation?["executionSuccessful"]?.boolean == false)
    #expect(invocation?["exitCode"]?.integer == 3)
    #expect(invocation?["toolExecutionNotifications"]?.count == 1)
  }
}
