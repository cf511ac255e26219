package import JSONText

/// Edits of single values, as a form's fields make them.
///
/// Where no title is given the place itself makes one: "Set summary of GetOrder".
extension ConnectorEdit {
  /// Puts a value at a place; missing objects on the way are made, a missing apiProperties.json too.
  package static func set(
    _ place: Place, to fragment: JSONFragment, on connector: Connector, title: String? = nil,
    coalescingKey: String? = nil
  ) -> ConnectorEdit {
    var steps = preparation(of: place.file, on: connector)
    if steps.isEmpty {
      if connector.value(at: place).map({ JSONFragment($0) }) != fragment {
        steps = [.json(place.file, MemberOrder.edit(placing: fragment, at: place, in: connector))]
      }
    } else {
      steps.append(.json(place.file, .set(place.pointer, fragment)))
    }
    return ConnectorEdit(
      title: title ?? "Set " + connector.phrase(for: place), coalescingKey: coalescingKey, steps: steps)
  }

  /// Takes a member or element out; changes nothing when it is not there.
  package static func remove(
    _ place: Place, on connector: Connector, title: String? = nil, coalescingKey: String? = nil
  ) -> ConnectorEdit {
    let isThere = connector.value(at: place) != nil
    return ConnectorEdit(
      title: title ?? "Remove " + connector.phrase(for: place), coalescingKey: coalescingKey,
      steps: isThere ? [.json(place.file, .remove(place.pointer))] : [])
  }

  /// Sets a text; nil removes the member, and so does the empty text unless it is to be kept.
  package static func setText(
    _ place: Place, _ text: String?, on connector: Connector, keepsEmpty: Bool = false,
    title: String? = nil, coalescingKey: String? = nil
  ) -> ConnectorEdit {
    setOrRemove(
      place, text.flatMap { $0.isEmpty && !keepsEmpty ? nil : .string($0) }, connector, title, coalescingKey)
  }

  /// Sets a truth value; nil removes the member.
  package static func setBoolean(
    _ place: Place, _ value: Bool?, on connector: Connector, title: String? = nil
  ) -> ConnectorEdit {
    setOrRemove(place, value.map { .boolean($0) }, connector, title, nil)
  }

  /// Sets what a text means for a type: `"10"` is the number 10 for an integer.
  ///
  /// A text that does not fit the type stays a string, for validation to speak about. The empty text removes
  /// the member.
  package static func setTyped(
    _ place: Place, _ text: String?, type: String?, on connector: Connector, title: String? = nil,
    coalescingKey: String? = nil
  ) -> ConnectorEdit {
    let value = text.flatMap { $0.isEmpty ? nil : JSONFragment(typing: $0, as: type) }
    return setOrRemove(place, value, connector, title, coalescingKey)
  }

  /// Sets a list of strings; nil removes the member, and so does the empty list unless it is to be kept.
  package static func setStrings(
    _ place: Place, _ values: [String]?, on connector: Connector, keepsEmpty: Bool = false,
    title: String? = nil
  ) -> ConnectorEdit {
    setList(
      place, values.map { $0.map { .string($0) } }, on: connector, keepsEmpty: keepsEmpty, title: title)
  }

  private static func setOrRemove(
    _ place: Place, _ fragment: JSONFragment?, _ connector: Connector, _ title: String?, _ key: String?
  ) -> ConnectorEdit {
    guard let fragment else { return remove(place, on: connector, title: title, coalescingKey: key) }
    return set(place, to: fragment, on: connector, title: title, coalescingKey: key)
  }
}
