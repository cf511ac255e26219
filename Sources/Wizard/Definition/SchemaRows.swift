import ConnectorModel
import JSONText

/// A schema as a tree: one row for each property and element, indented by depth, each opened by Enter.
enum SchemaRows {
  private static let deepest = 8

  static func rows(
    _ pointer: JSONPointer, in connector: Connector, includingRoot: Bool = false
  ) -> [ModelField] {
    guard let value = connector.value(at: Place(.definition, pointer)), value.isObject else { return [] }
    var rows: [ModelField] = []
    if includingRoot || value["$ref"] != nil {
      rows.append(row(value, label: "(root)", depth: 0, isRequired: false))
    }
    collect(value, depth: includingRoot ? 1 : 0, into: &rows)
    if value["type"]?.string == "object" || value["properties"] != nil {
      rows.append(
        .button(
          "add property", "Add property", help: "A new property of this object", .addProperty(to: pointer)))
    }
    return rows
  }

  private static func collect(_ schema: JSONValue, depth: Int, into rows: inout [ModelField]) {
    guard depth < deepest else { return }
    let required = Set(schema["required"].strings)
    for member in schema["properties"].members {
      rows.append(
        row(member.value, label: member.key, depth: depth, isRequired: required.contains(member.key)))
      collect(member.value, depth: depth + 1, into: &rows)
    }
    if let items = schema["items"], items.isObject {
      rows.append(row(items, label: "[items]", depth: depth, isRequired: false))
      collect(items, depth: depth + 1, into: &rows)
    }
    for (position, branch) in schema["allOf"].elements.enumerated() {
      rows.append(row(branch, label: "allOf \(position + 1)", depth: depth, isRequired: false))
      collect(branch, depth: depth + 1, into: &rows)
    }
    if let more = schema["additionalProperties"], more.isObject {
      rows.append(row(more, label: "[other names]", depth: depth, isRequired: false))
      collect(more, depth: depth + 1, into: &rows)
    }
  }

  private static func row(_ value: JSONValue, label: String, depth: Int, isRequired: Bool) -> ModelField {
    let place = Place(.definition, value.pointer)
    var field = ModelField(
      "open " + place.description, String(repeating: "  ", count: depth) + label, .link(summary(of: value)))
    field.isRequired = isRequired
    field.opens = .schema(value.pointer)
    field.place = place
    field.coversBelow = value["properties"] == nil && value["items"] == nil
    field.help = "Enter opens, a adds, Del removes, y copies, x cuts, p puts in, Alt-Up moves"
    return field
  }

  /// The type of a schema in a few words.
  static func summary(of value: JSONValue) -> String {
    if let reference = value["$ref"]?.string {
      return "-> " + (reference.split(separator: "/").last.map(String.init) ?? reference)
    }
    var words = [value["type"]?.string ?? (value["properties"] != nil ? "object" : "any")]
    if let format = value["format"]?.string { words.append("(\(format))") }
    if let items = value["items"], items.isObject, value["type"]?.string == "array" {
      words.append("of " + summary(of: items))
    }
    if let values = value["enum"], values.count > 0 { words.append("enum(\(values.count))") }
    if let title = (value["x-ms-summary"] ?? value["title"])?.string, !title.isEmpty {
      words.append(" \"\(title)\"")
    }
    return words.joined(separator: " ")
  }
}
