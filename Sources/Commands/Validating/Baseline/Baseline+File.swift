import ConnectorModel
import JSONText

extension Baseline {
  /// Reads a baseline file.
  static func read(_ path: String) throws(CommandFailure) -> Baseline {
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try InputFile(name: path).bytes()
    } catch {
      throw CommandFailure(.unusable, error.message + " --write-baseline makes a baseline.")
    }
    let root: JSONValue
    do throws(JSONSyntaxError) {
      root = try JSONDocument(bytes).root
    } catch {
      let place = LineIndex(bytes).position(of: error.offset)
      throw damage(path, "line \(place.line), column \(place.column): \(error.message)")
    }
    guard let version = root["baseline"]?.integer else { throw damage(path, "it has no 'baseline' number") }
    guard version == Baseline.version else {
      throw CommandFailure(
        .unusable,
        "The baseline '\(path)' has the form \(version), this program reads \(Baseline.version); "
          + "write it anew with --write-baseline.")
    }
    guard let findings = root["findings"], findings.isArray else {
      throw damage(path, "it has no list 'findings'")
    }
    var baseline = Baseline(path: path)
    for (position, value) in findings.elements.enumerated() {
      guard let file = value["file"]?.string, let rule = value["rule"]?.string,
        let pointer = value["pointer"]?.string,
        let message = value["message"]?.string.flatMap({ ContentHash($0) }),
        let count = value["count"]?.integer, count > 0
      else { throw damage(path, "entry \(position + 1) of 'findings' is not one") }
      baseline.add(BaselineEntry(file: file, rule: rule, pointer: pointer, message: message), count: count)
    }
    return baseline
  }

  /// The text of the file: sorted, an entry to a line, so that differences show what came and went.
  var text: [UInt8] {
    var bytes = Array("{\n    \"baseline\": \(Baseline.version),\n    \"findings\": [".utf8)
    for (position, (entry, count)) in sorted.enumerated() {
      let fragment: JSONFragment = [
        "file": .string(entry.file), "pointer": .string(entry.pointer), "rule": .string(entry.rule),
        "message": .string(entry.message.description), "count": .number(String(count)),
      ]
      bytes += Array((position == 0 ? "\n        " : ",\n        ").utf8)
      bytes += fragment.written(in: .inline)
    }
    return bytes + Array((sorted.isEmpty ? "]\n}\n" : "\n    ]\n}\n").utf8)
  }

  private static func damage(_ path: String, _ problem: String) -> CommandFailure {
    CommandFailure(
      .unusable,
      "The baseline '\(path)' is damaged: \(problem). Restore it, or write it anew with --write-baseline.")
  }
}
