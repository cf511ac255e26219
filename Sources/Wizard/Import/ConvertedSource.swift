package import Importing

/// A source that was converted: what it is made of and what was made of it.
package struct ConvertedSource: Sendable {
  /// Where it comes from.
  package let origin: ImportOrigin
  /// Its bytes as read.
  package let bytes: [UInt8]
  /// The connector and the report.
  package let result: ImportResult
  /// The values that were given for variables.
  package let variables: [String: String]

  /// Describes an outcome.
  package init(origin: ImportOrigin, bytes: [UInt8], result: ImportResult, variables: [String: String]) {
    self.origin = origin
    self.bytes = bytes
    self.result = result
    self.variables = variables
  }
}
