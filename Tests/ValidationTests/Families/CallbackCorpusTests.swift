import ConnectorModel
import JSONText
import TestSupport
import Testing
import Validation

/// Real webhooks that have lost the mark of their callback URL field get it back.
struct CallbackCorpusTests {
  @Test func lostMarksAreFoundAgain() throws {
    let validator = Validator(profile: .style)
    var same = 0
    var others: [String] = []
    for path in Corpus.definitions {
      let start = Connector(definition: FileContent(Corpus.bytes(of: path)), properties: .missing)
      let webhooks = (start.definition?.operations ?? []).filter { $0.isWebhook && $0.verb == .post }
      for operation in webhooks.prefix(1) {
        let marked = Self.marks(below: operation.value)
        guard marked.count == 1, let field = marked.first else { continue }
        let pointer = field.pointer
        var session = EditSession(start)
        for name in ["x-ms-notification-url", "x-ms-visibility"] where field[name] != nil {
          try session.perform(
            ConnectorEdit(title: "", .definition, .remove(pointer.appending(name))))
        }
        let stripped = session.connector
        let finding = validator.findings(of: stripped).first {
          $0.rule == "trigger-notification-url-missing" && $0.place.pointer == operation.pointer
        }
        let edit = try #require(finding?.fix?.edit(of: stripped), "\(path) \(operation.name)")
        try session.perform(edit)
        let after = validator.findings(of: session.connector).filter {
          $0.place.pointer.isWithin(operation.pointer)
            && ($0.rule.hasPrefix("notification-url") || $0.rule.hasPrefix("trigger-notification"))
        }
        #expect(after.map(\.message) == [], "\(path) \(operation.name)")
        if session.connector.value(at: Place(.definition, pointer))?["x-ms-notification-url"] != nil {
          same += 1
        } else {
          others.append("\(path.split(separator: "/").suffix(2)) \(operation.name) \(pointer.last ?? "")")
        }
      }
    }
    // Names that tell nothing of a callback are not guessed: a new field is better than a wrong one.
    #expect(others.count * 20 <= same, "\(others)")
  }

  /// The fields of a request with the mark, references not followed.
  private static func marks(below value: JSONValue) -> [JSONValue] {
    let own = value["x-ms-notification-url"]?.boolean == true ? [value] : []
    return own + value.children.flatMap { $0.count > 0 ? marks(below: $0) : [] }
  }
}
