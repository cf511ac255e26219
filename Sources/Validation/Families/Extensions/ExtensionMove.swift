import ConnectorModel
import JSONText

/// Takes an extension that has no effect to the object next to it where it has one.
enum ExtensionMove {
  /// The repair: a move where it is clear what was meant, else a removal, which changes nothing.
  static func fix(of value: JSONValue, at place: ExtensionPlaces, to wanted: ExtensionPlaces) -> QuickFix {
    let old = value.pointer
    guard let name = value.key, let (label, new) = target(of: value, name, place, wanted) else {
      return QuickFix("Remove it", .remove(old))
    }
    let title = "Move it to \(label)"
    return QuickFix(title) { connector in
      guard let value = connector.value(at: Place(.definition, old)),
        connector.value(at: Place(.definition, new)) == nil
      else { return nil }
      var draft = EditDraft(connector)
      do throws(ConnectorEditError) {
        try draft.remove(Place(.definition, old))
        try draft.set(Place(.definition, new), to: JSONFragment(value))
      } catch {
        return nil
      }
      return draft.edit(title: title)
    }
  }

  private static func target(
    of value: JSONValue, _ name: String, _ place: ExtensionPlaces, _ wanted: ExtensionPlaces
  ) -> (label: String, pointer: JSONPointer)? {
    guard let owner = value.parent else { return nil }
    if place == .operation, name == "x-ms-summary", value.string != nil, owner["summary"] == nil {
      return ("summary", owner.pointer.appending("summary"))
    }
    let next: (label: String, object: JSONValue?)
    switch place {
    case .operation where wanted.contains(.path): next = ("the path", owner.parent)
    case .path where wanted.contains(.operation): next = ("the operation", onlyOperation(of: owner))
    case .response where wanted.contains(.schema): next = ("the schema", owner["schema"])
    case .root where wanted.contains(.info): next = ("info", owner["info"])
    case .info where wanted.contains(.root): next = ("the root", owner.parent)
    default: return nil
    }
    guard let object = next.object, object.isObject, object["$ref"] == nil, object[name] == nil else {
      return nil
    }
    return (next.label, object.pointer.appending(name))
  }

  private static func onlyOperation(of item: JSONValue) -> JSONValue? {
    let operations = HTTPVerb.allCases.compactMap { item[$0.rawValue] }
    return operations.count == 1 ? operations.first : nil
  }
}
