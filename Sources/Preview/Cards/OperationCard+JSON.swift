import ConnectorModel
package import JSONText
import Runner

extension OperationCard {
  /// The card as JSON; every key is always there.
  package var json: JSONFragment {
    [
      "operationId": .string(operation), "pointer": .string(pointer.description),
      "connector": .string(connector), "colour": .text(colour), "kind": .string(kindWord),
      "batch": .boolean(isBatch), "internal": .boolean(isInternal), "deprecated": .boolean(isDeprecated),
      "summary": .string(summary), "description": .string(text), "hint": .string(hint),
      "fields": .array(fields.map(\.json)), "tokens": .array(tokens.map(\.json)),
      "concerns": .array(concerns.map(\.json)),
    ]
  }

  private var kindWord: String {
    switch kind {
    case .action: "action"
    case .webhook: "webhook"
    case .polling: "polling"
    }
  }
}

extension CardField {
  /// The field as JSON.
  var json: JSONFragment {
    var choices: [JSONFragment] = []
    if case .choices(let list) = control {
      choices = list.map { ["value": .string($0.value), "label": .string($0.label)] }
    }
    return [
      "name": .string(name), "label": .string(label), "labelSource": .string(labelSource.rawValue),
      "placeholder": .string(placeholder), "default": .text(defaultText), "control": .string(control.name),
      "type": .string(type), "part": .string(part.name), "required": .boolean(isRequired),
      "choices": .array(choices), "lookup": .text(control.lookup?.operationID),
      "items": .array(control.items.map(\.json)), "pointer": .string(pointer.description),
    ]
  }
}

extension CardToken {
  /// The token as JSON.
  var json: JSONFragment {
    [
      "title": .string(title), "titleSource": .string(titleSource.rawValue), "path": .string(path),
      "type": .string(type), "description": .string(text), "part": .string(part.name),
      "loops": .number(String(loops)), "lookup": .text(lookup?.operationID), "cut": .boolean(isCut),
      "pointer": .string(pointer.description),
    ]
  }
}

extension CardConcern {
  /// The concern as JSON.
  var json: JSONFragment {
    [
      "kind": .string(kind.rawValue), "message": .string(message), "pointer": .string(pointer.description),
      "rule": .text(rule),
    ]
  }
}

extension JSONFragment {
  /// A string, or `null`.
  static func text(_ text: String?) -> JSONFragment { text.map { .string($0) } ?? .null }
}
