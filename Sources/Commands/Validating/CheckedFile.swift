/// One file that was checked.
struct CheckedFile: Sendable {
  let path: String
  let bytes: Int
  /// How many operations a definition has.
  let operations: Int
}
