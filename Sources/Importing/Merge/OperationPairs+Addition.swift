import ConnectorModel
import JSONText

extension OperationPairs {
  /// An operation that is new to the connector.
  struct Addition {
    let source: Found
    let verb: HTTPVerb
    /// Its path in the connector.
    let path: String
    /// Its operationId in the connector.
    let id: String

    static let notificationKey = "x-ms-notification-content"

    var operation: Operation { source.operation }

    /// What a webhook trigger reports, which stands on its path.
    var notification: JSONValue? {
      operation.isWebhook ? operation.pathItem[Addition.notificationKey] : nil
    }

    /// The operation as it is written: with what it inherits from its path in the source, and the names that the
    /// path's parameters have in the connector.
    var fragment: JSONFragment {
      var object = ObjectBuilder(operation.standaloneFragment)
      object["operationId"] = .string(id)
      let names = self.names
      guard !names.isEmpty else { return object.fragment }
      if let parameters = object["parameters"]?.elements {
        object["parameters"] = .array(parameters.map { renamed($0, names) })
      }
      return Addition.withSources(object.fragment, names)
    }

    /// A value of a policy that runs for this operation alone, with the path's parameters under their names in the
    /// connector.
    func inPolicy(_ value: JSONFragment) -> JSONFragment {
      let names = self.names
      return names.isEmpty ? value : Addition.replaced(value, names)
    }

    private static func replaced(_ value: JSONFragment, _ names: [String: String]) -> JSONFragment {
      switch value {
      case .string(let text): .string(replaced(text, names))
      case .array(let elements): .array(elements.map { replaced($0, names) })
      case .object(let members):
        .object(members.map { JSONFragment.Member($0.key, replaced($0.value, names)) })
      default: value
      }
    }

    private static func replaced(_ text: String, _ names: [String: String]) -> String {
      var result = ""
      var rest = text[...]
      while let close = rest.firstIndex(of: "}") {
        let end = rest.index(after: close)
        if let open = rest[..<close].lastIndex(of: "{"),
          let new = names[String(rest[rest.index(after: open)..<close])]
        {
          result += rest[...open] + new + "}"
        } else {
          result += rest[..<end]
        }
        rest = rest[end...]
      }
      return result + rest
    }

    /// The connector's names of path parameters by those of the source, where they differ.
    private var names: [String: String] {
      let pairs = zip(PathTemplate(operation.path).names, PathTemplate(path).names).filter { $0 != $1 }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// A path parameter under its new name; a shared one is written out, since others go on using it.
    private func renamed(_ parameter: JSONFragment, _ names: [String: String]) -> JSONFragment {
      var whole = parameter
      if let text = parameter["$ref"]?.text, text.hasPrefix("#"), let pointer = JSONPointer(text),
        let target = source.root.document.value(at: pointer)
      {
        whole = JSONFragment(target)
      }
      guard whole["in"]?.text == "path", let name = whole["name"]?.text, let new = names[name] else {
        return parameter
      }
      var object = ObjectBuilder(whole)
      object["name"] = .string(new)
      return object.fragment
    }

    /// Dynamic values and schemas name the parameters whose values they send (Microsoft, "Use dynamic values in
    /// custom connectors").
    private static func withSources(_ fragment: JSONFragment, _ names: [String: String]) -> JSONFragment {
      switch fragment {
      case .array(let elements): .array(elements.map { withSources($0, names) })
      case .object(let members):
        .object(
          members.map { member in
            guard member.key == "parameter" || member.key == "parameterReference",
              let new = member.value.text.flatMap({ names[$0] })
            else { return JSONFragment.Member(member.key, withSources(member.value, names)) }
            return JSONFragment.Member(member.key, .string(new))
          })
      default: fragment
      }
    }
  }
}
