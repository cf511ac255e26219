package import ConnectorModel
import JSONText
import SafeText

extension ModelField {
  /// The key under which typing into a field is one undo step.
  static func coalescingKey(_ place: Place) -> String { "field " + place.description }

  /// A one-line text at a place; an empty text takes the member away.
  package static func text(
    _ id: String, _ label: String, at place: Place, in connector: Connector, keepsEmpty: Bool = false
  ) -> ModelField {
    var field = ModelField(id, label, .text(shownText(connector, place)))
    field.place = place
    field.write = textWriter(place, keepsEmpty: keepsEmpty)
    return field
  }

  /// A text of several lines at a place; an empty text takes the member away.
  package static func multiline(
    _ id: String, _ label: String, at place: Place, in connector: Connector, keepsEmpty: Bool = false
  ) -> ModelField {
    var field = ModelField(id, label, .multiline(shownText(connector, place)))
    field.place = place
    field.write = textWriter(place, keepsEmpty: keepsEmpty)
    return field
  }

  /// A whole number at a place; an empty field takes it away, what is no number stays text for the rules.
  package static func number(
    _ id: String, _ label: String, at place: Place, in connector: Connector
  ) -> ModelField {
    var field = ModelField(id, label, .text(shownText(connector, place)))
    field.place = place
    field.write = { input, connector throws(ConnectorEditError) in
      ConnectorEdit.setTyped(
        place, input.text, type: "number", on: connector, coalescingKey: coalescingKey(place))
    }
    return field
  }

  /// A choice of strings at a place; the empty value takes the member away.
  package static func choice(
    _ id: String, _ label: String, _ options: [FieldOption], at place: Place, in connector: Connector
  ) -> ModelField {
    let current = shownText(connector, place)
    var field = ModelField(id, label, .choice(including(current, options), selected: current))
    field.place = place
    field.write = textWriter(place, keepsEmpty: false)
    return field
  }

  /// A choice of strings at a place, all of them in sight; the empty value takes the member away.
  package static func radio(
    _ id: String, _ label: String, _ options: [FieldOption], at place: Place, in connector: Connector
  ) -> ModelField {
    let current = shownText(connector, place)
    var field = ModelField(id, label, .radio(including(current, options), selected: current))
    field.place = place
    field.write = textWriter(place, keepsEmpty: false)
    return field
  }

  /// A truth value at a place; false takes the member away.
  package static func toggle(
    _ id: String, _ label: String, at place: Place, in connector: Connector
  ) -> ModelField {
    var field = ModelField(id, label, .toggle(connector.value(at: place)?.boolean ?? false))
    field.place = place
    field.write = { input, connector throws(ConnectorEditError) in
      let wanted = input == .flag(true)
      let title = (wanted ? "Set " : "Clear ") + connector.phrase(for: place)
      if !wanted, connector.value(at: place) == nil { return ConnectorEdit(title: title, steps: []) }
      if !wanted { return ConnectorEdit(title: title, place.file, .remove(place.pointer)) }
      return .set(place, to: true, on: connector, title: title)
    }
    return field
  }

  /// A list of strings at a place, separated by commas; an empty list takes the member away.
  package static func list(
    _ id: String, _ label: String, at place: Place, in connector: Connector, keepsEmpty: Bool = false
  ) -> ModelField {
    var field = ModelField(id, label, .list(connector.value(at: place).strings))
    field.place = place
    field.write = { input, connector throws(ConnectorEditError) in
      guard case .list(let items) = input else { return ConnectorEdit(title: label, steps: []) }
      let title = "Set " + connector.phrase(for: place)
      if items.isEmpty, !keepsEmpty {
        guard connector.value(at: place) != nil else { return ConnectorEdit(title: title, steps: []) }
        return ConnectorEdit(title: title, place.file, .remove(place.pointer))
      }
      let fragment = JSONFragment.array(items.map { .string($0) })
      if connector.value(at: place).strings == items, connector.value(at: place) != nil {
        return ConnectorEdit(title: title, steps: [])
      }
      return .set(place, to: fragment, on: connector, title: title, coalescingKey: coalescingKey(place))
    }
    return field
  }

