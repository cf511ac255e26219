import Importing
import JSONText
import Runner

/// A plan as it stands in a file, YAML or JSON, with the lines that messages name.
struct PlanFile {
  let path: String
  let plan: TestPlan
  private let line: @Sendable (JSONValue) -> Int

  /// Reads a plan; what is wrong is told with its line.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    let bytes: [UInt8]
    do throws(FileReadError) {
      bytes = try FileReader.disk(path)
    } catch {
      throw CommandFailure(.unusable, "The plan '\(path)' cannot be read: \(error.reason).")
    }
    let root: JSONValue
    do throws(YAMLError) {
      // JSON is YAML, but for its own reader the place of a fault is exact.
      if let document = try? JSONDocument(bytes) {
        root = document.root
        let index = LineIndex(document.bytes)
        line = { index.position(of: $0.range.lowerBound).line }
      } else {
        let text = try YAMLText(bytes)
        root = text.document.root
        line = { text.line(of: $0) }
      }
    } catch {
      let place = error.position.map { ":\($0.line)" } ?? ""
      throw CommandFailure(.unusable, "\(path)\(place): \(error.problem). Correct the plan.")
    }
    do throws(PlanError) {
      plan = try TestPlan(root)
    } catch {
      throw PlanFile.failure(error, path, line)
    }
  }

  /// The message of a fault that was found later.
  func failure(_ error: PlanError) -> CommandFailure { PlanFile.failure(error, path, line) }

  private static func failure(
    _ error: PlanError, _ path: String, _ line: (JSONValue) -> Int
  ) -> CommandFailure {
    let place = error.value.map { ":\(line($0))" } ?? ""
    return CommandFailure(.unusable, "\(path)\(place): \(error.message).")
  }
}
