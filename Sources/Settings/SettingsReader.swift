import Curses
import JSONText
import TerminalUI
import Wizard
import YAMLReading

/// Reads a settings file; what it cannot use is told with its line, and the rest is used.
struct SettingsReader {
  private static let members = [
    "theme", "color", "mouse", "ascii", "plain", "reduce-motion", "keys", "themes",
  ]

  private let text: YAMLText
  private(set) var settings = UserSettings()
  private(set) var problems: [SettingsProblem] = []

  init(_ bytes: [UInt8]) throws(SettingsProblem) {
    do throws(YAMLError) {
      text = try YAMLText(bytes)
    } catch {
      throw SettingsProblem(line: error.position?.line, problem: error.problem)
    }
    read(text.document.root)
  }

  private mutating func complain(_ problem: String, at value: JSONValue) {
    problems.append(SettingsProblem(line: text.line(of: value), problem: problem))
  }

  private mutating func read(_ root: JSONValue) {
    guard !root.isNull else { return }
    guard root.isObject else {
      return complain("settings are names with values, such as theme: light", at: root)
    }
    for member in root.members where !SettingsReader.members.contains(member.key) {
      complain(
        "there is no setting '\(member.key)'" + nearest(member.key, SettingsReader.members), at: member.value)
    }
    if let themes = root["themes"] { readThemes(themes) }
    if let theme = root["theme"] { readTheme(theme) }
    if let colour = root["color"] {
      settings.colour = colour.string.flatMap { TerminalOptions.Colour(rawValue: $0) }
      if settings.colour == nil { complain("color is auto, always or never", at: colour) }
    }
    settings.mouse = flag(root, "mouse")
    settings.ascii = flag(root, "ascii")
    settings.plain = flag(root, "plain")
    settings.reducesMotion = flag(root, "reduce-motion")
    if let keys = root["keys"] { readKeys(keys) }
  }

  private mutating func flag(_ root: JSONValue, _ name: String) -> Bool? {
    guard let value = root[name] else { return nil }
    if value.boolean == nil { complain("\(name) is true or false", at: value) }
    return value.boolean
  }

  private mutating func readTheme(_ value: JSONValue) {
    let known = Theme.allCases.map(\.rawValue) + settings.themes.keys.sorted()
    guard let name = value.string else {
      return complain("theme is the name of one, such as theme: light" + nearest("", known), at: value)
    }
    guard let theme = settings.theme(named: name) else {
      return complain("there is no theme '\(name)'" + nearest(name, known), at: value)
    }
    settings.theme = theme.base
    settings.looks = theme.looks
  }

  private mutating func readThemes(_ value: JSONValue) {
    guard value.isObject else { return complain("themes are names with what they change", at: value) }
    for member in value.members {
      guard member.value.isObject else {
        complain("the theme '\(member.key)' is a list of roles with their looks", at: member.value)
        continue
      }
      let base = member.value["base"].flatMap { $0.string.flatMap { Theme(rawValue: $0) } }
      if let written = member.value["base"], base == nil {
        complain("base is one of " + Theme.allCases.map(\.rawValue).joined(separator: ", "), at: written)
      }
      var theme = UserTheme(base: base ?? .dark)
      for part in member.value.members where part.key != "base" {
        guard let role = Role.allCases.first(where: { $0.name == part.key }) else {
          complain(
            "there is no role '\(part.key)'" + nearest(part.key, Role.allCases.map(\.name)), at: part.value)
          continue
        }
        theme.looks[role] = look(part.value)
      }
      settings.themes[member.key] = theme
    }
  }

  private mutating func look(_ value: JSONValue) -> Look {
    var look = Look()
    if value.string != nil || value.numberText != nil {
      look.foreground = colour(value)
      return look
    }
    guard value.isObject else {
      complain("a look is a colour, or foreground, background and attributes", at: value)
      return look
    }
    let attributes: [(String, Attributes)] = [
      ("bold", .bold), ("underline", .underline), ("reverse", .reverse), ("dim", .dim),
    ]
    for part in value.members {
      switch part.key {
      case "foreground": look.foreground = colour(part.value)
      case "background": look.background = colour(part.value)
      default:
        guard let attribute = attributes.first(where: { $0.0 == part.key }) else {
          let known = ["foreground", "background"] + attributes.map(\.0)
          complain("a look has no '\(part.key)'" + nearest(part.key, known), at: part.value)
          continue
        }
        guard let isOn = part.value.boolean else {
          complain("\(part.key) is true or false", at: part.value)
          continue
        }
        if isOn { look.attributes.insert(attribute.1) }
      }
    }
    return look
  }

  private mutating func colour(_ value: JSONValue) -> Int16 {
    let name = value.string ?? JSONFragment(value).text
    guard let number = ColourName.number(name) else {
      complain("there is no colour '\(name)'; there are " + ColourName.help, at: value)
      return -1
    }
    return number
  }

  private mutating func readKeys(_ value: JSONValue) {
    guard value.isObject else {
      return complain("keys are commands with their keys, such as save: [F2]", at: value)
    }
    var reader = KeysReader()
    for member in value.members {
      guard let entry = KeysReader.entries.first(where: { $0.name == member.key }) else {
        complain(
          "there is no command '\(member.key)'" + nearest(member.key, KeysReader.entries.map(\.name)),
          at: member.value)
        continue
      }
      reader.read(member.value, for: entry)
    }
    reader.lookForTaken()
    for (problem, place) in reader.problems { complain(problem, at: place ?? value) }
    settings.keys = reader.keys
  }

  /// What was probably meant, and all that there is where that is short.
  private func nearest(_ name: String, _ known: [String]) -> String {
    let lower = name.lowercased()
    let near =
      name.isEmpty ? [] : known.filter { $0.hasPrefix(lower.prefix(3)) || lower.hasPrefix($0.prefix(3)) }
    if let first = near.first, near.count < 4 {
      return "; did you mean \(near.count == 1 ? first : near.joined(separator: " or "))?"
    }
    return known.count <= 24 ? "; there are " + known.joined(separator: ", ") : "; conwiz config lists all"
  }
}
