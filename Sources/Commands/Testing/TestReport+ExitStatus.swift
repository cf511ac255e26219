import Runner

extension TestReport {
  /// The exit code that the results mean.
  var exitStatus: ExitStatus {
    if isInterrupted { return .interrupted }
    guard hasFailures else { return .done }
    let failed = results.filter { $0.status == .failed }
    let isNetwork =
      count(.blocked) == 0
      && failed.allSatisfy { result in
        result.response == nil && result.findings.contains { $0.kind == .transport }
      }
    return isNetwork ? .network : .findings
  }
}