  /// A value at a place that is edited as JSON.
  package static func json(
    _ id: String, _ label: String, at place: Place, in connector: Connector
  ) -> ModelField {
    let text = connector.value(at: place).map { ModelField.inWords($0) } ?? ""
    var field = ModelField(id, label, .json(text))
    field.place = place
    return field
  }

  /// A button that does something by itself.
  package static func button(
    _ id: String, _ label: String, help: String, _ action: FieldAction? = nil
  ) -> ModelField {
    var field = ModelField(id, label, .button)
    field.help = help
    field.action = action
    return field
  }

  /// A value in a few words: scalars as they are, containers by their size.
  static func inWords(_ value: JSONValue) -> String {
    switch value.kind {
    case .object: value.count == 0 ? "{}" : "{ " + value.keys.prefix(4).joined(separator: ", ") + " }"
    case .array: "[ \(value.count.counted("element")) ]"
    default: String(decoding: value.source.prefix(200), as: UTF8.self)
    }
  }

  /// A line that only shows something.
  package static func fact(_ id: String, _ label: String, _ text: String) -> ModelField {
    ModelField(id, label, .fact(text))
  }

  /// A heading between fields.
  package static func section(_ title: String) -> ModelField {
    ModelField("section " + title, title, .section)
  }

  /// The text a form shows for a value: strings as they are, other scalars as written, nothing for the rest.
  package static func shownText(_ connector: Connector, _ place: Place) -> String {
    guard let value = connector.value(at: place) else { return "" }
    switch value.kind {
    case .string: return value.string ?? ""
    case .number, .boolean: return String(decoding: value.source, as: UTF8.self)
    case .null: return ""
    case .object, .array: return JSONFragment(value).text
    }
  }

  /// Takes the first of some places that has a value for the field's own, and the others for its twins.
  mutating func stand(at places: [Place], in connector: Connector) {
    place = places.first { connector.value(at: $0) != nil } ?? places.first
    twins = places.filter { $0 != place }
  }

  /// How deep in its file the place is at which the field covers another; negative where it does not.
  func depth(covering other: Place) -> Int {
    let own = (coversBelow ? [place] : []) + twins.map { Optional($0) }
    let depths = own.compactMap { place -> Int? in
      guard let place, place.file == other.file, other.pointer.isWithin(place.pointer) else { return nil }
      return place.pointer.tokens.count
    }
    return depths.max() ?? -1
  }

  /// A copy with other settings, so that a field reads as one expression.
  package func with(_ change: (inout ModelField) -> Void) -> ModelField {
    var copy = self
    change(&copy)
    return copy
  }

  /// A copy under another name, for a form that has the same field twice.
  func copy(id: String, label: String) -> ModelField {
    var field = ModelField(id, label, kind)
    field.help = help
    field.place = place
    field.action = action
    return field
  }

  private static func including(_ current: String, _ options: [FieldOption]) -> [FieldOption] {
    if current.isEmpty || options.contains(where: { $0.value == current }) { return options }
    return options + [FieldOption(current, current + " (as in the file)")]
  }

  private static func textWriter(_ place: Place, keepsEmpty: Bool) -> Writer {
    { input, connector throws(ConnectorEditError) in
      let subject = connector.phrase(for: place)
      let title = "Set " + subject
      let old = connector.value(at: place)
      if input.text.isEmpty, !keepsEmpty || old == nil {
        guard old != nil else { return ConnectorEdit(title: title, steps: []) }
        return ConnectorEdit(
          title: "Remove " + subject, coalescingKey: coalescingKey(place), place.file,
          .remove(place.pointer))
      }
      if old?.string == input.text { return ConnectorEdit(title: title, steps: []) }
      return .set(
        place, to: .string(input.text), on: connector, title: title, coalescingKey: coalescingKey(place))
    }
  }
}
