import Environment
import Glibc

/// The file of the user's settings.
package enum SettingsFile {
  /// The largest file that is read, in bytes.
  private static let largest = 1024 * 1024

  /// Where it is: `conwiz/config.yaml` in `$XDG_CONFIG_HOME`, else in `~/.config`; nil without a home.
  package static var path: String? {
    if let folder = Environment.filled("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/conwiz/config.yaml"
    }
    return Environment.filled("HOME").map { $0 + "/.config/conwiz/config.yaml" }
  }

  /// What it says, with what is wrong with it; without a file nothing.
  package static func read() -> (settings: UserSettings, problems: [SettingsProblem]) {
    guard let path, access(path, F_OK) == 0 else { return (UserSettings(), []) }
    do throws(SettingsProblem) {
      return try read(path)
    } catch {
      return (UserSettings(), [error])
    }
  }

  /// What a file says; throws where it cannot be read at all.
  package static func read(
    _ path: String
  ) throws(SettingsProblem) -> (settings: UserSettings, problems: [SettingsProblem]) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SettingsProblem(line: nil, problem: "it cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest
    else {
      throw SettingsProblem(line: nil, problem: "settings are a file of at most 1 MiB")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else {
      throw SettingsProblem(line: nil, problem: "it cannot be read: \(String(cString: strerror(errno)))")
    }
    return try read(Array(bytes.prefix(count)))
  }

  /// What a text says.
  package static func read(
    _ bytes: [UInt8]
  ) throws(SettingsProblem) -> (settings: UserSettings, problems: [SettingsProblem]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let isEmpty = lines.allSatisfy { line in
      let text = line.drop(while: \.isWhitespace)
      return text.isEmpty || text.hasPrefix("#")
    }
    guard !isEmpty else { return (UserSettings(), []) }
    let reader = try SettingsReader(bytes)
    return (reader.settings, reader.problems)
  }
}
