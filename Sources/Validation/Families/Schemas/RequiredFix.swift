import ConnectorModel
import JSONText

/// Moves `required` from a property to the list of the object around it.
enum RequiredFix {
  /// The repair of a `required` that is true or false; nil where it stands on no property.
  static func moving(_ value: JSONValue, of subject: SchemaSubject) -> QuickFix? {
    guard let isRequired = value.boolean else { return nil }
    let pointer = value.pointer
    guard isRequired else { return QuickFix("Remove it", .remove(pointer)) }
    guard subject.position == .property, let name = subject.value.key,
      let owner = subject.value.parent?.parent?.pointer
    else { return nil }
    let title = "Move it to the object around it"
    return QuickFix(title) { connector in
      let list = owner.appending("required")
      let add: JSONEdit
      if let old = connector.value(at: Place(.definition, list)) {
        guard old.isArray else { return nil }
        if old.elements.contains(where: { $0.string == name }) {
          return ConnectorEdit(title: title, .definition, .remove(pointer))
        }
        add = .insertElement(into: list, .string(name), at: old.count)
      } else {
        add = .set(list, .array([.string(name)]))
      }
      return ConnectorEdit(title: title, steps: [.together(.definition, [.remove(pointer), add])])
    }.needingReview
  }
}
