import ConnectorModel

/// A baseline that is made of the findings of a run.
struct BaselineDraft {
  private var baseline: Baseline

  init(path: String) { baseline = Baseline(path: path) }

  /// Takes up every finding of a connector, and lets them all pass in its results.
  mutating func take(_ checked: inout CheckedConnector) {
    var names: [String: String] = [:]
    for index in checked.findings.indices {
      let finding = checked.findings[index]
      let name = names[finding.path] ?? baseline.name(ofFileAt: finding.path)
      names[finding.path] = name
      baseline.add(
        BaselineEntry(file: name, rule: finding.rule, place: finding.place, message: finding.message))
      checked.findings[index].isBaselined = true
    }
  }

  /// Writes the file.
  func write() throws(CommandFailure) {
    do throws(DiskError) {
      try PlainFile(baseline.path).write(baseline.text)
    } catch {
      throw CommandFailure(error)
    }
  }
}
