import ConnectorModel
import Importing
import JSONText

/// *Import from sample*: what a pasted text adds to the operation in sight.
extension DefinitionScreen {
  /// What a sample is of; the raw values name the buttons.
  enum Sample: String, CaseIterable {
    case request = "sample request"
    case response = "sample response"
    case notification = "sample notification"
    case schema = "sample schema"
    case operation = "sample operation"

    var title: String {
      switch self {
      case .request: "Paste a request, a curl command or a JSON body"
      case .response: "Paste a response or its JSON body"
      case .notification: "Paste what the service sends to the callback"
      case .schema: "Paste JSON that the schema describes"
      case .operation: "Paste requests: curl commands or HTTP as it is sent"
      }
    }
  }

  /// Opens the editor that takes the sample.
  func ask(for sample: Sample, _ context: inout AppContext, text: String = "") {
    context.push(
      TextLayer(title: sample.title, text: text, wasRefused: !text.isEmpty) { .input(sample.rawValue, $0) })
  }

  /// Adds what the sample shows, and says what of it was left out.
  mutating func take(_ sample: Sample, _ text: String, _ context: inout AppContext) {
    guard let connector = context.workspace?.connector, !text.allSatisfy(\.isWhitespace) else {
      context.say("no sample was pasted; nothing was changed")
      return
    }
    do throws(ConnectorEditError) {
      let made: SampleImport
      switch (sample, item) {
      case (.operation, _): made = try SampleImport.operations(text, on: connector)
      case (.schema, .schema(let pointer)?):
        made = try SampleImport.schema(text, at: pointer, on: connector)
      case (.schema, .reference(.definitions, let name)?):
        let pointer = JSONPointer(tokens: [ReferenceSection.definitions.rawValue, name])
        made = try SampleImport.schema(text, at: pointer, on: connector)
      case (.schema, .parameter(let entry)?):
        guard let schema = try EditDraft(connector).parameter(at: entry).schema else { return }
        made = try SampleImport.schema(text, at: schema.pointer, on: connector)
      case (.request, .operation(let pointer)?):
        made = try SampleImport.request(text, ofOperationAt: pointer, on: connector)
      case (.notification, .operation(let pointer)?):
        made = try SampleImport.notification(text, ofOperationAt: pointer, on: connector)
      case (.response, .response(let pointer, let code)?):
        made = try SampleImport.response(text, code: code, ofOperationAt: pointer, on: connector)
      default: return
      }
      let isChanged = context.perform(made.edit)
      if let focus = made.edit.focus, isChanged { context.request(.input("made", focus.description)) }
      let without =
        made.platformHeaders.isEmpty
        ? "" : " without \(made.platformHeaders.joined(separator: ", ")), which the platform sends itself"
      context.say(
        isChanged ? "imported\(without); ^_ undoes it" : "the definition has all that already",
        isChanged ? .success : .note)
      guard !made.remarks.isEmpty else { return }
      context.push(
        DialogLayer(
          title: "Left out, or in doubt", message: made.remarks.joined(separator: " "),
          buttons: [DialogLayer.Button("Close")]))
    } catch {
      // What was pasted is not to be pasted again; an emptied text changes nothing.
      ask(for: sample, &context, text: text)
      context.say(error.message, .error)
    }
  }
}
