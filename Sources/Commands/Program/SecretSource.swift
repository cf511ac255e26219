import ArgumentParser
import Runner
import Transport

/// Reads a secret from where an option says: `env:VARIABLE`, `file:PATH`, `command:LINE` or `credential:NAME`.
enum SecretSource {
  private static let needs = "needs env:VARIABLE, file:PATH, command:LINE or credential:NAME."

  /// Refuses what names no such place, and a secret that stands in the arguments, without showing it.
  static func check(_ text: String, _ option: String) throws {
    guard let source = ConnectionSource(text) else {
      throw ValidationError("\(option) \(needs)")
    }
    guard !source.isArgument else {
      throw ValidationError(
        "\(option) takes no text, which other users could see; use env:VARIABLE or file:PATH.")
    }
  }

  /// The secret from the place that was checked.
  static func secret(
    from text: String, environment: (String) -> String?
  ) throws(CommandFailure) -> Secret {
    guard let source = ConnectionSource(text) else {
      throw CommandFailure(.usage, "The client secret \(needs)")
    }
    let value = try self.value(of: source, for: "client-secret", environment: environment)
    guard !value.isEmpty else {
      throw CommandFailure(.unusable, "The client secret from '\(text)' is empty; check its source.")
    }
    return Secret(value)
  }

  /// What stands in a place, read from this machine.
  static func value(
    of source: ConnectionSource, for name: String, environment: (String) -> String?
  ) throws(CommandFailure) -> String {
    do throws(ConnectionError) {
      return try source.value(
        for: name, environment: environment, readFile: .disk, command: ShellCommand.runner)
    } catch {
      throw CommandFailure(error)
    }
  }
}
