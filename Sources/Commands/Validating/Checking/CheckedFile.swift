/// One file that was checked.
struct CheckedFile: Sendable {
  let path: String
  let bytes: Int
  /// How many operations a definition has.
  let operations: Int
  /// What a baseline knows the file by; nil without a baseline.
  let baselineName: String?
}
