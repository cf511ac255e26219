package import JSONText
package import Runner
import YAMLReading

/// A plan as it stands in a file, YAML or JSON, with the lines that messages name.
package struct PlanFile: Sendable {
  /// The forms that a plan is written in.
  package enum Form: Sendable {
    case json, yaml
  }

  /// The bytes of the file.
  package let bytes: [UInt8]
  /// The form.
  package let form: Form
  /// What the file says, as JSON.
  package let root: JSONValue
  /// The plan.
  package let plan: TestPlan
  private let lineOf: @Sendable (JSONValue) -> Int

  /// Reads a plan; what is wrong is told with its line.
  ///
  /// A plan is UTF-8: steps that are kept could not be written as they were otherwise.
  package init(_ bytes: [UInt8]) throws(PlanFileError) {
    self.bytes = bytes
    guard PlanFile.isUTF8(bytes[...]) else {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      throw PlanFileError(
        line: lines.firstIndex { !PlanFile.isUTF8($0) }.map { $0 + 1 },
        problem: "the plan is not UTF-8; save it in that encoding and read it again")
    }
    do throws(YAMLError) {
      // JSON is YAML, but for its own reader the place of a fault is exact.
      if let document = try? JSONDocument(bytes) {
        form = .json
        root = document.root
        let index = LineIndex(document.bytes)
        lineOf = { index.lineNumber(of: $0.range.lowerBound) }
      } else {
        form = .yaml
        let text = try YAMLText(bytes)
        root = text.document.root
        lineOf = { text.line(of: $0) }
      }
    } catch {
      throw PlanFileError(line: error.position?.line, problem: error.problem)
    }
    do throws(PlanError) {
      plan = try TestPlan(root)
    } catch {
      throw PlanFileError(line: error.value.map(lineOf), problem: error.message)
    }
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// The line of a value of the plan, from 1.
  package func line(of value: JSONValue) -> Int { lineOf(value) }

  /// A fault that was found later, with its line.
  package func fault(_ error: PlanError) -> PlanFileError {
    PlanFileError(line: error.value.map(lineOf), problem: error.message)
  }
}
