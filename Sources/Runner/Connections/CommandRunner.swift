import JSONText

/// Runs a command line that prints a value; whoever calls the runner says how.
package struct CommandRunner: Sendable {
  /// Why there is no value.
  package struct Failure: Error, Hashable, Sendable {
    /// The reason, without what the command printed.
    package let reason: String

    /// Gives a reason.
    package init(reason: String) { self.reason = reason }
  }

  private let run: @Sendable (String) throws(Failure) -> [UInt8]

  /// Runs commands by a closure, which returns what was printed.
  package init(_ run: @escaping @Sendable (String) throws(Failure) -> [UInt8]) { self.run = run }

  /// Runs none.
  package static let none = CommandRunner { _ throws(Failure) in
    throw Failure(reason: "commands are not run here")
  }

  func callAsFunction(_ line: String) throws(Failure) -> [UInt8] { try run(line) }

  /// The value in what was printed: the token of a JSON object as `az account get-access-token` prints it, else the
  /// text without blanks around it.
  static func value(in output: [UInt8]) -> String {
    if let token = TokenText.printed(in: output) { return token }
    return String(decoding: output, as: UTF8.self).trimmed
  }
}
