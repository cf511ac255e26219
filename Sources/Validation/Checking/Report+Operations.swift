import ConnectorModel
import JSONText

extension Report {
  /// Reports an operationId that no operation has.
  ///
  /// The definition calls operations; `apiProperties.json` lists their names.
  mutating func addUnknownOperation(_ id: String, at value: JSONValue, in context: RuleContext) {
    let meant = Spelling.likely(id, among: (context.operations ?? [:]).keys)
    let verb = file == .properties ? "Write" : "Call"
    add(
      value, "'\(id)' is not an operation\(Spelling.ending(meant))",
      fix: meant.map {
        QuickFix("\(verb) \($0)", in: file, .set(value.pointer, .string($0))).needingReview
      })
  }

  /// Reports a name in `apiProperties.json` that is no operationId.
  mutating func checkOperation(_ value: JSONValue, in context: RuleContext) {
    guard let name = value.string, let known = context.operations, known[name] == nil else { return }
    addUnknownOperation(name, at: value, in: context)
  }
}
