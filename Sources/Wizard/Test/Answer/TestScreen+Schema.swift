import ConnectorModel
import Importing
import JSONText
import Runner

/// The answer as the schema of its status.
extension TestScreen {
  /// What becomes of a schema that is there; the raw values are the answers to the question.
  enum SchemaUse: String {
    case adding, replacing
  }

  /// Makes the answer's shape the operation's response schema; where there is one, asks what is to become of it.
  func useAsSchema(_ context: inout AppContext) {
    guard let answer = answer(&context) else { return }
    let connector = context.workspace?.connector
    let definition = connector?.definition
    let known = definition.flatMap { definition in
      definition.operation(at: answer.operation)?.responses(in: definition).first { $0.code == answer.code }?
        .schema
    }
    guard let known, known.count > 0 else { return use(.replacing, &context) }
    context.push(
      ChoiceLayer(
        title: "\(answer.code) has a schema already",
        options: [
          FieldOption(SchemaUse.adding.rawValue, "Add what the answer has beyond it; what is there stays"),
          FieldOption(SchemaUse.replacing.rawValue, "Replace it by the answer's shape; its texts go"),
        ]
      ) { .input("use as schema", $0) })
  }

  /// Makes the answer's shape the schema of its status in one of two ways.
  func use(_ use: SchemaUse, _ context: inout AppContext) {
    guard let answer = answer(&context) else { return }
    let (code, pointer) = (answer.code, answer.operation)
    let isDone = context.perform { connector throws(ConnectorEditError) in
      switch use {
      case .adding:
        let text = String(decoding: answer.body.root.source, as: UTF8.self)
        let added = try SampleImport.response(text, code: code, ofOperationAt: pointer, on: connector)
        return ConnectorEdit(title: "Add the answer to the schema of \(code)", steps: added.edit.steps)
      case .replacing:
        let schema = SchemaInference().schema(of: [answer.body.root]).schema
        let set = try ConnectorEdit.setResponseSchema(code, ofOperationAt: pointer, to: schema, on: connector)
        return ConnectorEdit(title: "Use the answer as schema of \(code)", steps: set.steps)
      }
    }
    if isDone {
      let verb = use == .adding ? "is added to" : "is now"
      context.say(
        "the answer's shape \(verb) the schema of \(code) of \(answer.name); ^_ undoes it", .success)
    } else if context.status == nil {
      context.say("the schema of \(code) says that already; nothing was changed")
    }
  }

  /// The answer that is shown, where it can become a schema; else says why not.
  private func answer(
    _ context: inout AppContext
  ) -> (code: String, operation: JSONPointer, name: String, body: JSONDocument)? {
    guard let call, case .ended(let result, let body) = call.state, let response = result.response else {
      context.say("send a call first", .warning)
      return nil
    }
    if let foreignAnswer {
      context.say(foreignAnswer + "; choose that operation to make it its schema", .warning)
      return nil
    }
    guard let document = try? JSONDocument(body) else {
      context.say("the answer is not JSON, so it has no schema", .warning)
      return nil
    }
    return (String(response.status), call.operation, call.name, document)
  }
}
