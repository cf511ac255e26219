import JSONText
import Transport

/// The answer of the service's own check: nothing, or a JSON string of lines.
struct ValidationAnswer {
  let complaints: [DefinitionComplaint]

  init(_ response: HTTPResponse) throws(PublishingError) {
    guard !response.body.allSatisfy({ $0 <= 0x20 }) else {
      complaints = []
      return
    }
    let answer = try SignedExchange.json(response, as: .validate)
    guard let text = answer.root.string else {
      guard answer.root.isNull || answer.root.count == 0 else {
        throw .unreadable(UnreadableAnswer(.validate, response, reason: "a document"))
      }
      complaints = []
      return
    }
    let list = DefinitionComplaint.list(in: text)
    // What is no list is still something that the service wanted to say.
    complaints =
      list.isEmpty && !text.trimmed.isEmpty
      ? [DefinitionComplaint(text.trimmed, at: .root, isWarning: true)] : list
  }
}
