/// The plans beside a connector: files named `*.plan.yaml`, `.plan.yml` or `.plan.json`.
extension ConnectorFolder {
  /// The largest plan that is read, in bytes.
  package static let largestPlan = 4 * 1024 * 1024

  /// A plan as it was read.
  package struct ReadPlan: Sendable {
    /// The bytes.
    package let bytes: [UInt8]
    /// What the file was when it was read.
    package let fingerprint: Fingerprint
  }

  /// The names of the plans in the folder, sorted.
  package func planNames() throws(DiskError) -> [String] {
    try DirectoryListing.read(path).get().entries
      .filter { entry in
        !entry.isFolder && [".plan.yaml", ".plan.yml", ".plan.json"].contains { entry.name.hasSuffix($0) }
      }
      .map(\.name)
  }

  /// Where a plan of a name stands.
  package func planPath(_ name: String) -> String { DiskPath(path).appending(name) }

  /// Reads a plan; nil when there is none of that name.
  package func readPlan(_ name: String) throws(DiskError) -> ReadPlan? {
    guard try FileStatus.ifAny(planPath(name)) != nil else { return nil }
    let read = try ReadFile(planPath(name), atMost: ConnectorFolder.largestPlan)
    return ReadPlan(bytes: read.bytes, fingerprint: read.fingerprint)
  }

  /// Writes a plan; refused when the file is no longer what it was, or when one is there that nobody expects.
  package func writePlan(
    _ name: String, _ bytes: [UInt8], expecting: Fingerprint?
  ) throws(DiskError) -> Fingerprint {
    try FileReplacement(path: planPath(name), condition: expecting.map { .holds($0) } ?? .isFree).write(bytes)
  }
}
