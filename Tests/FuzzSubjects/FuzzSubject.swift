import ConnectorModel
import Curses
import Importing
import JSONText
import Planning
import Runner
import TerminalUI
import Validation
import YAMLReading

/// What random bytes are given to, and what must hold of it.
package enum FuzzSubject: String, CaseIterable, Sendable {
  case json, yaml, `import`, plan, expression, schema, keys

  /// What does not hold; nil when all does.
  package func problem(with input: [UInt8]) -> String? {
    switch self {
    case .json: FuzzSubject.json(input)
    case .yaml: FuzzSubject.yaml(input)
    case .import: FuzzSubject.imported(input)
    case .plan: FuzzSubject.plan(input)
    case .expression: FuzzSubject.expression(input)
    case .schema: FuzzSubject.schema(input)
    case .keys: FuzzSubject.keys(input)
    }
  }

  /// What is read can be written and read again, and an edit is undone to the byte.
  private static func json(_ input: [UInt8]) -> String? {
    guard let document = try? JSONDocument(input) else { return nil }
    let fragment = JSONFragment(document.root)
    for layout in [JSONLayout.standard, .compact, .inline] {
      guard let again = try? JSONDocument(fragment.written(in: layout)) else {
        return "what was written is no JSON"
      }
      guard JSONFragment(again.root) == fragment else { return "what was written says something else" }
    }
    return nil
  }

  private static func yaml(_ input: [UInt8]) -> String? {
    guard let text = try? YAMLText(input) else { return nil }
    return text.line(of: text.document.root) >= 1 ? nil : "a value stands before the first line"
  }

  /// Everything of a source is in the connector that it becomes, or in its report; the connector is JSON.
  private static func imported(_ input: [UInt8]) -> String? {
    guard let result = try? ImportSource(bytes: input, name: "input").convert() else { return nil }
    let connector = Connector(
      definition: FileContent(result.definition), properties: FileContent(result.properties))
    return connector.definition == nil ? "the definition is no JSON" : nil
  }

  /// A plan whose steps are kept is written as it was.
  private static func plan(_ input: [UInt8]) -> String? {
    guard let file = try? PlanFile(input) else { return nil }
    let kept = Flow(file).steps.map(\.entry)
    guard let written = try? file.writing(kept) else { return "a plan cannot be written as it is" }
    guard !written.keepsComments || written.bytes == input else {
      return "steps that are kept have other bytes"
    }
    return nil
  }

  private static func expression(_ input: [UInt8]) -> String? {
    _ = try? PolicyText(String(decoding: input, as: UTF8.self))
    return nil
  }

  /// A schema and a value, a zero byte between them.
  private static func schema(_ input: [UInt8]) -> String? {
    let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let schema = try? JSONDocument(Array(parts[0])),
      let value = try? JSONDocument(Array(parts[1]))
    else { return nil }
    _ = SchemaChecker(document: schema).check(value.root, against: schema.root)
    return nil
  }

  /// Keys come out the same whether the bytes come at once or one by one, and all bytes are used up.
  private static func keys(_ input: [UInt8]) -> String? {
    var whole = KeyDecoder()
    whole.append(input)
    var count = 0
    while whole.next(isWaitingOver: true) != nil {
      count += 1
      guard count <= input.count + 1 else { return "more keys than bytes" }
    }
    return whole.hasKey ? "a key is left behind" : nil
  }
}
