/// The requests of a run, in their order.
actor RequestLog {
  private(set) var lines: [String] = []

  func add(_ line: String) { lines.append(line) }
}
