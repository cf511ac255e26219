import ConnectorModel
import JSONText
import SafeText

/// The values of a static drop-down as a text: a line for each value, with its display name behind an equals sign.
enum EnumField {
  static func field(of owner: Place, in connector: Connector) -> ModelField {
    let values = connector.value(at: owner).map { EnumValue.list(of: $0) } ?? []
    let text = values.map { $0.name.isEmpty ? $0.value : $0.value + " = " + $0.name }.joined(separator: "\n")
    var field = ModelField("enum", "Static values", .multiline(text))
    field.place = owner.appending("enum")
    field.twins = [owner.appending("x-ms-enum-values")]
    field.trailing = values.isEmpty ? nil : values.count.counted("value")
    field.help =
      "Values of a drop-down, one a line, names behind \" = \".  Ex: open = Still open"
    field.write = { input, connector throws(ConnectorEditError) in
      try ConnectorEdit.setEnum(of: owner, to: read(input.text), on: connector)
    }
    return field
  }

  /// The values of a text; a text of one line without a display name may separate them by commas, too.
  static func read(_ text: String) -> [EnumValue] {
    let lines = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    if lines.count == 1, !lines[0].contains(" = "), lines[0].contains(",") {
      return lines[0].split(separator: ",").map { EnumValue($0.trimmed) }.filter { !$0.value.isEmpty }
    }
    return lines.map { line in
      guard let mark = line.firstRange(of: " = ") else { return EnumValue(line) }
      return EnumValue(
        line[..<mark.lowerBound].trimmed, name: line[mark.upperBound...].trimmed)
    }
  }
}
