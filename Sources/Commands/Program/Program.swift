/// What the program calls itself.
package enum Program {
  /// The name that users type.
  package static let name = "conwiz"
  /// The version that `--version` and JSON reports give.
  package static let version = "0.1.0"
}
